package io.github.mazescape.cluster;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.cluster.Ear.Heard;
import io.github.mazescape.cluster.message.Message;
import io.github.mazescape.cluster.message.Message.Dismissed;
import io.github.mazescape.cluster.message.Message.Hello;
import io.github.mazescape.cluster.message.Message.Welcome;
import io.github.mazescape.cluster.message.MessageCodec;
import java.util.concurrent.TimeUnit;
import org.apache.pekko.actor.ActorRef;
import org.apache.pekko.actor.ActorSelection;
import org.apache.pekko.actor.RootActorPath;

/** A machine that joins a coordinator and says what a test wants, and nothing of itself. */
final class HandDriven implements AutoCloseable {
    private final Engine engine;
    private final ActorSelection coordinator;
    private final ActorRef hand;
    private final Ear ear = new Ear();

    HandDriven(Access access, String address) {
        engine = Engine.start(access, line -> {});
        int colon = address.lastIndexOf(':');
        var there = engine.address(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)));
        coordinator = engine.system()
                .actorSelection(new RootActorPath(there, "/").child("user").child(EngineSettings.COORDINATOR));
        hand = anotherHand();
    }

    /** Another actor of this machine; what comes to it comes here. */
    ActorRef anotherHand() {
        return engine.system().actorOf(ear.listener());
    }

    int port() {
        return (Integer) engine.address().port().get();
    }

    void send(byte[] bytes) {
        send(bytes, hand);
    }

    void send(Message message) {
        send(MessageCodec.encode(message), hand);
    }

    void send(byte[] bytes, ActorRef from) {
        coordinator.tell(new Letter(bytes), from);
    }

    /** Says hello until it is answered: a message may be lost. */
    Message hello(String name) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(Ear.PATIENCE_SECONDS);
        Heard answer = null;
        while (answer == null) {
            assertTrue(System.nanoTime() < end, "nobody answers");
            send(new Hello(name, 1));
            answer = ear.next(300);
        }
        return answer.message();
    }

    /** The next message of a kind; those before it are left out. */
    <M extends Message> M next(Class<M> kind) throws InterruptedException {
        return kind.cast(ear.next(kind).message());
    }

    void join(String name) throws InterruptedException {
        Message answer = hello(name);
        assertTrue(answer instanceof Welcome, () -> "got " + answer);
    }

    String why() throws InterruptedException {
        return next(Dismissed.class).why();
    }

    /** Vanishes without a word. */
    @Override
    public void close() {
        engine.close();
    }
}
