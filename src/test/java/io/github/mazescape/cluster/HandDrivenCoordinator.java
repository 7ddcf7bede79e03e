package io.github.mazescape.cluster;

import io.github.mazescape.cluster.Ear.Heard;
import io.github.mazescape.cluster.message.Message;
import io.github.mazescape.cluster.message.MessageCodec;
import org.apache.pekko.actor.ActorRef;

/** A coordinator that says what a test wants, and nothing of itself. */
final class HandDrivenCoordinator implements AutoCloseable {
    private final Engine engine;
    private final ActorRef actor;
    private final Ear ear = new Ear();

    HandDrivenCoordinator(Access access) {
        engine = Engine.start(access, line -> {});
        actor = engine.system().actorOf(ear.listener(), EngineSettings.COORDINATOR);
    }

    /** Where workers join, as HOST:PORT. */
    String address() {
        return engine.address().hostPort().replaceFirst(".*@", "");
    }

    int port() {
        return (Integer) engine.address().port().get();
    }

    /** Waits for a message of a kind and answers it; those before it are left out. Returns the message. */
    <M extends Message> M answer(Class<M> kind, Message... answers) throws InterruptedException {
        Heard heard = ear.next(kind);
        for (Message answer : answers) {
            heard.from().tell(new Letter(MessageCodec.encode(answer)), actor);
        }
        return kind.cast(heard.message());
    }

    @Override
    public void close() {
        engine.close();
    }
}
