package io.github.mazescape.evaluation.schedule;

import io.github.mazescape.evaluation.schedule.Scenario.Honesty;
import io.github.mazescape.seed.RandomStream;
import java.util.ArrayList;
import java.util.List;

/** A machine that does its parts one after the other, in virtual time, and says what it found or something else. */
final class SimulatedMachine {
    private static final int HONEST_PARTS = 12;
    private static final int SLOWER = 20;

    private final VirtualTime time;
    private final Scenario.Machine what;
    private final RandomStream random;
    private final Reply reply;
    private final List<Job> queue = new ArrayList<>();
    private boolean up = true;
    private long done;
    private long items;
    private long began;
    private boolean lied;

    /** A part to be done: items [from, to) of a batch that has a key. */
    record Job(long part, int key, int from, int to, double cost) {}

    /** Sends an answer on its way. */
    interface Reply {
        void send(long part, long[] result, long worked);
    }

    SimulatedMachine(VirtualTime time, Scenario.Machine what, RandomStream random, Reply reply) {
        this.time = time;
        this.what = what;
        this.random = random;
        this.reply = reply;
    }

    Scenario.Machine what() {
        return what;
    }

    boolean up() {
        return up;
    }

    /** Items that it has begun with. */
    long items() {
        return items;
    }

    boolean lied() {
        return lied;
    }

    /** The right result of an item. */
    static long truth(int key, int item) {
        return (key * 0x9e3779b97f4a7c15L + item) * 0xbf58476d1ce4e5b9L;
    }

    void give(Job job) {
        if (up && queue.stream().noneMatch(other -> other.part() == job.part())) {
            queue.add(job);
            if (queue.size() == 1) {
                begin();
            }
        }
    }

    void revoke(long part) {
        if (up && queue.removeIf(job -> job.part() == part) && !queue.isEmpty()) {
            begin();
        }
    }

    void crash() {
        queue.clear();
        up = false;
    }

    void restart() {
        up = true;
    }

    private void begin() {
        Job job = queue.get(0);
        items += job.to() - job.from();
        began = time.now();
        double rate = what.rate() / (time.now() >= what.slowFrom() ? SLOWER : 1) * (0.9 + 0.2 * random.nextDouble());
        time.in((job.to() - job.from()) * job.cost() / rate * VirtualTime.SECOND, () -> end(job));
    }

    private void end(Job job) {
        if (queue.isEmpty() || queue.get(0) != job) {
            return;
        }
        queue.remove(0);
        done++;
        long[] result = new long[job.to() - job.from()];
        for (int i = 0; i < result.length; i++) {
            result[i] = truth(job.key(), job.from() + i);
        }
        if (lies()) {
            lied = true;
            // Alike for all of a host, and of no two hosts alike.
            result[what.host().length() * 7 % result.length] ^= 2L * what.host().hashCode() + 1;
        }
        reply.send(job.part(), result, what.tells() ? time.now() - began : 0);
        if (!queue.isEmpty()) {
            begin();
        }
    }

    private boolean lies() {
        return switch (what.honesty()) {
            case HONEST -> false;
            case LIAR -> true;
            case LATE_LIAR -> done > HONEST_PARTS;
            case RARE_LIAR -> done > 1 && random.nextInt(10) == 0;
        };
    }

    boolean honest() {
        return what.honesty() == Honesty.HONEST;
    }
}
