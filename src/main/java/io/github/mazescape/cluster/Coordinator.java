package io.github.mazescape.cluster;

import io.github.mazescape.cluster.CoordinatorActor.Farewell;
import io.github.mazescape.cluster.job.PlacedPieces;
import io.github.mazescape.evaluation.Backend;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evaluation.Chunk;
import io.github.mazescape.evaluation.Evaluations;
import io.github.mazescape.evaluation.Growth;
import io.github.mazescape.evaluation.schedule.Fleet;
import io.github.mazescape.evaluation.schedule.Muster;
import io.github.mazescape.evaluation.schedule.Standing;
import io.github.mazescape.experiment.cells.Pieces;
import io.github.mazescape.input.InputException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.pekko.actor.ActorRef;
import org.apache.pekko.pattern.Patterns;
import org.apache.pekko.remote.RemoteTransportException;

/**
 * The threads here and the workers that have joined, as one backend: listens for workers and makes each a member of a
 * fleet, until it leaves.
 */
public final class Coordinator implements Backend, Muster {
    private static final Duration FAREWELL = Duration.ofSeconds(2);

    private final Engine engine;
    private final ActorRef actor;
    private final Fleet fleet;
    private final Consumer<String> report;

    private Coordinator(Engine engine, ActorRef actor, Fleet fleet, Consumer<String> report) {
        this.engine = engine;
        this.actor = actor;
        this.fleet = fleet;
        this.report = report;
    }

    /**
     * Begins to listen.
     *
     * @param fleet closed with the coordinator, or where it cannot listen
     * @param report takes a line for the user, such as that a worker has joined; from any thread
     * @throws InputException if it cannot listen there
     */
    public static Coordinator open(Access access, Fleet fleet, Consumer<String> report) {
        try {
            Engine engine = Engine.start(access, report);
            ActorRef actor = engine.system().actorOf(CoordinatorActor.props(fleet, report), EngineSettings.COORDINATOR);
            return new Coordinator(engine, actor, fleet, report);
        } catch (RemoteTransportException e) {
            fleet.close();
            throw InputException.at("--workers")
                    .expected("a port that is free at " + access.bound())
                    .got(access.port())
                    .advise("name another, or 0 for any");
        }
    }

    /**
     * Where whole pieces of work are done: in this process, and on the workers that have joined.
     *
     * @param here how many at a time in this process, from 0
     */
    public Pieces pieces(int here) {
        RemotePlaces places = new RemotePlaces(here, actor, report);
        actor.tell(places, ActorRef.noSender());
        return new PlacedPieces(places);
    }

    /** Where workers join, as HOST:PORT. */
    public String address() {
        return engine.address().hostPort().replaceFirst(".*@", "");
    }

    @Override
    public List<Standing> members() {
        return fleet.members();
    }

    @Override
    public String name() {
        return fleet.name();
    }

    @Override
    public int threads() {
        return fleet.threads();
    }

    @Override
    public int breadth() {
        return fleet.breadth();
    }

    @Override
    public long agentSteps() {
        return fleet.agentSteps();
    }

    @Override
    public Evaluations evaluate(Chunk chunk, Cancellation cancellation) {
        return fleet.evaluate(chunk, cancellation);
    }

    @Override
    public Growth[] growth(Chunk chunk, Cancellation cancellation) {
        return fleet.growth(chunk, cancellation);
    }

    /** Ends the fleet, tells the workers that this is the end, and stops listening. */
    @Override
    public void close() {
        fleet.close();
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
