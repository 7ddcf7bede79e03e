package io.github.mazescape.live.worker;

import io.github.mazescape.foraging.Task;
import io.github.mazescape.run.RunState;
import org.jspecify.annotations.Nullable;

/**
 * Records what is replayed: the subject, or else the newest champion, in the maze that is wanted. For the thread
 * "measuring".
 */
public final class ReplayRecorder {
    private @Nullable ShownReplay shown;
    private @Nullable Subject first;
    private @Nullable Subject second;
    private @Nullable Task task;
    private long done = -1;

    /**
     * Which maze is wanted.
     *
     * @param revision grows whenever a new recording is wanted
     * @param maze which maze of the task, counted on beyond the last
     */
    public record Wish(long revision, int maze) {
        /** Another maze of the task, n further on. */
        public Wish turned(int n) {
            return new Wish(revision + 1, maze + n);
        }

        /** A certain maze of the task, from 0. */
        public Wish at(int wanted) {
            return new Wish(revision + 1, wanted);
        }
    }

    /**
     * The replay to show. A replay stays, though evolution goes on, until another revision is wanted, other subjects
     * are there, or its maze was edited.
     */
    public ShownReplay record(RunState state, Subjects subjects, Wish wish) {
        ShownReplay known = shown;
        boolean others = subjects.first() != first || subjects.second() != second;
        if (known != null && wish.revision() == done && !others && !edited(known, state)) {
            return known;
        }
        done = wish.revision();
        first = subjects.first();
        second = subjects.second();
        task = state.task();
        Task seen = first == null ? task : first.task();
        int index = Math.floorMod(wish.maze(), seen.mazes().size());
        known = first == null
                ? ShownReplay.ofChampion(state, index)
                : ShownReplay.ofSubject(first, second == first ? null : second, subjects.comparison(), index);
        shown = known;
        return known;
    }

    private boolean edited(ShownReplay known, RunState state) {
        return task != state.task()
                && !state.task().mazes().contains(known.replay().trajectory().maze())
                && !state.plan().mazesAfter(state.number()).isEmpty();
    }
}
