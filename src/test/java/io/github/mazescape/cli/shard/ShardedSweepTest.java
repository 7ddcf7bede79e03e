package io.github.mazescape.cli.shard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.cli.CommandLineRun;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShardedSweepTest {
    @TempDir
    private static Path folder = Path.of("");

    @TempDir
    private Path own = Path.of("");

    private static Path whole() {
        return folder.resolve("whole");
    }

    private static Path shard(int number) {
        return folder.resolve("s" + number);
    }

    private static CommandLineRun sweep(Path out, String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("sweep", "--quiet", "--threads", "1", "--out", out.toString()));
        arguments.addAll(CommandLineRun.SMALL);
        arguments.addAll(List.of("--set", "evolution.sigma=0.05,0.2", "--seeds", "1..2", "--generations", "3"));
        arguments.addAll(List.of(more));
        return CommandLineRun.of(arguments.toArray(String[]::new));
    }

    private static CommandLineRun merge(Path out, Path... folders) {
        List<String> arguments = new ArrayList<>(List.of("merge", "--quiet"));
        arguments.addAll(Folders.words(folders));
        arguments.addAll(List.of("--out", out.toString()));
        return CommandLineRun.of(arguments.toArray(String[]::new));
    }

    @BeforeAll
    static void aSweepAsAWholeAndInShares() {
        sweep(whole()).done();
        for (int number = 1; number <= 3; number++) {
            sweep(shard(number), "--shard", number + "/3").done();
        }
    }

    @Test
    void sharesMergeToTheBytesOfTheWholeInAnyOrderAndRepeated() throws IOException {
        merge(own.resolve("a"), shard(1), shard(2), shard(3)).done();
        Folders.assertSame(whole(), own.resolve("a"));
        Folders.copy(shard(2), own.resolve("copy"));
        merge(own.resolve("b"), shard(3), own.resolve("copy"), shard(1), shard(3), shard(2))
                .done();
        Folders.assertSame(whole(), own.resolve("b"));
        merge(own.resolve("b"), own.resolve("b"), shard(1), shard(2), shard(3)).done();
        Folders.assertSame(whole(), own.resolve("b"));
    }

    @Test
    void everyRunLiesInOneShareAndNoShareIsMuchLargerThanAnother() throws IOException {
        int runs = 0;
        for (int number = 1; number <= 3; number++) {
            long there = Folders.files(shard(number)).stream()
                    .filter(name -> name.endsWith("champions.npy"))
                    .count();
            assertTrue(there == 1 || there == 2, "shard " + number + " has " + there);
            runs += there;
        }
        assertEquals(4, runs);
    }

    @Test
    void sharesOfAnotherCountAndAWholeSweepFillTheGaps() throws IOException {
        sweep(own.resolve("half"), "--shard", "2/2").done();
        String line = merge(own.resolve("a"), shard(1), own.resolve("half")).refused();
        assertTrue(line.startsWith("merge: expected all 4 runs, found "), line);
        assertFalse(line.contains("(shard"), line);
        merge(own.resolve("a"), shard(1), own.resolve("half"), whole()).done();
        Folders.assertSame(whole(), own.resolve("a"));
    }

    @Test
    void whatIsMissingIsSaidInOneLineAndNothingIsWritten() {
        assertEquals(
                "merge: expected all 4 runs, found 3 of them, without evolution.sigma=0.05,seed=2 (shard 2/3); do what"
                        + " is missing and merge again",
                merge(own.resolve("a"), shard(3), shard(1)).refused());
        assertTrue(Files.notExists(own.resolve("a")));
    }

    private static Path someRun(Path shard) throws IOException {
        String table = Folders.files(shard).stream()
                .filter(name -> name.endsWith("champions.npy"))
                .findFirst()
                .orElseThrow();
        return shard.resolve(table).resolveSibling("");
    }

    @Test
    void twoThatContradictEachOtherAreNamedAndRefused() throws IOException {
        Path other = own.resolve("other");
        Folders.copy(shard(2), other);
        Path parents = someRun(other).resolve("parents.csv");
        Files.writeString(parents, Files.readString(parents).replaceFirst("1,\n", "1,0\n"));
        String line =
                merge(own.resolve("a"), shard(1), shard(2), shard(3), other).refused();
        assertEquals(
                someRun(other) + ": expected the same run as in " + someRun(shard(2)) + ", found another parents.csv;"
                        + " the two contradict each other: find out which is right, and leave the other one out",
                line);
        assertTrue(Files.notExists(own.resolve("a")));
    }

    @Test
    void nothingIsWrittenWhereTheFolderForTheWholeContradicts() throws IOException {
        Path out = own.resolve("a");
        Files.createDirectories(out);
        Folders.copy(whole().resolve("evolution.sigma=0.2,seed=2"), out.resolve("evolution.sigma=0.2,seed=2"));
        Path parents = out.resolve("evolution.sigma=0.2,seed=2").resolve("parents.csv");
        Files.writeString(parents, Files.readString(parents).replaceFirst("1,\n", "1,0\n"));
        String line = merge(out, shard(1), shard(2), shard(3)).refused();
        assertTrue(line.contains("another parents.csv"), line);
        assertTrue(Files.notExists(out.resolve("evolution.sigma=0.05,seed=1")));
    }

    @Test
    void timesThatDifferAreNoContradiction() throws IOException {
        Path again = own.resolve("again");
        sweep(again, "--shard", "2/3").done();
        merge(own.resolve("a"), shard(1), again, shard(2), shard(3)).done();
        Folders.assertSame(whole(), own.resolve("a"));
    }

    @Test
    void aShareThatWasCopiedInPartIsNamed() throws IOException {
        Path part = own.resolve("part");
        Folders.copy(shard(2), part);
        Path table = someRun(part).resolve("generations.csv");
        try (RandomAccessFile file = new RandomAccessFile(table.toFile(), "rw")) {
            file.setLength(file.length() - 5);
        }
        String line = merge(own.resolve("a"), shard(1), part, shard(3)).refused();
        assertTrue(line.startsWith(someRun(part) + ": expected a whole run, found " + table), line);
    }

    @Test
    void aFolderOfSomethingElseIsLeftAsItIs() throws IOException {
        Path out = Files.createDirectories(own.resolve("a"));
        Files.writeString(out.resolve("summary.csv"), "mine\n");
        String line = merge(out, shard(1), shard(2), shard(3)).refused();
        assertTrue(line.startsWith(out.resolve("summary.csv") + ": expected no such file"), line);
        assertEquals(Set.of("summary.csv"), Folders.files(out));
        assertEquals("mine\n", Files.readString(out.resolve("summary.csv")));
        Path run = Files.createDirectories(own.resolve("b/evolution.sigma=0.05,seed=1"));
        Files.writeString(run.resolve("notes.txt"), "mine\n");
        merge(own.resolve("b"), shard(1), shard(2), shard(3)).refused();
        assertEquals("mine\n", Files.readString(run.resolve("notes.txt")));
    }

    @Test
    void aMergeThatWasCutOffIsGoneOnWith() throws IOException {
        Path out = own.resolve("a");
        merge(out, shard(1), shard(2), shard(3)).done();
        Path run = out.resolve("evolution.sigma=0.2,seed=1");
        Path cut = Files.move(run, out.resolve("evolution.sigma=0.2,seed=1.part"));
        Files.delete(cut.resolve("checkpoint"));
        Files.delete(out.resolve("summary.csv"));
        merge(out, shard(1), shard(2), shard(3)).done();
        Folders.assertSame(whole(), out);
    }

    @Test
    void aFolderKeepsToItsShare() {
        assertEquals(
                shard(1) + ": expected shard 2/3 of this sweep, found shard 1/3; name another --out for each shard",
                sweep(shard(1), "--shard", "2/3").refused());
        assertEquals(
                "--out: expected a folder for the whole, found shard 1/3 in '" + shard(1) + "'; name another one",
                sweep(shard(1)).refused());
        assertEquals(
                whole() + ": expected a folder for a shard alone, found a whole sweep; name another --out",
                sweep(whole(), "--shard", "1/3").refused());
        assertEquals(
                shard(2) + ": expected shard 2/3 of this sweep, found shard 2/3 of another one; name another --out for"
                        + " each shard",
                sweep(shard(2), "--shard", "2/3", "--set", "evolution.elites=0.3")
                        .refused());
        assertEquals(
                "--out: expected a folder besides those that are merged, got the only one of them",
                merge(shard(1), shard(1)).refused());
        sweep(shard(2), "--shard", "2/3").done();
    }

    @Test
    void moreSharesThanRunsLeaveSomeWithNothingToDo() {
        sweep(own.resolve("idle"), "--shard", "7/9").done();
        assertEquals(
                "--shard: expected one of N as I/N, such as 3/64, I from 1 to N, got '4/3'",
                sweep(own.resolve("x"), "--shard", "4/3").refused());
    }

    private static String[] sampled(String... more) {
        List<String> words = new ArrayList<>(List.of("--set", "network.hidden=2..4", "--sample", "latin:3:5"));
        words.addAll(List.of(more));
        return words.toArray(String[]::new);
    }

    @Test
    void sharesOfDrawnCombinationsMergeToTheSameFilesAsWell() throws IOException {
        sweep(own.resolve("whole"), sampled()).done();
        sweep(own.resolve("1"), sampled("--shard", "1/2")).done();
        sweep(own.resolve("2"), sampled("--shard", "2/2")).done();
        assertTrue(Files.readString(own.resolve("1/shard.txt")).contains("\nsample latin:3:5\n"));
        merge(own.resolve("a"), own.resolve("1"), own.resolve("2")).done();
        Folders.assertSame(own.resolve("whole"), own.resolve("a"));
        String line = merge(own.resolve("b"), own.resolve("1"), shard(2)).refused();
        assertTrue(line.contains("expected a shard of the same sweep as in"), line);
    }
}
