package io.github.mazescape.cli;

import io.github.mazescape.draw.maze.Replay;
import io.github.mazescape.draw.sandbox.ReplayPanel;
import java.util.function.IntFunction;
import processing.core.PApplet;
import processing.core.PConstants;

/** A small window that replays a champion: space pauses, the arrows step, n and p change the maze, Esc closes. */
public final class ReplayWindow extends PApplet {
    private static final int WIDTH = 960;
    private static final int HEIGHT = 800;
    private static final int FRAME_RATE = 60;
    private static final double MILLIS = 1000;

    private final IntFunction<Replay> replays;
    private final double stepsPerSecond;
    private final ReplayPanel view = new ReplayPanel();
    private Replay replay;
    private double steps;
    private boolean paused;
    private int lastMillis;

    private ReplayWindow(IntFunction<Replay> replays, int maze, double stepsPerSecond) {
        this.replays = replays;
        this.stepsPerSecond = stepsPerSecond;
        replay = replays.apply(maze);
    }

    /**
     * Opens the window; it lives until the person closes it.
     *
     * @param replays the replay in a maze, from 0
     * @param maze the first one to show
     * @param stepsPerSecond how fast the forager moves [steps/s]
     */
    static void open(IntFunction<Replay> replays, int maze, double stepsPerSecond) {
        PApplet.runSketch(new String[] {"Mazescape replay"}, new ReplayWindow(replays, maze, stepsPerSecond));
    }

    @Override
    public void settings() {
        size(WIDTH, HEIGHT, PConstants.JAVA2D);
    }

    @Override
    public void setup() {
        surface.setTitle("Mazescape replay: space pauses, arrows step, n and p change the maze");
        surface.setResizable(true);
        frameRate(FRAME_RATE);
    }

    @Override
    public void draw() {
        int now = millis();
        if (!paused) {
            steps += (now - lastMillis) / MILLIS * stepsPerSecond;
        }
        lastMillis = now;
        if (steps > replay.length() + stepsPerSecond) {
            steps = 0;
        }
        view.draw(g, replay.at(steps));
    }

    @Override
    public void keyPressed() {
        if (key == PConstants.CODED && (keyCode == PConstants.RIGHT || keyCode == PConstants.LEFT)) {
            paused = true;
            double whole = Math.floor(Math.min(steps, replay.length()));
            steps = Math.max(0, keyCode == PConstants.RIGHT ? whole + 1 : whole - 1);
            return;
        }
        switch (key) {
            case ' ' -> paused = !paused;
            case 'n' -> show(replay.maze() + 1);
            case 'p' -> show(replay.maze() + replay.mazes() - 1);
            default -> {}
        }
    }

    private void show(int maze) {
        replay = replays.apply(maze % replay.mazes());
        steps = 0;
    }
}
