package io.github.mazescape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code evolve} as a person meets it: what it leaves, what it says, and how it ends. */
class EvolveCommandTest {
    private static final int INTERRUPT_BIT = 1 << 1;

    @TempDir
    private Path temp;

    @Test
    void aRunIsKeptExtendedAndNeverStartedAgain() throws Exception {
        Path folder = temp.resolve("run");
        Path longer = temp.resolve("longer");
        Path errors = temp.resolve("errors");
        assertEquals(0, Main.run(quiet(EvolveProcess.arguments(folder, 7))));
        assertEquals(2, EvolveProcess.run(errors, EvolveProcess.arguments(folder, 7)));
        assertEquals(
                "mazescape: " + folder
                        + ": expected a new or an empty folder for the run, found a run in it; go on with"
                        + " it by --resume, or name another one",
                lastLine(errors));
        assertEquals(0, Main.run(quiet(with(EvolveProcess.resuming(folder), "--generations", "12"))));
        assertEquals(0, Main.run(quiet(EvolveProcess.arguments(longer, 12))));
        EvolveProcess.assertSameRun(longer, folder);
        List<String> log = Files.readAllLines(folder.resolve("log.txt")).stream()
                .map(line -> line.replaceFirst("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]{8}Z ", "")
                        .replaceFirst(" by mazescape [^ ]*", ""))
                .toList();
        assertEquals(
                List.of(
                        "started after generation 0 of 7",
                        "checkpoint of generation 5",
                        "checkpoint of generation 7",
                        "finished with generation 7",
                        "resumed after generation 7 of 12",
                        "checkpoint of generation 10",
                        "checkpoint of generation 12",
                        "finished with generation 12"),
                log);
    }

    @Test
    void resumingWithoutARunOrWithOtherSettingsIsRefused() throws Exception {
        Path folder = temp.resolve("run");
        assertEquals(2, Main.run(array(EvolveProcess.resuming(folder))));
        assertTrue(Files.notExists(folder));
        assertEquals(0, Main.run(quiet(EvolveProcess.arguments(folder, 2))));
        Path errors = temp.resolve("errors");
        assertEquals(
                2, EvolveProcess.run(errors, with(EvolveProcess.resuming(folder), "--set", "evolution.sigma=0.3")));
        assertEquals(
                "mazescape: " + folder + ": expected the settings of the run there, evolution.sigma = 0.2, got 0.3;"
                        + " leave it as it is, or name another folder",
                lastLine(errors));
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void ctrlCKeepsTheLastGenerationAndSaysHowToGoOn() throws Exception {
        assumeTrue(hearsInterrupts(), "interrupts are not ignored by whoever started these tests");
        Path folder = temp.resolve("run");
        Path errors = temp.resolve("errors");
        Process process = EvolveProcess.builder(errors, EvolveProcess.arguments(folder, 1_000_000))
                .start();
        while (process.isAlive() && EvolveProcess.generations(folder) < 3) {
            Thread.sleep(20);
        }
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
        assertEquals(130, EvolveProcess.await(process));
        long kept = EvolveProcess.generations(folder);
        assertEquals(
                "mazescape: interrupted; generation " + kept + " is kept; go on with 'mazescape evolve --out " + folder
                        + " --resume'",
                lastLine(errors));
        assertTrue(Files.exists(folder.resolve(String.format("population-%06d.npy", kept))));
        List<String> log = Files.readAllLines(folder.resolve("log.txt"));
        assertTrue(log.get(log.size() - 1).endsWith(" interrupted after generation " + kept), log::toString);
        int last = (int) kept + 3;
        Path whole = temp.resolve("whole");
        assertEquals(0, Main.run(quiet(with(EvolveProcess.resuming(folder), "--generations", Integer.toString(last)))));
        assertEquals(0, Main.run(quiet(EvolveProcess.arguments(whole, last))));
        EvolveProcess.assertSameRun(whole, folder);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFullDiskIsSaidInOneLineAndTheRunGoesOnLater() throws Exception {
        Path folder = temp.resolve("run");
        Path errors = temp.resolve("errors");
        List<String> command = EvolveProcess.builder(errors, EvolveProcess.arguments(folder, 60))
                .command();
        // No file may grow beyond 24 blocks: to the program that is a disk which is full once the champions get there.
        List<String> limited = new ArrayList<>(List.of("sh", "-c", "ulimit -f 24 && exec \"$@\"", "sh"));
        limited.addAll(command);
        Process process = new ProcessBuilder(limited)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(errors.toFile())
                .start();
        assertEquals(1, EvolveProcess.await(process));
        assertTrue(
                lastLine(errors).startsWith("mazescape: " + folder + ": cannot be read or written: File too large"),
                lastLine(errors));
        assertTrue(Files.exists(folder.resolve("checkpoint")));
        Path whole = temp.resolve("whole");
        assertEquals(0, Main.run(quiet(EvolveProcess.resuming(folder))));
        assertEquals(0, Main.run(quiet(EvolveProcess.arguments(whole, 60))));
        EvolveProcess.assertSameRun(whole, folder);
    }

    /** Whether a child of this process hears SIGINT: one that was started in the background by some shells does not. */
    private static boolean hearsInterrupts() throws IOException {
        Path status = Path.of("/proc/self/status");
        return Files.notExists(status)
                || Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("SigIgn:"))
                        .allMatch(line ->
                                (Long.parseUnsignedLong(line.substring(7).strip(), 16) & INTERRUPT_BIT) == 0);
    }

    private static String lastLine(Path errors) throws IOException {
        List<String> lines = Files.readAllLines(errors);
        return lines.isEmpty() ? "" : lines.get(lines.size() - 1);
    }

    private static List<String> with(List<String> arguments, String... more) {
        List<String> all = new ArrayList<>(arguments);
        all.addAll(List.of(more));
        return all;
    }

    private static String[] quiet(List<String> arguments) {
        return array(with(arguments, "--quiet"));
    }

    private static String[] array(List<String> arguments) {
        return arguments.toArray(String[]::new);
    }
}
