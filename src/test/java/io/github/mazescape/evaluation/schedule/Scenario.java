package io.github.mazescape.evaluation.schedule;

import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.seed.Seed;
import java.util.ArrayList;
import java.util.List;

/**
 * What happens in a simulation, drawn from a seed.
 *
 * @param calm whether messages are quick and nothing is lost, and every machine is honest, steady and there from the
 * start
 * @param ownThreads of the coordinator; 0 if they only decide, -1 if there are none
 * @param delay of a message, least and mean of what comes on top [ns]
 * @param loss the share of messages that do not arrive
 * @param repeated the share that arrive twice
 * @param comparedOneIn see {@link Schedule}
 * @param coordinatorCrashes when [ns]
 */
record Scenario(
        boolean calm,
        int ownThreads,
        double ownRate,
        double delay,
        double jitter,
        double loss,
        double repeated,
        int comparedOneIn,
        List<Machine> machines,
        List<Work> batches,
        List<Long> coordinatorCrashes) {
    private static final long SECOND = VirtualTime.SECOND;
    /** Its processes are here from the start, and could confirm each other. */
    private static final String BAD_HOST = "bad host";

    private static final double PER_THREAD = 40e6;

    /** What a machine makes of the truth. */
    enum Honesty {
        HONEST,
        LIAR,
        LATE_LIAR,
        RARE_LIAR
    }

    /**
     * A process of a machine.
     *
     * @param host the machine; those of one that answer wrongly answer the same
     * @param rate what it does [agent-steps/s]
     * @param tells whether it tells how long it worked
     * @param slowFrom when it becomes 20 times slower [ns]
     * @param joins when it comes first [ns]
     * @param crashes when it crashes; it comes back some time later [ns]
     * @param suspicions when it is believed to have crashed [ns]
     */
    record Machine(
            String name,
            String host,
            int threads,
            double rate,
            Honesty honesty,
            boolean tells,
            long slowFrom,
            long joins,
            List<Long> crashes,
            List<Long> suspicions) {}

    /**
     * A batch.
     *
     * @param at when it is submitted, and when it is cancelled unless it is done by then [ns]
     */
    record Work(long at, long cancelled, int items, double cost, int most) {}

    /** Whether nothing is lost: no message, no machine, no answer. */
    boolean lossless() {
        return loss == 0
                && coordinatorCrashes.isEmpty()
                && machines.stream()
                        .allMatch(machine -> machine.honesty() == Honesty.HONEST
                                && machine.crashes().isEmpty()
                                && machine.suspicions().isEmpty());
    }

    /** How long a batch takes if nothing is lost of any machine's time [ns]. */
    double ideal() {
        double rate = Math.signum(Math.max(0, ownThreads)) * ownRate
                + machines.stream().mapToDouble(Machine::rate).sum();
        double cost =
                batches.stream().mapToDouble(work -> work.items() * work.cost()).sum();
        return cost / rate * SECOND;
    }

    static Scenario of(long seed) {
        RandomStream random = new Seed(seed).child("scenario").stream();
        RandomStream hosts = new Seed(seed).child("hosts").stream();
        int own = random.nextInt(4) - 1;
        boolean calm = random.nextInt(4) == 0;
        boolean liars = !calm && random.nextInt(2) == 0;
        boolean lossless = calm || own < 0 && liars || random.nextInt(3) == 0;
        int fast = own < 0 && liars ? 3 : 1;
        int count = (own < 1 ? fast : 0) + random.nextInt(6);
        List<Machine> machines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean steady = calm || i < fast;
            boolean lies = liars && i >= fast && random.nextInt(2) == 0;
            machines.add(machine(i, host(i, own < 0 && liars && i < fast, lies, hosts), steady, lies, random));
        }
        int batches = calm && random.nextBoolean() ? 1 : 1 + random.nextInt(4);
        List<Work> work = new ArrayList<>();
        double rate = Math.max(0, own) * PER_THREAD
                + machines.stream().mapToDouble(Machine::rate).sum();
        for (int i = 0; i < batches; i++) {
            work.add(work(rate, i, calm, random));
        }
        return new Scenario(
                calm,
                own,
                Math.max(1, own) * PER_THREAD,
                random.nextDouble() * (calm ? 2e6 : 20e6),
                random.nextDouble() * (calm ? 2e6 : 100e6),
                lossless ? 0 : 0.1 * random.nextDouble(),
                random.nextInt(2) * 0.2 * random.nextDouble(),
                calm ? 100 : 4 + random.nextInt(16),
                machines,
                work,
                calm || own < 0 && liars || random.nextInt(3) > 0 ? List.of() : times(2, random));
    }

    /** Few, so that there are several processes on one; most of those that lie are of one, too. */
    private static String host(int number, boolean alone, boolean lies, RandomStream random) {
        boolean few = random.nextInt(4) > 0;
        return alone || !few ? "host " + number : lies ? BAD_HOST : "good host " + random.nextInt(2);
    }

    private static Machine machine(int number, String host, boolean steady, boolean lies, RandomStream random) {
        int threads = 1 + random.nextInt(16);
        double odd = Math.scalb(1, random.nextInt(5) - 3);
        return new Machine(
                "machine " + number,
                host,
                threads,
                threads * PER_THREAD * odd,
                lies ? Honesty.values()[1 + random.nextInt(3)] : Honesty.HONEST,
                steady || random.nextInt(4) > 0,
                steady || random.nextInt(3) > 0 ? Long.MAX_VALUE : (long) (4 * SECOND * random.nextDouble()),
                steady || host.equals(BAD_HOST) ? 0 : (long) (4 * SECOND * random.nextDouble()),
                steady || random.nextInt(2) > 0 ? List.of() : times(3, random),
                steady || random.nextInt(3) > 0 ? List.of() : times(2, random));
    }

    private static Work work(double rate, int number, boolean calm, RandomStream random) {
        double seconds = calm ? 1.5 + 2 * random.nextDouble() : 2 * random.nextDouble();
        double cost = 25_600 * Math.scalb(1, random.nextInt(calm ? 3 : 9));
        int items = (int) Math.max(1, Math.min(1e6, seconds * rate / cost));
        long at = number == 0 ? 0 : (long) (4 * SECOND * random.nextDouble());
        boolean cancelled = !calm && number > 0 && random.nextInt(4) == 0;
        return new Work(
                at,
                cancelled ? at + (long) (2 * SECOND * random.nextDouble()) : Long.MAX_VALUE,
                items,
                cost,
                random.nextInt(3) > 0 ? Integer.MAX_VALUE : Math.max(1, items / (20 + random.nextInt(400))));
    }

    private static List<Long> times(int most, RandomStream random) {
        List<Long> times = new ArrayList<>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            times.add((long) (8 * SECOND * random.nextDouble()));
        }
        return times;
    }
}
