package io.github.mazescape.app;

import io.github.mazescape.record.Experiment;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.view.ReplayModel;
import io.github.mazescape.view.SandboxFrame;
import io.github.mazescape.view.SandboxLayout;
import io.github.mazescape.view.SandboxView;
import io.github.mazescape.view.StatusModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import processing.core.PApplet;
import processing.core.PConstants;
import processing.core.PImage;

/** The sandbox window: a Processing sketch that draws the newest models of a simulation and hands keys on to it. */
public final class SandboxSketch extends PApplet {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;
    private static final int FRAME_RATE = 60;
    private static final int SMALLEST_WIDTH = 900;
    private static final int SMALLEST_HEIGHT = 600;
    private static final int NOTICE_SECONDS = 4;
    private static final int PAUSE_AT_END_STEPS = 20;
    private static final double MILLIS = 1000;
    /** How many screen pixels one evaluation covers along each side. */
    private static final int PIXEL = 2;

    private final Simulation simulation;
    private final Experiment experiment;
    private final SandboxView view = new SandboxView();
    private final String task;
    private final RateMeter rate = new RateMeter();
    private @Nullable Replay replay;
    private double replaySteps;
    private int lastMillis;
    private boolean help;
    private String notice = "";
    private int noticeUntil;
    private int pictures;

    private SandboxSketch(Simulation simulation, Experiment experiment) {
        this.simulation = simulation;
        this.experiment = experiment;
        task = experiment.taskInWords();
    }

    /** Opens the window; it lives until the person closes it. */
    static void open(Simulation simulation, Experiment experiment) {
        PApplet.runSketch(new String[] {"Mazescape"}, new SandboxSketch(simulation, experiment));
    }

    @Override
    public void settings() {
        size(WIDTH, HEIGHT, PConstants.JAVA2D);
    }

    @Override
    public void setup() {
        surface.setTitle("Mazescape");
        surface.setResizable(true);
        surface.setSize(WIDTH, HEIGHT);
        if (surface.getNative() instanceof processing.awt.PSurfaceAWT.SmoothCanvas canvas) {
            canvas.getFrame().setMinimumSize(new java.awt.Dimension(SMALLEST_WIDTH, SMALLEST_HEIGHT));
        }
        frameRate(FRAME_RATE);
        simulation.start();
    }

    @Override
    public void draw() {
        simulation.setSide(SandboxLayout.of(width, height).picture().width() / PIXEL);
        view.draw(g, new SandboxFrame(simulation.landscape(), replayed(), simulation.chart(), status(), help));
    }

    private @Nullable ReplayModel replayed() {
        int now = millis();
        double elapsed = (now - lastMillis) / MILLIS;
        lastMillis = now;
        Replay newest = simulation.replay();
        if (newest != replay) {
            replay = newest;
            replaySteps = 0;
        }
        Replay playing = replay;
        if (playing == null) {
            return null;
        }
        double stepsPerSecond = experiment.settings().number(Parameters.VIEW_REPLAY);
        replaySteps += elapsed * stepsPerSecond;
        if (replaySteps > playing.length() + PAUSE_AT_END_STEPS) {
            simulation.replayIsOver();
        }
        return playing.at(replaySteps);
    }

    private StatusModel status() {
        RuntimeException failure = simulation.failure();
        String news = millis() < noticeUntil ? notice : "";
        EvolutionLoop evolution = simulation.evolution();
        var latest = evolution.latest();
        return new StatusModel(
                latest == null ? 0 : latest.number(),
                experiment.settings().seed(),
                rate.perSecond(simulation.agentSteps(), millis()),
                frameRate,
                evolution.paused(),
                evolution.speed(),
                simulation.following(),
                task,
                failure == null ? news : "stopped: " + failure.getMessage());
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
            case 'r' -> simulation.newDirections();
            case 'f' -> simulation.toggleFollowing();
            case 's' -> savePicture();
            case 'h' -> help = !help;
            default -> {}
        }
        if (key == PConstants.ESC) {
            key = 0;
            help = false;
        }
    }

    private void savePicture() {
        PImage picture = get();
        Path file = unusedName();
        say("saving " + file);
        simulation.aside(() -> say(
                picture.save(file.toAbsolutePath().toString())
                        ? "saved " + file
                        : "could not save " + file + "; is the folder writable?"));
    }

    private Path unusedName() {
        Path file;
        do {
            pictures++;
            file = Path.of(String.format(Locale.ROOT, "mazescape-%04d.png", pictures));
        } while (Files.exists(file));
        return file;
    }

    private void say(String words) {
        notice = words;
        noticeUntil = millis() + NOTICE_SECONDS * (int) MILLIS;
    }

    @Override
    public void exitActual() {
        simulation.close();
        super.exitActual();
    }
}
