package io.github.mazescape.terminal;

import io.github.mazescape.evaluation.Backend;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** What a lent machine does and how fast, on the error stream: a line a minute, as long as there is any work. */
public final class LentWork implements AutoCloseable {
    private static final int SECONDS = 60;
    private static final double MILLION = 1e6;

    private final Backend backend;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "progress");
        thread.setDaemon(true);
        return thread;
    });
    private long told;

    private LentWork(Backend backend) {
        this.backend = backend;
    }

    /**
     * Begins to tell.
     *
     * @param shown whether to
     */
    public static LentWork show(boolean shown, Backend backend) {
        LentWork work = new LentWork(backend);
        if (shown) {
            work.clock.scheduleAtFixedRate(work::tell, SECONDS, SECONDS, TimeUnit.SECONDS);
        }
        return work;
    }

    private void tell() {
        long done = backend.agentSteps();
        if (done > told) {
            Terminal.complain(line(done, (done - told) / (double) SECONDS));
        }
        told = done;
    }

    /**
     * A line of it.
     *
     * @param done since the start [agent-steps]
     * @param rate of the last minute [agent-steps/s]
     */
    static String line(long done, double rate) {
        return String.format(
                Locale.ROOT,
                "%.0f million agent-steps done for others, %.1f million a second",
                done / MILLION,
                rate / MILLION);
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
