package io.github.mazescape.cluster;

import static io.github.mazescape.cluster.Landscapes.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.cluster.message.Message.Answer;
import io.github.mazescape.cluster.message.Message.Dismissed;
import io.github.mazescape.cluster.message.Message.Give;
import io.github.mazescape.cluster.message.Message.Goodbye;
import io.github.mazescape.cluster.message.Message.Hello;
import io.github.mazescape.cluster.message.Message.Welcome;
import io.github.mazescape.cluster.message.MessageCodec;
import io.github.mazescape.cluster.pair.Certificates;
import io.github.mazescape.cluster.pair.Pairing;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evaluation.Chunk;
import io.github.mazescape.evaluation.Cores;
import io.github.mazescape.evaluation.Evaluations;
import io.github.mazescape.evaluation.schedule.Fleet;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is sent home, who may come again, and what both sides are told. */
class SentHomeTest {
    private static final String ADA = "127.0.0.2";
    private static final String BABBAGE = "127.0.0.3";
    private static final String CURIE = "127.0.0.4";

    @TempDir
    private static Path folder;

    private final List<String> lines = new CopyOnWriteArrayList<>();

    @BeforeAll
    static void pair() {
        Pairing.make(folder, List.of(ADA, BABBAGE, CURIE));
    }

    private static Access access(String host, int port) {
        return new Access(host, host, port, Certificates.read(folder.resolve(host)));
    }

    private Coordinator coordinator() {
        return Coordinator.open(access(ADA, 0), new Fleet(new Cores(1), false, System::nanoTime), lines::add);
    }

    @Test
    void whoSendsAResultOfAnotherLengthIsSentHomeByItsNameAndTheBatchIsRight() throws Exception {
        Chunk chunk = Landscapes.chunk(64);
        try (Coordinator coordinator = coordinator();
                HandDriven odd = new HandDriven(access(BABBAGE, 0), coordinator.address())) {
            odd.join("odd");
            CompletableFuture<Evaluations> results =
                    OwnThread.of(() -> coordinator.evaluate(chunk, new Cancellation()));
            Give give = odd.next(Give.class);
            int asked = give.points().size();
            odd.send(new Answer(give.part(), Evaluations.ofSize(asked + 1), 1));
            String why = "sent " + (asked + 1) + " results for " + asked + " points";
            assertEquals(why, odd.why());
            await("told", () -> lines.contains("machine odd is sent home: " + why));
            try (LentThread honest = new LentThread(access(CURIE, 0), coordinator.address())) {
                Landscapes.assertSame(Landscapes.alone(chunk), results.get());
                assertTrue(honest.agentSteps() > 0);
            }
        }
    }

    @Test
    void whoWasSentHomeMayComeAgainAtItsAddressAndIsToldWhyUntilThen() throws Exception {
        try (Coordinator coordinator = coordinator()) {
            int port;
            try (HandDriven garbled = new HandDriven(access(BABBAGE, 0), coordinator.address())) {
                port = garbled.port();
                garbled.join("garbled");
                garbled.send(new byte[] {1, 2, 3});
                String why = garbled.why();
                assertTrue(why.startsWith("sent no "), why);
                await("told", () -> lines.contains("machine garbled is sent home: " + why));
                await("gone", () -> coordinator.members().size() == 1);
                assertEquals(
                        why,
                        assertInstanceOf(Dismissed.class, garbled.hello("garbled"))
                                .why());
            }
            try (HandDriven again = new HandDriven(access(BABBAGE, port), coordinator.address())) {
                assertInstanceOf(Welcome.class, again.hello("again"));
                await("joined", () -> lines.contains("machine again has joined with 1 thread"));
            }
        }
    }

    /** The engine watches addresses, and there is one all the time. */
    @Test
    void whoStartsAnewAtItsAddressTakesItsOldPlace() throws Exception {
        try (Coordinator coordinator = coordinator()) {
            int port;
            try (HandDriven first = new HandDriven(access(BABBAGE, 0), coordinator.address())) {
                port = first.port();
                first.join("first");
            }
            try (HandDriven second = new HandDriven(access(BABBAGE, port), coordinator.address())) {
                second.join("second");
                await("told", () -> lines.contains("machine second has joined with 1 thread"));
                await("told", () -> lines.contains("machine first has left"));
                await("gone", () -> coordinator.members().size() == 2);
            }
        }
    }

    /** As after a break in the network that only the coordinator took for an end. */
    @Test
    void whoWasTakenForGoneIsToldSoWhenItSaysHelloAgain() throws Exception {
        try (Coordinator coordinator = coordinator();
                HandDriven lost = new HandDriven(access(BABBAGE, 0), coordinator.address())) {
            lost.join("lost");
            lost.send(new Goodbye());
            await("told", () -> lines.contains("machine lost has left"));
            lost.next(Goodbye.class);
            lost.send(new Hello("lost", 1));
            lost.next(Goodbye.class);
            assertEquals(1, coordinator.members().size());
        }
    }

    @Test
    void aMachineOfAnotherVersionIsToldSoOnBothSides() throws Exception {
        try (Coordinator coordinator = coordinator();
                HandDriven old = new HandDriven(access(BABBAGE, 0), coordinator.address())) {
            await("heard", () -> {
                old.send(new byte[] {0x4d, 0x5a, 0x53, 0x43, 99, 1});
                return lines.stream().anyMatch(line -> line.startsWith("machine " + BABBAGE + " is sent home: "));
            });
            assertTrue(lines.contains("machine " + BABBAGE + " is sent home: " + old.why()), lines::toString);
            assertEquals(1, lines.size(), lines::toString);
        }
    }

    @Test
    void moreMachinesThanMayBeAreToldSo() throws Exception {
        try (Coordinator coordinator = coordinator();
                HandDriven crowd = new HandDriven(access(BABBAGE, 0), coordinator.address())) {
            crowd.join("crowd 1");
            for (int number = 2; number <= CoordinatorActor.MOST_MEMBERS; number++) {
                crowd.send(MessageCodec.encode(new Hello("crowd " + number, 1)), crowd.anotherHand());
            }
            await("joined", () -> coordinator.members().size() == CoordinatorActor.MOST_MEMBERS + 1);
            crowd.send(MessageCodec.encode(new Hello("one more", 1)), crowd.anotherHand());
            assertTrue(crowd.why().startsWith("came when 256 others were here"));
            await("told", () -> lines.stream().anyMatch(line -> line.startsWith("machine one more is sent home: ")));
            assertEquals(
                    CoordinatorActor.MOST_MEMBERS + 1, coordinator.members().size());
        }
    }

    /** A fault of this program in one message: the engine's own way would be to forget who is here. */
    @Test
    void whoHasJoinedStaysWhateverAMessageDoes() throws Exception {
        AtomicBoolean failed = new AtomicBoolean();
        Consumer<String> failing = line -> {
            if (line.endsWith(" has joined with 1 thread") && failed.compareAndSet(false, true)) {
                throw new IllegalStateException("a bug");
            }
            lines.add(line);
        };
        Chunk chunk = Landscapes.chunk(64);
        try (Coordinator coordinator =
                        Coordinator.open(access(ADA, 0), new Fleet(new Cores(1), false, System::nanoTime), failing);
                LentThread worker = new LentThread(access(BABBAGE, 0), coordinator.address())) {
            await("told", () -> lines.stream().anyMatch(line -> line.endsWith(" was left out: a bug")));
            Landscapes.assertSame(Landscapes.alone(chunk), coordinator.evaluate(chunk, new Cancellation()));
            assertTrue(worker.agentSteps() > 0);
            assertEquals(2, coordinator.members().size());
        }
    }
}
