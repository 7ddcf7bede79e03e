package io.github.mazescape.window;

import io.github.mazescape.live.Frame;
import io.github.mazescape.live.Sandbox;
import io.github.mazescape.maze.MazeBrush;
import io.github.mazescape.store.RunFolder;
import io.github.mazescape.store.format.OwnFolder;
import io.github.mazescape.terminal.ExitCode;
import io.github.mazescape.terminal.StandardOutput;
import io.github.mazescape.terminal.Terminal;
import io.github.mazescape.window.about.AboutPanel;
import io.github.mazescape.window.canvas.CanvasComponent;
import io.github.mazescape.window.canvas.FilmSwitch;
import io.github.mazescape.window.canvas.SandboxCanvas;
import io.github.mazescape.window.canvas.WindowLook;
import io.github.mazescape.window.command.Command;
import io.github.mazescape.window.command.CommandList;
import io.github.mazescape.window.files.BroughtMazes;
import io.github.mazescape.window.files.FileDrop;
import io.github.mazescape.window.files.Find;
import io.github.mazescape.window.files.Finds;
import io.github.mazescape.window.files.MazeDialogs;
import io.github.mazescape.window.files.MazeFileDialogs;
import io.github.mazescape.window.files.NumberedNames;
import io.github.mazescape.window.files.PaletteOpening;
import io.github.mazescape.window.files.RunFiles;
import io.github.mazescape.window.files.SandboxFiles;
import io.github.mazescape.window.guide.Hints;
import io.github.mazescape.window.guide.Tour;
import io.github.mazescape.window.panel.FindsGallery;
import io.github.mazescape.window.panel.MachinesPanel;
import io.github.mazescape.window.panel.MazeStrip;
import io.github.mazescape.window.panel.SettingsPanel;
import io.github.mazescape.window.panel.SidePanel;
import io.github.mazescape.window.panel.TransportBar;
import io.github.mazescape.window.terrain.TerrainWindow;
import io.github.mazescape.window.trial.FrameProbe;
import io.github.mazescape.window.trial.Monkey;
import java.awt.EventQueue;
import java.awt.Rectangle;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import javax.swing.Timer;
import org.jspecify.annotations.Nullable;

/** The sandbox's window and all that is in it: the canvas, the menus, the panel of settings and the bar of time. */
public final class SandboxWindow {
    private static final int REFRESH_MILLIS = 100;
    private static final String ALONE =
            "Other machines can help. Start the program as\n\n./mazescape --workers 7070\n\n"
                    + "and this page says what to type on them.";
    /** What a monkey must not press: what opens dialogs and windows, begins all over, or ends the program. */
    private static final Set<String> NOT_FOR_MONKEYS = Set.of(
            "Open a run",
            "Save the run",
            "Open a maze",
            "Save the maze",
            "Palette from a file",
            "Terrain in 3-D",
            "Start again",
            "Keep this find",
            "Record an MP4",
            "Quit");

    private final Sandbox sandbox;
    private final SandboxCanvas sketch;
    private final NumberedNames names;
    private final SandboxFiles files;
    private final MazeDialogs dialogs;
    private final MazeFileDialogs mazeFiles;
    private final PaletteOpening palettes;
    private final BroughtMazes mazes;
    private final RunFiles runs;
    private final Finds finds;
    private @Nullable FindsGallery gallery;
    private final SandboxEnd end;
    private final AtomicBoolean quitting = new AtomicBoolean();
    private final CommandList commands;
    private final Tour tour;
    private final TerrainWindow terrain;
    /** Chooses the window's place among the screens; one size on all machines, unless {@link #show} is called. */
    private Function<List<Rectangle>, WindowPlace> opening =
            screens -> WindowPlace.middle(screens.get(0), WindowPlace.USUAL);

    private volatile @Nullable WindowFrame frame;
    private String invitation = ALONE;

