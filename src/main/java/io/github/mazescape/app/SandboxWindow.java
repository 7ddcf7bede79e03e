package io.github.mazescape.app;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import processing.core.PApplet;

/** The sandbox's window and all that is in it. */
final class SandboxWindow {
    private final Simulation simulation;
    private final SandboxSketch sketch;

    SandboxWindow(Simulation simulation) {
        this.simulation = simulation;
        sketch = new SandboxSketch(simulation, new MazeDialogs(null, Path.of("").toAbsolutePath()));
    }

    private void open() {
        PApplet.runSketch(new String[] {"Mazescape"}, sketch);
    }

    /** Opens the window; it lives until the person closes it. */
    int show() {
        open();
        return 0;
    }

    /** Opens the window, measures its frames, prints that and returns the exit code. */
    int measure(int seconds) {
        CompletableFuture<String> measured = new CompletableFuture<>();
        sketch.beforeFrame(new FrameProbe(simulation, seconds, measured::complete)::frame);
        simulation.evolution().setSpeed(Double.POSITIVE_INFINITY);
        open();
        System.out.println(measured.join());
        simulation.close();
        System.exit(0);
        return 0;
    }

    /** Opens the window, lets a monkey use it, prints what came of it and returns the exit code. */
    int monkey(int seconds, long seed) {
        CompletableFuture<Monkey.Report> reported = new CompletableFuture<>();
        Monkey monkey = new Monkey(sketch, simulation, List.of(() -> {}), seed, seconds, reported::complete);
        sketch.beforeFrame(monkey::frame);
        open();
        Monkey.Report report = reported.join();
        System.out.println(report.words());
        simulation.close();
        System.exit(report.well() ? 0 : Main.FAILED);
        return 0;
    }
}
