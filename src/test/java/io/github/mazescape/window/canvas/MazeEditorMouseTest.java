package io.github.mazescape.window.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.draw.kit.Box;
import io.github.mazescape.draw.maze.MazeEditModel;
import io.github.mazescape.draw.maze.MazeGrid;
import io.github.mazescape.live.Controls;
import io.github.mazescape.live.LiveSandbox;
import io.github.mazescape.live.Sandbox;
import io.github.mazescape.maze.MazeBrush;
import io.github.mazescape.window.files.Halls;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A scripted person before the maze panel: finds cells where they are drawn, and nothing else. */
class MazeEditorMouseTest {
    private static final Box PANEL = new Box(700, 16, 556, 370);

    @TempDir
    private Path halls = Path.of("");

    private Sandbox sandbox = LiveSandbox.of();
    private MazeEditorMouse mouse = new MazeEditorMouse(sandbox);

    @BeforeEach
    void start() throws IOException {
        sandbox.close();
        sandbox = Halls.started(halls);
        mouse = new MazeEditorMouse(sandbox);
    }

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void aPersonPaintsAndErasesWhileAMazeIsEdited() {
        assertTrue(editor().isEmpty());
        assertFalse(press(3, 1, false));
        begin(1);
        assertEquals(Halls.HALL, model().maze());
        assertFalse(model().edited());
        sandbox.ask(controls -> controls.painting().brush(MazeBrush.PELLET));
        Halls.now(sandbox);
        assertEquals(MazeBrush.PELLET, model().brush());
        assertTrue(press(2, 1, false));
        drag(5, 1);
        release();
        assertEquals("2:2.1.3.1.4.1.5.1.", Halls.painted(sandbox));
        assertTrue(press(3, 1, true));
        assertEquals(MazeBrush.CORRIDOR, model().brush());
        drag(4, 1);
        release();
        assertEquals("2:2.1.5.1.", Halls.painted(sandbox));
        assertEquals(MazeBrush.PELLET, model().brush());
        assertEquals(new MazeGrid.Cell(4, 1), model().hovered());
        assertTrue(model().edited());
        sandbox.ask(Controls::undo);
        sandbox.ask(Controls::undo);
        assertEquals("", Halls.painted(sandbox));
        assertFalse(model().edited());
        sandbox.ask(controls -> controls.painting().end());
        Halls.now(sandbox);
        assertTrue(editor().isEmpty());
        assertFalse(press(3, 1, false));
    }

    @Test
    void aRefusedCellSaysWhyUntilTheNextOneIsPainted() {
        begin(0);
        assertTrue(press(1, 1, false));
        assertEquals("the start is there; move it first", sandbox.frame().news().ofMaze());
        assertTrue(sandbox.frame().news().ofMazeRefused());
        drag(2, 1);
        release();
        assertEquals("", sandbox.frame().news().ofMaze());
    }

    private Optional<MazeEditModel> editor() {
        return mouse.model(Halls.now(sandbox));
    }

    private MazeEditModel model() {
        return editor().orElseThrow();
    }

    private void begin(int maze) {
        sandbox.ask(controls -> controls.painting().begin(maze));
        Halls.now(sandbox);
    }

    private void release() {
        mouse.released();
        Halls.now(sandbox);
    }

    private boolean press(int x, int y, boolean erase) {
        double[] at = middle(x, y);
        boolean taken = mouse.pressed(PANEL, at[0], at[1], erase);
        Halls.now(sandbox);
        return taken;
    }

    private void drag(int x, int y) {
        double[] at = middle(x, y);
        mouse.dragged(PANEL, at[0], at[1]);
        Halls.now(sandbox);
    }

    private static double[] middle(int x, int y) {
        for (int py = PANEL.y(); py < PANEL.bottom(); py++) {
            for (int px = PANEL.x(); px < PANEL.right(); px++) {
                if (MazeGrid.of(PANEL, Halls.HALL).at(px, py).equals(Optional.of(new MazeGrid.Cell(x, y)))) {
                    return new double[] {px + 5, py + 5};
                }
            }
        }
        throw new AssertionError("no cell (" + x + ", " + y + ") in the panel");
    }
}
