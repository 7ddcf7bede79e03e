package io.github.mazescape.evaluation.schedule;

import io.github.mazescape.evaluation.schedule.Worker.Copy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * A range of a batch under one number: who was asked, who has answered, and what follows from that. It is settled when
 * its result is known: <em>confirmed</em> where the own cores gave it or members of two machines the same, else taken on
 * the word of one member.
 */
final class Part<R> {
    private final long number;
    private final Batch<R> batch;
    private final int from;
    private final int to;
    private final List<Copy<R>> live = new ArrayList<>();
    private final List<Answer<R>> answers = new ArrayList<>();
    /** Those whose answer counts when it comes: also some whose copy is lost. Never iterated. */
    private final Set<Worker<R>> asked = new HashSet<>();
    /** Those who could not do it. Never iterated. */
    private final Set<Worker<R>> failed = new HashSet<>();

    private boolean compared;
    private int losses;
    private @Nullable R result;
    private @Nullable Worker<R> word;

    /** What a member answered, and whether it has to prove itself by that. */
    record Answer<R>(Worker<R> worker, R result, boolean unproven) {}

    /** @param compared whether two members are to do it, to be compared */
    Part(long number, Batch<R> batch, int from, int to, boolean compared) {
        this.number = number;
        this.batch = batch;
        this.from = from;
        this.to = to;
        this.compared = compared;
    }

    long number() {
        return number;
    }

    Batch<R> batch() {
        return batch;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    int items() {
        return to - from;
    }

    double cost() {
        return items() * batch.cost();
    }

    int losses() {
        return losses;
    }

    /** Its copies under way; not to be modified. */
    List<Copy<R>> live() {
        return live;
    }

    /** Answers of which none is known to be right yet; not to be modified. */
    List<Answer<R>> answers() {
        return answers;
    }

    void give(Worker<R> worker, boolean trial, long now) {
        live.add(worker.take(this, trial, now));
        asked.add(worker);
    }

    /** Whether the answer of a member counts; the second time it does not. */
    boolean expects(Worker<R> worker) {
        return asked.contains(worker);
    }

    void answer(Worker<R> worker, R found, long worked, long now) {
        asked.remove(worker);
        Copy<R> copy = copyOf(worker);
        if (copy != null) {
            live.remove(copy);
            worker.answered(copy, worked, now);
        }
        answers.add(new Answer<>(worker, found, copy == null ? worker.unproven() : copy.unproven()));
    }

    /** A copy came to nothing. A comparison is given up with it, rather than hold up the batch. */
    void lose(Copy<R> copy, long now) {
        losses++;
        live.remove(copy);
        copy.worker().drop(copy, now);
        compared &= answers.isEmpty();
    }

    void fail(Worker<R> worker, long now) {
        forget(worker, now);
        failed.add(worker);
    }

    /** Expects nothing more of a member, and does not count what it answered. */
    void forget(Worker<R> worker, long now) {
        asked.remove(worker);
        answers.removeIf(answer -> answer.worker() == worker);
        Copy<R> copy = copyOf(worker);
        if (copy != null) {
            live.remove(copy);
            worker.drop(copy, now);
        }
    }

    private @Nullable Copy<R> copyOf(Worker<R> worker) {
        return live.stream().filter(copy -> copy.worker() == worker).findFirst().orElse(null);
    }

    /** Whether somebody is at it or has answered: its range stays as it is. */
    boolean begun() {
        return !live.isEmpty() || !answers.isEmpty();
    }

    /**
     * Whether a member may be asked. Where two are to be compared, a second one of a machine may not, unless nobody of
     * another machine can: then both may have the same fault, but not every fault.
     *
     * @param all that are here
     */
    boolean open(Worker<R> worker, Collection<Worker<R>> all) {
        return able(worker) && (!doubled() || others(worker) || ofOneMachine(worker) && noneBeyond(worker, all));
    }

    /** Whether nobody of a member's machine is at it or has answered. */
    private boolean others(Worker<R> worker) {
        return live.stream().noneMatch(copy -> copy.worker().besides(worker))
                && answers.stream().noneMatch(answer -> answer.worker().besides(worker));
    }

    /** Whether all that are at it or have answered are of a member's machine. */
    private boolean ofOneMachine(Worker<R> worker) {
        return live.stream().allMatch(copy -> copy.worker().besides(worker))
                && answers.stream().allMatch(answer -> answer.worker().besides(worker));
    }

    private boolean noneBeyond(Worker<R> worker, Collection<Worker<R>> all) {
        return all.stream().noneMatch(other -> !other.besides(worker) && able(other));
    }

    /** Whether a member is not at it, has not answered, has not failed, and its messages hold it. */
    private boolean able(Worker<R> worker) {
        return copyOf(worker) == null
                && !(begun() && items() > batch.most(worker))
                && !failed.contains(worker)
                && answers.stream().noneMatch(answer -> answer.worker() == worker);
    }

    /** Whether a member could not do it. */
    boolean someFailed() {
        return !failed.isEmpty();
    }

    boolean disputed() {
        return answers.size() > 1;
    }

    /** Whether two answers are wanted: it was drawn for that, or a member has to prove itself by it. */
    boolean doubled() {
        boolean doubled = compared;
        for (Copy<R> copy : live) {
            doubled |= copy.unproven();
        }
        for (Answer<R> answer : answers) {
            doubled |= answer.unproven();
        }
        return doubled;
    }

    /** How many answers are needed besides those that are there, at least 1; of a part that is not settled. */
    int needed() {
        return answers.isEmpty() && doubled() ? 2 : 1;
    }

    /** Whether nothing is known of it and no answer can come. */
    boolean untouched() {
        return !begun() && asked.isEmpty() && failed.isEmpty();
    }

    /** The copies of no more use once the result is confirmed: all but those that tell something of their members. */
    List<Copy<R>> superfluous() {
        return live.stream()
                .filter(copy -> copy.worker().own() || !compared && !copy.unproven())
                .toList();
    }

    /**
     * What the own cores answered, or two members alike; null where that is not known. Two of one machine will do where
     * nobody of another can be asked.
     */
    @Nullable
    R confirmed(BiPredicate<R, R> same, Collection<Worker<R>> all) {
        for (Answer<R> one : answers) {
            for (Answer<R> other : answers) {
                if (one.worker().own()
                        || one != other
                                && same.test(one.result(), other.result())
                                && confirm(one.worker(), other.worker(), all)) {
                    return one.result();
                }
            }
        }
        return null;
    }

    private boolean confirm(Worker<R> one, Worker<R> other, Collection<Worker<R>> all) {
        return !one.besides(other) || ofOneMachine(one) && noneBeyond(one, all);
    }

    /**
     * Settles it.
     *
     * @param of on whose word alone; null where the result is confirmed
     */
    void settle(R truth, @Nullable Worker<R> of) {
        result = truth;
        word = of;
        answers.clear();
    }

    /** The result; null as long as it is not settled. */
    @Nullable
    R result() {
        return result;
    }

    /** On whose word alone it was settled; null where it was not settled so. */
    @Nullable
    Worker<R> word() {
        return word;
    }
}
