package io.github.mazescape.evaluation.schedule;

import java.util.Collection;

/**
 * How many items a part has. In the midst of a batch it is what the member does in {@link #USUAL}, or while a message
 * is on its way if that takes longer: the way does not matter then, and little is lost with a part. In a long batch it
 * is up to {@link #LONGEST}, since each message costs both sides some of their time. Towards the end it is the member's
 * share of half of what nobody is asked for: parts that shrink even out what the rates did not foretell. One that is
 * alone has nothing to even out, and takes the rest.
 *
 * <p>C. D. Polychronopoulos and D. J. Kuck, "Guided Self-Scheduling", IEEE Trans. Computers C-36(12), 1987, hand out
 * shares of the whole rest; S. F. Hummel, E. Schonberg and L. E. Flynn, "Factoring", CACM 35(8), 1992, show that shares
 * of half of it hold up where times vary; S. F. Hummel et al., "Load-Sharing in Heterogeneous Systems via Weighted
 * Factoring", SPAA 1996, take the shares by speed.
 */
final class Portion {
    /** What a part takes in the midst of a batch [ns]. */
    static final double USUAL = 150e6;
    /** What a part takes at most in the midst of a long batch [ns]. */
    private static final double LONGEST = 4 * USUAL;
    /** From how many parts for each member on a batch is long. */
    private static final double MANY = 16;
    /** What a part takes at least, if that is more than one item [ns]. */
    private static final double LEAST = 2e6;
    /** How much smaller the first part of a member is. */
    private static final double TRIAL = 0.1;
    /** From how many times slower on a member gets still smaller parts to compare: they hold up the end of a batch. */
    private static final double FAR_SLOWER = 4;

    private Portion() {}

    /**
     * The size of a part.
     *
     * @param batch has items left
     * @param all that are here, the worker among them
     * @param trial whether the worker has still to prove itself
     * @param compared whether others do the part, too; then it is small enough for the slowest
     * @return at least 1; it may be more than are left
     */
    static <R> int items(Batch<R> batch, Worker<R> worker, Collection<Worker<R>> all, boolean trial, boolean compared) {
        double rate = worker.pace().rate();
        double total = 0;
        double slowest = rate;
        int most = batch.most(worker);
        for (Worker<R> each : all) {
            total += each.taking() ? each.pace().rate() : 0;
            slowest = Math.min(slowest, each.pace().rate());
            most = compared ? Math.min(most, batch.most(each)) : most;
        }
        double share = (all.size() == 1 ? 1 : 0.5) * batch.left() * rate / total;
        double least = perNanos(LEAST, rate, batch);
        double usual = trial
                ? TRIAL * perNanos(USUAL, slowest, batch)
                : compared
                        ? perNanos(USUAL * Math.min(1, FAR_SLOWER * slowest / rate), slowest, batch)
                        : perNanos(Math.max(usual(batch, total), worker.pace().latency()), rate, batch);
        double items = Math.min(Math.max(share, least), usual);
        return (int) Math.max(1, Math.min(items, most));
    }

    /** What a part takes in the midst of a batch [ns], where all together do so much [agent-steps/s]. */
    private static double usual(Batch<?> batch, double total) {
        double each = batch.left() * batch.cost() / total * 1e9 / MANY;
        return Math.max(USUAL, Math.min(LONGEST, each));
    }

    /** Whether a part that was cut for another one is too large for this worker, and can be smaller. */
    static <R> boolean tooLarge(Part<R> part, Worker<R> worker) {
        boolean slow = part.items() > 1 && worker.nanos(part.cost()) > 2 * USUAL;
        return slow || part.items() > part.batch().most(worker);
    }

    private static <R> double perNanos(double nanos, double rate, Batch<R> batch) {
        return nanos * rate / 1e9 / batch.cost();
    }
}
