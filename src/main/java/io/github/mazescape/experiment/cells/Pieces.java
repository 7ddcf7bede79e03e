package io.github.mazescape.experiment.cells;

import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.input.InputException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.CancellationException;

/** Where pieces of work are done: on threads of this process, or also elsewhere. */
public interface Pieces {
    /**
     * Work in pieces. A piece is done here, or elsewhere by its job; both come to the same result. Called on several
     * threads at once, for different pieces.
     */
    interface Work<R> {
        /** Does a piece in this process. */
        R here(int number);

        /**
         * The same piece as data, with what was done of it before; empty where it is to be done here. Its files are to
         * be read before the piece is done in any way.
         */
        Optional<Job> job(int number);

        /**
         * Takes what came of a piece that was done elsewhere.
         *
         * @param files the files of the result, by the names that the other machine gave them, which may be wrong ones:
         *     where each lies here. Not modified.
         * @return empty where the piece has come further but is not done; it goes on by its next job
         * @throws InputException if it is no result of this piece; the piece is as if nobody had done it
         */
        Optional<R> taken(int number, SortedMap<String, Path> files);
    }

    /**
     * Does pieces of work, as {@link OrderedWork#run} does.
     *
     * @param from the number of the first piece
     * @param to the number behind that of the last piece
     * @param next takes the results, in order, on the calling thread
     * @throws CancellationException if the work was asked to stop
     */
    <R> void run(int from, int to, Work<R> work, Cancellation cancellation, OrderedWork.Taker<R> next);

    /** All of them on threads of this process. */
    static Pieces onThreads(int threads) {
        return new Pieces() {
            @Override
            public <R> void run(int from, int to, Work<R> work, Cancellation cancellation, OrderedWork.Taker<R> next) {
                OrderedWork.run(from, to, threads, cancellation, work::here, next);
            }
        };
    }
}