    /** @param folder where what the user saves goes */
    public SandboxWindow(Sandbox sandbox, Path folder) {
        this.sandbox = sandbox;
        names = new NumberedNames(folder);
        sketch = new SandboxCanvas(sandbox);
        files = new SandboxFiles(sandbox, names, sketch.writing(), sketch::say);
        dialogs = new MazeDialogs(Path.of("").toAbsolutePath());
        mazeFiles = new MazeFileDialogs(sandbox, dialogs, sketch.writing());
        palettes = new PaletteOpening(sandbox, dialogs, sketch.writing());
        mazes = new BroughtMazes(sandbox);
        runs = new RunFiles(sandbox, names, sketch.writing(), sketch::say);
        finds = new Finds(sandbox, OwnFolder.file("finds"), sketch.writing(), sketch::say);
        sketch.leaving(this::toggleAlone);
        end = new SandboxEnd(sandbox, sketch.film(), sketch.writing());
        terrain = new TerrainWindow(() -> sandbox.frame().landscape());
        tour = new Tour(
                (bookmark, words) -> sandbox.ask(controls -> controls.open(bookmark, words)),
                sketch.cards()::view,
                sketch::say);
        commands = SandboxCommands.of(sandbox, sketch, this);
        sketch.keys(commands::press, commands.help(SandboxCommands.GESTURES));
    }

    /**
     * Says how another machine is lent, where the page on machines is asked for.
     *
     * @param words one or more lines
     */
    public void invite(String words) {
        invitation = words;
    }

    private void open() {
        WindowLook.set();
        sketch.writing().read(mazes::read);
        finds.refresh();
        try {
            EventQueue.invokeAndWait(this::make);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("the window could not be opened: " + e.getCause(), e.getCause());
        }
    }

    private void make() {
        SettingsPanel settings = new SettingsPanel(
                sandbox.frame().run().settings(), values -> sandbox.ask(controls -> controls.change(values)));
        TransportBar transport = new TransportBar(
                sandbox::ask, sketch.film()::togglePause, sketch.travel()::toggle, () -> record("gif"), this::editMaze);
        MazeStrip tools = new MazeStrip(sandbox::ask, this::openMaze, this::saveMaze);
        MachinesPanel machines = new MachinesPanel(invitation);
        List<Rectangle> screens = Screens.usable();
        WindowPlace place = opening.apply(screens);
        Rectangle screen = WindowPlace.screenOf(screens, place.bounds());
        WindowFrame window = new WindowFrame(
                place,
                WindowPlace.least(screen == null ? screens.get(0) : screen),
                new CanvasComponent(sketch, sketch.surface()),
                commands.menus(),
                new SidePanel(settings, new AboutPanel(sandbox::ask, commands::press), machines),
                List.of(tools, transport),
                this::quit);
        FileDrop.on(window.canvas(), this::dropped, sketch::say);
        frame = window;
        window.show();
        new Timer(REFRESH_MILLIS, event -> refresh(settings, machines, transport, tools)).start();
        if (Hints.unseen(Hints.own())) {
            sketch.cards().hints(Hints.ALL);
        }
    }

    private void refresh(SettingsPanel settings, MachinesPanel machines, TransportBar transport, MazeStrip tools) {
        Frame now = sandbox.frame();
        settings.show(now.run().settings(), now.answered());
        settings.refuse(now.news().refused(), now.news().refusal());
        machines.show(sandbox.machines(), sandbox.agentSteps(), (int) Sandbox.millis());
        FilmSwitch film = sketch.film();
        transport.show(now, film.paused(), sketch.travel().on(), film.on() ? film.frames() : -1);
        tools.show(now);
    }

    private void dropped(Path file) {
        if (file.toString().endsWith(".png")) {
            files.open(file.toString());
        } else if (RunFolder.isRun(file)) {
            runs.open(file);
        } else {
            mazeFiles.open(file, sketch.player().maze());
        }
    }

    /** Begins to edit the maze that is shown, or ends. */
    void editMaze() {
        int shown = sketch.player().maze();
        sandbox.ask(controls -> controls.painting().toggle(shown));
    }

    /** Asks for a run folder to go to. */
    void openRun() {
        dialogs.openFolder(runs::open);
    }

    /** Asks for a file with the colours of a palette. */
    void openPalette() {
        palettes.open();
    }

    /** Asks for a maze to put in the place of the one that is edited or shown. */
    void openMaze() {
        mazeFiles.open(sketch.player().maze());
    }

    /** Asks where to save the maze that is edited or shown. */
    void saveMaze() {
        mazeFiles.save(sketch.player().maze());
    }

    /** What goes out of the sandbox and comes back. */
    public SandboxFiles files() {
        return files;
    }

    /** The mazes of {@code mazes/}. */
    public BroughtMazes mazes() {
        return mazes;
    }

    /** Runs that come from folders and go into them. */
    public RunFiles runs() {
        return runs;
    }

