package io.github.mazescape.experiment.cells;

import io.github.mazescape.evaluation.Cancellation;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/**
 * Does pieces of work on several threads and hands on their results in the order of the pieces, as if there were one
 * thread.
 */
public final class OrderedWork {
    private OrderedWork() {}

    /** Takes a result. */
    @FunctionalInterface
    public interface Taker<R> {
        /** Takes the result of the piece of a number. */
        void take(int number, R result);
    }

    /**
     * Does pieces of work. What a piece throws ends the work: those before it come to their end and their results are
     * handed on, those behind it that are not begun are left out, and then it is thrown.
     *
     * @param from the number of the first piece
     * @param to the number behind that of the last piece
     * @param threads how many threads work, at least 1
     * @param piece does one piece; called on these threads, which begin in the order of the numbers
     * @param next takes the results, in order, on the calling thread
     * @throws CancellationException if the work was asked to stop
     */
    public static <R> void run(
            int from, int to, int threads, Cancellation cancellation, IntFunction<R> piece, Taker<R> next) {
        AtomicInteger last = new AtomicInteger(Integer.MAX_VALUE);
        ExecutorService pool = Executors.newFixedThreadPool(threads, OrderedWork::daemon);
        try {
            List<Future<R>> results = new ArrayList<>();
            for (int i = from; i < to; i++) {
                int number = i;
                results.add(pool.submit(() -> {
                    if (number > last.get() || cancellation.requested()) {
                        throw new CancellationException("piece " + number + " was not begun");
                    }
                    return done(number, piece, last);
                }));
            }
            for (int i = from; i < to; i++) {
                next.take(i, results.get(i - from).get());
            }
        } catch (ExecutionException failed) {
            throw unwrapped(failed);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the thread that waits was interrupted");
        } finally {
            last.set(Integer.MIN_VALUE);
            pool.shutdown();
            awaitEnd(pool);
        }
    }

    private static <R> R done(int number, IntFunction<R> piece, AtomicInteger last) {
        boolean whole = false;
        try {
            R result = piece.apply(number);
            whole = true;
            return result;
        } finally {
            if (!whole) {
                last.accumulateAndGet(number, Math::min);
            }
        }
    }

    private static RuntimeException unwrapped(ExecutionException failed) {
        Throwable cause = failed.getCause();
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException told ? told : new IllegalStateException(cause);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "cells");
        thread.setDaemon(true);
        return thread;
    }

    private static void awaitEnd(ExecutorService pool) {
        try {
            pool.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
