package io.github.mazescape.evaluation.schedule;

import io.github.mazescape.evaluation.Chunk;
import io.github.mazescape.evaluation.Evaluations;
import io.github.mazescape.evaluation.schedule.Order.Dismiss;
import io.github.mazescape.evaluation.schedule.Order.Done;
import io.github.mazescape.evaluation.schedule.Order.Give;
import io.github.mazescape.evaluation.schedule.Order.Piece;
import io.github.mazescape.evaluation.schedule.Order.Revoke;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;

/**
 * Carries out what the {@link Schedule} of a {@link Fleet} orders: members by the numbers that the schedule knows them
 * by, chunks of points for its ranges. All but the standings and the count belong to the fleet's thread.
 */
final class Dispatcher {
    private static final int COMPARED_ONE_IN = 100;

    private final LongSupplier nanos;
    private final OwnCores own;
    private final Schedule<Evaluations> schedule;
    private final Map<Integer, Seat> seats = new HashMap<>();
    private final Map<Member, Seat> byMember = new IdentityHashMap<>();
    private final Map<Integer, Open> open = new HashMap<>();
    private final LongAdder others = new LongAdder();
    private volatile List<Standing> standings;

    /** A member, its number, and what it was given and has not answered, by the number of the part. */
    private record Seat(int id, Member member, Map<Long, Given> given) {}

    /** Points of a batch. */
    private record Given(int batch, Chunk chunk) {}

    /** A batch under way. */
    private record Open(Chunk chunk, CompletableFuture<Evaluations> results) {}

    /**
     * @param firstPart where the numbers of parts begin, at least 0
     * @param nanos the time since the start [ns]
     */
    Dispatcher(OwnCores own, long firstPart, LongSupplier nanos) {
        this.own = own;
        this.nanos = nanos;
        schedule = new Schedule<>(Dispatcher::same, firstPart, COMPARED_ONE_IN);
        seat(schedule.own(own.name(), own.threads(), nanos.getAsLong()), own);
        standings = schedule.standings();
    }

    private static boolean same(Evaluations one, Evaluations other) {
        return Arrays.equals(one.fingerprint(), other.fingerprint()) && Arrays.deepEquals(one.layers(), other.layers());
    }

    Member own() {
        return own;
    }

    /** May be called from any thread. */
    List<Standing> standings() {
        return standings;
    }

    /** What members other than the own cores have done [steps]; may be called from any thread. */
    long agentStepsOfOthers() {
        return others.sum();
    }

    private void seat(int id, Member member) {
        Seat seat = new Seat(id, member, new HashMap<>());
        seats.put(id, seat);
        byMember.put(member, seat);
    }

    void join(Member member) {
        if (!byMember.containsKey(member)) {
            seat(schedule.join(member.name(), member.machine(), member.threads(), nanos.getAsLong()), member);
        }
    }

    void leave(Member member) {
        Seat seat = byMember.remove(member);
        if (seat != null) {
            seats.remove(seat.id());
            schedule.leave(seat.id(), nanos.getAsLong());
        }
    }

    void answered(Member member, long part, Evaluations results, long worked) {
        Seat seat = byMember.get(member);
        Given given = seat == null ? null : seat.given().remove(part);
        if (seat == null || given == null) {
            return;
        }
        Chunk chunk = given.chunk();
        if (results.size() != chunk.points().size()) {
            refuse(
                    member,
                    "sent " + results.size() + " results for " + chunk.points().size() + " points");
            return;
        }
        others.add(member == own ? 0 : chunk.agentSteps());
        schedule.answered(seat.id(), part, results, worked, nanos.getAsLong());
    }

    void failed(Member member, long part) {
        Seat seat = byMember.get(member);
        if (seat != null && seat.given().remove(part) != null) {
            schedule.failed(seat.id(), part, nanos.getAsLong());
        }
    }

    void refuse(Member member, String why) {
        Seat seat = byMember.get(member);
        if (seat != null) {
            schedule.refuse(seat.id(), why, nanos.getAsLong());
        }
    }

    /** The own cores cannot do a part: that is a bug or a lack of memory, and the end of its batch. */
    void giveUp(long part, Throwable bug) {
        Given given = Objects.requireNonNull(byMember.get(own)).given().remove(part);
        Open batch = given == null ? null : open.get(given.batch());
        if (batch != null) {
            batch.results().completeExceptionally(bug);
            cancel(batch.results());
        }
    }

    /** All batches end by a bug, or for lack of memory. */
    void giveUp(Throwable bug) {
        for (Open each : List.copyOf(open.values())) {
            each.results().completeExceptionally(bug);
            cancel(each.results());
        }
    }

    void submit(Chunk chunk, CompletableFuture<Evaluations> results) {
        int id = schedule.submit(
                chunk.points().size(),
                chunk.task().agentSteps(),
                member -> Objects.requireNonNull(seats.get(member)).member().most(chunk));
        open.put(id, new Open(chunk, results));
    }

    void cancel(CompletableFuture<Evaluations> results) {
        for (Map.Entry<Integer, Open> each : List.copyOf(open.entrySet())) {
            if (each.getValue().results() == results) {
                open.remove(each.getKey());
                schedule.cancel(each.getKey(), nanos.getAsLong());
            }
        }
    }

    long wake() {
        return schedule.wake();
    }

    /** Carries out what is to be done now. */
    void turn() {
        for (Order<Evaluations> order : schedule.orders(nanos.getAsLong())) {
            if (order instanceof Give<Evaluations> give) {
                give(give);
            } else if (order instanceof Revoke<Evaluations> revoke) {
                revoke(revoke);
            } else if (order instanceof Dismiss<Evaluations> dismiss) {
                dismiss(dismiss);
            } else if (order instanceof Done<Evaluations> done) {
                done(done);
            }
        }
        standings = schedule.standings();
    }

    private void give(Give<Evaluations> give) {
        Seat seat = seats.get(give.member());
        Open batch = open.get(give.batch());
        if (seat != null && batch != null) {
            Chunk chunk = batch.chunk().part(give.from(), give.to());
            seat.given().put(give.part(), new Given(give.batch(), chunk));
            seat.member().give(give.part(), chunk);
        }
    }

    private void revoke(Revoke<Evaluations> revoke) {
        Seat seat = seats.get(revoke.member());
        if (seat != null) {
            seat.given().remove(revoke.part());
            seat.member().revoke(revoke.part());
        }
    }

    private void dismiss(Dismiss<Evaluations> dismiss) {
        Seat seat = seats.remove(dismiss.member());
        if (seat != null) {
            byMember.remove(seat.member());
            seat.member().dismiss(dismiss.why());
        }
    }

    private void done(Done<Evaluations> done) {
        Open batch = open.get(done.batch());
        if (batch == null) {
            return;
        }
        Evaluations all = Evaluations.ofSize(batch.chunk().points().size());
        for (Piece<Evaluations> piece : done.pieces()) {
            int size = piece.to() - piece.from();
            for (int row = 0; row < all.layers().length; row++) {
                System.arraycopy(piece.result().layers()[row], 0, all.layers()[row], piece.from(), size);
            }
            System.arraycopy(piece.result().fingerprint(), 0, all.fingerprint(), piece.from(), size);
        }
        open.remove(done.batch());
        batch.results().complete(all);
    }

    /** Revokes all that is under way. Those who wait for it know by themselves. */
    void close() {
        for (Open each : List.copyOf(open.values())) {
            cancel(each.results());
        }
        turn();
        own.close();
    }
}
