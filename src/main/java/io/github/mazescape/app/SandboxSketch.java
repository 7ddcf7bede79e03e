package io.github.mazescape.app;

import io.github.mazescape.view.Box;
import io.github.mazescape.view.ReplayModel;
import io.github.mazescape.view.SandboxFrame;
import io.github.mazescape.view.SandboxLayout;
import io.github.mazescape.view.SandboxView;
import io.github.mazescape.view.StatusModel;
import org.jspecify.annotations.Nullable;
import processing.core.PApplet;
import processing.core.PConstants;
import processing.event.MouseEvent;

/** The sandbox's canvas: a Processing sketch that draws the newest models of a simulation and hands keys and the pointer on to it. */
final class SandboxSketch extends PApplet {
    static final int WIDTH = 1280;
    static final int HEIGHT = 800;
    private static final int FRAME_RATE = 60;
    private static final int NOTICE_SECONDS = 5;
    private static final int PAUSE_AT_END_STEPS = 20;
    private static final double MILLIS = 1000;
    /** How many screen pixels one evaluation covers along each side. */
    private static final int PIXEL = 2;

    private final Simulation simulation;
    private final SandboxView view = new SandboxView();
    private final LandscapePointer pointer;
    private final RateMeter rate = new RateMeter();
    private @Nullable Replay replay;
    private double replaySteps;
    private int lastMillis;
    private boolean help;
    private volatile String notice = "";
    private volatile int noticeUntil;

    SandboxSketch(Simulation simulation) {
        this.simulation = simulation;
        pointer = new LandscapePointer(simulation.control(), this::pick);
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
        SandboxLayout layout = layout();
        int side = Math.max(1, layout.picture().width() / PIXEL);
        simulation.control().resize(side, side);
        view.draw(g, new SandboxFrame(simulation.landscape(), replayed(), simulation.chart(), status(), help));
    }

    private SandboxLayout layout() {
        return SandboxLayout.of(width, height);
    }

    private @Nullable ReplayModel replayed() {
        int now = millis();
        double elapsed = (now - lastMillis) / MILLIS;
        lastMillis = now;
        Replay newest = simulation.replays().replay();
        if (newest != replay) {
            replay = newest;
            replaySteps = 0;
        }
        Replay playing = replay;
        if (playing == null) {
            return null;
        }
        replaySteps += elapsed * simulation.replaySpeed();
        if (replaySteps > playing.length() + PAUSE_AT_END_STEPS) {
            simulation.replays().next();
        }
        return playing.at(replaySteps);
    }

    private StatusModel status() {
        RuntimeException failure = simulation.failure();
        String news = millis() < noticeUntil ? notice : "";
        EvolutionLoop evolution = simulation.evolution();
        Moment moment = evolution.latest();
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

    private void pick(int px, int py, boolean second) {}

    @Override
    public void mouseMoved(MouseEvent event) {
        pointer.move(layout().picture(), event.getX(), event.getY());
    }

    @Override
    public void mousePressed(MouseEvent event) {
        if (layout().picture().contains(event.getX(), event.getY())) {
            pointer.press(event.getX(), event.getY(), event.isShiftDown(), event.isControlDown());
        }
    }

    @Override
    public void mouseDragged(MouseEvent event) {
        pointer.drag(layout().picture(), event.getX(), event.getY(), Simulation.millis());
        simulation.publishSoon();
    }

    @Override
    public void mouseReleased(MouseEvent event) {
        pointer.release(layout().picture(), event.getX(), event.getY(), Simulation.millis());
        simulation.publishSoon();
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
    public void keyPressed() {
        if (key == PConstants.CODED) {
            if (keyCode == PConstants.RIGHT) {
                simulation.evolution().step();
            }
            return;
        }
        switch (Character.toLowerCase(key)) {
            case ' ' -> simulation.evolution().togglePause();
            case '+', '=' -> simulation.evolution().changeSpeed(1);
            case '-', '_' -> simulation.evolution().changeSpeed(-1);
            case 'f' -> simulation.control().setFollowing(!simulation.control().look().following());
            case 'h' -> help = !help;
            default -> {}
        }
        if (key == PConstants.ESC) {
            key = 0;
            help = false;
        }
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