    /** What the user keeps. */
    public Finds finds() {
        return finds;
    }

    /** Goes to a find. */
    void open(Find find) {
        files.open(find.file().toString());
    }

    /** Shows all finds in a window of their own. For AWT's event thread. */
    void showFinds() {
        FindsGallery shown = gallery == null ? new FindsGallery(finds, this::open) : gallery;
        gallery = shown;
        shown.show();
    }

    /** Begins a film, or ends it. */
    public void record(String ending) {
        sketch.film().toggle(() -> names.next("mazescape", ending));
    }

    /** Shows the landscape as a terrain, or no longer, or says why that cannot be. */
    public void terrain() {
        TerrainWindow.refusal().ifPresentOrElse(sketch::say, terrain::toggle);
    }

    /** The views worth seeing. */
    Tour tour() {
        return tour;
    }

    /** Shows a tab of the side panel, or the settings again. */
    public void toggle(SidePanel.Tab tab) {
        WindowFrame window = frame;
        if (window != null) {
            EventQueue.invokeLater(() -> window.toggle(tab));
        }
    }

    /** Whether a tab of the side panel is shown. */
    public boolean shows(SidePanel.Tab tab) {
        WindowFrame window = frame;
        return window != null && window.shows(tab);
    }

    /** Shows nothing but the landscape, over the whole screen, or all again; a film is of all. */
    public void toggleAlone() {
        WindowFrame window = frame;
        if (window == null || sketch.film().on()) {
            sketch.say("a film is being made of all that there is; end it first");
            return;
        }
        boolean wanted = !sketch.alone();
        sketch.showAlone(wanted);
        EventQueue.invokeLater(() -> window.showAlone(wanted));
        if (wanted) {
            sketch.say("escape, or shift+enter, shows all again");
        }
    }

    /** Shows the panel at the side, or hides it. */
    public void togglePanel() {
        WindowFrame window = frame;
        if (window != null) {
            EventQueue.invokeLater(window::togglePanel);
        }
    }

    public boolean panelShown() {
        WindowFrame window = frame;
        return window == null || window.panelShown();
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
        sandbox.close();
        terrain.end();
        System.exit(0);
    }

    /** Opens the window; it lives until the user closes it. */
    public int show() {
        end.heedInterrupts();
        Path remembering = OwnFolder.file("window");
        opening = screens -> WindowPlace.of(screens, RememberedPlace.read(remembering));
        open();
        WindowFrame window = frame;
        if (window != null) {
            Runnable remember = () -> RememberedPlace.write(remembering, window.place());
            Runtime.getRuntime().addShutdownHook(new Thread(remember, "place of the window"));
        }
        return 0;
    }

    /** Opens the window, measures its frames, prints that and returns the exit code. */
    public int measure(int seconds) {
        CompletableFuture<String> measured = new CompletableFuture<>();
        sketch.beforeFrame(new FrameProbe(sandbox, sketch.view(), seconds, measured::complete)::frame);
        sandbox.ask(controls -> controls.run().setSpeed(Double.POSITIVE_INFINITY));
        open();
        measured.join().lines().forEach(Terminal::say);
        return end(0);
    }

    /** Opens the window, lets a monkey use it, prints what came of it and returns the exit code. */
    public int monkey(int seconds, long seed) {
        CompletableFuture<Monkey.Report> reported = new CompletableFuture<>();
        List<Runnable> free = new ArrayList<>(commands.commands().stream()
                .filter(command -> !NOT_FOR_MONKEYS.contains(command.label()))
                .map(Command::run)
                .toList());
        for (MazeBrush brush : MazeBrush.values()) {
            free.add(() -> sandbox.ask(controls -> controls.painting().brush(brush)));
        }
        free.add(() -> sandbox.ask(controls -> controls.painting().turn(1)));
        free.add(() -> sandbox.ask(controls -> controls.painting().release()));
        Monkey monkey = new Monkey(sketch, sandbox, free, seed, seconds, reported::complete);
        sketch.beforeFrame(monkey::frame);
        open();
        Monkey.Report report = reported.join();
        report.words().lines().forEach(Terminal::say);
        end.finish();
        names.deleteGiven();
        return end(report.well() ? 0 : ExitCode.FAILED);
    }

    private int end(int code) {
        sandbox.close();
        System.exit(StandardOutput.codeAfter(code));
        return code;
    }
}
