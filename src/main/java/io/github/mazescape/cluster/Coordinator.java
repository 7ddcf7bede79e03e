package io.github.mazescape.cluster;

import io.github.mazescape.cluster.CoordinatorActor.Farewell;
import io.github.mazescape.evaluation.schedule.Fleet;
import io.github.mazescape.input.InputException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.pekko.actor.ActorRef;
import org.apache.pekko.pattern.Patterns;
import org.apache.pekko.remote.RemoteTransportException;

/** Listens for workers and makes each that joins a member of a fleet, until it leaves. */
public final class Coordinator implements AutoCloseable {
    private static final Duration FAREWELL = Duration.ofSeconds(2);

    private final Engine engine;
    private final ActorRef actor;

    private Coordinator(Engine engine, ActorRef actor) {
        this.engine = engine;
        this.actor = actor;
    }

    /**
     * Begins to listen.
     *
     * @param fleet stays open; gets the workers from any thread
     * @param report takes a line for the user, such as that a worker has joined; from any thread
     * @throws InputException if it cannot listen there
     */
    public static Coordinator open(Access access, Fleet fleet, Consumer<String> report) {
        Engine engine;
        try {
            engine = Engine.start(access, report);
        } catch (RemoteTransportException e) {
            throw InputException.at("--workers")
                    .expected("a port that is free at " + access.bound())
                    .got(access.port())
                    .advise("name another, or 0 for any");
        }
        return new Coordinator(
                engine, engine.system().actorOf(CoordinatorActor.props(fleet, report), EngineSettings.COORDINATOR));
    }

    /** Where workers join, as HOST:PORT. */
    public String address() {
        return engine.address().hostPort().replaceFirst(".*@", "");
    }

    /** Tells the workers that this is the end, and ends. */
    @Override
    public void close() {
        try {
            Patterns.ask(actor, Farewell.FAREWELL, FAREWELL)
                    .toCompletableFuture()
                    .get(FAREWELL.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            // Those who do not hear it find out.
        }
        engine.close();
    }
}
