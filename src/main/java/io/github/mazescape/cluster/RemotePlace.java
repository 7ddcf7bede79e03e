package io.github.mazescape.cluster;

import io.github.mazescape.cluster.job.Job;
import io.github.mazescape.cluster.job.JobFiles;
import io.github.mazescape.cluster.job.LostException;
import io.github.mazescape.cluster.job.Place;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.input.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A place that is taken. A job that is not done after a second is given to another worker, too, as long as that has
 * nothing else to do: the first result counts, and its worker keeps the place. So neither a worker that is slow nor one
 * that died without a word, which takes some time to be noticed, holds up the end of a sweep.
 */
final class RemotePlace implements Place {
    private static final long LOOK_MILLIS = 50;
    private static final long PATIENCE_LOOKS = 1000 / LOOK_MILLIS;

    private final RemotePlaces places;
    private @Nullable RemoteMember member;

    /** A job at one worker. */
    private record Copy(RemoteMember member, CompletableFuture<JobFiles> outcome) {}

    /** @param member whose place it is; null for one of this process */
    RemotePlace(RemotePlaces places, @Nullable RemoteMember member) {
        this.places = places;
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
        List<Copy> copies = new ArrayList<>(List.of(new Copy(member, places.send(job, member))));
        int looks = 0;
        try {
            while (!cancellation.requested()) {
                Copy done = firstDone(copies);
                Optional<JobFiles> result = done == null ? Optional.empty() : settle(done, copies);
                if (result.isPresent()) {
                    return result.get();
                }
                boolean late = ++looks > PATIENCE_LOOKS;
                fit(copies, late && !places.awaited() ? 2 : 1, job);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        fit(copies, 1, job);
        places.withdraw(copies.get(0).outcome());
        throw new CancellationException("a job was cancelled");
    }

    /** The first copy that is done; null if none is after a glance. */
    private static @Nullable Copy firstDone(List<Copy> copies) throws InterruptedException {
        CompletableFuture<?>[] outcomes = copies.stream().map(Copy::outcome).toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.anyOf(outcomes).get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            // The copies tell.
        }
        return copies.stream()
                .filter(copy -> copy.outcome().isDone())
                .findFirst()
                .orElse(null);
    }

    /** Adds a copy if there is a worker for it, or withdraws the last one. */
    private void fit(List<Copy> copies, int wanted, Job job) {
        if (copies.size() < wanted) {
            places.takeSpare(copies.get(0).member())
                    .ifPresent(spare -> copies.add(new Copy(spare, places.send(job, spare))));
        } else if (copies.size() > wanted) {
            withdraw(copies.remove(copies.size() - 1));
        }
    }

    private void withdraw(Copy copy) {
        places.withdraw(copy.outcome());
        places.giveBack(copy.member());
    }

    /** The result of a copy that is done; empty where it is lost, and another one is still under way. */
    private Optional<JobFiles> settle(Copy done, List<Copy> copies) throws LostException, InterruptedException {
        copies.remove(done);
        try {
            JobFiles result = done.outcome().get();
            copies.forEach(this::withdraw);
            member = done.member();
            return Optional.of(result);
        } catch (ExecutionException e) {
            LostException lost =
                    e.getCause() instanceof LostException told ? told : new LostException(PlainText.said(e), true);
            if (lost.refused()) {
                places.failed(done.member(), String.valueOf(lost.getMessage()));
            } else {
                places.left(done.member());
            }
            if (copies.isEmpty()) {
                throw lost;
            }
            member = copies.get(0).member();
            return Optional.empty();
        }
    }

    @Override
    public void refuse(String why) {
        if (member != null) {
            places.left(member);
            member.refuse(why);
        }
    }

    @Override
    public void close() {
        places.giveBack(member);
    }
}
