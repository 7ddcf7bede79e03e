package io.github.mazescape.window.canvas;

import io.github.mazescape.draw.sandbox.HelpModel;
import io.github.mazescape.draw.sandbox.SandboxFrame;
import io.github.mazescape.draw.sandbox.SandboxLayout;
import io.github.mazescape.draw.sandbox.SandboxView;
import io.github.mazescape.draw.sandbox.StatusModel;
import io.github.mazescape.input.PlainText;
import io.github.mazescape.live.Frame;
import io.github.mazescape.live.Sandbox;
import io.github.mazescape.run.RunState;
import io.github.mazescape.run.Setup;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.settings.Settings;
import io.github.mazescape.window.brush.BrushView;
import io.github.mazescape.window.files.FileWriting;
import io.github.mazescape.window.guide.GuideCards;
import io.github.mazescape.window.guide.Hints;
import io.github.mazescape.window.lineage.LineageLine;
import java.awt.image.BufferedImage;
import java.util.List;
import processing.core.PApplet;
import processing.core.PConstants;
import processing.core.PSurface;
import processing.event.KeyEvent;
import processing.event.MouseEvent;

/**
 * The sandbox's canvas: a Processing sketch that draws the newest models of a simulation and hands keys and the pointer
 * on to it.
 */
public final class SandboxCanvas extends PApplet {
    private static final int WIDTH = 960;
    private static final int HEIGHT = 700;
    private static final int FRAME_RATE = 60;
    private static final int NOTICE_SECONDS = 5;
    private static final double MILLIS = 1000;
    private static final int LONGEST_FRAME_MILLIS = 250;
    private static final char ZOOM_KEY = 'z';
    /** How many screen pixels one evaluation covers along each side. */
    private static final int PIXEL = 2;
    /** How many times that is halved while there is nothing else to do. */
    private static final int REFINED = 1;
    /** The same in a film, of which every frame waits for the whole landscape. */
    private static final int FILMED_PIXEL = 4;

    private final Sandbox sandbox;
    private final SandboxView view = new SandboxView();
    private final FilmedView filmed = new FilmedView();
    private final CanvasMouse mouse;
    private final LineageLine lineage = new LineageLine();
    private final ReplayPlayer player;
    private final MazeEditorMouse maze;
    private Frame frame;
    private long heard;
    private int askedWidth;
    private int askedHeight;
    private volatile boolean alone;
    private Runnable leaving = () -> {};
    /** Whether a key is being taken on the drawing thread. */
    private volatile boolean typing;

    private final RateMeter rate = new RateMeter();
    private final FailureGuard trouble = new FailureGuard(this::say);
    private Runnable beforeFrame = () -> {};
    private Keys keys = (key, keyCode, control, shift) -> false;
    private HelpModel helpModel = new HelpModel(List.of());
    private final Travel travel;
    private final FileWriting writing = new FileWriting(this::say);
    private final FilmSwitch film;
    private final GuideCards cards = new GuideCards(() -> Hints.seen(Hints.own()));
    private int lastMillis;
    /** When the frame is shown [s]. */
    private double seconds;
    /** When all that there is to see was there last [ms]. */
    private int waitsSince;

    private volatile boolean help;
    private volatile String notice = "";
    private volatile int noticeUntil;

    /** Who takes keys. */
    public interface Keys {
        /** A key was pressed; returns whether it means anything. */
        boolean press(char key, int keyCode, boolean control, boolean shift);
    }

    public SandboxCanvas(Sandbox sandbox) {
        this.sandbox = sandbox;
        frame = sandbox.frame();
        player = new ReplayPlayer(sandbox::ask);
        travel = new Travel(sandbox);
        film = new FilmSwitch(sandbox, player, travel, writing, this::say);
        maze = new MazeEditorMouse(sandbox);
        mouse = new CanvasMouse(sandbox, maze);
    }

    /** Says who takes keys, and what the overlay says of them. */
    public void keys(Keys taking, HelpModel words) {
        keys = taking;
        helpModel = words;
    }

    /** What went wrong on the drawing thread. */
    public FailureGuard trouble() {
        return trouble;
    }

    /** The surface on which the sketch draws, to be put into a window. */
    public PSurface surface() {
        return initSurface();
    }

