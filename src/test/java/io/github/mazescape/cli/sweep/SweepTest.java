package io.github.mazescape.cli.sweep;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.cli.CommandLineRun;
import io.github.mazescape.store.format.FolderLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweepTest {
    @TempDir
    private Path folder = Path.of("");

    private void sweep() {
        List<String> arguments = new ArrayList<>(List.of("sweep", "--quiet", "--out", folder + "/s"));
        arguments.addAll(CommandLineRun.SMALL);
        arguments.addAll(List.of("--set", "evolution.sigma=0.05,0.20", "--set", "task.sensors=passage"));
        arguments.addAll(List.of("--set", "network.memory=true,false", "--seeds", "3..4", "--generations", "3"));
        CommandLineRun run = CommandLineRun.of(arguments.toArray(String[]::new));
        assertEquals(0, run.code(), run.err());
    }

    @Test
    void aSweepIsAGridOfRunsWithASummary() throws IOException {
        sweep();
        List<String> lines = Files.readAllLines(folder.resolve("s/summary.csv"));
        assertEquals(
                "evolution.sigma,network.memory,seed,generations,best,mean,held_out,held_out_last_20", lines.get(0));
        assertEquals(9, lines.size());
        assertTrue(lines.get(1).startsWith("0.05,true,3,3,0."), lines.get(1));
        assertTrue(lines.get(8).startsWith("0.2,false,4,3,0."), lines.get(8));
        try (Stream<Path> files = Files.list(folder.resolve("s"))) {
            assertEquals(12, files.count(), "8 runs, the table, the chart, the page and the lock");
        }
        assertTrue(Files.size(folder.resolve("s/chart.png")) > 5000);
    }

    @Test
    void aChartOfAllThatLiesInASweepLeavesOutItsFiles() throws IOException {
        sweep();
        List<String> arguments = new ArrayList<>(List.of("chart", "--out", folder + "/all.png"));
        try (Stream<Path> files = Files.list(folder.resolve("s"))) {
            files.sorted().map(Path::toString).forEach(arguments::add);
        }
        CommandLineRun chart = CommandLineRun.of(arguments.toArray(String[]::new));
        assertEquals(0, chart.code(), chart.err());
        assertTrue(chart.err().contains("left out, since these are files and no run folders: "), chart.err());
        assertTrue(chart.err().contains("summary.csv"), chart.err());
        arguments.set(2, folder + "/runs.png");
        arguments.removeIf(argument -> Files.isRegularFile(Path.of(argument)));
        CommandLineRun.of(arguments.toArray(String[]::new)).done();
        assertArrayEquals(
                Files.readAllBytes(folder.resolve("runs.png")), Files.readAllBytes(folder.resolve("all.png")));
    }

    @Test
    void anInterruptedSweepIsGoneOnWith() throws IOException {
        sweep();
        Path finished = folder.resolve("s/evolution.sigma=0.05,network.memory=true,seed=3");
        Path other = folder.resolve("s/evolution.sigma=0.2,network.memory=true,seed=4");
        byte[] champions = Files.readAllBytes(other.resolve("champions.npy"));
        byte[] table = Files.readAllBytes(folder.resolve("s/summary.csv"));
        Path unfinished = Files.move(other, other.resolveSibling(other.getFileName() + ".part"));
        Files.write(unfinished.resolve("champions.npy"), new byte[10]);
        FileTime before = Files.getLastModifiedTime(finished.resolve("champions.npy"));
        sweep();
        assertEquals(before, Files.getLastModifiedTime(finished.resolve("champions.npy")));
        assertArrayEquals(champions, Files.readAllBytes(other.resolve("champions.npy")));
        assertArrayEquals(table, Files.readAllBytes(folder.resolve("s/summary.csv")));
        assertTrue(Files.notExists(unfinished));
    }

    private CommandLineRun second() {
        List<String> arguments = new ArrayList<>(List.of("sweep", "--quiet", "--out", folder + "/s"));
        arguments.addAll(CommandLineRun.SMALL);
        arguments.addAll(List.of("--seeds", "1", "--generations", "2"));
        return CommandLineRun.of(arguments.toArray(String[]::new));
    }

    @Test
    void aSecondSweepIsRefusedAndNamesTheFirst() throws IOException {
        Path swept = Files.createDirectory(folder.resolve("s"));
        try (FolderLock first = FolderLock.take(swept, "a sweep")) {
            assertEquals(
                    first.folder()
                            + ": expected a folder for the runs of a sweep that nobody writes to, found that process "
                            + ProcessHandle.current().pid() + " does; wait until it ends, or name another folder",
                    second().refused());
        }
        second().done();
    }

    @Test
    void aDraftThatAnotherProcessWritesToIsNotCleared() throws IOException {
        Path draft = Files.createDirectories(folder.resolve("s/seed=1.part"));
        Files.writeString(draft.resolve("settings.toml.tmp"), "half");
        try (FolderLock other = FolderLock.take(draft, "a run")) {
            String line = second().refused();
            assertTrue(line.startsWith(other.folder() + ": expected a run folder that nobody writes to, found"), line);
        }
        assertEquals("half", Files.readString(draft.resolve("settings.toml.tmp")));
        second().done();
        assertTrue(Files.notExists(draft));
    }

    @Test
    void theUsersOwnFilesAreNotReplacedByThoseOfASweep() throws IOException {
        Path own = Files.createDirectory(folder.resolve("s")).resolve("summary.csv");
        Files.writeString(own, "mine\n");
        assertEquals(
                own + ": expected no such file, or that of a sweep, found another; move it away, or name another --out",
                second().refused());
        assertEquals("mine\n", Files.readString(own));
        Files.writeString(own, "seed,generations,best,mean,held_out,held_out_last_20\n");
        second().done();
    }

    @Test
    void thePageCanBeWrittenOfTheRunsThatAreFinished() throws IOException {
        sweep();
        Path page = folder.resolve("s/report.html");
        String whole = Files.readString(page);
        assertTrue(whole.contains("4 combinations of 2 settings, 8 runs in all, 3 generations each."), whole);
        Files.delete(page);
        CommandLineRun.of("sweep", "--report", "--quiet", "--out", folder + "/s")
                .done();
        assertEquals(whole, Files.readString(page));
        Path run = folder.resolve("s/evolution.sigma=0.2,network.memory=true,seed=4");
        Files.move(run, run.resolveSibling(run.getFileName() + ".part"));
        CommandLineRun fewer = CommandLineRun.of("sweep", "--report", "--out", folder + "/s");
        assertEquals(folder + "/s: report.html of 7 finished runs\n", fewer.out());
        assertTrue(Files.readString(page).contains("7 runs in all"));
    }

    @Test
    void aPageThatNoSweepWroteIsNotReplaced() throws IOException {
        sweep();
        Path page = folder.resolve("s/report.html");
        Files.writeString(page, "mine");
        String line = page + ": expected no such file, or that of a sweep, found another; move it away, or name"
                + " another --out";
        assertEquals(
                line,
                CommandLineRun.of("sweep", "--report", "--out", folder + "/s").refused());
        assertEquals(line, second().refused());
        assertEquals("mine", Files.readString(page));
        assertEquals(
                folder + ": expected a folder of finished runs, found none; make some with 'mazescape sweep --out "
                        + folder + "'",
                CommandLineRun.of("sweep", "--report", "--out", folder.toString())
                        .refused());
    }
}
