package io.github.mazescape.evaluation.schedule;

import io.github.mazescape.evaluation.schedule.Allocation.Choice;
import io.github.mazescape.evaluation.schedule.Order.Give;
import io.github.mazescape.evaluation.schedule.Standing.State;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.IntUnaryOperator;

/**
 * Shares batches of items among members: a state machine that is told what happens and when, and says what to do. It
 * has no thread, no clock and no network, so a simulation can drive it through years of bad luck.
 *
 * <p>Nothing is known of a member but its name and its number of threads: neither its speed, nor whether it is still
 * there, nor whether its answers are right. The rules, and why:
 *
 * <ul>
 *   <li><b>A batch is cut as it goes</b>, into parts whose size follows the measured rate of the member that gets one
 *       ({@link Portion}, {@link Pace}). Rates change and items differ; a plan made beforehand would be wrong.
 *   <li><b>Whoever has the least to do comes first, and always has one part more than it is at</b> ({@link
 *   Allocation}).
 *   <li><b>A late part is given out twice</b>, once nothing else is left to give, to one that would end it sooner. The
 *       first answer counts, the other is revoked: the slowest member never holds up the end of a batch.
 *   <li><b>A part that is overdue by far is lost</b> ({@code Worker.lost}) and given again, also to the same member: a
 *       message may get lost on either way. A member that loses several in a row is sent home, and may come again.
 *   <li><b>An answer counts once</b>, and only from a member that was asked; later, repeated or unknown ones are
 *   ignored.
 *   <li><b>A new member proves itself.</b> Its first part counts once another member has answered the same, and it gets
 *       no more until then. One part of many, drawn by its number, is done by two members for good. The own cores are
 *       always right; without them two that agree outvote the one that does not ({@link Part}). Who was wrong is sent
 *       home under its name, which is barred, and what was taken on its word in open batches is done anew.
 *   <li><b>Two members of one machine do not confirm each other</b>: what is wrong with it may be wrong with both. The
 *       own cores count as another machine. Where there is no other one, two processes are compared all the same: that
 *       finds what happens to one of them.
 *   <li><b>A member that is alone is believed</b>: nobody is there to compare it with.
 * </ul>
 *
 * <p>Without own cores, two members that differ wait for a third. Own cores of 0 threads do only what nobody else can:
 * they compare a member that is alone with them, and decide.
 *
 * @param <R> the result of a part
 */
public final class Schedule<R> {
    /** The own cores are beside nobody. */
    private static final String OWN = "";

    private static final double EXPECTED_RATE = 10e6;

    private final int comparedOneIn;
    private final Register<R> register;
    private final Allocation<R> allocation;
    private long nextPart;
    private int nextId;

    /**
     * @param same whether two results of the same items are the same
     * @param firstPart where the numbers of parts begin; those of a schedule before this one, whose answers may still
     *     be on their way, lie below
     * @param comparedOneIn one part in about so many is done by two members, at least 1
     */
    public Schedule(BiPredicate<R, R> same, long firstPart, int comparedOneIn) {
        this.comparedOneIn = comparedOneIn;
        register = new Register<>(same);
        allocation = new Allocation<>(register.workers(), register.batches());
        nextPart = firstPart;
    }

    /** The own cores come, with their number of threads, or 0 if they are only to decide. Returns their number. */
    public int own(String name, int threads, long now) {
        return add(name, OWN, threads, State.OWN, now);
    }

    /**
     * A member comes. Returns its number, under which it is known until it leaves; each time another.
     *
     * @param machine that it is a process of
     */
    public int join(String name, String machine, int threads, long now) {
        return add(name, machine, threads, State.NEW, now);
    }

