package io.github.mazescape.window.brush;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.brush.Crossing;
import io.github.mazescape.brush.Paint;
import io.github.mazescape.brush.Way;
import io.github.mazescape.draw.kit.Box;
import io.github.mazescape.draw.maze.MazeGrid;
import io.github.mazescape.draw.sandbox.SandboxLayout;
import io.github.mazescape.foraging.Trajectory;
import io.github.mazescape.live.Frame;
import io.github.mazescape.live.LiveSandbox;
import io.github.mazescape.live.Sandbox;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A scripted person with a brush, before the landscape and the maze. */
class BrushMouseTest {
    private static final SandboxLayout LAYOUT = SandboxLayout.of(1280, 800);

    private final Sandbox sandbox = LiveSandbox.of();
    private final BrushMouse mouse = new BrushMouse(sandbox);

    @BeforeEach
    void start() {
        LiveSandbox.startedAndPausedAt(sandbox, 1);
        LiveSandbox.settle(sandbox);
    }

    @AfterEach
    void close() {
        sandbox.close();
    }

    private Frame now() {
        return LiveSandbox.ask(sandbox, controls -> {});
    }

    private Paint paint() {
        return now().brush().paint();
    }

    private void take() {
        LiveSandbox.ask(sandbox, controls -> controls.brush().toggle());
    }

    @Test
    void aMouseWithoutTheBrushPaintsNothing() {
        Box picture = LAYOUT.picture();
        assertFalse(mouse.pressed(LAYOUT, picture.x() + 50, picture.y() + 50, false));
        assertFalse(mouse.dragged(LAYOUT, picture.x() + 60, picture.y() + 50));
        assertFalse(mouse.wheel(LAYOUT, picture.x() + 60, picture.y() + 50, -1));
        assertTrue(paint().isEmpty());
        assertNull(mouse.marks(now()));
    }

    @Test
    void aDragOnTheLandscapePaintsAndTheOtherButtonErases() {
        take();
        Box picture = LAYOUT.picture();
        int middle = picture.y() + picture.height() / 2;
        assertTrue(mouse.pressed(LAYOUT, picture.x() + 100, middle, false));
        assertTrue(mouse.dragged(LAYOUT, picture.right() + 50, middle));
        mouse.released();
        int dabs = paint().region().dabs().size();
        assertTrue(dabs > 10, dabs + " dabs");
        assertEquals(
                0,
                paint().region().dabs().get(0).y(),
                now().look().viewpoint().viewport().pitch() * 2);
        assertTrue(mouse.pressed(LAYOUT, picture.x() + 100, middle, true));
        mouse.dragged(LAYOUT, picture.right() + 50, middle);
        mouse.released();
        assertTrue(paint().isEmpty());
        assertNotNull(mouse.marks(now()));
    }

    @Test
    void aDragInTheMazePaintsItsCorridors() {
        take();
        Trajectory replay = Objects.requireNonNull(now().replay()).replay().trajectory();
        int startX = replay.maze().startX();
        int startY = replay.maze().startY();
        Box cell = MazeGrid.of(LAYOUT.maze(), replay.maze()).box(startX, startY);
        assertTrue(mouse.pressed(LAYOUT, cell.x() + 1, cell.y() + 1, false));
        mouse.released();
        assertEquals(
                Set.of(new Crossing.Cell(startX, startY)), paint().crossing().cells());
        assertEquals(
                Objects.requireNonNull(now().replay()).replay().maze(),
                paint().crossing().maze());
        assertTrue(mouse.wheel(LAYOUT, cell.x(), cell.y(), 1));
        assertEquals(Way.LEFT, paint().crossing().way());
        Box wall = MazeGrid.of(LAYOUT.maze(), replay.maze()).box(0, 0);
        assertTrue(mouse.pressed(LAYOUT, wall.x() + 1, wall.y() + 1, false));
        assertEquals(
                Set.of(new Crossing.Cell(startX, startY)), paint().crossing().cells());
    }

    @Test
    void theWheelMakesTheBrushLarger() {
        take();
        double before = now().brush().size();
        Box picture = LAYOUT.picture();
        assertTrue(mouse.wheel(LAYOUT, picture.x() + 60, picture.y() + 50, -1));
        assertTrue(now().brush().size() > before);
        mouse.wheel(LAYOUT, picture.x() + 60, picture.y() + 50, 2);
        assertTrue(now().brush().size() < before);
    }
}
