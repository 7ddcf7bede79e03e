package io.github.mazescape.cluster;

import io.github.mazescape.cluster.job.Job;
import io.github.mazescape.cluster.job.JobFiles;
import io.github.mazescape.cluster.job.LostException;
import io.github.mazescape.cluster.message.Message;
import io.github.mazescape.cluster.message.Message.FilePart;
import io.github.mazescape.cluster.message.Message.FileWanted;
import io.github.mazescape.cluster.message.Message.JobDone;
import io.github.mazescape.cluster.message.Message.JobEnded;
import io.github.mazescape.cluster.message.Message.JobFailed;
import io.github.mazescape.cluster.message.Message.JobGiven;
import io.github.mazescape.cluster.work.ArrivingFiles;
import io.github.mazescape.cluster.work.SentFiles;
import io.github.mazescape.input.InputException;
import io.github.mazescape.input.PlainText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The jobs that workers do for this coordinator. A message may be lost: what is waited for is asked for again at every
 * tick in which nothing came. Belongs to the coordinator's actor.
 */
final class JobDesk {
    private final Map<Long, UnderWay> jobs = new HashMap<>();
    private long number;

    /**
     * A job for a worker.
     *
     * @param outcome completed with the files of the result, or by {@link LostException}
     */
    record Order(Job job, RemoteMember member, CompletableFuture<JobFiles> outcome) {}

    /** Nobody waits for the outcome any more. */
    record Withdrawal(CompletableFuture<JobFiles> outcome) {}

    private static final class UnderWay {
        private final long number;
        private final Order order;
        private final SentFiles inputs;
        private @Nullable ArrivingFiles result;
        private boolean quiet;

        UnderWay(long number, Order order, SentFiles inputs) {
            this.number = number;
            this.order = order;
            this.inputs = inputs;
        }

        void send(@Nullable Message message) {
            if (message != null) {
                order.member().send(message);
            }
        }

        void ask() {
            ArrivingFiles arriving = result;
            send(arriving == null ? new JobGiven(number, order.job().kind(), inputs.list()) : arriving.wanted());
        }
    }

    /** Sends a job to its worker. */
    void begin(Order order) {
        UnderWay job = new UnderWay(++number, order, new SentFiles(order.job().inputs()));
        try {
            job.ask();
            jobs.put(job.number, job);
        } catch (IllegalArgumentException e) {
            order.outcome().completeExceptionally(new LostException("the job does not fit into a message", true));
        }
    }

    void withdraw(Withdrawal withdrawal) {
        for (UnderWay job : List.copyOf(jobs.values())) {
            if (job.order.outcome() == withdrawal.outcome()) {
                end(job);
            }
        }
    }

    /** All that a worker was doing is lost. */
    void gone(RemoteMember member) {
        for (UnderWay job : List.copyOf(jobs.values())) {
            if (job.order.member() == member) {
                jobs.remove(job.number);
                job.order.outcome().completeExceptionally(new LostException(member.name() + " has left"));
            }
        }
    }

    /** Asks again for what has not come since the last tick. */
    void tick() {
        for (UnderWay job : jobs.values()) {
            if (job.quiet) {
                job.ask();
            }
            job.quiet = true;
        }
    }

    /**
     * Takes what a worker says of a job.
     *
     * @throws InputException if the bytes of a file are not those that were announced
     */
    void take(Message message, RemoteMember member) {
        if (message instanceof FileWanted wanted) {
            UnderWay job = known(wanted.job(), member);
            if (job != null) {
                job.send(job.inputs.piece(wanted));
            }
        } else if (message instanceof JobDone done) {
            done(done, member);
        } else if (message instanceof FilePart part) {
            UnderWay job = known(part.job(), member);
            ArrivingFiles arriving = job == null ? null : job.result;
            if (job != null && arriving != null && arriving.take(part)) {
                goOn(job, arriving);
            }
        } else if (message instanceof JobFailed failed) {
            UnderWay job = known(failed.job(), member);
            if (job != null) {
                jobs.remove(job.number);
                job.order.outcome().completeExceptionally(new LostException(PlainText.line(failed.why()), true));
            }
        }
    }

    private @Nullable UnderWay known(long number, RemoteMember member) {
        UnderWay job = jobs.get(number);
        if (job == null || job.order.member() != member) {
            return null;
        }
        job.quiet = false;
        return job;
    }

    private void done(JobDone done, RemoteMember member) {
        UnderWay job = known(done.job(), member);
        if (job == null) {
            member.send(new JobEnded(done.job()));
        } else if (job.result == null) {
            ArrivingFiles arriving = new ArrivingFiles(done.job(), done.files(), job.inputs.known());
            job.result = arriving;
            goOn(job, arriving);
        }
    }

    private void goOn(UnderWay job, ArrivingFiles arriving) {
        FileWanted wanted = arriving.wanted();
        if (wanted != null) {
            job.send(wanted);
            return;
        }
        job.order.outcome().complete(arriving.whole());
        end(job);
    }

    private void end(UnderWay job) {
        jobs.remove(job.number);
        job.send(new JobEnded(job.number));
    }
}
