package io.github.mazescape.live;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a person did to a run, to be taken back step by step, and done again. A step goes back lightly, while the run goes on, where it can;
 * otherwise the whole situation comes back that was before it, and the one that was left for that comes back when it is done again. Thread-safe.
 */
public final class Undo {
    private static final int MOST = 200;
    private static final long ONE_GESTURE_MILLIS = 1500;

    private final Supplier<Situation> now;
    private final Consumer<Situation> restore;
    private final Deque<Kept> done = new ArrayDeque<>();
    private final Deque<Kept> undone = new ArrayDeque<>();
    private String gesture = "";
    private long gestureAt = Long.MIN_VALUE / 2;

    /**
     * A step.
     *
     * @param what what was done, to be read after "took back" and "did again"
     * @param before the situation before it
     * @param light how it goes back while the run goes on; null where only the situation can come back
     */
    record Step(String what, Situation before, @Nullable Light light) {}

    /**
     * How a step goes back and forth while the run goes on.
     *
     * @param back takes it back; false if it is gone already
     * @param again does it again; false if that cannot be any more
     * @param anywhere whether it also goes in the past, without giving up generations that there have been
     */
    record Light(BooleanSupplier back, BooleanSupplier again, boolean anywhere) {}

    /**
     * A step on one of the stacks.
     *
     * @param other the situation that taking it back, or doing it again, leads to where it does not go lightly
     * @param whole whether a whole situation came back the last time; then the one that was left for it comes again
     */
    private record Kept(Step step, Situation other, boolean whole) {}

    /**
     * @param now the situation as it is
     * @param restore makes a situation that has been what is now
     */
    Undo(Supplier<Situation> now, Consumer<Situation> restore) {
        this.now = now;
        this.restore = restore;
    }

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
        Kept first = same ? done.pollLast() : null;
        push(first == null ? step : joined(first.step(), step));
        gesture = kind;
        gestureAt = millis;
    }

    private static Step joined(Step first, Step last) {
        Light back = first.light();
        Light again = last.light();
        Light light = back == null || again == null
                ? null
                : new Light(back.back(), again.again(), back.anywhere() && again.anywhere());
        return new Step(last.what(), first.before(), light);
    }

    private void push(Step step) {
        undone.clear();
        done.addLast(new Kept(step, step.before(), false));
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

    private Optional<String> move(Deque<Kept> from, Deque<Kept> to, boolean back) {
        while (true) {
            Kept kept;
            synchronized (this) {
                kept = from.peekLast();
                gesture = "";
            }
            if (kept == null) {
                return Optional.empty();
            }
            Situation left = now.get();
            Light light = kept.whole() ? null : lightly(kept.step(), left);
            boolean moved = true;
            // A step that is refused is gone, so that those before it can still be taken back.
            synchronized (this) {
                from.removeLastOccurrence(kept);
            }
            if (light == null) {
                restore.accept(kept.other());
            } else {
                moved = (back ? light.back() : light.again()).getAsBoolean();
            }
            synchronized (this) {
                if (moved) {
                    to.addLast(new Kept(kept.step(), left, light == null));
                }
            }
            if (moved) {
                return Optional.of(kept.step().what());
            }
        }
    }

    private static @Nullable Light lightly(Step step, Situation left) {
        Light light = step.light();
        return light != null && (light.anywhere() || !left.past()) ? light : null;
    }
}
