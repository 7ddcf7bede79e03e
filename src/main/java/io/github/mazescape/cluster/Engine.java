package io.github.mazescape.cluster;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.pekko.actor.ActorSystem;
import org.apache.pekko.actor.Address;
import org.apache.pekko.actor.BootstrapSetup;
import org.apache.pekko.actor.ExtendedActorSystem;
import org.apache.pekko.actor.setup.ActorSystemSetup;

/** One life of the engine in this process. */
final class Engine implements AutoCloseable {
    private static final String NAME = "mazescape";
    private static final int PATIENCE_SECONDS = 5;

    private final ActorSystem system;

    private Engine(ActorSystem system) {
        this.system = system;
    }

    /**
     * Starts it.
     *
     * @param report takes a line for the user
     * @throws RuntimeException if it cannot listen at the address
     */
    static Engine start(Access access, Consumer<String> report) {
        return new Engine(ActorSystem.create(
                NAME,
                ActorSystemSetup.create(BootstrapSetup.create(EngineSettings.of(access)), new EngineSetup(report))));
    }

    ActorSystem system() {
        return system;
    }

    /** The address under which the other machines know this one. */
    Address address() {
        return ((ExtendedActorSystem) system).provider().getDefaultAddress();
    }

    /** The address of the engine of another machine. */
    Address address(String host, int port) {
        return new Address(address().protocol(), NAME, host, port);
    }

    /** Ends it, and waits for that for some seconds. */
    @Override
    public void close() {
        system.terminate();
        try {
            system.getWhenTerminated().toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            // Whatever holds it up, this process goes on without it.
        }
    }
}
