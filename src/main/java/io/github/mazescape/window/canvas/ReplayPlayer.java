package io.github.mazescape.window.canvas;

import io.github.mazescape.draw.maze.MazeEditModel;
import io.github.mazescape.draw.sandbox.SandboxFrame;
import io.github.mazescape.live.Frame;
import io.github.mazescape.live.Intent;
import io.github.mazescape.live.lineage.ShownLineage;
import io.github.mazescape.live.worker.ShownReplay;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Plays the newest replay step by step, and asks for the next when it is over. For the drawing thread. */
public final class ReplayPlayer {
    private static final int PAUSE_AT_END_STEPS = 20;

    private final Consumer<Intent> ask;
    private @Nullable ShownReplay playing;
    private @Nullable ShownReplay over;
    private @Nullable ShownLineage lineage;
    private double steps;

    /** @param ask takes what is asked of the sandbox */
    public ReplayPlayer(Consumer<Intent> ask) {
        this.ask = ask;
    }

    /** Plays on by a number of steps, or begins with the newest replay. */
    public void advance(Frame frame, double more) {
        ShownReplay newest = frame.replay();
        if (newest != playing) {
            boolean sameMaze = playing != null
                    && newest != null
                    && playing.replay().maze() == newest.replay().maze()
                    && newest.comparison() != null;
            playing = newest;
            steps = sameMaze ? steps : 0;
        }
        // What is painted in the maze is to be seen in it.
        lineage = frame.brush().on() ? null : frame.lineage();
        if (newest == null) {
            return;
        }
        steps += more;
        int length = newest.replay().length();
        if (steps > length + PAUSE_AT_END_STEPS) {
            steps = length;
            if (over != newest) {
                over = newest;
                // Under the brush the maze stays, since cells of it may be painted, and all run in it once more.
                int on = frame.brush().on() ? 0 : 1;
                ask.accept(controls -> controls.watched().turnMaze(on));
            }
        }
    }

    /** Which maze of the task is on the stage, from 0. */
    public int maze() {
        ShownReplay replay = playing;
        return replay == null ? 0 : replay.replay().maze();
    }

    /** What is to be drawn now, with the maze being edited, or null. */
    SandboxFrame.Foraging frame(@Nullable MazeEditModel editing) {
        ShownReplay replay = playing;
        ShownLineage ancestors = lineage;
        return replay == null
                ? SandboxFrame.Foraging.of(null)
                : new SandboxFrame.Foraging(
                                replay.replay().at(steps), replay.network(), replay.comparedAt(steps), editing)
                        .with(ancestors == null ? null : ancestors.at(steps));
    }
}