    /** Runs something at the start of every frame, on the drawing thread. */
    public void beforeFrame(Runnable work) {
        beforeFrame = work;
    }

    @Override
    public void settings() {
        size(WIDTH, HEIGHT, PConstants.JAVA2D);
    }

    @Override
    public void setup() {
        frameRate(FRAME_RATE);
        sandbox.start();
    }

    @Override
    public void draw() {
        trouble.kept(this::drawNext);
    }

    private void drawNext() {
        beforeFrame.run();
        int now = millis();
        double elapsed = Math.min(LONGEST_FRAME_MILLIS, now - lastMillis) / MILLIS;
        lastMillis = now;
        seconds = now / MILLIS;
        frame = sandbox.frame();
        if (frame.settled()) {
            waitsSince = now;
        }
        if (film.on()) {
            int before = film.frames();
            film.frame(frame, this::drawFrame, this::picture);
            if (film.frames() > before) {
                mouse.fly(frame, (long) (film.frames() * MILLIS / FilmRecorder.FRAMES_PER_SECOND));
            }
        } else {
            travel.frame(frame);
            mouse.frame(frame, Sandbox.millis());
            player.advance(frame, elapsed * frame.run().settings().number(Parameters.VIEW_REPLAY));
            drawFrame();
        }
    }

    /** The picture for the film: as large as the canvas in its own units, whatever the density of the screen. */
    private BufferedImage picture() {
        return filmed.picture(
                width,
                height,
                FilmedFrame.of(
                        frame,
                        player.frame(null).with(BrushView.maze(frame, null)),
                        taskInWords(frame.run()),
                        film.seconds(),
                        lineage.of(frame)));
    }

    /** The cards over the landscape. */
    public GuideCards cards() {
        return cards;
    }

    /** Shows the landscape's picture and nothing else, or all. For any thread. */
    public void showAlone(boolean wanted) {
        alone = wanted && !film.on();
    }

    /** Whether there is nothing but the landscape's picture. */
    public boolean alone() {
        return alone;
    }

    /** Says what the escape key does where there is nothing but the landscape's picture. */
    public void leaving(Runnable wanted) {
        leaving = wanted;
    }

    /** Films the sandbox. */
    public FilmSwitch film() {
        return film;
    }

    /** Writes files while the canvas goes on. */
    public FileWriting writing() {
        return writing;
    }

    /** The journey along the third direction. */
    public Travel travel() {
        return travel;
    }

    /** What is drawn. For the drawing thread. */
    public SandboxView view() {
        return view;
    }

    private void drawFrame() {
        SandboxLayout layout = layout();
        int pixel = film.on() ? FILMED_PIXEL : PIXEL;
        int wide = Math.max(1, layout.picture().width() / pixel);
        int high = Math.max(1, layout.picture().height() / pixel);
        if (wide != askedWidth || high != askedHeight) {
            askedWidth = wide;
            askedHeight = high;
            int finest = film.on() ? 0 : REFINED;
            sandbox.ask(controls -> controls.view().resize(wide, high, finest));
        }
        SandboxFrame shown = new SandboxFrame(
                frame.landscape(),
                mouse.marks(frame, layout.picture()).with(lineage.of(frame)),
                player.frame(maze.model(frame).orElse(null)).with(mouse.brushed(frame)),
                FilmedFrame.chart(frame),
                mouse.charted(frame),
                status(),
                help ? helpModel : null,
                seconds);
        if (alone) {
            view.drawPicture(g, shown);
            return;
        }
        view.draw(g, shown);
        // A card would cover what the chart says of the pointer, and the profile between two subjects.
        boolean charting =
                layout.chart().contains(shown.charted().x(), shown.charted().y());
        if (!help && !charting && shown.marks().profile() == null) {
            cards.draw(g, layout.picture(), frame);
        }
    }

    private SandboxLayout layout() {
        return alone ? SandboxLayout.ofPicture(width, height) : SandboxLayout.of(width, height);
    }

