package io.github.mazescape.evaluation.schedule;

import io.github.mazescape.evaluation.schedule.Standing.State;
import java.util.ArrayList;
import java.util.List;

/**
 * A member as the schedule sees it: the copies of parts that it has under way, in the order in which it does them, and
 * when it should be through with each.
 */
final class Worker<R> {
    private static final double SECOND = 1e9;
    /** A copy is lost when it is late by so many times what it should take, and by no less than the time below. */
    private static final double PATIENCE = 8;

    private static final double LEAST_PATIENCE = 5 * SECOND;
    private static final int MOST_DOUBLINGS = 6;

    private final int id;
    private final String name;
    private final String machine;
    private final int threads;
    private final Pace pace;
    private final List<Copy<R>> queue = new ArrayList<>();
    private State state;
    private long since;
    private int silences;
    private long items;

    /**
     * One evaluation of a part by a member.
     *
     * @param given when [ns]
     * @param ahead how long the member takes for what it had to do before [ns]
     * @param trial whether the member had to prove itself by it, when it was given
     */
    record Copy<R>(Part<R> part, Worker<R> worker, long given, double ahead, boolean trial) {
        /** Whether the member has still to prove itself by it. */
        boolean unproven() {
            return trial && worker.unproven();
        }
    }

    Worker(int id, String name, String machine, int threads, State state, Pace pace) {
        this.id = id;
        this.name = name;
        this.machine = machine;
        this.threads = threads;
        this.state = state;
        this.pace = pace;
    }

    int id() {
        return id;
    }

    String name() {
        return name;
    }

    /** Whether both are of one machine, so that what is wrong there may be wrong with both. */
    boolean besides(Worker<R> other) {
        return !own() && !other.own() && machine.equals(other.machine);
    }

    int threads() {
        return threads;
    }

    Pace pace() {
        return pace;
    }

    boolean own() {
        return state == State.OWN;
    }

    /** Whether it takes a share of the work, rather than only decide. */
    boolean taking() {
        return threads > 0;
    }

    boolean unproven() {
        return state == State.NEW;
    }

    void prove() {
        if (state == State.NEW) {
            state = State.PROVEN;
        }
    }

    /** What it has under way; not to be modified. */
    List<Copy<R>> queue() {
        return queue;
    }

    /** How long it takes for so much work [ns]. */
    double nanos(double cost) {
        return cost / pace.rate() * SECOND;
    }

    /** How long it takes for all that it has under way [ns]. */
    double backlog() {
        double cost = 0;
        for (Copy<R> copy : queue) {
            cost += copy.part().cost();
        }
        return nanos(cost);
    }

    Copy<R> take(Part<R> part, boolean trial, long now) {
        Copy<R> copy = new Copy<>(part, this, now, backlog(), trial);
        queue.add(copy);
        return copy;
    }

    /** Takes a copy off its list, unanswered. */
    void drop(Copy<R> copy, long now) {
        queue.remove(copy);
        since = now;
    }

    /**
     * Takes a copy off its list, and measures its pace by it.
     *
     * @param worked how long it worked on that, 0 if it does not tell [ns]
     */
    void answered(Copy<R> copy, long worked, long now) {
        long most = now - copy.given();
        pace.measure(copy.part().cost(), now - Math.max(copy.given(), since), Math.min(worked, most));
        if (worked > 0) {
            pace.measureLatency(most - worked - copy.ahead());
        }
        drop(copy, now);
    }

    /** Notes that an answer has come, to whatever it was. */
    void heard(int count) {
        silences = 0;
        items += count;
    }

    /** Notes that an answer has not come, and tells how many in a row. */
    int missed() {
        pace.doubt();
        return ++silences;
    }

    /** When the answer to a copy should come [ns]. */
    long due(Copy<R> copy) {
        double cost = 0;
        for (Copy<R> each : queue) {
            cost += each.part().cost();
            if (each == copy) {
                break;
            }
        }
        return Math.max(since, queue.get(0).given()) + (long) (pace.latency() + nanos(cost));
    }

    /** When the answer is expected now [ns]: one that is overdue is expected to be overdue for as long again. */
    long expected(Copy<R> copy, long now) {
        long due = due(copy);
        return now <= due ? due : now + (now - due);
    }

    /** When a copy, its answer or the member itself counts as lost [ns]. Each loss of a part doubles the patience. */
    long lost(Copy<R> copy) {
        if (own()) {
            return Long.MAX_VALUE;
        }
        double patience = Math.max(LEAST_PATIENCE, PATIENCE * nanos(copy.part().cost()));
        return due(copy) + (long) Math.scalb(patience, Math.min(copy.part().losses(), MOST_DOUBLINGS));
    }

    Standing standing(int unchecked) {
        return new Standing(name, threads, pace.measured() ? pace.rate() : 0, queue.size(), items, unchecked, state);
    }
}
