package io.github.mazescape.draw.sandbox;

import io.github.mazescape.draw.Examples;
import io.github.mazescape.draw.Golden;
import io.github.mazescape.draw.chart.ChartMarks;
import io.github.mazescape.draw.chart.ChartPanel;
import io.github.mazescape.draw.kit.Box;
import io.github.mazescape.draw.kit.Theme;
import io.github.mazescape.draw.maze.MazePanel;
import io.github.mazescape.draw.network.HiddenUnitsPanel;
import java.io.IOException;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import processing.core.PGraphics;

/** Holds each panel, and the whole sandbox in three sizes, to golden pictures. */
class SandboxPictureTest {
    @Test
    void theSandboxInItsWindow() throws IOException {
        sandbox("sandbox-1280x800", 1280, 800, Examples.frame());
    }

    @Test
    void theSandboxAtItsSmallest() throws IOException {
        sandbox("sandbox-900x600", 900, 600, Examples.frame());
    }

    @Test
    void theSandboxOnALargeScreen() throws IOException {
        sandbox("sandbox-1920x1080", 1920, 1080, Examples.frame());
    }

    @Test
    void theSandboxBeforeTheFirstGeneration() throws IOException {
        sandbox("sandbox-nothing-yet", 1280, 800, Examples.nothingYet());
    }

    @Test
    void theSandboxPausedWithItsKeys() throws IOException {
        SandboxFrame frame = Examples.frame();
        StatusModel s = frame.status();
        StatusModel paused = new StatusModel(
                s.generation(),
                s.seed(),
                new StatusModel.Pace(0, 60, true, 20, false),
                s.task(),
                "saved sandbox-0120.png");
        sandbox(
                "sandbox-help",
                1280,
                800,
                new SandboxFrame(
                        frame.landscape(),
                        frame.marks(),
                        frame.foraging(),
                        frame.chart(),
                        ChartMarks.NONE,
                        paused,
                        Examples.help(),
                        0));
    }

    @Test
    void theForagerAtTheStart() throws IOException {
        panel("maze-start", 520, 330, (g, box) -> new MazePanel().draw(g, box, Examples.replay(0, 0)));
    }

    @Test
    void theForagerAtTheEnd() throws IOException {
        panel("maze-end", 520, 330, (g, box) -> new MazePanel().draw(g, box, Examples.replay(200, 0)));
    }

    @Test
    void theHiddenUnitsEarlyOn() throws IOException {
        panel("hidden", 520, 200, (g, box) -> new HiddenUnitsPanel().draw(g, box, Examples.replay(30, 0)));
    }

    @Test
    void theChartWithOneGeneration() throws IOException {
        panel("chart-one", 520, 220, (g, box) -> new ChartPanel().draw(g, box, Examples.chart(1), ChartMarks.NONE));
    }

    @Test
    void theChartWithManyGenerations() throws IOException {
        panel(
                "chart-many",
                520,
                220,
                (g, box) -> new ChartPanel().draw(g, box, Examples.chart(12_345), ChartMarks.NONE));
    }

    private static void sandbox(String name, int width, int height, SandboxFrame frame) throws IOException {
        Golden.check(name, width, height, g -> new SandboxView().draw(g, frame));
    }

    private static void panel(String name, int width, int height, BiConsumer<PGraphics, Box> drawing)
            throws IOException {
        Golden.check(name, width, height, g -> {
            g.background(Theme.GROUND);
            drawing.accept(g, new Box(0, 0, width, height).inset(Theme.GAP));
        });
    }
}
