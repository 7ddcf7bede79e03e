package io.github.mazescape.app.sandbox;

import io.github.mazescape.app.movie.MovieException;
import io.github.mazescape.view.Box;
import io.github.mazescape.view.ChartPanel;
import io.github.mazescape.view.HelpModel;
import io.github.mazescape.view.HintCard;
import io.github.mazescape.view.LandscapeMarks;
import io.github.mazescape.view.LandscapePanel;
import io.github.mazescape.view.SandboxFrame;
import io.github.mazescape.view.SandboxLayout;
import io.github.mazescape.view.SandboxView;
import io.github.mazescape.view.StatusModel;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Deque;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.Nullable;
import processing.core.PApplet;
import processing.core.PConstants;
import processing.core.PSurface;
import processing.event.KeyEvent;
import processing.event.MouseEvent;

/** The sandbox's canvas: a Processing sketch that draws the newest models of a simulation and hands keys and the pointer on to it. */
final class SandboxSketch extends PApplet {
    private static final int WIDTH = 960;
    private static final int HEIGHT = 700;
    private static final int FRAME_RATE = 60;
    private static final int NOTICE_SECONDS = 5;
    private static final double MILLIS = 1000;
    private static final int LONGEST_FRAME_MILLIS = 250;
    /** How many screen pixels one evaluation covers along each side. */
    private static final int PIXEL = 2;
    /** The same in a film, of which every frame waits for the whole landscape. */
    private static final int FILMED_PIXEL = 4;

    private final Simulation simulation;
    private final SandboxView view = new SandboxView();
    private final HintCard hintCard = new HintCard();
    private final LandscapePointer pointer;
    private final Player player;
    private final MazeEditorMouse maze;
    private final RateMeter rate = new RateMeter();
    private Runnable beforeFrame = () -> {};
    private Keys keys = (key, keyCode, control, shift) -> false;
    private HelpModel helpModel = new HelpModel(List.of());
    private final Travel travel;
    private volatile @Nullable SandboxRecorder recorder;
    private final Deque<String> hints = new ConcurrentLinkedDeque<>();
    private boolean scrubbing;
    private int lastMillis;
    private volatile boolean help;
    private volatile String notice = "";
    private volatile int noticeUntil;

    /** Who takes keys. */
    interface Keys {
        /** A key was pressed; returns whether it means anything. */
        boolean press(char key, int keyCode, boolean control, boolean shift);
    }

    SandboxSketch(Simulation simulation, MazeEditorMouse.FileQuestions questions) {
        this.simulation = simulation;
        pointer = new LandscapePointer(simulation.control(), simulation::pick);
        player = new Player(simulation.replays());
        travel = new Travel(simulation);
        maze = new MazeEditorMouse(simulation.editor(), questions);
    }

    /** Says who takes keys, and what the overlay says of them. */
    void keys(Keys taking, HelpModel words) {
        keys = taking;
        helpModel = words;
    }

    /** The surface on which the sketch draws, to be put into a window. */
    PSurface surface() {
        return initSurface();
    }

    /** Runs something at the start of every frame, on the drawing thread. */
    void beforeFrame(Runnable work) {
        beforeFrame = work;
    }

    @Override
    public void settings() {
        size(WIDTH, HEIGHT, PConstants.JAVA2D);
    }

    @Override
    public void setup() {
        frameRate(FRAME_RATE);
        simulation.start();
    }

    @Override
    public void draw() {
        beforeFrame.run();
        int now = millis();
        double elapsed = Math.min(LONGEST_FRAME_MILLIS, now - lastMillis) / MILLIS;
        lastMillis = now;
        SandboxRecorder recording = recorder;
        if (recording == null) {
            travel.frame();
            player.advance(elapsed * simulation.replaySpeed());
            drawFrame();
            return;
        }
        boolean ready = recording.ready();
        if (ready) {
            player.advance(0);
        }
        drawFrame();
        if (ready) {
            try {
                recording.take(picture());
            } catch (MovieException e) {
                recorder = null;
                say(String.valueOf(e.getMessage()));
            }
        }
    }

    private BufferedImage picture() {
        loadPixels();
        BufferedImage image = new BufferedImage(pixelWidth, pixelHeight, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, pixelWidth, pixelHeight, pixels, 0, pixelWidth);
        return image;
    }

    /** Begins to film into a file, or ends the film. */
    void toggleRecording(Path file) {
        SandboxRecorder recording = recorder;
        if (recording != null) {
            recorder = null;
            simulation.aside(() -> say(recording.end()));
            return;
        }
        try {
            recorder = new SandboxRecorder(simulation, player, travel, file);
            say("recording " + file + "; each frame waits for its landscape");
        } catch (MovieException e) {
            say(String.valueOf(e.getMessage()));
        }
    }

    /** Ends the film at once, as when the program ends. */
    void endRecording() {
        SandboxRecorder recording = recorder;
        recorder = null;
        if (recording != null) {
            recording.end();
        }
    }

    /** Shows hints one after the other, each until a click or a key. */
    void hints(List<String> words) {
        hints.addAll(words);
    }

    private void nextHint() {
        if (!hints.isEmpty()) {
            hints.removeFirst();
            if (hints.isEmpty()) {
                Hints.seen();
            }
        }
    }

    /** Whether a film is being made. */
    boolean recording() {
        return recorder != null;
    }

    /** The journey along the third direction. */
    Travel travel() {
        return travel;
    }

