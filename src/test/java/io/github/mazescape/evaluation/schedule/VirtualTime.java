package io.github.mazescape.evaluation.schedule;

import java.util.Comparator;
import java.util.PriorityQueue;

/** Events in the order of their times, and of their making where the times are equal; no time passes between them. */
final class VirtualTime {
    static final long SECOND = 1_000_000_000;

    private final PriorityQueue<Event> events =
            new PriorityQueue<>(Comparator.comparingLong(Event::at).thenComparingLong(Event::order));
    private long now;
    private long made;

    private record Event(long at, long order, Runnable what) {}

    long now() {
        return now;
    }

    /** Events so far, those to come among them. */
    long made() {
        return made;
    }

    void at(long time, Runnable what) {
        events.add(new Event(Math.max(time, now), made++, what));
    }

    void in(double nanos, Runnable what) {
        at(now + (long) nanos, what);
    }

    /** Lets the next event happen; false if there is none. */
    boolean step() {
        Event next = events.poll();
        if (next == null) {
            return false;
        }
        now = next.at();
        next.what().run();
        return true;
    }
}
