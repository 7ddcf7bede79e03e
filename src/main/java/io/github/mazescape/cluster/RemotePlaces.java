package io.github.mazescape.cluster;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.github.mazescape.cluster.JobDesk.Order;
import io.github.mazescape.cluster.JobDesk.Withdrawal;
import io.github.mazescape.cluster.job.Job;
import io.github.mazescape.cluster.job.JobFiles;
import io.github.mazescape.cluster.job.Place;
import io.github.mazescape.cluster.job.Places;
import io.github.mazescape.evaluation.Cancellation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
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
    private int waiting;

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

    /** A worker gets no more jobs, and the user is told why. */
    void failed(RemoteMember member, String why) {
        left(member);
        report.accept("machine " + member.name() + " gets no more jobs, and what it had is done elsewhere: " + why);
    }

    @Override
    public synchronized Place take(Cancellation cancellation) {
        waiting++;
        try {
            while (!cancellation.requested()) {
                if (here > 0) {
                    here--;
                    return new RemotePlace(this, null);
                }
                Optional<RemoteMember> member = takeFree(null);
                if (member.isPresent()) {
                    return new RemotePlace(this, member.get());
                }
                wait(LOOK_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            waiting--;
        }
        throw new CancellationException("no place was taken");
    }

    /** Whether somebody waits for a place. */
    synchronized boolean awaited() {
        return waiting > 0;
    }

    /** Takes a place of another worker than this one, if there is one that nobody waits for. */
    synchronized Optional<RemoteMember> takeSpare(RemoteMember busy) {
        return awaited() ? Optional.empty() : takeFree(busy);
    }

    private synchronized Optional<RemoteMember> takeFree(@Nullable RemoteMember butNot) {
        for (Map.Entry<RemoteMember, Integer> entry : free.entrySet()) {
            if (entry.getValue() > 0 && entry.getKey() != butNot) {
                entry.setValue(entry.getValue() - 1);
                return Optional.of(entry.getKey());
            }
        }
        return Optional.empty();
    }

    /** Gives a place back: one of a worker, or of this process where there is none. */
    synchronized void giveBack(@Nullable RemoteMember member) {
        if (member == null) {
            here++;
        } else {
            free.computeIfPresent(member, (known, places) -> places + 1);
        }
        notifyAll();
    }

    /** Sends a job to a worker. */
    CompletableFuture<JobFiles> send(Job job, RemoteMember member) {
        CompletableFuture<JobFiles> outcome = new CompletableFuture<>();
        coordinator.tell(new Order(job, member, outcome), ActorRef.noSender());
        return outcome;
    }

    /** Nobody waits for what comes of a job any more. */
    void withdraw(CompletableFuture<JobFiles> outcome) {
        coordinator.tell(new Withdrawal(outcome), ActorRef.noSender());
    }
}
