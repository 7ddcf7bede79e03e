package io.github.mazescape.evaluation.schedule;

import io.github.mazescape.evaluation.schedule.Worker.Copy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who gets what next. The member with the least to do comes first. It gets, in this order:
 *
 * <ol>
 *   <li>the oldest part that still needs somebody: to be compared, to be decided, or because a copy was lost;
 *   <li>new items of the batch on which the least is under way, so that all batches go on at the same pace;
 *   <li>if it has nothing to do at all: the part that is expected last, if it would bring that to an end sooner (J.
 *       Dean and S. Ghemawat, "MapReduce", OSDI 2004, call these backup tasks).
 * </ol>
 *
 * <p>A member has two parts under way, so that it need not wait for a message in between; more of them only where
 * messages hold less than a usual portion. One that has not proved itself has one, unless it is alone.
 */
final class Allocation<R> {
    private static final int USUAL_PARTS = 2;
    private static final int MOST_PARTS = 8;
    /** How many times faster than what is expected a second copy has to be, and by how much more [ns]. */
    private static final double MARGIN = 1.5;

    private static final double LEAST_GAIN = 1e6;

    private final Collection<Worker<R>> workers;
    private final Collection<Batch<R>> batches;

    /** Views of who is here and what is open, each in order of arrival. */
    Allocation(Collection<Worker<R>> workers, Collection<Batch<R>> batches) {
        this.workers = workers;
        this.batches = batches;
    }

    /** What a worker is to do: a part that is there, or new items of the batch where that is null. */
    record Choice<R>(
            Worker<R> worker, Batch<R> batch, @Nullable Part<R> part) {}

    /** The next choice; null where nobody can be given anything. */
    @Nullable
    Choice<R> next(long now) {
        List<Worker<R>> byBacklog = new ArrayList<>(workers);
        byBacklog.sort(Comparator.<Worker<R>>comparingDouble(Worker::backlog)
                .thenComparingDouble(worker -> -worker.pace().rate()));
        for (Worker<R> worker : byBacklog) {
            Choice<R> choice = choice(worker, now);
            if (choice != null) {
                return choice;
            }
        }
        return null;
    }

    private @Nullable Choice<R> choice(Worker<R> worker, long now) {
        int underWay = worker.queue().size();
        if (underWay < (onTrial(worker) ? 1 : USUAL_PARTS)) {
            Part<R> part = wanting(worker);
            if (part != null) {
                return new Choice<>(worker, part.batch(), part);
            }
        }
        if (!worker.taking() || onTrial(worker) && (underWay > 0 || awaited(worker))) {
            return null;
        }
        Batch<R> batch = neediest(worker);
        if (batch != null) {
            return new Choice<>(worker, batch, null);
        }
        Part<R> late = underWay > 0 || onTrial(worker) ? null : late(worker, now);
        return late == null ? null : new Choice<>(worker, late.batch(), late);
    }

    /** Whether a member has still to prove itself; one that is alone cannot. */
    boolean onTrial(Worker<R> worker) {
        return worker.unproven() && workers.size() > 1;
    }

    /** Whether an answer of a member waits to be compared. */
    private boolean awaited(Worker<R> worker) {
        return batches.stream()
                .flatMap(batch -> batch.open().stream())
                .flatMap(part -> part.answers().stream())
                .anyMatch(answer -> answer.worker() == worker);
    }

    /** The oldest part for which somebody is needed and this one will do. */
    private @Nullable Part<R> wanting(Worker<R> worker) {
        Part<R> oldest = null;
        for (Batch<R> batch : batches) {
            for (Part<R> part : batch.open()) {
                if (part.live().size() < part.needed()
                        && (oldest == null || part.number() < oldest.number())
                        && mayDo(worker, part)) {
                    oldest = part;
                }
            }
        }
        return oldest;
    }

    /** Whether a part may be given to a worker: where two differ, the own cores decide, if they are here. */
    private boolean mayDo(Worker<R> worker, Part<R> part) {
        if (!part.open(worker, workers)) {
            return false;
        }
        if (part.disputed()) {
            return worker.own() || workers.stream().noneMatch(Worker::own);
        }
        return worker.taking() || noOther(worker, part);
    }

    /** Whether there is a part for those who only decide: somebody has begun with it, and nobody else can go on. */
    private boolean noOther(Worker<R> worker, Part<R> part) {
        return (part.begun() || part.someFailed())
                && workers.stream().noneMatch(other -> other != worker && part.open(other, workers));
    }

    private @Nullable Batch<R> neediest(Worker<R> worker) {
        Batch<R> neediest = null;
        double least = Double.POSITIVE_INFINITY;
        for (Batch<R> batch : batches) {
            if (batch.left() > 0 && hasRoom(worker, batch)) {
                double load = load(batch);
                if (load < least) {
                    least = load;
                    neediest = batch;
                }
            }
        }
        return neediest;
    }

    private boolean hasRoom(Worker<R> worker, Batch<R> batch) {
        int underWay = worker.queue().size();
        boolean smallMessages = (double) batch.most(worker) * workers.size() < batch.left();
        return underWay < USUAL_PARTS || smallMessages && underWay < MOST_PARTS && worker.backlog() < Portion.USUAL;
    }

    /** How much of all members' time a batch has under way [ns]. */
    private double load(Batch<R> batch) {
        double load = 0;
        for (Part<R> part : batch.open()) {
            for (Copy<R> copy : part.live()) {
                load += copy.worker().nanos(part.cost());
            }
        }
        return load;
    }

    /** The part by which an idle worker gains the most time; null if none. */
    private @Nullable Part<R> late(Worker<R> worker, long now) {
        Part<R> latest = null;
        double most = 0;
        for (Batch<R> batch : batches) {
            for (Part<R> part : batch.open()) {
                if (part.live().size() == part.needed() && mayDo(worker, part)) {
                    double gain = latestCopy(part, now) - now - needs(worker, part);
                    if (gain > most) {
                        most = gain;
                        latest = part;
                    }
                }
            }
        }
        return latest;
    }

    /** What has to be left of a part for a second copy to be worth while [ns]. */
    private double needs(Worker<R> worker, Part<R> part) {
        return MARGIN * worker.nanos(part.cost()) + LEAST_GAIN;
    }

    private double latestCopy(Part<R> part, long now) {
        return part.live().stream()
                .mapToLong(copy -> copy.worker().expected(copy, now))
                .max()
                .orElse(now);
    }

    /** When to look again if nothing happens before: a copy is lost, or late enough to be given out twice [ns]. */
    long wake() {
        long first = Long.MAX_VALUE;
        for (Worker<R> worker : workers) {
            for (Copy<R> copy : worker.queue()) {
                first = Math.min(first, worker.lost(copy));
            }
            if (worker.queue().isEmpty() && worker.taking() && !onTrial(worker)) {
                first = Math.min(first, wake(worker));
            }
        }
        return first;
    }

    private long wake(Worker<R> idle) {
        long first = Long.MAX_VALUE;
        for (Batch<R> batch : batches) {
            for (Part<R> part : batch.open()) {
                if (part.live().size() == part.needed() && mayDo(idle, part)) {
                    long due = part.live().stream()
                            .mapToLong(copy -> copy.worker().due(copy))
                            .max()
                            .orElseThrow();
                    first = Math.min(first, due + (long) needs(idle, part) + 1);
                }
            }
        }
        return first;
    }
}
