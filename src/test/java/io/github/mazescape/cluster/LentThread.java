package io.github.mazescape.cluster;

import io.github.mazescape.cluster.job.JobRunner;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evaluation.Cores;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** A worker of one thread, in a thread of this process. */
final class LentThread implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 30;

    private final Cancellation until = new Cancellation();
    private final Cores cores = new Cores(1);
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Optional<String>> dismissed;

    LentThread(Access access, String coordinator) {
        this(access, coordinator, Map.of());
    }

    /** @param runners what does jobs, by their kinds */
    LentThread(Access access, String coordinator, Map<String, JobRunner> runners) {
        int colon = coordinator.lastIndexOf(':');
        Worker worker = new Worker(
                access,
                coordinator.substring(0, colon),
                Integer.parseInt(coordinator.substring(colon + 1)),
                cores,
                runners,
                System::nanoTime,
                lines::add);
        dismissed = OwnThread.of(() -> worker.run(until));
    }

    /** What it has told its user. */
    List<String> lines() {
        return lines;
    }

    long agentSteps() {
        return cores.agentSteps();
    }

    /** Why it was sent home, once it was. */
    String dismissed() throws Exception {
        return dismissed.get(PATIENCE_SECONDS, TimeUnit.SECONDS).orElseThrow();
    }

    @Override
    public void close() throws Exception {
        until.request();
        dismissed.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        cores.close();
    }
}
