package io.github.mazescape.live.worker;

import io.github.mazescape.foraging.Task;
import io.github.mazescape.run.RunState;
import io.github.mazescape.run.ShownTask;
import org.jspecify.annotations.Nullable;

/**
 * Records what is replayed: the subject, or else the newest champion, in the maze that is wanted. For the thread
 * "measuring".
 */
public final class ReplayRecorder {
    private @Nullable ShownReplay shown;
    private @Nullable Subject first;
    private @Nullable Subject second;
    private @Nullable ShownTask last;
    private boolean measured;
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
     * are there, its maze was edited, or the user wants to see other mazes or to take something else from the networks.
     *
     * @param now the task that is shown of that state
     * @param losses whether it is measured what is lost without each part of the network
     */
    public ShownReplay record(RunState state, ShownTask now, Subjects subjects, Wish wish, boolean losses) {
        ShownReplay known = shown;
        boolean others = subjects.first() != first || subjects.second() != second;
        ShownTask before = last;
        if (known != null
                && before != null
                && wish.revision() == done
                && !others
                && measured == losses
                && sameKind(before, now)
                && !edited(known, before, state, now)) {
            return known;
        }
        done = wish.revision();
        first = subjects.first();
        second = subjects.second();
        last = now;
        measured = losses;
        Task seen = first == null ? now.task() : first.task();
        int index = Math.floorMod(wish.maze(), seen.mazes().size());
        known = first == null
                ? ShownReplay.ofChampion(state, now, index, losses)
                : ShownReplay.ofSubject(first, second == first ? null : second, subjects.comparison(), index, losses);
        shown = known;
        return known;
    }

    private static boolean sameKind(ShownTask before, ShownTask now) {
        return before.mazes() == now.mazes()
                && before.task().ablation().equals(now.task().ablation());
    }

    private static boolean edited(ShownReplay known, ShownTask before, RunState state, ShownTask now) {
        return !before.task().equals(now.task())
                && !now.task().mazes().contains(known.replay().trajectory().maze())
                && !state.plan().mazesAfter(state.number()).isEmpty();
    }
}
