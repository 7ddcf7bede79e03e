package io.github.mazescape.evaluation.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mazescape.evaluation.schedule.Order.Done;
import io.github.mazescape.evaluation.schedule.Order.Give;
import io.github.mazescape.evaluation.schedule.Order.Piece;
import io.github.mazescape.evaluation.schedule.SimulatedMachine.Job;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/** The batches of a simulation, how far each is, and whether its results are right. */
final class SimulatedBatches {
    private final List<Batch> all = new ArrayList<>();

    /** A batch, and its number in this life of the coordinator. */
    static final class Batch {
        private final int key;
        private final Scenario.Work work;
        private int id = -1;
        private int given;
        private boolean open;
        private long ended = -1;

        Batch(int key, Scenario.Work work) {
            this.key = key;
            this.work = work;
        }

        int id() {
            return id;
        }

        boolean open() {
            return open;
        }

        void open(int number) {
            id = number;
            given = 0;
            open = true;
        }

        void end(long now) {
            open = false;
            ended = now;
        }
    }

    Batch add(Scenario.Work work) {
        Batch batch = new Batch(all.size(), work);
        all.add(batch);
        return batch;
    }

    private Batch open(int id) {
        return all.stream()
                .filter(batch -> batch.open && batch.id == id)
                .findFirst()
                .orElseThrow();
    }

    /** Begins anew with all that are open. */
    void reopen(ToIntFunction<Scenario.Work> submit) {
        all.stream().filter(Batch::open).forEach(batch -> batch.open(submit.applyAsInt(batch.work)));
    }

    /** What a machine is to do. */
    Job job(Give<long[]> give) {
        Batch batch = open(give.batch());
        batch.given = Math.max(batch.given, give.to());
        return new Job(give.part(), batch.key, give.from(), give.to(), batch.work.cost());
    }

    /** Takes in the results of a batch, which have no gaps; returns how many pieces of them are wrong. */
    int end(Done<long[]> done, long now) {
        Batch batch = open(done.batch());
        batch.end(now);
        int next = 0;
        int wrong = 0;
        for (Piece<long[]> piece : done.pieces()) {
            assertEquals(next, piece.from(), "pieces have gaps");
            next = piece.to();
            wrong += wrong(batch.key, piece) ? 1 : 0;
        }
        assertEquals(batch.work.items(), next);
        return wrong;
    }

    private static boolean wrong(int key, Piece<long[]> piece) {
        for (int i = piece.from(); i < piece.to(); i++) {
            if (piece.result()[i - piece.from()] != SimulatedMachine.truth(key, i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether there are items that nobody was ever asked for. */
    boolean someNeverGiven() {
        return all.stream().anyMatch(batch -> batch.open && batch.given < batch.work.items());
    }

    boolean ended() {
        return all.stream().allMatch(batch -> batch.ended >= 0);
    }

    long items() {
        return all.stream().mapToLong(batch -> batch.work.items()).sum();
    }
}
