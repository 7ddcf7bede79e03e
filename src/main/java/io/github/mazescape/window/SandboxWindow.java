package io.github.mazescape.window;

import io.github.mazescape.draw.maze.MazeTool;
import io.github.mazescape.live.EvolutionLoop;
import io.github.mazescape.live.SandboxActions;
import io.github.mazescape.live.Simulation;
import io.github.mazescape.settings.Settings;
import io.github.mazescape.terminal.ExitCode;
import io.github.mazescape.window.canvas.CanvasComponent;
import io.github.mazescape.window.canvas.Hints;
import io.github.mazescape.window.canvas.SandboxCanvas;
import io.github.mazescape.window.canvas.TerrainWindow;
import io.github.mazescape.window.canvas.WindowLook;
import io.github.mazescape.window.command.Command;
import io.github.mazescape.window.command.CommandList;
import io.github.mazescape.window.command.Tour;
import io.github.mazescape.window.files.FileDrop;
import io.github.mazescape.window.files.MazeDialogs;
import io.github.mazescape.window.files.NumberedNames;
import io.github.mazescape.window.files.SandboxFiles;
import io.github.mazescape.window.panel.SettingsPanel;
import io.github.mazescape.window.panel.TransportBar;
import io.github.mazescape.window.trial.FrameProbe;
import io.github.mazescape.window.trial.Monkey;
import java.awt.EventQueue;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.swing.Timer;
import org.jspecify.annotations.Nullable;

/** The sandbox's window and all that is in it: the canvas, the menus, the panel of settings and the bar of time. */
public final class SandboxWindow {
    private static final int REFRESH_MILLIS = 100;
    /** What a monkey must not press: what opens dialogs and windows, begins all over, or ends the program. */
    private static final Set<String> NOT_FOR_MONKEYS =
            Set.of("Open a maze", "Save the maze", "Terrain in 3-D", "Start again", "Record an MP4", "Quit");

    private final Simulation simulation;
    private final SandboxCanvas sketch;
    private final SandboxActions actions;
    private final NumberedNames names;
    private final SandboxFiles files;
    private final SandboxEnd end;
    private final AtomicBoolean quitting = new AtomicBoolean();
    private final CommandList commands;
    private final Tour tour;
    private final TerrainWindow terrain;
    private @Nullable WindowFrame frame;
    private @Nullable SettingsPanel panel;
    private @Nullable TransportBar bar;
    private @Nullable Settings shown;

    /** @param folder where what a person saves goes */
    public SandboxWindow(Simulation simulation, Path folder) {
        this.simulation = simulation;
        names = new NumberedNames(folder);
        sketch = new SandboxCanvas(simulation, new MazeDialogs(null, Path.of("").toAbsolutePath()));
        actions = new SandboxActions(simulation, sketch::say);
        files = new SandboxFiles(simulation, actions, names, sketch.writing(), sketch::say);
        end = new SandboxEnd(simulation, sketch.film(), sketch.writing());
        terrain = new TerrainWindow(simulation::landscape);
        tour = new Tour(actions::goTo, sketch::say);
        commands = SandboxCommands.of(simulation, sketch, actions, this);
        sketch.keys(commands::press, commands.help(SandboxCommands.GESTURES));
    }

    private void open() {
        WindowLook.set();
        try {
            EventQueue.invokeAndWait(this::make);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("the window could not be opened: " + e.getCause(), e.getCause());
        }
    }

    private void make() {
        SettingsPanel settings = new SettingsPanel(simulation.run().settings(), actions::change);
        TransportBar transport = new TransportBar(new Transport());
        WindowFrame window = new WindowFrame(
                new CanvasComponent(sketch, sketch.surface()), commands.menus(), settings, transport, this::quit);
        FileDrop.on(window.canvas(), this::dropped, sketch::say);
        panel = settings;
        bar = transport;
        frame = window;
        window.show();
        new Timer(REFRESH_MILLIS, event -> refresh()).start();
        if (Hints.unseen()) {
            sketch.hints(Hints.ALL);
        }
    }

    private void refresh() {
        Settings now = simulation.run().settings();
        SettingsPanel settings = panel;
        Settings before = shown;
        if (settings != null && (before == null || !now.equals(before))) {
            shown = settings.show(now) ? now : null;
        }
        EvolutionLoop evolution = simulation.evolution();
        TransportBar transport = bar;
        if (transport != null) {
            transport.show(new TransportBar.State(
                    evolution.position(),
                    evolution.head(),
                    sketch.film().paused(),
                    evolution.speed(),
                    simulation.share().evolution(),
                    simulation.control().look().plane().depth(),
                    sketch.travel().on(),
                    sketch.film().on(),
                    sketch.film().frames()));
        }
    }

