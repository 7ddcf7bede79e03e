package io.github.mazescape.app.sandbox;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** What a person did to a run, to be taken back step by step, and done again. Thread-safe. */
final class Undo {
    private static final int MOST = 200;
    private static final long ONE_GESTURE_MILLIS = 1500;

    private final Deque<Step> done = new ArrayDeque<>();
    private final Deque<Step> undone = new ArrayDeque<>();
    private String gesture = "";
    private long gestureAt = Long.MIN_VALUE / 2;

    /**
     * A step.
     *
     * @param what what was done, to be read after "took back" and "did again"
     * @param back takes it back; false if it is gone already
     * @param again does it again; false if that cannot be any more
     */
    record Step(String what, BooleanSupplier back, BooleanSupplier again) {}

    /** A step was done. */
    synchronized void add(Step step) {
        push(step);
        gesture = "";
    }

    /**
     * A step was done that may be one of many in a gesture, such as a slider that is dragged; those are taken back as one.
     *
     * @param kind what is the same for all of the gesture
     * @param millis when [ms]
     */
    synchronized void add(Step step, String kind, long millis) {
        boolean same = kind.equals(gesture) && millis - gestureAt < ONE_GESTURE_MILLIS && undone.isEmpty();
        Step first = same ? done.pollLast() : null;
        push(first == null ? step : new Step(step.what(), first.back(), step.again()));
        gesture = kind;
        gestureAt = millis;
    }

    private void push(Step step) {
        undone.clear();
        done.addLast(step);
        if (done.size() > MOST) {
            done.removeFirst();
        }
    }

    /** Takes the last step back that is not gone already, and says what it was; empty if there is none. */
    Optional<String> undo() {
        return move(done, undone, true);
    }

    /** Does the step again that was last taken back, and says what it was; empty if there is none. */
    Optional<String> redo() {
        return move(undone, done, false);
    }

    private Optional<String> move(Deque<Step> from, Deque<Step> to, boolean back) {
        while (true) {
            Step step;
            synchronized (this) {
                step = from.pollLast();
                gesture = "";
            }
            if (step == null) {
                return Optional.empty();
            }
            if ((back ? step.back() : step.again()).getAsBoolean()) {
                synchronized (this) {
                    to.addLast(step);
                }
                return Optional.of(step.what());
            }
        }
    }
}
