package io.github.mazescape.cluster.work;

import io.github.mazescape.cluster.job.JobFiles;
import io.github.mazescape.cluster.job.JobRunner;
import io.github.mazescape.cluster.message.Message;
import io.github.mazescape.cluster.message.Message.FilePart;
import io.github.mazescape.cluster.message.Message.FileWanted;
import io.github.mazescape.cluster.message.Message.JobDone;
import io.github.mazescape.cluster.message.Message.JobFailed;
import io.github.mazescape.cluster.message.Message.JobGiven;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.input.InputException;
import io.github.mazescape.input.PlainText;
import io.github.mazescape.store.format.OwnFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Does the jobs that a coordinator gives, each on a thread and in a temporary folder of its own. What is waited for, or
 * was done, is told again at every tick, since messages may be lost. Belongs to the worker's actor, but for the
 * threads, which tell that actor what came of a job by {@link Outcome}.
 */
public final class JobBench implements AutoCloseable {
    private static final long KNOWN_BYTES = JobFiles.MOST_BYTES;

    private final Map<String, JobRunner> runners;
    private final int places;
    private final Consumer<Outcome> self;
    private final KnownFiles known = new KnownFiles(KNOWN_BYTES);
    private final Map<Long, OnBench> jobs = new HashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "job");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    });

    /**
     * What came of a job.
     *
     * @param result null where nothing came of it
     * @param why says why then
     */
    public record Outcome(long job, @Nullable JobFiles result, String why) {}

    private static final class OnBench {
        private final JobGiven given;
        private final ArrivingFiles inputs;
        private final Cancellation cancellation = new Cancellation();
        private boolean begun;
        private @Nullable SentFiles result;

        OnBench(JobGiven given, ArrivingFiles inputs) {
            this.given = given;
            this.inputs = inputs;
        }

        /** What the coordinator is to be told, or asked for; null while the job is being done. */
        @Nullable
        Message said() {
            SentFiles done = result;
            return done != null ? new JobDone(given.job(), done.list()) : begun ? null : inputs.wanted();
        }
    }

    /**
     * @param runners what does jobs, by their kinds
     * @param places how many jobs at a time
     * @param self is told what came of a job, on its thread
     */
    public JobBench(Map<String, JobRunner> runners, int places, Consumer<Outcome> self) {
        this.runners = Map.copyOf(runners);
        this.places = places;
        this.self = self;
    }

    /** Begins a job, or says again how it stands. */
    public void begin(JobGiven given, Consumer<Message> coordinator) {
        OnBench job = jobs.get(given.job());
        if (job == null) {
            if (!runners.containsKey(given.kind())) {
                coordinator.accept(new JobFailed(given.job(), "it does no jobs of this kind"));
                return;
            }
            if (jobs.size() >= 2 * places) {
                coordinator.accept(new JobFailed(given.job(), "too much at once"));
                return;
            }
            job = new OnBench(given, new ArrivingFiles(given.job(), given.files(), known));
            jobs.put(given.job(), job);
        }
        goOn(job, coordinator);
    }

    private void goOn(OnBench job, Consumer<Message> coordinator) {
        Message said = job.said();
        if (said != null) {
            coordinator.accept(said);
        } else if (!job.begun) {
            try {
                JobFiles inputs = job.inputs.whole();
                job.begun = true;
                threads.execute(() -> self.accept(done(job, inputs)));
            } catch (InputException e) {
                fail(job, PlainText.said(e), coordinator);
            }
        }
    }

    private void fail(OnBench job, String why, Consumer<Message> coordinator) {
        jobs.remove(job.given.job());
        coordinator.accept(new JobFailed(job.given.job(), why));
    }

    private Outcome done(OnBench job, JobFiles inputs) {
        long number = job.given.job();
        try {
            Path folder = Files.createTempDirectory("mazescape-job");
            try {
                JobRunner runner = runners.get(job.given.kind());
                if (runner == null) {
                    return new Outcome(number, null, "it does no jobs of this kind");
                }
                return new Outcome(number, runner.run(inputs, folder.resolve("job"), 1, job.cancellation), "");
            } finally {
                OwnFiles.deleteTemporary(folder);
            }
        } catch (IOException e) {
            return new Outcome(number, null, "no temporary folder: " + PlainText.said(e));
        } catch (CancellationException e) {
            return new Outcome(number, null, "cancelled");
        } catch (RuntimeException | Error e) {
            // Also where memory is short: the coordinator must hear of it, and this machine goes on.
            return new Outcome(number, null, PlainText.said(e));
        }
    }

    /** Takes in what came of a job. */
    public void take(Outcome outcome, Consumer<Message> coordinator) {
        OnBench job = jobs.get(outcome.job());
        if (job == null) {
            return;
        }
        JobFiles result = outcome.result();
        if (result == null) {
            fail(job, outcome.why(), coordinator);
        } else {
            SentFiles sent = new SentFiles(result);
            // Most likely the same run goes on here.
            sent.addTo(known);
            job.result = sent;
            goOn(job, coordinator);
        }
    }

    /** Takes in a piece of a file. */
    public void take(FilePart part, Consumer<Message> coordinator) {
        OnBench job = jobs.get(part.job());
        if (job != null && !job.begun) {
            try {
                if (job.inputs.take(part)) {
                    goOn(job, coordinator);
                }
            } catch (InputException e) {
                fail(job, PlainText.said(e), coordinator);
            }
        }
    }

    /** The piece of a result that was asked for; null where there is none. */
    @Nullable
    public Message piece(FileWanted wanted) {
        OnBench job = jobs.get(wanted.job());
        SentFiles result = job == null ? null : job.result;
        return result == null ? null : result.piece(wanted);
    }

    /** Nobody needs anything of a job any more. */
    public void end(long number) {
        OnBench job = jobs.remove(number);
        if (job != null) {
            job.cancellation.request();
        }
    }

    /** What is to be said again. */
    public List<Message> again() {
        return jobs.values().stream()
                .map(OnBench::said)
                .flatMap(java.util.stream.Stream::ofNullable)
                .toList();
    }

    /** Gives up what is under way. */
    @Override
    public void close() {
        jobs.values().forEach(job -> job.cancellation.request());
        jobs.clear();
        threads.shutdown();
    }
}
