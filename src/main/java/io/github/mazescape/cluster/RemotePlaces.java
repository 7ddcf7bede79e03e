package io.github.mazescape.cluster;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.github.mazescape.cluster.JobDesk.Order;
import io.github.mazescape.cluster.JobDesk.Withdrawal;
import io.github.mazescape.cluster.job.Job;
import io.github.mazescape.cluster.job.JobFiles;
import io.github.mazescape.cluster.job.LostException;
import io.github.mazescape.cluster.job.Place;
import io.github.mazescape.cluster.job.Places;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.input.PlainText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.pekko.actor.ActorRef;
import org.jspecify.annotations.Nullable;

/** Places in this process and on the workers that have joined, one for each thread that they lend. Thread-safe. */
final class RemotePlaces implements Places {
    private static final long LOOK_MILLIS = 50;

    private final ActorRef coordinator;
    private final Consumer<String> report;

    @GuardedBy("this")
    private int here;

    @GuardedBy("this")
    private final Map<RemoteMember, Integer> free = new LinkedHashMap<>();

    /**
     * @param here how many places this process has, from 0
     * @param coordinator its actor, which tells of workers by {@link #joined} and {@link #left}
     * @param report takes a line for the user, from any thread
     */
    RemotePlaces(int here, ActorRef coordinator, Consumer<String> report) {
        this.here = here;
        this.coordinator = coordinator;
        this.report = report;
    }

    synchronized void joined(RemoteMember member) {
        free.put(member, member.threads());
        notifyAll();
    }

    /** A worker has no places any more, because it has gone or is not able to do jobs. */
    synchronized void left(RemoteMember member) {
        free.remove(member);
    }

    @Override
    public synchronized Place take(Cancellation cancellation) {
        try {
            while (!cancellation.requested()) {
                if (here > 0) {
                    here--;
                    return new Taken(null);
                }
                for (Map.Entry<RemoteMember, Integer> entry : free.entrySet()) {
                    if (entry.getValue() > 0) {
                        entry.setValue(entry.getValue() - 1);
                        return new Taken(entry.getKey());
                    }
                }
                wait(LOOK_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new CancellationException("no place was taken");
    }

    private synchronized void giveBack(@Nullable RemoteMember member) {
        if (member == null) {
            here++;
        } else {
            free.computeIfPresent(member, (known, places) -> places + 1);
        }
        notifyAll();
    }

    /** A place that is taken; of this process where there is no member. */
    private final class Taken implements Place {
        private final @Nullable RemoteMember member;

        Taken(@Nullable RemoteMember member) {
            this.member = member;
        }

        @Override
        public boolean here() {
            return member == null;
        }

        @Override
        public JobFiles run(Job job, Cancellation cancellation) throws LostException {
            if (member == null) {
                throw new LostException("a place of this process sends no jobs");
            }
            CompletableFuture<JobFiles> outcome = new CompletableFuture<>();
            coordinator.tell(new Order(job, member, outcome), ActorRef.noSender());
            try {
                while (!cancellation.requested()) {
                    try {
                        return outcome.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                    } catch (TimeoutException e) {
                        // Not done yet: look whether it is still wanted.
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException e) {
                LostException lost =
                        e.getCause() instanceof LostException told ? told : new LostException(PlainText.said(e), true);
                left(member);
                if (lost.refused()) {
                    report.accept("machine " + member.name() + " gets no more jobs, and what it had is done here: "
                            + lost.getMessage());
                }
                throw lost;
            }
            coordinator.tell(new Withdrawal(outcome), ActorRef.noSender());
            throw new CancellationException("a job was cancelled");
        }

        @Override
        public void refuse(String why) {
            if (member != null) {
                left(member);
                member.refuse(why);
            }
        }

        @Override
        public void close() {
            giveBack(member);
        }
    }
}
