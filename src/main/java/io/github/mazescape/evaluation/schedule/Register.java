package io.github.mazescape.evaluation.schedule;

import io.github.mazescape.evaluation.schedule.Order.Dismiss;
import io.github.mazescape.evaluation.schedule.Order.Done;
import io.github.mazescape.evaluation.schedule.Order.Revoke;
import io.github.mazescape.evaluation.schedule.Part.Answer;
import io.github.mazescape.evaluation.schedule.Worker.Copy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Who is here and what is open, and what follows from an answer, a loss or a farewell: which results are believed, and
 * who is sent home.
 */
final class Register<R> {
    private static final int MOST_SILENCES = 4;

    private final BiPredicate<R, R> same;
    private final TreeMap<Integer, Worker<R>> workers = new TreeMap<>();
    private final TreeMap<Integer, Batch<R>> batches = new TreeMap<>();
    /** Those that are open, and those settled ones of which an answer is still to be compared. */
    private final TreeMap<Long, Part<R>> parts = new TreeMap<>();
    /** How many parts in finished batches stand on the word of a name alone. */
    private final TreeMap<String, Integer> unchecked = new TreeMap<>();

    private final Set<String> barred = new HashSet<>();
    private final List<Order<R>> orders = new ArrayList<>();

    Register(BiPredicate<R, R> same) {
        this.same = same;
    }

    /** Who is here, in order of arrival: a view. */
    Collection<Worker<R>> workers() {
        return workers.values();
    }

    /** What is open, in order of arrival: a view. */
    Collection<Batch<R>> batches() {
        return batches.values();
    }

    @Nullable
    Worker<R> worker(int id) {
        return workers.get(id);
    }

    int unchecked(Worker<R> worker) {
        return unchecked.getOrDefault(worker.name(), 0);
    }

    void add(Worker<R> worker, long now) {
        workers.put(worker.id(), worker);
        if (barred.contains(worker.name())) {
            dismiss(worker, "was sent home before, since its results were wrong", now);
        }
    }

    void add(Batch<R> batch) {
        batches.put(batch.id(), batch);
    }

    void add(Part<R> part) {
        parts.put(part.number(), part);
    }

    void add(Order<R> order) {
        orders.add(order);
    }

    /** All orders since the last call; the batches that are done by now among them. */
    List<Order<R>> takeOrders() {
        List<Order<R>> taken = List.copyOf(orders);
        orders.clear();
        return taken;
    }

    /** Ends the batches that are done. Not sooner: one event may settle a part and show that others were wrong. */
    void finish() {
        for (Batch<R> batch : List.copyOf(batches.values())) {
            if (batch.done()) {
                batches.remove(batch.id());
                for (Part<R> part : batch.settled()) {
                    Worker<R> word = part.word();
                    if (word != null) {
                        unchecked.merge(word.name(), 1, Integer::sum);
                    }
                }
                orders.add(new Done<>(batch.id(), batch.pieces()));
            }
        }
    }

    void cancel(int id, long now) {
        Batch<R> batch = batches.remove(id);
        for (Part<R> part : List.copyOf(parts.values())) {
            if (part.batch() == batch) {
                revoke(part, List.copyOf(part.live()), now);
                parts.remove(part.number());
            }
        }
    }

    /** The part of an answer that counts; null if it does not. */
    @Nullable
    Part<R> expected(Worker<R> worker, long number) {
        Part<R> part = parts.get(number);
        return part != null && part.expects(worker) ? part : null;
    }

    void answered(Worker<R> worker, Part<R> part, R result, long worked, long now) {
        worker.heard(part.items());
        part.answer(worker, result, worked, now);
        judge(part, now);
    }

    void failed(Worker<R> worker, Part<R> part, long now) {
        part.fail(worker, now);
        tidy(part);
        missed(worker, "failed", now);
    }

