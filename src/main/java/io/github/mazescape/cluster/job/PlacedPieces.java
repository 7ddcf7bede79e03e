package io.github.mazescape.cluster.job;

import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.experiment.cells.OrderedWork;
import io.github.mazescape.experiment.cells.Pieces;
import io.github.mazescape.input.InputException;
import io.github.mazescape.store.format.FolderLock;
import io.github.mazescape.store.format.OwnFiles;
import io.github.mazescape.terminal.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Pieces of work wherever a place is free: in this process, or as a job on another machine. A piece whose machine goes
 * takes another place and goes on from what had come back by then; one whose result is none is done here.
 *
 * @param places where
 */
public record PlacedPieces(Places places) implements Pieces {
    private static final int MOST_AT_ONCE = 256;
    /** Held by whoever does a piece here for which there is no place. */
    private static final Object SPARE = new Object();

    @Override
    public <R> void run(int from, int to, Work<R> work, Cancellation cancellation, OrderedWork.Taker<R> next) {
        int atOnce = Math.max(1, Math.min(MOST_AT_ONCE, to - from));
        OrderedWork.run(from, to, atOnce, cancellation, number -> done(number, work, cancellation), next);
    }

    private <R> R done(int number, Work<R> work, Cancellation cancellation) {
        while (true) {
            try (Place place = places.take(cancellation)) {
                return place.here() ? work.here(number) : there(number, work, place, cancellation);
            } catch (LostException lost) {
                if (lost.refused()) {
                    return spare(number, work);
                }
            }
        }
    }

    /** Does a piece at a place of another machine, which gives back now and then what it has done by then. */
    private static <R> R there(int number, Work<R> work, Place place, Cancellation cancellation) throws LostException {
        while (true) {
            Optional<Job> job = work.job(number).map(Job::of);
            if (job.isEmpty()) {
                return work.here(number);
            }
            JobFiles result = place.run(job.get(), cancellation);
            try {
                Optional<R> taken = taken(number, work, result);
                if (taken.isPresent()) {
                    return taken.get();
                }
            } catch (InputException wrong) {
                Terminal.complain("a result of another machine is left out: " + wrong.getMessage());
                if (wrong.fault() == InputException.Fault.INPUT) {
                    // Else it is this machine that could not read or write.
                    place.refuse("sent no result of a job: " + wrong.getMessage());
                }
                return spare(number, work);
            }
        }
    }

    /** Does here what nobody else could: one piece at a time, since there is no place for it. */
    private static <R> R spare(int number, Work<R> work) {
        synchronized (SPARE) {
            return work.here(number);
        }
    }

    private static <R> Optional<R> taken(int number, Work<R> work, JobFiles result) {
        try {
            Path folder = Files.createTempDirectory("mazescape-result");
            try (FolderLock lock = FolderLock.take(folder, "a folder of a result")) {
                try {
                    return work.taken(number, result.writeInto(folder));
                } finally {
                    OwnFiles.deleteFolder(lock, name -> name.matches("[0-9]+(\\.tmp)?"));
                }
            }
        } catch (IOException e) {
            throw InputException.at("a result").expected("a temporary folder").refused(e);
        }
    }
}