    private void drawFrame() {
        SandboxLayout layout = layout();
        int side = Math.max(1, layout.picture().width() / (recorder == null ? PIXEL : FILMED_PIXEL));
        simulation.control().resize(side, side);
        EvolutionLoop evolution = simulation.evolution();
        boolean newest = evolution.position() >= evolution.head();
        view.draw(
                g,
                new SandboxFrame(
                        simulation.landscape(),
                        marks(layout.picture()),
                        player.frame(maze.model().orElse(null), maze.atEntry()),
                        simulation.chart(),
                        newest ? 0 : evolution.position(),
                        status(),
                        help ? helpModel : null));
        String hint = hints.peekFirst();
        if (hint != null && !help && simulation.landscape() != null) {
            hintCard.draw(g, layout.picture(), hint, Hints.ALL.size() - hints.size() + 1, Hints.ALL.size());
        }
    }

    private LandscapeMarks marks(Box picture) {
        Box selection = pointer.selection(picture);
        LandscapeMarks.Selection box = null;
        if (selection != null) {
            LandscapeMarks.Spot one = LandscapePanel.nearestSpot(picture, selection.x(), selection.y());
            LandscapeMarks.Spot other = LandscapePanel.nearestSpot(picture, selection.right(), selection.bottom());
            box = new LandscapeMarks.Selection(one.u(), one.v(), other.u(), other.v());
        }
        return simulation.marks(box);
    }

    private SandboxLayout layout() {
        return SandboxLayout.of(width, height);
    }

    private StatusModel status() {
        RuntimeException failure = simulation.failure();
        EvolutionLoop evolution = simulation.evolution();
        Moment moment = evolution.latest();
        long making = evolution.making();
        String news = millis() < noticeUntil ? notice : "";
        if (making > 0 && moment != null && evolution.position() != moment.number()) {
            news = "making generation " + making + " of " + evolution.position() + " again";
        }
        return new StatusModel(
                moment == null ? 0 : moment.number(),
                simulation.settings().seed(),
                rate.perSecond(simulation.agentSteps(), millis()),
                frameRate,
                evolution.paused(),
                evolution.speed(),
                simulation.control().look().following(),
                simulation.taskInWords(),
                failure == null ? news : "stopped: " + failure.getMessage());
    }

    /** The player of replays. */
    Player player() {
        return player;
    }

    /** The maze editor's mouse. */
    MazeEditorMouse maze() {
        return maze;
    }

    @Override
    public void mouseMoved(MouseEvent event) {
        pointer.move(layout().picture(), event.getX(), event.getY());
        maze.moved(layout().maze(), event.getX(), event.getY());
    }

    @Override
    public void mousePressed(MouseEvent event) {
        help = false;
        SandboxLayout layout = layout();
        int x = event.getX();
        int y = event.getY();
        String hint = hints.peekFirst();
        if (hint != null && HintCard.at(layout.picture(), hint).contains(x, y)) {
            nextHint();
            return;
        }
        if (layout.picture().contains(x, y)) {
            pointer.press(x, y, event.isShiftDown(), event.isControlDown());
        } else if (layout.maze().contains(x, y)) {
            boolean erase = event.getButton() == PConstants.RIGHT;
            maze.pressed(layout.maze(), x, y, erase, player.maze());
        } else {
            scrubbing = scrub(layout, x, y);
        }
    }

    private boolean scrub(SandboxLayout layout, int x, int y) {
        OptionalLong generation = ChartPanel.generationAt(layout.chart(), simulation.chart(), x, y);
        generation.ifPresent(number -> simulation.evolution().goTo(number));
        return generation.isPresent();
    }

    @Override
    public void mouseDragged(MouseEvent event) {
        SandboxLayout layout = layout();
        if (pointer.busy()) {
            pointer.drag(layout.picture(), event.getX(), event.getY(), Simulation.millis());
            simulation.publishSoon();
        } else if (scrubbing) {
            scrub(layout, event.getX(), event.getY());
        } else {
            maze.dragged(layout.maze(), event.getX(), event.getY());
        }
    }

    @Override
    public void mouseReleased(MouseEvent event) {
        scrubbing = false;
        maze.released();
        if (pointer.busy()) {
            pointer.release(layout().picture(), event.getX(), event.getY(), Simulation.millis());
            simulation.publishSoon();
        }
    }

    @Override
    public void mouseClicked(MouseEvent event) {
        Box picture = layout().picture();
        if (event.getCount() == 2 && picture.contains(event.getX(), event.getY())) {
            pointer.doubleClick(picture, event.getX(), event.getY(), Simulation.millis());
            simulation.publishSoon();
        }
    }

    @Override
    public void mouseWheel(MouseEvent event) {
        Box picture = layout().picture();
        if (picture.contains(event.getX(), event.getY())) {
            pointer.wheel(picture, event.getX(), event.getY(), event.getCount(), Simulation.millis());
            simulation.publishSoon();
        }
    }

    @Override
    public void mouseExited(MouseEvent event) {
        pointer.move(new Box(0, 0, 0, 0), -1, -1);
    }

    @Override
    public void keyPressed(KeyEvent event) {
        char pressed = event.getKey();
        if (pressed == PConstants.ESC) {
            key = 0;
            help = false;
            maze.end();
            return;
        }
        keys.press(pressed, event.getKeyCode(), event.isControlDown(), event.isShiftDown());
    }

    /** Shows the keys, or hides them. */
    void toggleHelp() {
        help = !help;
    }

    /** Shows a line for a few seconds. */
    void say(String words) {
        notice = words;
        noticeUntil = millis() + NOTICE_SECONDS * (int) MILLIS;
    }

    @Override
    public void exitActual() {
        simulation.close();
        super.exitActual();
    }
}
