package io.github.mazescape.cli.shard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.cli.CommandLineRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Shares of experiments on three small runs. D stands for the folder in which they lie. */
class ShardedExperimentTest {
    @TempDir
    private static Path folder = Path.of("");

    @BeforeAll
    static void runsAndOneExperimentAsAWholeAndInShares() {
        for (int seed = 1; seed <= 3; seed++) {
            CommandLineRun.smallRun(folder.resolve("runs/seed=" + seed), 4, "--seed", "" + seed);
        }
        experiment("modes D/runs --quick --out D/whole").done();
        experiment("modes D/runs --quick --out D/s1 --shard 1/2").done();
        experiment("modes D/runs --quick --out D/s2 --shard 2/2").done();
    }

    private static CommandLineRun run(String arguments) {
        return CommandLineRun.of(arguments.replace("D/", folder + "/").split(" "));
    }

    private static CommandLineRun experiment(String arguments) {
        return run("experiment " + arguments + " --quiet --threads 1");
    }

    private static List<String> lines(String file) throws IOException {
        return Files.readAllLines(folder.resolve(file));
    }

    @Test
    void sharesMergeToTheBytesOfTheWholeInAnyOrderAndRepeated() throws IOException {
        assertEquals(
                1 + 3 + 1, lines("s1/cells.csv").size() + lines("s2/cells.csv").size());
        run("merge D/s2 D/s1 --quiet --out D/a").done();
        Folders.assertSame(folder.resolve("whole"), folder.resolve("a"));
        run("merge D/s1 D/s2 D/s2 D/whole D/a --quiet --out D/a").done();
        Folders.assertSame(folder.resolve("whole"), folder.resolve("a"));
        assertEquals(
                "D/a: the cells of 2 folders; see report.html there",
                run("merge D/s1 D/s2 --out D/a").done().out().strip().replace(folder + "/", "D/"));
    }

    @Test
    void whatIsMissingIsSaidInOneLineAndNothingIsWritten() {
        String line = run("merge D/s2 --out D/b").refused();
        assertTrue(
                line.matches("modes: expected all 3 cells, found [12] of them, without run/seed=.* \\(shard 1/2\\);"
                        + " do what is missing and merge again"),
                line);
        assertTrue(Files.notExists(folder.resolve("b")));
    }

    @Test
    void twoThatContradictEachOtherAreNamedAndRefused() throws IOException {
        Folders.copy(folder.resolve("s1"), folder.resolve("other"));
        Path cells = folder.resolve("other/cells.csv");
        List<String> rows = lines("other/cells.csv");
        String cell = rows.get(1).substring(0, rows.get(1).indexOf(','));
        Files.writeString(cells, Files.readString(cells).replaceFirst("([1-9])\n", "$11\n"));
        assertEquals(
                "D/other: expected the row " + cell + " as in D/s1, found another one; the two contradict each other:"
                        + " find out which is right, and leave the other one out",
                run("merge D/s1 D/s2 D/other --out D/c").refused().replace(folder + "/", "D/"));
        assertTrue(Files.notExists(folder.resolve("c")));
    }

    @Test
    void sharesOfOtherRunsOrParametersAreRefused() {
        experiment("modes D/runs/seed=1 D/runs/seed=2 --quick --shard 1/2 --out D/two")
                .done();
        assertTrue(run("merge D/s1 D/two --out D/d").refused().contains("those of other runs or settings"));
        experiment("modes D/runs --quick --set experiment.modes.generations=3 --shard 1/2 --out D/set")
                .done();
        assertTrue(run("merge D/s1 D/s2 D/set --out D/d")
                .refused()
                .contains("another experiment.modes.generations: 3 -> 2"));
    }

    @Test
    void aFolderKeepsToItsShare() {
        assertTrue(experiment("modes D/runs --quick --out D/s1 --shard 2/2")
                .refused()
                .endsWith("found those of another shard: 1/2 -> 2/2; name another --out"));
        assertTrue(experiment("modes D/runs --quick --out D/s1")
                .refused()
                .endsWith("found those of another shard: 1/2 -> all; name another --out"));
        assertEquals(
                "D/s1: expected all rows of modes, found shard 1/2; './mazescape merge' puts the shards together",
                run("experiment report D/s1").refused().replace(folder + "/", "D/"));
        assertEquals(
                "--shard: expected an experiment or all, RUNs, and --out FOLDER beside it, got no --out",
                experiment("modes D/runs --shard 1/2").refused());
        experiment("modes D/runs --quick --out D/s1 --shard 1/2").done();
    }

    @Test
    void runsThatAreNotThereAnyMoreAreNamed() throws IOException {
        Path away = Files.createDirectories(folder.resolve("away/from/here"));
        Folders.copy(folder.resolve("s1"), away.resolve("s1"));
        Folders.copy(folder.resolve("s2"), away.resolve("s2"));
        String line =
                run("merge D/away/from/here/s1 D/away/from/here/s2 --out D/e").refused();
        assertTrue(line.contains("away/from/here/runs/seed=1: expected a run folder with a settings.toml"), line);
        run("merge D/away/from/here/s1 D/s2 --out D/e --quiet").done();
    }

    @Test
    @Tag("long")
    void sharesOfAllExperimentsMergeToTheBytesOfTheWhole() throws IOException {
        CommandLineRun whole = experiment("all D/runs --quick --out D/all");
        assertEquals(0, whole.code(), whole.err());
        for (int number = 1; number <= 3; number++) {
            CommandLineRun shard = experiment("all D/runs --quick --out D/all" + number + " --shard " + number + "/3");
            assertEquals(0, shard.code(), shard.err());
        }
        run("merge D/all3 D/all1 D/all2 --quiet --out D/merged").done();
        Folders.assertSame(folder.resolve("all"), folder.resolve("merged"));
        assertTrue(run("merge D/all3 D/all1 --quiet --out D/lacking").refused().contains("(shard 2/3)"));
    }
}