    private StatusModel status() {
        Frame.Run run = frame.run();
        Frame.Going going = run.going();
        Frame.News said = frame.news();
        if (said.number() != heard) {
            heard = said.number();
            say(said.line());
        }
        String news = millis() < noticeUntil ? notice : "";
        if (going.passing() > 0 && run.state() != null && run.position() != run.number()) {
            news = "making generation " + going.passing() + " of " + run.position() + " again";
        }
        if (film.on() && !frame.settled() && millis() > waitsSince + NOTICE_SECONDS * (int) MILLIS) {
            int percent = (int) Math.floor(100 * frame.look().coming());
            news = "the film waits for its landscape, " + percent + " % complete; frames so far: " + film.frames();
        }
        return new StatusModel(
                run.number(),
                run.settings().seed(),
                new StatusModel.Pace(
                        rate.perSecond(sandbox.agentSteps(), millis()),
                        frameRate,
                        film.paused(),
                        going.speed(),
                        frame.look().viewpoint().following()),
                taskInWords(run),
                frame.failure() == null ? news : "stopped: " + PlainText.said(frame.failure()));
    }

    private static String taskInWords(Frame.Run run) {
        Settings now = run.settings();
        RunState state = run.state();
        int files = now.list(Parameters.MAZE_FILES).size();
        return new Setup(now)
                .taskInWords(state == null ? files : state.task().mazes().size());
    }

    /** The individual whose dot is nearest to the pointer joins those that are picked. */
    public void pickIndividual() {
        Frame now = sandbox.frame();
        double u = mouse.u();
        double v = mouse.v();
        sandbox.ask(controls -> controls.plane().pickIndividual(now, u, v));
    }

    /** The player of replays. */
    public ReplayPlayer player() {
        return player;
    }

    @Override
    public void mouseMoved(MouseEvent event) {
        trouble.kept(() -> mouse.moved(layout(), event.getX(), event.getY()));
    }

    @Override
    public void mousePressed(MouseEvent event) {
        trouble.kept(() -> pressed(event));
    }

    private void pressed(MouseEvent event) {
        help = false;
        SandboxLayout layout = layout();
        if (!cards.click(layout.picture(), event.getX(), event.getY())) {
            mouse.pressed(layout, event);
        }
    }

    @Override
    public void mouseDragged(MouseEvent event) {
        trouble.kept(() -> mouse.dragged(layout(), event.getX(), event.getY()));
    }

    @Override
    public void mouseReleased(MouseEvent event) {
        trouble.kept(() -> mouse.released(layout(), event.getX(), event.getY()));
    }

    @Override
    public void mouseClicked(MouseEvent event) {
        if (event.getCount() == 2) {
            trouble.kept(() -> mouse.clickedTwice(layout(), event.getX(), event.getY()));
        }
    }

    @Override
    public void mouseWheel(MouseEvent event) {
        trouble.kept(() -> mouse.wheel(layout(), event.getX(), event.getY(), event.getCount()));
    }

    @Override
    public void mouseExited(MouseEvent event) {
        mouse.left();
    }

    @Override
    public void keyPressed(KeyEvent event) {
        char pressed = event.getKey();
        if (pressed == PConstants.ESC) {
            key = 0;
            if (help) {
                help = false;
            } else if (alone) {
                leaving.run();
            } else {
                cards.close();
            }
            sandbox.ask(controls -> {
                controls.painting().end();
                controls.brush().layDown();
            });
            return;
        }
        typing = true;
        trouble.kept(() -> keys.press(pressed, event.getKeyCode(), event.isControlDown(), event.isShiftDown()));
        typing = false;
    }

    @Override
    public void keyReleased(KeyEvent event) {
        if (Character.toLowerCase(event.getKey()) == ZOOM_KEY) {
            mouse.zoomKeyUp();
        }
    }

    /**
     * Zooms at the pointer while the key is held that was pressed for it; without a key, by an octave. In, or out where
     * the way is negative.
     */
    public void zoom(int way) {
        if (typing) {
            mouse.zoomKey(way);
        } else {
            sandbox.ask(controls -> controls.view().zoomBy(0, 0, Math.scalb(1.0, way), Sandbox.millis()));
        }
    }

    /** Shows the keys, or hides them. */
    public void toggleHelp() {
        help = !help;
    }

    /** Shows a line for a few seconds. */
    public void say(String words) {
        notice = words;
        noticeUntil = millis() + NOTICE_SECONDS * (int) MILLIS;
    }

    @Override
    public void exitActual() {
        sandbox.close();
        super.exitActual();
    }
}