    private int add(String name, String machine, int threads, State state, long now) {
        double perThread = register.workers().stream()
                .filter(worker -> worker.pace().measured())
                .mapToDouble(worker -> worker.pace().rate() / Math.max(1, worker.threads()))
                .average()
                .orElse(EXPECTED_RATE);
        int id = nextId++;
        register.add(new Worker<>(id, name, machine, threads, state, new Pace(Math.max(1, threads) * perThread)), now);
        return id;
    }

    /** A member has left, or is believed to. */
    public void leave(int member, long now) {
        Worker<R> worker = register.worker(member);
        if (worker != null) {
            register.leave(worker, now);
        }
    }

    /**
     * A batch is to be done. Returns its number.
     *
     * @param items how many, at least 1
     * @param cost of one item, above 0 [agent-steps]
     * @param most how many items a part for the member of a number may have, at least 1
     */
    public int submit(int items, double cost, IntUnaryOperator most) {
        int id = nextId++;
        register.add(new Batch<>(id, items, cost, most));
        return id;
    }

    /** A batch need not be done any more. */
    public void cancel(int batch, long now) {
        register.cancel(batch, now);
    }

    /**
     * A member has answered.
     *
     * @param worked how long it worked on that by its own clock, 0 if it does not tell [ns]
     */
    public void answered(int member, long part, R result, long worked, long now) {
        Worker<R> worker = register.worker(member);
        Part<R> answered = worker == null ? null : register.expected(worker, part);
        if (worker != null && answered != null) {
            register.answered(worker, answered, result, worked, now);
        }
    }

    /** A member could not do a part. */
    public void failed(int member, long part, long now) {
        Worker<R> worker = register.worker(member);
        Part<R> failed = worker == null ? null : register.expected(worker, part);
        if (worker != null && failed != null) {
            register.failed(worker, failed, now);
        }
    }

    /**
     * A member has answered what cannot be a result; it counts as one that gave wrong ones.
     *
     * @param why one sentence for the user, without the member's name at its head
     */
    public void refuse(int member, String why, long now) {
        Worker<R> worker = register.worker(member);
        if (worker != null) {
            register.convict(worker, why, now);
        }
    }

    /** What is to be done now, in this order: after any number of events, and whenever {@link #wake} says so. */
    public List<Order<R>> orders(long now) {
        register.lose(now);
        for (Choice<R> choice = allocation.next(now); choice != null; choice = allocation.next(now)) {
            hand(choice, now);
        }
        register.finish();
        return register.takeOrders();
    }

    private void hand(Choice<R> choice, long now) {
        Worker<R> worker = choice.worker();
        Part<R> part = choice.part();
        if (part == null) {
            part = cut(choice.batch(), worker);
        } else if (!part.begun() && Portion.tooLarge(part, worker)) {
            register.dissolve(part);
            return;
        }
        part.give(worker, allocation.onTrial(worker), now);
        register.add(new Give<>(worker.id(), part.number(), part.batch().id(), part.from(), part.to()));
    }

    private Part<R> cut(Batch<R> batch, Worker<R> worker) {
        long number = nextPart++;
        boolean trial = allocation.onTrial(worker);
        boolean compared = trial || drawn(number);
        int items = Portion.items(batch, worker, register.workers(), trial, compared);
        Part<R> part = batch.cut(number, items, drawn(number));
        register.add(part);
        return part;
    }

    /** Whether a part is to be compared: by a hash of its number (the finalizer of MurmurHash3, A. Appleby). */
    private boolean drawn(long number) {
        long hash = (number ^ (number >>> 33)) * 0xff51afd7ed558ccdL;
        hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return Long.remainderUnsigned(hash ^ (hash >>> 33), comparedOneIn) == 0;
    }

    /** When to ask for orders again if nothing happens before; {@link Long#MAX_VALUE} for never [ns]. */
    public long wake() {
        return allocation.wake();
    }

    /** How each member stands, in order of arrival. */
    public List<Standing> standings() {
        return register.workers().stream()
                .map(worker -> worker.standing(register.unchecked(worker)))
                .toList();
    }
}
