package io.github.mazescape.cluster;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.cluster.message.Message;
import io.github.mazescape.cluster.message.MessageCodec;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.pekko.actor.AbstractActor;
import org.apache.pekko.actor.ActorRef;
import org.apache.pekko.actor.Props;
import org.apache.pekko.cluster.Cluster;

/** A coordinator that says what a test wants, and nothing of itself. */
final class HandDrivenCoordinator implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 40;

    private final Engine engine;
    private final ActorRef actor;
    private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();

    private record Heard(Message message, ActorRef from) {}

    HandDrivenCoordinator(Access access) {
        engine = Engine.start(access, line -> {});
        actor = engine.system().actorOf(Props.create(Ear.class, () -> new Ear(heard)), EngineSettings.COORDINATOR);
        Cluster.get(engine.system()).join(engine.address());
    }

    private static final class Ear extends AbstractActor {
        private final BlockingQueue<Heard> heard;

        Ear(BlockingQueue<Heard> heard) {
            this.heard = heard;
        }

        @Override
        public Receive createReceive() {
            return receiveBuilder()
                    .match(
                            Letter.class,
                            letter -> heard.add(new Heard(MessageCodec.decode(letter.bytes()), getSender())))
                    .build();
        }
    }

    /** Where workers join, as HOST:PORT. */
    String address() {
        return engine.address().hostPort().replaceFirst(".*@", "");
    }

    /** Waits for a message of a kind and answers it; those before it are left out. Returns the message. */
    <M extends Message> M answer(Class<M> kind, Message... answers) throws InterruptedException {
        while (true) {
            Heard next = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertTrue(next != null, () -> "waited in vain for " + kind.getSimpleName());
            if (kind.isInstance(next.message())) {
                for (Message answer : answers) {
                    next.from().tell(new Letter(MessageCodec.encode(answer)), actor);
                }
                return kind.cast(next.message());
            }
        }
    }

    @Override
    public void close() {
        engine.close();
    }
}
