package io.github.mazescape.app.sandbox;

import io.github.mazescape.foraging.EditedTasks;
import io.github.mazescape.maze.Maze;
import io.github.mazescape.maze.MazePatch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The edited mazes now, before and after: whole states, which share what they have in common. Not for several threads. */
final class MazeEditorSteps {
    private static final int MOST = 1000;

    private final List<State> before = new ArrayList<>();
    private final List<State> after = new ArrayList<>();
    private State now = new State(Map.of());
    private @Nullable State begun;
    private int made;

    /** One edited maze, and the one of an epoch that it came from; null if that is not known any more. */
    private record Edited(@Nullable Maze original, long epoch, Maze maze) {
        Optional<MazePatch> patch(int index) {
            return original == null
                    ? Optional.of(MazePatch.replacing(index, maze))
                    : MazePatch.between(index, epoch, original, maze);
        }
    }

    /** All edited mazes at one moment, by their place in the task. */
    record State(Map<Integer, Edited> edited) {
        State {
            edited = Map.copyOf(edited);
        }

        Map<Integer, Maze> mazes() {
            Map<Integer, Maze> mazes = new HashMap<>();
            edited.forEach((index, one) -> mazes.put(index, one.maze()));
            return Map.copyOf(mazes);
        }

        List<MazePatch> patches() {
            List<MazePatch> patches = new ArrayList<>();
            new TreeMap<>(edited)
                    .forEach((index, one) ->
                            patches.add(one.patch(index).orElseGet(() -> MazePatch.replacing(index, one.maze()))));
            return List.copyOf(patches);
        }
    }

    State now() {
        return now;
    }

    /** What changes from here to {@link #end} is one step. */
    void begin() {
        begun = now;
    }

    void end() {
        State start = begun;
        begun = null;
        if (start != null && !start.equals(now)) {
            remember(before, start);
            after.clear();
            made++;
        }
    }

    /** Whether a step has begun and not ended yet. */
    boolean open() {
        return begun != null;
    }

    /** How many steps were made so far, those included that were taken back. */
    int made() {
        return made;
    }

    /** A maze becomes another; the original and its epoch count only if it is the first edit of this maze. */
    void put(int index, Maze original, long epoch, Maze maze) {
        Map<Integer, Edited> edited = new HashMap<>(now.edited());
        Edited known = edited.get(index);
        edited.put(
                index,
                known == null ? new Edited(original, epoch, maze) : new Edited(known.original(), known.epoch(), maze));
        now = new State(edited);
    }

    /** A maze is not edited any more, as one step; false if it was not. */
    boolean remove(int index) {
        if (!now.edited().containsKey(index)) {
            return false;
        }
        begin();
        Map<Integer, Edited> edited = new HashMap<>(now.edited());
        edited.remove(index);
        now = new State(edited);
        end();
        return true;
    }

    /** Just these patches, which must fit; false if nothing changes. */
    boolean replace(List<MazePatch> patches, EditedTasks tasks) {
        Map<Integer, Edited> edited = new HashMap<>();
        for (MazePatch patch : patches) {
            Maze original = tasks.original(patch.epoch()).mazes().get(patch.maze());
            boolean whole = patch.whole() != null;
            edited.put(patch.maze(), new Edited(whole ? null : original, patch.epoch(), patch.apply(original)));
        }
        State other = new State(edited);
        boolean changed = !other.equals(now);
        now = other;
        return changed;
    }

    /** Just these mazes, with nothing before them and nothing after. */
    void show(Map<Integer, Maze> mazes) {
        Map<Integer, Edited> edited = new HashMap<>();
        mazes.forEach((index, maze) -> edited.put(index, new Edited(null, 0, maze)));
        before.clear();
        after.clear();
        begun = null;
        now = new State(edited);
    }

    /** The originals cannot be made again: from now on edited mazes are recorded whole. */
    void forgetOriginals() {
        now = forgetful(now);
        begun = begun == null ? null : forgetful(begun);
        before.replaceAll(MazeEditorSteps::forgetful);
        after.replaceAll(MazeEditorSteps::forgetful);
    }

    private static State forgetful(State state) {
        Map<Integer, Edited> edited = new HashMap<>(state.edited());
        edited.replaceAll((index, one) -> new Edited(null, 0, one.maze()));
        return new State(edited);
    }

    boolean canUndo() {
        return !before.isEmpty() || begun != null && !begun.equals(now);
    }

    boolean canRedo() {
        return !after.isEmpty();
    }

    boolean undo() {
        return move(before, after);
    }

    boolean redo() {
        return move(after, before);
    }

    private boolean move(List<State> from, List<State> to) {
        if (from.isEmpty()) {
            return false;
        }
        remember(to, now);
        now = from.remove(from.size() - 1);
        return true;
    }

    private static void remember(List<State> states, State state) {
        states.add(state);
        if (states.size() > MOST) {
            states.remove(0);
        }
    }
}
