package io.github.mazescape.app.sandbox;

import io.github.mazescape.view.MazeEditModel;
import io.github.mazescape.view.SandboxFrame;
import org.jspecify.annotations.Nullable;

/** Plays what is on the stage, step by step, and asks for the next when it is over. For the drawing thread. */
final class Player {
    private static final int PAUSE_AT_END_STEPS = 20;

    private final ReplayFeed feed;
    private @Nullable Stage stage;
    private double steps;

    Player(ReplayFeed feed) {
        this.feed = feed;
    }

    /** Plays on by so many steps. */
    void advance(double more) {
        Stage newest = feed.stage();
        if (newest != stage) {
            boolean sameMaze =
                    stage != null && newest != null && stage.maze() == newest.maze() && newest.comparison() != null;
            stage = newest;
            steps = sameMaze ? steps : 0;
        }
        Stage playing = stage;
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
    int maze() {
        Stage playing = stage;
        return playing == null ? 0 : playing.maze();
    }

    /**
     * What is to be drawn now.
     *
     * @param editing the maze being edited, or null
     * @param pointed whether the pointer is on the button that begins editing
     */
    SandboxFrame.Foraging frame(@Nullable MazeEditModel editing, boolean pointed) {
        Stage playing = stage;
        if (playing == null) {
            return SandboxFrame.Foraging.of(null);
        }
        return new SandboxFrame.Foraging(
                playing.at(steps), playing.network(), playing.comparedAt(steps), editing, true, pointed);
    }
}
