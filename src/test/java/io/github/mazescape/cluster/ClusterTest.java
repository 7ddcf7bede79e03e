package io.github.mazescape.cluster;

import static io.github.mazescape.cluster.Landscapes.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.mazescape.cluster.pair.Certificates;
import io.github.mazescape.cluster.pair.Pairing;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evaluation.Chunk;
import io.github.mazescape.evaluation.Cores;
import io.github.mazescape.evaluation.Evaluations;
import io.github.mazescape.evaluation.schedule.Fleet;
import io.github.mazescape.input.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Coordinators and workers that are really connected; addresses of this machine stand for machines. */
class ClusterTest {
    private static final String ADA = "127.0.0.2";
    private static final String BABBAGE = "127.0.0.3";
    /** No other test uses these two, so their connections can be counted. */
    private static final String CURIE = "127.0.0.17";

    private static final String DARWIN = "127.0.0.18";
    /** How many connections the engine opens to a machine. */
    private static final int STREAMS = 3;

    private static final List<Path> CONNECTIONS = List.of(Path.of("/proc/net/tcp"), Path.of("/proc/net/tcp6"));
    private static final String ESTABLISHED = "01";

    @TempDir
    private static Path folder;

    private final List<String> lines = new CopyOnWriteArrayList<>();

    @BeforeAll
    static void pair() {
        Pairing.make(folder, List.of(ADA, BABBAGE, CURIE, DARWIN));
    }

    private static Access access(String host, int port) {
        return new Access(host, host, port, Certificates.read(folder.resolve(host)));
    }

    /** A coordinator that computes nothing itself. */
    private Coordinator coordinator(int port) {
        Fleet fleet = new Fleet(new Cores(1), false, System::nanoTime);
        return Coordinator.open(access(ADA, port), fleet, lines::add);
    }

    @Test
    void aWorkerGivesTheSameBitsGoesAndIsGone() throws Exception {
        Chunk chunk = Landscapes.chunk(64);
        Evaluations expected = Landscapes.alone(chunk);
        try (Coordinator coordinator = coordinator(0)) {
            try (LentThread worker = new LentThread(access(BABBAGE, 0), coordinator.address())) {
                await("joined", () -> coordinator.members().size() == 2);
                Landscapes.assertSame(expected, coordinator.evaluate(chunk, new Cancellation()));
                assertTrue(worker.agentSteps() > chunk.agentSteps() / 2, "done by the worker");
                assertEquals(List.of("joined " + coordinator.address()), worker.lines());
            }
            await("gone", () -> coordinator.members().size() == 1);
        }
        String name = "machine " + BABBAGE + "/" + ProcessHandle.current().pid();
        assertEquals(List.of(name + " has joined with 1 thread", name + " has left"), lines);
    }

    /** Workers may be where they cannot reach each other, and so many connections would cost all of them time. */
    @Test
    void workersDoNotConnectToEachOther() throws Exception {
        assumeTrue(CONNECTIONS.stream().allMatch(Files::isReadable), "this system does not list its connections there");
        try (Coordinator coordinator = coordinator(0);
                LentThread curie = new LentThread(access(CURIE, 0), coordinator.address());
                LentThread darwin = new LentThread(access(DARWIN, 0), coordinator.address())) {
            await("joined", () -> coordinator.members().size() == 3);
            coordinator.evaluate(Landscapes.chunk(64), new Cancellation());
            // They would have connected by then: in the engine's clusters each machine speaks to others every second.
            Thread.sleep(1500);
            long toCurie = connectionsTo("1100007F");
            long toDarwin = connectionsTo("1200007F");
            assertTrue(toCurie > 0 && toCurie <= STREAMS, () -> toCurie + " connections, " + curie.lines());
            assertTrue(toDarwin > 0 && toDarwin <= STREAMS, () -> toDarwin + " connections, " + darwin.lines());
        }
    }

    /** @param host its address as the system lists it */
    private static long connectionsTo(String host) throws IOException {
        long count = 0;
        for (Path list : CONNECTIONS) {
            count += Files.readAllLines(list).stream()
                    .map(line -> line.strip().split("\\s+"))
                    .filter(fields -> fields[2].split(":")[0].endsWith(host) && fields[3].equals(ESTABLISHED))
                    .count();
        }
        return count;
    }

    /** Else a pool of threads that the engine left open would hold up the end of a command for a minute. */
    @Test
    void noThreadOfTheEngineKeepsTheProgramAlive() {
        try (Coordinator coordinator = coordinator(0)) {
            assertEquals(1, coordinator.members().size());
            List<Thread> engine = Thread.getAllStackTraces().keySet().stream()
                    .filter(thread -> thread.getName().startsWith("mazescape-pekko"))
                    .toList();
            assertFalse(engine.isEmpty());
            assertEquals(
                    List.of(),
                    engine.stream().filter(thread -> !thread.isDaemon()).toList());
        }
    }

    @Test
    void aWorkerJoinsTheNextCoordinatorAtTheAddress() throws Exception {
        Chunk chunk = Landscapes.chunk(64);
        Coordinator first = coordinator(0);
        String address = first.address();
        int port = Integer.parseInt(address.substring(address.indexOf(':') + 1));
        try (LentThread worker = new LentThread(access(BABBAGE, 0), address)) {
            await("joined", () -> first.members().size() == 2);
            first.close();
            try (Coordinator second = coordinator(port)) {
                Landscapes.assertSame(Landscapes.alone(chunk), second.evaluate(chunk, new Cancellation()));
                assertTrue(worker.agentSteps() > 0);
            }
        }
    }

    @Test
    void whatIsCancelledIsGivenUpOnTheOtherMachine() throws Exception {
        try (Coordinator coordinator = coordinator(0);
                LentThread worker = new LentThread(access(BABBAGE, 0), coordinator.address())) {
            await("joined", () -> coordinator.members().size() == 2);
            Cancellation cancellation = new Cancellation();
            CompletableFuture<Evaluations> results =
                    OwnThread.of(() -> coordinator.evaluate(Landscapes.chunk(4000), cancellation));
            await("begun", () -> worker.agentSteps() > 0);
            cancellation.request();
            assertThrows(Exception.class, results::get);
            await("stopped", () -> {
                long before = worker.agentSteps();
                pause();
                return worker.agentSteps() == before;
            });
        }
    }

    private static void pause() {
        try {
            Thread.sleep(300);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aPortThatIsTakenIsToldInOneLine() {
        try (Coordinator coordinator = coordinator(0)) {
            String address = coordinator.address();
            int port = Integer.parseInt(address.substring(address.indexOf(':') + 1));
            InputException refused = assertThrows(InputException.class, () -> coordinator(port));
            assertEquals(
                    "--workers: expected a port that is free at " + ADA + ", got " + port
                            + "; name another, or 0 for any",
                    refused.getMessage());
        }
    }

    @Test
    void withoutCertificatesOnlyThisMachineIsReached() {
        for (String host : List.of("192.0.2.1", "0.0.0.0")) {
            InputException refused = assertThrows(InputException.class, () -> Access.reachable("--join", host, null));
            assertTrue(String.valueOf(refused.getMessage()).contains("worker --pair"), refused.getMessage());
            assertThrows(InputException.class, () -> Access.of(host, 7000, null));
        }
        assertEquals(Access.LOOPBACK, Access.reachable("--join", "127.0.0.1", null));
    }
}
