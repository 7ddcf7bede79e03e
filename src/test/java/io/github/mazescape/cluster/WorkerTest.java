package io.github.mazescape.cluster;

import static io.github.mazescape.cluster.Landscapes.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mazescape.cluster.message.Digest;
import io.github.mazescape.cluster.message.Message.Failed;
import io.github.mazescape.cluster.message.Message.Give;
import io.github.mazescape.cluster.message.Message.Goodbye;
import io.github.mazescape.cluster.message.Message.Hello;
import io.github.mazescape.cluster.message.Message.Welcome;
import io.github.mazescape.cluster.pair.Certificates;
import io.github.mazescape.cluster.pair.Pairing;
import io.github.mazescape.evaluation.Chunk;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkerTest {
    private static final String ADA = "127.0.0.2";
    private static final String BABBAGE = "127.0.0.3";

    @TempDir
    private static Path folder;

    @BeforeAll
    static void pair() {
        Pairing.make(folder, List.of(ADA, BABBAGE));
    }

    /** The engine watches addresses, and there is one all the time. */
    @Test
    void aCoordinatorThatStartsAnewAtItsAddressWithoutAGoodbyeIsJoined() throws Exception {
        HandDrivenCoordinator first = new HandDrivenCoordinator(access(ADA, 0));
        try (LentThread worker = new LentThread(access(BABBAGE, 0), first.address())) {
            first.answer(Hello.class, new Welcome());
            await("joined", () -> worker.lines().size() == 1);
            first.close();
            try (HandDrivenCoordinator second = new HandDrivenCoordinator(access(ADA, first.port()))) {
                second.answer(Hello.class, new Welcome());
                await("joined", () -> worker.lines().size() == 3);
                assertEquals("joined " + first.address(), worker.lines().get(2));
            }
        }
    }

    /** As after a break in the network that only the coordinator took for an end. */
    @Test
    void aWorkerThatIsTakenForGoneHearsItAndJoinsAnew() throws Exception {
        try (HandDrivenCoordinator coordinator = new HandDrivenCoordinator(access(ADA, 0));
                LentThread worker = new LentThread(access(BABBAGE, 0), coordinator.address())) {
            coordinator.answer(Hello.class, new Welcome());
            await("joined", () -> worker.lines().size() == 1);
            coordinator.answer(Hello.class, new Goodbye());
            while (worker.lines().size() < 3) {
                coordinator.answer(Hello.class, new Welcome());
            }
            assertEquals("joined " + coordinator.address(), worker.lines().get(2));
        }
    }

    /** Ten seconds pass before it gives up. */
    @Test
    @Tag("long")
    void aPartWhoseTaskDoesNotComeIsAnsweredAsFailed() throws Exception {
        Chunk chunk = Landscapes.chunk(1);
        Give give = new Give(
                7, Digest.of(new byte[] {1}), chunk.topology(), chunk.kernel().precision(), chunk.points(), false);
        try (HandDrivenCoordinator coordinator = new HandDrivenCoordinator(access(ADA, 0));
                LentThread worker = new LentThread(access(BABBAGE, 0), coordinator.address())) {
            coordinator.answer(Hello.class, new Welcome(), give);
            assertEquals(new Failed(7, "its task did not come"), coordinator.answer(Failed.class));
        }
    }

    private static Access access(String host, int port) {
        return new Access(host, host, port, Certificates.read(folder.resolve(host)));
    }
}
