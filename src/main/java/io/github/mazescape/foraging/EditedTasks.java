package io.github.mazescape.foraging;

import io.github.mazescape.maze.Maze;
import io.github.mazescape.maze.MazeException;
import io.github.mazescape.maze.MazePatch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tasks in which a person's mazes stand in place of some: the same ones in every epoch, while the others are renewed as ever. The
 * held-out task stays as it was. For one epoch there is one task object, as long as it is one of the latest few. Immutable;
 * safe to share between threads.
 */
public final class EditedTasks implements TaskSource {
    private static final int REMEMBERED = 8;

    private final TaskSource source;
    private final Recent originals;
    private final Recent edited = new Recent();
    private final Map<Integer, Maze> mazes;

    /**
     * @param source where the other mazes come from
     * @param mazes which maze of the task, from 0, is to be which; where the task has no such maze, nothing changes
     */
    public EditedTasks(TaskSource source, Map<Integer, Maze> mazes) {
        this(source, new Recent(), mazes);
    }

    private EditedTasks(TaskSource source, Recent originals, Map<Integer, Maze> mazes) {
        this.source = source;
        this.originals = originals;
        this.mazes = Map.copyOf(mazes);
        this.mazes.keySet().forEach(EditedTasks::check);
    }

    private static void check(int index) {
        if (index < 0) {
            throw new IllegalArgumentException("maze: expected a number from 0, got " + index);
        }
    }

    /**
     * The tasks that patches make of others.
     *
     * @throws MazeException if a patch is for a maze that the tasks do not have, or does not fit it
     */
    public static EditedTasks of(TaskSource source, List<MazePatch> patches) {
        EditedTasks none = new EditedTasks(source, Map.of());
        Map<Integer, Maze> mazes = new HashMap<>();
        for (MazePatch patch : patches) {
            List<Maze> originals = none.original(patch.epoch()).mazes();
            if (patch.maze() >= originals.size()) {
                throw new MazeException("edits: expected mazes from 1 to " + originals.size() + ", found maze "
                        + (patch.maze() + 1) + "; were they made for other settings?");
            }
            mazes.put(patch.maze(), patch.apply(originals.get(patch.maze())));
        }
        return none.with(mazes);
    }

    /** The same source with other mazes in place of its own, instead of these. */
    public EditedTasks with(Map<Integer, Maze> others) {
        return new EditedTasks(source, originals, others);
    }

    /** Where the mazes come from that nobody edited. */
    public TaskSource source() {
        return source;
    }

    /** Which maze, from 0, is which. */
    public Map<Integer, Maze> mazes() {
        return mazes;
    }

    /** The task of an epoch as the source has it; the same for equal numbers, and for all that came of {@link #with}. */
    public Task original(long epoch) {
        return originals.task(epoch, source::task);
    }

    @Override
    public Task task(long epoch) {
        return edited.task(epoch, this::made);
    }

    @Override
    public Task heldOut() {
        return source.heldOut();
    }

    private Task made(long epoch) {
        Task original = original(epoch);
        List<Maze> all = new ArrayList<>(original.mazes());
        mazes.forEach((index, maze) -> {
            if (index < all.size()) {
                all.set(index, maze);
            }
        });
        return all.equals(original.mazes()) ? original : new Task(all, original.steps(), original.sensors());
    }

    /** The latest few tasks by epoch. */
    private static final class Recent {
        private final Map<Long, Task> tasks = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Long, Task> eldest) {
                return size() > REMEMBERED;
            }
        };

        synchronized Task task(long epoch, Making making) {
            return tasks.computeIfAbsent(epoch, making::task);
        }
    }

    /** Makes the task of an epoch. */
    @FunctionalInterface
    private interface Making {
        Task task(long epoch);
    }
}
