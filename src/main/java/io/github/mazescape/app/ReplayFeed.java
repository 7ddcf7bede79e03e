package io.github.mazescape.app;

import org.jspecify.annotations.Nullable;

/**
 * Which champion is being replayed: the newest, in one maze after the other, each to its end. The window says when a replay is over; the publisher
 * then records the next.
 */
final class ReplayFeed {
    private volatile @Nullable Replay replay;
    private volatile boolean over = true;
    private volatile int maze;

    /** Records what is to be replayed next, where the last replay is over. For the publisher's thread. */
    void publish(Moment moment) {
        if (!over) {
            return;
        }
        over = false;
        int mazes = moment.task().mazes().size();
        replay = Replay.record(
                moment.evaluator().kernel(),
                moment.evaluator().topology(),
                moment.generation(),
                moment.task(),
                Math.floorMod(maze, mazes));
    }

    /** What is to be replayed, or null before the first champion. */
    @Nullable
    Replay replay() {
        return replay;
    }

    /** The replay has been shown to its end: the next maze. */
    void next() {
        maze++;
        over = true;
    }

    /** The replay is that of a champion or a maze that are no longer: the same maze again. */
    void again() {
        over = true;
    }

    /** Another maze of the task, so many further on. */
    void turn(int mazes) {
        maze += mazes;
        over = true;
    }

    /** Which maze of the task is shown, from 0, if the task has so many mazes. */
    int maze(int mazes) {
        return Math.floorMod(maze, mazes);
    }
}
