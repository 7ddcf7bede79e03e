package io.github.mazescape.live.brush;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.brush.Crossing;
import io.github.mazescape.brush.Way;
import io.github.mazescape.draw.brush.LitPixels;
import io.github.mazescape.draw.maze.Ghosts;
import io.github.mazescape.evaluation.Cores;
import io.github.mazescape.evaluation.recording.TrailRecorder;
import io.github.mazescape.foraging.Trails;
import io.github.mazescape.foraging.Trajectory;
import io.github.mazescape.foraging.TrajectoryRecorder;
import io.github.mazescape.landscape.Slice;
import io.github.mazescape.landscape.Viewport;
import io.github.mazescape.live.Controls;
import io.github.mazescape.live.Frame;
import io.github.mazescape.live.LiveSandbox;
import io.github.mazescape.live.Sandbox;
import io.github.mazescape.live.worker.PlaneView;
import io.github.mazescape.maze.Maze;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LiveBrushTest {
    private final Sandbox sandbox = LiveSandbox.of();
    private Viewport view = new Viewport(1, 0, 0, 1, 1);

    @BeforeEach
    void start() {
        LiveSandbox.startedAndPausedAt(sandbox, 2);
        Frame frame = LiveSandbox.settle(sandbox);
        view = frame.look().viewpoint().viewport();
        LiveSandbox.ask(sandbox, controls -> controls.brush().toggle());
    }

    @AfterEach
    void close() {
        sandbox.close();
    }

    private Brushed shown() {
        return Objects.requireNonNull(sandbox.frame().brush().shown());
    }

    private Ghosts ghosts() {
        LiveSandbox.await("ghosts", () -> {
            Brushed shown = sandbox.frame().brush().shown();
            return shown != null && shown.ghosts() != null;
        });
        return Objects.requireNonNull(shown().ghosts());
    }

    private LitPixels lit() {
        LiveSandbox.await("the finest pixels", () -> {
            Brushed shown = sandbox.frame().brush().shown();
            return shown != null && shown.lit() != null && shown.lit().step() == 1;
        });
        return Objects.requireNonNull(shown().lit());
    }

    private void paint(double px, double py, boolean erase) {
        Viewport seen = view;
        LiveSandbox.ask(sandbox, controls -> controls.brush().paintLandscape(seen, px, py, erase));
    }

    private static PlaneView seen(Frame frame) {
        return Objects.requireNonNull(frame.look().seen());
    }

    /** A corridor cell that the champion comes to. */
    private Crossing.Cell cell(int step) {
        Trajectory replay =
                Objects.requireNonNull(sandbox.frame().replay()).replay().trajectory();
        return new Crossing.Cell(
                replay.steps().get(step).x(), replay.steps().get(step).y());
    }

    @Test
    void theAgentsOfPaintedPixelsRunInTheMazeThatIsReplayed() {
        paint(view.width() / 2.0, view.height() / 2.0, false);
        ghosts();
        Frame frame = sandbox.frame();
        PlaneView plane = seen(frame);
        int[] pixels = frame.brush().paint().region().pixels(view, 4096);
        LiveSandbox.await("all ghosts", () -> ghosts().count() == pixels.length);
        Ghosts ghosts = ghosts();
        assertTrue(pixels.length > 3, pixels.length + " pixels");
        Trajectory shown = Objects.requireNonNull(frame.replay()).replay().trajectory();
        int maze = plane.task().mazes().indexOf(shown.maze());
        for (int i = 0; i < pixels.length; i++) {
            double[] weights = plane.plane().point(view.x(pixels[i] % view.width()), view.y(pixels[i] / view.width()));
            Trajectory replay = TrajectoryRecorder.record(
                    plane.evaluator().kernel(), plane.evaluator().topology(), weights, plane.task(), maze);
            for (int step = 0; step < replay.steps().size(); step++) {
                assertEquals(replay.steps().get(step).x(), ghosts.trails().x(i, step + 1));
                assertEquals(replay.steps().get(step).y(), ghosts.trails().y(i, step + 1));
            }
        }
    }

    @Test
    void aStrokeIsOneLineAndIsErasedAgain() {
        paint(view.width() * 0.25, view.height() / 2.0, false);
        paint(view.width() * 0.75, view.height() / 2.0, false);
        var region = sandbox.frame().brush().paint().region();
        double y = view.y(view.height() / 2);
        for (double part = 0.25; part < 0.75; part += 0.01) {
            double x = view.x(0) + part * view.width() * view.pitch();
            assertTrue(region.dabs().stream().anyMatch(dab -> dab.contains(x, y)), "painted at " + part);
        }
        LiveSandbox.ask(sandbox, controls -> controls.brush().endStroke());
        paint(view.width() * 0.25, view.height() / 2.0, true);
        paint(view.width() * 0.75, view.height() / 2.0, true);
        assertTrue(sandbox.frame().brush().paint().isEmpty());
        assertNull(sandbox.frame().brush().shown());
    }

    @Test
    void thePixelsLightUpWhoseAgentsGoWhereTheMazeIsPainted() {
        Maze maze = Objects.requireNonNull(sandbox.frame().replay())
                .replay()
                .trajectory()
                .maze();
        int index = Objects.requireNonNull(sandbox.frame().replay()).replay().maze();
        Crossing.Cell cell = cell(4);
        LiveSandbox.ask(sandbox, controls -> controls.brush().paintMaze(index, maze, cell.x(), cell.y(), false));
        for (Way way : Way.values()) {
            LitPixels lit = lit();
            Crossing crossing = sandbox.frame().brush().paint().crossing();
            assertEquals(way, crossing.way());
            assertArrayEquals(expected(crossing), lit.taken(), way.word());
            LiveSandbox.ask(sandbox, controls -> controls.brush().turnWay(1));
            LiveSandbox.await("the pixels of another way", () -> shown().lit() != lit);
        }
    }

    private boolean[] expected(Crossing crossing) {
        PlaneView plane = seen(sandbox.frame());
        int[] pixels = IntStream.range(0, view.width() * view.height()).toArray();
        Trails trails = new TrailRecorder(
                        plane.task(),
                        crossing.maze(),
                        plane.evaluator().topology(),
                        plane.evaluator().kernel())
                .record(new Slice(plane.plane(), view).points(pixels), () -> false);
        return crossing.taken(trails);
    }

    @Test
    void wallsAreNotPainted() {
        Maze maze = Objects.requireNonNull(sandbox.frame().replay())
                .replay()
                .trajectory()
                .maze();
        LiveSandbox.ask(sandbox, controls -> controls.brush().paintMaze(0, maze, 0, 0, false));
        assertTrue(sandbox.frame().brush().paint().isEmpty());
    }

    @Test
    void aBrushLaidDownTakesItsPaintWithIt() {
        paint(3, 3, false);
        assertFalse(sandbox.frame().brush().paint().isEmpty());
        LiveSandbox.ask(sandbox, controls -> controls.brush().toggle());
        assertFalse(sandbox.frame().brush().on());
        assertTrue(sandbox.frame().brush().paint().isEmpty());
    }

    @Test
    void whatTheBrushDidIsTakenBackStrokeByStroke() {
        paint(3, 3, false);
        paint(9, 9, false);
        LiveSandbox.ask(sandbox, controls -> controls.brush().endStroke());
        var first = sandbox.frame().brush().paint();
        paint(view.width() - 3.0, 3, false);
        LiveSandbox.ask(sandbox, controls -> controls.brush().endStroke());
        var second = sandbox.frame().brush().paint();
        LiveSandbox.ask(sandbox, controls -> controls.brush().toggle());
        LiveSandbox.ask(sandbox, Controls::undo);
        assertEquals(second, sandbox.frame().brush().paint());
        assertTrue(sandbox.frame().brush().on());
        LiveSandbox.ask(sandbox, Controls::undo);
        assertEquals(first, sandbox.frame().brush().paint());
        LiveSandbox.ask(sandbox, Controls::undo);
        assertTrue(sandbox.frame().brush().paint().isEmpty());
        LiveSandbox.ask(sandbox, Controls::redo);
        assertEquals(first, sandbox.frame().brush().paint());
    }

    @Test
    void aBookmarkOpensWithItsPaint() {
        paint(3, 3, false);
        Maze maze = seen(sandbox.frame()).task().mazes().get(2);
        LiveSandbox.ask(sandbox, controls -> controls.brush().paintMaze(2, maze, maze.startX(), maze.startY(), false));
        Frame painted = sandbox.frame();
        var bookmark = Objects.requireNonNull(painted.bookmark());
        LiveSandbox.ask(sandbox, controls -> controls.brush().toggle());
        LiveSandbox.ask(sandbox, controls -> controls.open(bookmark, ""));
        assertTrue(sandbox.frame().brush().on());
        assertEquals(painted.brush().paint(), sandbox.frame().brush().paint());
        Frame opened = LiveSandbox.settle(sandbox);
        assertEquals(2, Objects.requireNonNull(opened.replay()).replay().maze());
        assertTrue(ghosts().count() > 0);
        try (Sandbox other = new Sandbox(bookmark, new Cores(1))) {
            other.start();
            LiveSandbox.await("its paint", () -> other.frame().brush().on());
            assertEquals(painted.brush().paint(), other.frame().brush().paint());
        }
    }
}