    private void dropped(Path file) {
        if (file.toString().endsWith(".png")) {
            files.open(file.toString());
            return;
        }
        if (!sketch.maze().editing()) {
            sketch.maze().begin(sketch.player().maze());
        }
        sketch.maze().open(file);
    }

    /** Uses a tool of the maze editor, beginning to edit where that has not begun. */
    public void mazeTool(MazeTool tool) {
        if (!sketch.maze().editing()) {
            sketch.maze().begin(sketch.player().maze());
        }
        sketch.maze().use(tool, sketch.player().maze());
    }

    /** What goes out of the sandbox and comes back. */
    public SandboxFiles files() {
        return files;
    }

    /** Begins a film, or ends it. */
    public void record(String ending) {
        sketch.film().toggle(() -> names.next("mazescape", ending));
    }

    /** Shows the landscape as a terrain, or no longer, or says why that cannot be. */
    public void terrain() {
        TerrainWindow.refusal().ifPresentOrElse(sketch::say, terrain::toggle);
    }

    /** Goes to the next view of the tour. */
    public void tour() {
        tour.next();
    }

    /** Shows the panel of settings, or hides it. */
    public void togglePanel() {
        WindowFrame window = frame;
        if (window != null) {
            EventQueue.invokeLater(window::togglePanel);
        }
    }

    public boolean panelShown() {
        return frame == null || frame.panelShown();
    }

    /** Ends the program; a film that is being made is finished first, and so are files that were asked for. */
    public void quit() {
        if (quitting.compareAndSet(false, true)) {
            // Not on the thread of the one who asks: the window is to be drawn meanwhile.
            new Thread(this::finishAndExit, "quit").start();
        }
    }

    private void finishAndExit() {
        sketch.say("finishing files; then the window closes");
        end.finish();
        simulation.close();
        terrain.end();
        System.exit(0);
    }

    /** Opens the window; it lives until the person closes it. */
    public int show() {
        end.heedInterrupts();
        open();
        return 0;
    }

    /** Opens the window, measures its frames, prints that and returns the exit code. */
    public int measure(int seconds) {
        CompletableFuture<String> measured = new CompletableFuture<>();
        sketch.beforeFrame(new FrameProbe(simulation, seconds, measured::complete)::frame);
        simulation.evolution().setSpeed(Double.POSITIVE_INFINITY);
        open();
        System.out.println(measured.join());
        return end(0);
    }

    /** Opens the window, lets a monkey use it, prints what came of it and returns the exit code. */
    public int monkey(int seconds, long seed) {
        CompletableFuture<Monkey.Report> reported = new CompletableFuture<>();
        List<Runnable> free = commands.commands().stream()
                .filter(command -> !NOT_FOR_MONKEYS.contains(command.label()))
                .map(Command::run)
                .toList();
        Monkey monkey = new Monkey(sketch, simulation, free, seed, seconds, reported::complete);
        sketch.beforeFrame(monkey::frame);
        open();
        Monkey.Report report = reported.join();
        System.out.println(report.words());
        end.finish();
        names.deleteGiven();
        return end(report.well() ? 0 : ExitCode.FAILED);
    }

    private int end(int code) {
        simulation.close();
        System.exit(code);
        return code;
    }

    /** What a person does with the bar of time. */
    private final class Transport implements TransportBar.Listener {
        @Override
        public void goTo(long generation) {
            actions.goTo(generation);
        }

        @Override
        public void live() {
            actions.live();
        }

        @Override
        public void togglePause() {
            sketch.film().togglePause();
        }

        @Override
        public void step() {
            simulation.evolution().step();
        }

        @Override
        public void branch() {
            actions.branch();
        }

        @Override
        public void speed(double generationsPerSecond) {
            simulation.evolution().setSpeed(generationsPerSecond);
        }

        @Override
        public void share(double evolution) {
            simulation.share().setEvolution(evolution);
        }

        @Override
        public void depth(double depth) {
            simulation.control().depth(depth, Simulation.millis());
            simulation.publishSoon();
        }

        @Override
        public void toggleTravel() {
            sketch.travel().toggle();
        }

        @Override
        public void toggleRecording() {
            record("gif");
        }
    }
}
