package io.github.mazescape.window.canvas;

import io.github.mazescape.draw.maze.MazeEditModel;
import io.github.mazescape.draw.sandbox.SandboxFrame;
import io.github.mazescape.live.ReplayFeed;
import io.github.mazescape.live.ShownReplay;
import org.jspecify.annotations.Nullable;

/** Plays what is on the stage, step by step, and asks for the next when it is over. For the drawing thread. */
public final class ReplayPlayer {
    private static final int PAUSE_AT_END_STEPS = 20;

    private final ReplayFeed feed;
    private @Nullable ShownReplay stage;
    private double steps;

    public ReplayPlayer(ReplayFeed feed) {
        this.feed = feed;
    }

    /** Plays on by so many steps. */
    void advance(double more) {
        ShownReplay newest = feed.stage();
        if (newest != stage) {
            boolean sameMaze =
                    stage != null && newest != null && stage.maze() == newest.maze() && newest.comparison() != null;
            stage = newest;
            steps = sameMaze ? steps : 0;
        }
        ShownReplay playing = stage;
        if (playing == null) {
            return;
        }
        steps += more;
        if (steps > playing.length() + PAUSE_AT_END_STEPS) {
            steps = playing.length();
            if (feed.ready()) {
                feed.next();
            }
        }
    }

    /** Which maze of the task is on the stage, from 0. */
    public int maze() {
        ShownReplay playing = stage;
        return playing == null ? 0 : playing.maze();
    }

    /**
     * What is to be drawn now.
     *
     * @param editing the maze being edited, or null
     * @param pointed whether the pointer is on the button that begins editing
     */
    SandboxFrame.Foraging frame(@Nullable MazeEditModel editing, boolean pointed) {
        ShownReplay playing = stage;
        if (playing == null) {
            return SandboxFrame.Foraging.of(null);
        }
        return new SandboxFrame.Foraging(
                playing.at(steps), playing.network(), playing.comparedAt(steps), editing, true, pointed);
    }
}
