package io.github.mazescape.foraging;

import io.github.mazescape.maze.Maze;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tasks in which the user's mazes stand in place of some: the same ones in every epoch and in the fixed task, while the
 * others are renewed as ever. The held-out task stays as it was. For one epoch there is one task object, as long as it
 * is one of the latest few. Immutable; safe to share between threads.
 */
public final class EditedTasks implements TaskSource {
    private static final int REMEMBERED = 8;

    private final TaskSource source;
    /** The latest few tasks by epoch. */
    private final Map<Long, Task> recent = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Task> eldest) {
            return size() > REMEMBERED;
        }
    };

    private final Map<Integer, Maze> mazes;
    private @Nullable Task fixed;
    private @Nullable Task heldOut;

    /**
     * @param source where the other mazes come from
     * @param mazes which maze of the task, from 0, is to be which; where the task has no such maze, nothing changes
     */
    public EditedTasks(TaskSource source, Map<Integer, Maze> mazes) {
        this.source = source;
        this.mazes = Map.copyOf(mazes);
        this.mazes.keySet().forEach(EditedTasks::check);
    }

    private static void check(int index) {
        if (index < 0) {
            throw new IllegalArgumentException("maze: expected a number from 0, got " + index);
        }
    }

    /** Where the mazes come from that nobody edited. */
    public TaskSource source() {
        return source;
    }

    /** Which maze, from 0, is which. */
    public Map<Integer, Maze> mazes() {
        return mazes;
    }

    @Override
    public synchronized Task task(long epoch) {
        return recent.computeIfAbsent(epoch, number -> edited(source.task(number)));
    }

    @Override
    public synchronized Task fixed() {
        Task known = fixed;
        if (known == null) {
            known = edited(source.fixed());
            fixed = known;
        }
        return known;
    }

    @Override
    public synchronized Task heldOut() {
        Task known = heldOut;
        if (known == null) {
            known = source.heldOut();
            heldOut = known;
        }
        return known;
    }

    private Task edited(Task original) {
        List<Maze> all = new ArrayList<>(original.mazes());
        mazes.forEach((index, maze) -> {
            if (index < all.size()) {
                all.set(index, maze);
            }
        });
        return all.equals(original.mazes())
                ? original
                : new Task(all, original.steps(), original.sensors()).ablated(original.ablation());
    }
}
