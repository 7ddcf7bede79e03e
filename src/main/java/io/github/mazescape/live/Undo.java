package io.github.mazescape.live;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * What the user did, to be undone step by step, and redone. A step is undone in place, so that the run goes on from
 * where it is, where that is possible; otherwise the run goes back to the state before the step, and a redo brings back
 * the state that was left for that. For the conductor's thread.
 */
final class Undo {
    private static final int MOST = 200;
    private static final long ONE_GESTURE_MILLIS = 1500;

    private final Target target;
    private final Deque<Kept> done = new ArrayDeque<>();
    private final Deque<Kept> undone = new ArrayDeque<>();
    private String gesture = "";
    private long gestureAt = Long.MIN_VALUE / 2;

    /** What is undone. */
    interface Target {
        /** The state as it is now. */
        UndoState state();

        /** Goes back to a state, whatever became of it since. */
        void restore(UndoState state);

        /**
         * Turns what differs between two states from one into the other where the run stands; false if it is no longer
         * there.
         */
        boolean turn(UndoState from, UndoState to);
    }

    /**
     * A step.
     *
     * @param what what was done, to be read after "took back" and "did again"
     * @param before the state before it
     * @param after the state after it
     * @param inPlace whether it can be undone where the run stands
     * @param anywhere whether that also holds in the past, where it gives up no generations
     */
    record Step(String what, UndoState before, UndoState after, boolean inPlace, boolean anywhere) {}

    /**
     * A step on one of the stacks.
     *
     * @param other the state to go to where it is not undone in place
     * @param whole whether the run went to a whole state the last time; then it goes back to the one that was left
     */
    private record Kept(Step step, UndoState other, boolean whole) {}

    Undo(Target target) {
        this.target = target;
    }

    boolean canUndo() {
        return !done.isEmpty();
    }

    boolean canRedo() {
        return !undone.isEmpty();
    }

    /** A step was done. */
    void add(Step step) {
        push(step);
        gesture = "";
    }

    /**
     * A step was done that may be one of many in a gesture, such as a slider that is dragged; those are undone as one.
     *
     * @param kind what is the same for all of the gesture
     * @param millis when [ms]
     */
    void add(Step step, String kind, long millis) {
        Kept last = done.peekLast();
        boolean same = kind.equals(gesture)
                && millis - gestureAt < ONE_GESTURE_MILLIS
                && undone.isEmpty()
                && last != null
                && last.step().after().holdsSameAs(step.before());
        Kept first = same ? done.pollLast() : null;
        push(first == null ? step : joined(first.step(), step));
        gesture = kind;
        gestureAt = millis;
    }

    private static Step joined(Step first, Step last) {
        return new Step(
                last.what(),
                first.before(),
                last.after(),
                first.inPlace() && last.inPlace(),
                first.anywhere() && last.anywhere());
    }

    private void push(Step step) {
        undone.clear();
        done.addLast(new Kept(step, step.before(), false));
        if (done.size() > MOST) {
            done.removeFirst();
        }
    }

    /** The state that the next step to undo, or to redo, leads to; empty if there is none. */
    Optional<UndoState> next(boolean back) {
        return Optional.ofNullable((back ? done : undone).peekLast()).map(kept -> {
            Step step = kept.step();
            return kept.whole() || !step.inPlace() ? kept.other() : back ? step.before() : step.after();
        });
    }

    /** Forgets the next step to undo, or to redo. */
    void drop(boolean back) {
        (back ? done : undone).pollLast();
    }

    /**
     * Undoes the last step that is not gone already, or redoes the one that was undone last.
     *
     * @param back whether to undo
     * @return what it was; empty if there is none
     */
    Optional<String> move(boolean back) {
        Deque<Kept> from = back ? done : undone;
        Deque<Kept> to = back ? undone : done;
        gesture = "";
        while (!from.isEmpty()) {
            // A step that is refused is gone, so that those before it can still be undone.
            Kept kept = from.removeLast();
            Step step = kept.step();
            UndoState left = target.state();
            boolean inPlace = !kept.whole() && step.inPlace() && (step.anywhere() || !left.past());
            boolean moved = true;
            if (inPlace) {
                moved = back ? target.turn(step.after(), step.before()) : target.turn(step.before(), step.after());
            } else {
                target.restore(kept.other());
            }
            if (moved) {
                to.addLast(new Kept(step, left, !inPlace));
                return Optional.of(step.what());
            }
        }
        return Optional.empty();
    }
}
