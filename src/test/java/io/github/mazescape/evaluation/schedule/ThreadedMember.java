package io.github.mazescape.evaluation.schedule;

import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evaluation.Chunk;
import io.github.mazescape.evaluation.Cores;
import io.github.mazescape.evaluation.Evaluations;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A member in this process, with a thread of its own and manners of its own. */
final class ThreadedMember implements Member, AutoCloseable {
    private final String name;
    private final Manners manners;
    private final Cores cores = new Cores(1);
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread made = new Thread(work, "member");
        made.setDaemon(true);
        return made;
    });
    private final AtomicInteger answers = new AtomicInteger();
    private volatile @Nullable Fleet fleet;
    private volatile @Nullable String why;

    /** How a member answers. */
    enum Manners {
        PROMPT,
        /** Some milliseconds late, sometimes the later part first. */
        LATE,
        TWICE,
        /** Leaves after some answers, with what it has under way. */
        DYING,
        /** Cannot do every third part. */
        UNABLE,
        /** Answers one bit wrong. */
        LYING
    }

    ThreadedMember(String name, Manners manners) {
        this.name = name;
        this.manners = manners;
    }

    void join(Fleet joined) {
        fleet = joined;
        joined.join(this);
    }

    int answers() {
        return answers.get();
    }

    /** Why it was sent home; null if it was not. */
    @Nullable
    String why() {
        return why;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String machine() {
        return name();
    }

    @Override
    public int threads() {
        return 1;
    }

    @Override
    public int most(Chunk chunk) {
        return 61;
    }

    @Override
    public void give(long part, Chunk chunk) {
        thread.execute(() -> evaluate(part, chunk));
    }

    private void evaluate(long part, Chunk chunk) {
        Fleet joined = fleet;
        if (joined == null) {
            return;
        }
        int number = answers.incrementAndGet();
        Evaluations results;
        try {
            results = cores.evaluate(chunk, new Cancellation());
        } catch (CancellationException e) {
            return;
        }
        switch (manners) {
            case PROMPT -> joined.answered(this, part, results);
            case LATE ->
                thread.schedule(() -> joined.answered(this, part, results), number % 3 * 5, TimeUnit.MILLISECONDS);
            case TWICE -> {
                joined.answered(this, part, results, 1);
                joined.answered(this, part, Evaluations.ofSize(results.size()), 1);
            }
            case DYING -> {
                if (number < 3) {
                    joined.answered(this, part, results);
                } else {
                    joined.leave(this);
                }
            }
            case UNABLE -> {
                if (number % 3 == 2) {
                    joined.failed(this, part);
                } else {
                    joined.answered(this, part, results);
                }
            }
            case LYING -> {
                results.fingerprint()[0] ^= 1;
                joined.answered(this, part, results);
            }
        }
    }

    @Override
    public void revoke(long part) {}

    @Override
    public void dismiss(String reason) {
        why = reason;
    }

    @Override
    public void close() {
        thread.shutdownNow();
        cores.close();
    }
}
