package io.github.mazescape.live;

import io.github.mazescape.maze.Maze;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The edited mazes now, before and after: whole states, each the mazes by their place in the task, from 0, which share what they have in
 * common. Not for several threads.
 */
final class MazeEditorSteps {
    private static final int MOST = 1000;

    private final List<Map<Integer, Maze>> before = new ArrayList<>();
    private final List<Map<Integer, Maze>> after = new ArrayList<>();
    private Map<Integer, Maze> now = Map.of();
    private @Nullable Map<Integer, Maze> begun;
    private MazeEditor.@Nullable Step last;
    private int made;

    /** The edited mazes as they are now. Not to be modified. */
    Map<Integer, Maze> now() {
        return now;
    }

    /** What changes from here to {@link #end} is one step. */
    void begin() {
        begun = now;
    }

    void end() {
        Map<Integer, Maze> start = begun;
        begun = null;
        if (start != null && !start.equals(now)) {
            remember(before, start);
            after.clear();
            last = new MazeEditor.Step(start, now);
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

    /** A maze becomes another. */
    void put(int index, Maze maze) {
        Map<Integer, Maze> mazes = new HashMap<>(now);
        mazes.put(index, maze);
        now = Map.copyOf(mazes);
    }

    /** A maze is not edited any more, as one step; false if it was not. */
    boolean remove(int index) {
        if (!now.containsKey(index)) {
            return false;
        }
        begin();
        Map<Integer, Maze> mazes = new HashMap<>(now);
        mazes.remove(index);
        now = Map.copyOf(mazes);
        end();
        return true;
    }

    /** Just these mazes, with nothing before them and nothing after. */
    void show(Map<Integer, Maze> mazes) {
        before.clear();
        after.clear();
        begun = null;
        now = Map.copyOf(mazes);
    }

    /** The last step that was made, or null before the first. */
    MazeEditor.@Nullable Step last() {
        return last;
    }

    /** Whether {@link #undo}, or else {@link #redo}, leads to a state. */
    boolean leadsTo(Map<Integer, Maze> state, boolean back) {
        List<Map<Integer, Maze>> states = back ? before : after;
        return !states.isEmpty() && states.get(states.size() - 1).equals(state);
    }

    /**
     * Turns the mazes in which two states differ from one into the other, whatever became of the rest; there is nothing to undo then. False
     * where they are not as in the first.
     */
    boolean turn(Map<Integer, Maze> from, Map<Integer, Maze> to) {
        Set<Integer> places = new HashSet<>(from.keySet());
        places.addAll(to.keySet());
        places.removeIf(place -> Objects.equals(from.get(place), to.get(place)));
        Map<Integer, Maze> mazes = new HashMap<>(now);
        for (int place : places) {
            if (!Objects.equals(now.get(place), from.get(place))) {
                return false;
            }
            Maze other = to.get(place);
            if (other == null) {
                mazes.remove(place);
            } else {
                mazes.put(place, other);
            }
        }
        show(mazes);
        return true;
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

    private boolean move(List<Map<Integer, Maze>> from, List<Map<Integer, Maze>> to) {
        if (from.isEmpty()) {
            return false;
        }
        remember(to, now);
        now = from.remove(from.size() - 1);
        return true;
    }

    private static void remember(List<Map<Integer, Maze>> states, Map<Integer, Maze> state) {
        states.add(state);
        if (states.size() > MOST) {
            states.remove(0);
        }
    }
}