    /** Gives up the copies that are overdue by far. */
    void lose(long now) {
        for (Worker<R> worker : List.copyOf(workers.values())) {
            for (Copy<R> copy : List.copyOf(worker.queue())) {
                if (worker.queue().contains(copy) && now >= worker.lost(copy)) {
                    copy.part().lose(copy, now);
                    tidy(copy.part());
                    missed(worker, "did not answer", now);
                }
            }
        }
    }

    private void missed(Worker<R> worker, String how, long now) {
        if (worker.missed() >= MOST_SILENCES) {
            dismiss(worker, how + " " + MOST_SILENCES + " times in a row", now);
        } else {
            judgeAll(now);
        }
    }

    private void dismiss(Worker<R> worker, String why, long now) {
        orders.add(new Dismiss<>(worker.id(), why));
        leave(worker, now);
    }

    void leave(Worker<R> worker, long now) {
        workers.remove(worker.id());
        for (Part<R> part : List.copyOf(parts.values())) {
            part.forget(worker, now);
            tidy(part);
        }
        judgeAll(now);
    }

    /** Makes the items of a part free again. */
    void dissolve(Part<R> part) {
        parts.remove(part.number());
        part.batch().dissolve(part);
    }

    private void tidy(Part<R> part) {
        if (part.result() != null && part.live().isEmpty()) {
            parts.remove(part.number());
        } else if (part.result() == null && part.untouched()) {
            dissolve(part);
        }
    }

    /** Looks at all answers again: who could be asked beside those who answered may have changed. */
    private void judgeAll(long now) {
        for (Part<R> part : List.copyOf(parts.values())) {
            if (parts.get(part.number()) == part && !part.answers().isEmpty()) {
                judge(part, now);
            }
        }
    }

    private void judge(Part<R> part, long now) {
        List<Answer<R>> answers = List.copyOf(part.answers());
        if (part.word() != null) {
            part.answers().clear();
        } else {
            R truth = part.result() != null ? part.result() : part.confirmed(same, workers.values());
            if (truth != null) {
                settle(part, truth, null, now);
                compare(answers, truth, now);
            } else if (answers.size() == 1 && believed(part)) {
                settle(part, answers.get(0).result(), answers.get(0).worker(), now);
            }
        }
        tidy(part);
    }

    /** Whether the only answer to a part is enough. */
    private boolean believed(Part<R> part) {
        return !part.doubled()
                || part.live().isEmpty()
                        && workers.values().stream().noneMatch(worker -> part.open(worker, workers.values()));
    }

    private void settle(Part<R> part, R result, @Nullable Worker<R> word, long now) {
        if (part.result() == null) {
            part.batch().settle(part);
        }
        revoke(part, word == null ? part.superfluous() : List.copyOf(part.live()), now);
        part.settle(result, word);
    }

    private void revoke(Part<R> part, List<Copy<R>> copies, long now) {
        for (Copy<R> copy : copies) {
            orders.add(new Revoke<>(copy.worker().id(), part.number()));
            part.forget(copy.worker(), now);
        }
    }

    private void compare(List<Answer<R>> answers, R truth, long now) {
        for (Answer<R> answer : answers) {
            if (same.test(answer.result(), truth)) {
                answer.worker().prove();
            } else if (workers.containsKey(answer.worker().id())) {
                convict(answer.worker(), "gave results that differ from those of others", now);
            }
        }
    }

    /**
     * Sends a member home whose results cannot be relied on: its name is barred, and what was taken on its word in open
     * batches is done anew.
     */
    void convict(Worker<R> worker, String why, long now) {
        String name = worker.name();
        barred.add(name);
        for (Batch<R> batch : batches.values()) {
            for (Part<R> part : List.copyOf(batch.settled())) {
                if (part.word() != null && part.word().name().equals(name)) {
                    dissolve(part);
                }
            }
        }
        int taken = unchecked(worker);
        dismiss(
                worker,
                why + (taken == 0 ? "" : "; parts of it in finished batches that nobody has compared: " + taken),
                now);
    }
}
