package io.github.mazescape.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.cli.EvolveProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run whose points others evaluate, in processes of their own that are killed one after the other by the signal that
 * nothing can catch; and one whose coordinator is. Both end as one that nobody killed.
 */
@Tag("long")
class KilledMachinesTest {
    private static final int GENERATIONS = 24;
    private static final int LIFE_MILLIS = 1500;
    private static final long PATIENCE_MINUTES = 8;

    @TempDir
    private Path temp;

    private final List<Process> processes = new ArrayList<>();
    private int started;

    @AfterEach
    void endAll() throws InterruptedException {
        for (Process process : processes) {
            process.destroyForcibly();
            process.waitFor();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(Access.LOOPBACK))) {
            return socket.getLocalPort();
        }
    }

    private Process start(List<String> arguments) throws IOException {
        ProcessBuilder builder = EvolveProcess.builder(temp.resolve("errors-" + started++), arguments);
        builder.environment().put("XDG_CONFIG_HOME", temp.resolve("config").toString());
        Process process = builder.start();
        processes.add(process);
        return process;
    }

    private Process worker(int port) throws IOException {
        return start(List.of("worker", "--join", Access.LOOPBACK + ":" + port, "--threads", "1"));
    }

    private static List<String> arguments(Path folder) {
        List<String> arguments = new ArrayList<>(EvolveProcess.arguments(folder, GENERATIONS));
        arguments.addAll(List.of("--set", "task.steps=200", "--set", "evolution.population=200"));
        return arguments;
    }

    /** A run of which this process evaluates nothing. */
    private Process coordinator(Path folder, int port, boolean resume) throws IOException {
        List<String> arguments = new ArrayList<>(resume ? EvolveProcess.resuming(folder) : arguments(folder));
        arguments.set(arguments.indexOf("--threads") + 1, "0");
        arguments.addAll(List.of("--workers", Integer.toString(port)));
        return start(arguments);
    }

    private Path plain() throws IOException, InterruptedException {
        Path whole = temp.resolve("whole");
        assertEquals(0, start(arguments(whole)).waitFor());
        return whole;
    }

    private String errors() throws IOException {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < started; i++) {
            all.append("process ").append(i).append(":\n").append(Files.readString(temp.resolve("errors-" + i)));
        }
        return all.toString();
    }

    @Test
    void workersThatAreKilledChangeNoByte() throws Exception {
        Path whole = plain();
        Path folder = temp.resolve("run");
        int port = freePort();
        Process run = coordinator(folder, port, false);
        List<Process> workers = new ArrayList<>(List.of(worker(port), worker(port)));
        int killed = 0;
        long start = System.nanoTime();
        while (!run.waitFor(LIFE_MILLIS, TimeUnit.MILLISECONDS)) {
            assertTrue(System.nanoTime() - start < TimeUnit.MINUTES.toNanos(PATIENCE_MINUTES), errors());
            if (Files.readString(temp.resolve("errors-" + (started - 1))).contains("joined")) {
                workers.remove(0).destroyForcibly();
                workers.add(worker(port));
                killed++;
            }
        }
        assertTrue(killed > 0, errors());
        System.out.println(
                killed + " workers were killed in " + TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start) + " s");
        assertEquals(0, run.exitValue(), errors());
        EvolveProcess.assertSameRun(whole, folder);
    }

    @Test
    void aCoordinatorThatIsKilledGoesOnAndItsWorkersComeBack() throws Exception {
        Path whole = plain();
        Path folder = temp.resolve("run");
        int port = freePort();
        Process first = coordinator(folder, port, false);
        worker(port);
        worker(port);
        long start = System.nanoTime();
        while (EvolveProcess.generations(folder) < GENERATIONS / 3) {
            assertTrue(System.nanoTime() - start < TimeUnit.MINUTES.toNanos(PATIENCE_MINUTES), errors());
            assertTrue(first.isAlive(), errors());
            Thread.sleep(50);
        }
        first.destroyForcibly();
        first.waitFor();
        Process second = coordinator(folder, port, true);
        assertTrue(second.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES), errors());
        assertEquals(0, second.exitValue(), errors());
        EvolveProcess.assertSameRun(whole, folder);
        assertTrue(errors().contains("is gone; waiting for the next one there"), errors());
    }
}
