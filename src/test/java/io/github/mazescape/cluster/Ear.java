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
import org.jspecify.annotations.Nullable;

/** What comes to the actors that a test drives by hand. */
final class Ear {
    static final int PATIENCE_SECONDS = 40;

    private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();

    /** A message, and who sent it. */
    record Heard(Message message, ActorRef from) {}

    private static final class Listener extends AbstractActor {
        private final BlockingQueue<Heard> heard;

        Listener(BlockingQueue<Heard> heard) {
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

    /** An actor that hears for this. */
    Props listener() {
        return Props.create(Listener.class, () -> new Listener(heard));
    }

    /** The next message; null if none comes in so many milliseconds. */
    @Nullable
    Heard next(int millis) throws InterruptedException {
        return heard.poll(millis, TimeUnit.MILLISECONDS);
    }

    /** The next message of a kind; those before it are left out. */
    Heard next(Class<? extends Message> kind) throws InterruptedException {
        while (true) {
            Heard next = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertTrue(next != null, () -> "waited in vain for " + kind.getSimpleName());
            if (kind.isInstance(next.message())) {
                return next;
            }
        }
    }
}
