package io.github.mazescape.cli.shard;

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
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs of a sweep and cells of an experiment on workers in processes of their own, one of which is killed in its work.
 * What is left is what one process leaves that does it all.
 */
@Tag("long")
class KilledWorkersTest {
    private static final String HERE = "127.0.0.1";
    private static final int GENERATIONS = 80;
    private static final long PATIENCE_MINUTES = 8;

    @TempDir
    private Path temp;

    private final List<Process> processes = new ArrayList<>();

    @AfterEach
    void endAll() throws InterruptedException {
        for (Process process : processes) {
            process.destroyForcibly();
            process.waitFor();
        }
    }

    private Process start(List<String> arguments) throws IOException {
        ProcessBuilder builder = EvolveProcess.builder(temp.resolve("errors-" + processes.size()), arguments);
        builder.environment().put("XDG_CONFIG_HOME", temp.resolve("config").toString());
        Process process = builder.start();
        processes.add(process);
        return process;
    }

    private Process worker(int port) throws IOException {
        return start(List.of("worker", "--join", HERE + ":" + port, "--threads", "1"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(HERE))) {
            return socket.getLocalPort();
        }
    }

    private String errors() throws IOException {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < processes.size(); i++) {
            Path file = temp.resolve("errors-" + i);
            all.append("process ").append(i).append(":\n");
            all.append(Files.exists(file) ? Files.readString(file) : "").append('\n');
        }
        return all.toString();
    }

    private void done(List<String> command) throws IOException, InterruptedException {
        Process process = start(command);
        assertTrue(process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES), errors());
        assertEquals(0, process.exitValue(), errors());
    }

    private static List<String> sweep(Path folder, String... more) {
        List<String> arguments = new ArrayList<>(EvolveProcess.arguments(folder, GENERATIONS));
        arguments.set(0, "sweep");
        arguments.addAll(List.of("--set", "evolution.population=60", "--seeds", "1..6"));
        arguments.addAll(List.of(more));
        return arguments;
    }

    private static long runs(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(path -> path.getFileName().toString().matches("seed=\\d+"))
                    .count();
        }
    }

    private static long rows(Path folder) throws IOException {
        Path cells = folder.resolve("cells.csv");
        return Files.exists(cells) ? Files.readAllLines(cells).size() - 1 : 0;
    }

    /** How far a work is. */
    private interface Far {
        long done() throws IOException;
    }

    /**
     * Does a work of which this process does nothing, by two workers. Once the first piece is done, the first of them
     * is killed, and another one comes.
     */
    private void byWorkers(List<String> command, Far far) throws IOException, InterruptedException {
        int port = freePort();
        List<String> arguments = new ArrayList<>(command);
        int threads = arguments.indexOf("--threads");
        if (threads >= 0) {
            arguments.subList(threads, threads + 2).clear();
        }
        arguments.addAll(List.of("--threads", "0", "--workers", Integer.toString(port)));
        Process coordinator = start(arguments);
        Process first = worker(port);
        worker(port);
        long begin = System.nanoTime();
        while (far.done() == 0) {
            assertTrue(System.nanoTime() - begin < TimeUnit.MINUTES.toNanos(PATIENCE_MINUTES), errors());
            assertTrue(coordinator.isAlive(), errors());
            Thread.sleep(5);
        }
        first.destroyForcibly();
        first.waitFor();
        assertTrue(coordinator.isAlive(), "it ended before a worker was killed: " + errors());
        worker(port);
        assertTrue(coordinator.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES), errors());
        assertEquals(0, coordinator.exitValue(), errors());
    }

    @Test
    void aSweepAndAnExperimentByWorkersEndInTheBytesOfOneProcess() throws IOException, InterruptedException {
        Path whole = temp.resolve("whole");
        Path lent = temp.resolve("lent");
        done(sweep(whole));
        byWorkers(sweep(lent), () -> runs(lent));
        Folders.assertSame(whole, lent);

        List<String> experiment = List.of("experiment", "modes", whole.toString(), "--quiet");
        List<String> plain = new ArrayList<>(experiment);
        plain.addAll(List.of("--threads", "2", "--out", temp.resolve("rows").toString()));
        done(plain);
        List<String> other = new ArrayList<>(experiment);
        Path rows = temp.resolve("lent-rows");
        other.addAll(List.of("--out", rows.toString()));
        byWorkers(other, () -> rows(rows));
        Folders.assertSame(temp.resolve("rows"), rows);
    }
}
