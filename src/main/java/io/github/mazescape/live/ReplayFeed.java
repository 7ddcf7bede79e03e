package io.github.mazescape.live;

import io.github.mazescape.foraging.Task;
import io.github.mazescape.run.RunState;
import org.jspecify.annotations.Nullable;

/**
 * What is being replayed: the subject that was picked, or else the newest champion; in one maze after the other, each to its end. The window
 * says when a replay is over; the publisher then records the next.
 */
public final class ReplayFeed {
    private volatile @Nullable ShownReplay stage;
    private volatile boolean over = true;
    private volatile int maze;
    private @Nullable Subject first;
    private @Nullable Subject second;
    private @Nullable Task task;

    /** Records what is to be replayed next, where the last replay is over or others are to be seen. For the publisher's thread. */
    public void publish(RunState moment, SubjectFeed subjects) {
        Subject one = subjects.first();
        Subject two = subjects.second();
        boolean others = one != first || two != second;
        boolean painted = task != null
                && task != moment.task()
                && stage != null
                && !moment.task().mazes().contains(stage.trajectory().maze())
                && !moment.plan().mazesAfter(moment.number()).isEmpty();
        if (!over && !others && !painted) {
            return;
        }
        over = false;
        first = one;
        second = two;
        task = moment.task();
        int index = maze(moment.task().mazes().size());
        stage = one == null
                ? ShownReplay.ofChampion(moment, index)
                : ShownReplay.ofSubject(one, two == one ? null : two, subjects.comparison(), index);
    }

    /** What is to be replayed, or null before the first champion. */
    @Nullable
    public ShownReplay stage() {
        return stage;
    }

    /** Whether the replay that was asked for is there. */
    public boolean ready() {
        return !over && stage != null;
    }

    /** The replay has been shown to its end: the next maze. */
    public void next() {
        turn(1);
    }

    /** The replay is that of a champion or a maze that are no longer: the same maze again. */
    void again() {
        over = true;
    }

    /** Another maze of the task, so many further on. */
    public void turn(int mazes) {
        maze += mazes;
        over = true;
    }

    /** A certain maze of the task, from 0. */
    public void show(int wanted) {
        maze = wanted;
        over = true;
    }

    /** Which maze of the task is shown, from 0, if the task has so many mazes. */
    int maze(int mazes) {
        return Math.floorMod(maze, mazes);
    }
}
