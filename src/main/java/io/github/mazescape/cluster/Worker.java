package io.github.mazescape.cluster;

import io.github.mazescape.cluster.WorkerActor.End;
import io.github.mazescape.cluster.WorkerActor.Leave;
import io.github.mazescape.cluster.WorkerActor.Surroundings;
import io.github.mazescape.cluster.job.JobRunner;
import io.github.mazescape.cluster.message.Message.Hello;
import io.github.mazescape.evaluation.Backend;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.input.InputException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.apache.pekko.actor.ActorRef;
import org.apache.pekko.remote.RemoteTransportException;

/** Lends a machine to whatever coordinator there is at an address, one after the other, until it is told to stop. */
public final class Worker {
    private static final int LOOK_MILLIS = 200;
    private static final int LEAVE_MILLIS = 2000;
    private static final int PAUSE_MILLIS = 1000;

    private final Access access;
    private final String host;
    private final int port;
    private final Backend backend;
    private final Map<String, JobRunner> runners;
    private final LongSupplier nanos;
    private final Consumer<String> report;

    /**
     * @param host of the coordinator, as {@link Access#reachable} gives it
     * @param port of the coordinator
     * @param backend evaluates; stays open
     * @param runners what does jobs, by their kinds
     * @param nanos a clock that never goes back [ns]
     * @param report takes a line for the user, from any thread
     */
    public Worker(
            Access access,
            String host,
            int port,
            Backend backend,
            Map<String, JobRunner> runners,
            LongSupplier nanos,
            Consumer<String> report) {
        this.access = access;
        this.host = host;
        this.port = port;
        this.backend = backend;
        this.runners = runners;
        this.nanos = nanos;
        this.report = report;
    }

    /**
     * Works until it is told to stop or sent home.
     *
     * @return why a coordinator sent it home; empty if it was told to stop
     */
    public Optional<String> run(Cancellation until) {
        while (!until.requested()) {
            End end = one(until);
            if (end.dismissed() != null) {
                return Optional.of(end.dismissed());
            }
            if (end.welcome() && !until.requested()) {
                report.accept(host + ":" + port + " is gone; waiting for the next one there");
            }
            pause(until);
        }
        return Optional.empty();
    }

    /** Works for one coordinator, until that is gone. */
    private End one(Cancellation until) {
        Hello hello = new Hello(access.host() + "/" + ProcessHandle.current().pid(), backend.threads());
        CompletableFuture<End> end = new CompletableFuture<>();
        try (Engine engine = start()) {
            ActorRef actor = engine.system()
                    .actorOf(
                            WorkerActor.props(
                                    new Surroundings(
                                            hello, engine.address(host, port), backend, runners, nanos, report),
                                    end),
                            EngineSettings.WORKER);
            while (!end.isDone() && !until.requested()) {
                await(end, until, LOOK_MILLIS);
            }
            if (!end.isDone()) {
                actor.tell(Leave.LEAVE, ActorRef.noSender());
                await(end, until, LEAVE_MILLIS);
            }
        }
        return end.getNow(new End(false, null));
    }

    private Engine start() {
        try {
            return Engine.start(access, report);
        } catch (RemoteTransportException e) {
            throw InputException.at("--port")
                    .expected("a port that is free at " + access.bound())
                    .got(access.port())
                    .advise("name another, or 0 for any");
        }
    }

    private static void await(CompletableFuture<End> end, Cancellation until, int millis) {
        try {
            end.get(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            until.request();
        } catch (ExecutionException | TimeoutException e) {
            // Not yet.
        }
    }

    private static void pause(Cancellation until) {
        for (int waited = 0; waited < PAUSE_MILLIS && !until.requested(); waited += LOOK_MILLIS) {
            await(new CompletableFuture<>(), until, LOOK_MILLIS);
        }
    }
}
