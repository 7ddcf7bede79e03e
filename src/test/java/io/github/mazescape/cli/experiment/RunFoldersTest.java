package io.github.mazescape.cli.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.cli.CommandLineRun;
import io.github.mazescape.experiment.RunInput;
import io.github.mazescape.input.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFoldersTest {
    @TempDir
    private Path folder = Path.of("");

    private Path run(String name, String... more) {
        return CommandLineRun.smallRun(folder.resolve(name), 2, more);
    }

    private static List<String> names(Path... named) {
        return NamedRuns.read(RunFolders.find(List.of(named))).runs().stream()
                .map(RunInput::name)
                .toList();
    }

    private String refused(Path... named) {
        return assertThrows(InputException.class, () -> names(named))
                .getMessage()
                .replace(folder + "/", "D/");
    }

    @Test
    void namesAreInTheOrderOfTheirNumbers() {
        List<String> names = new ArrayList<>(List.of("seed=10", "seed=9", "a,seed=2", "seed=09b", "seed=2"));
        names.sort(RunFolders::inOrder);
        assertEquals(List.of("a,seed=2", "seed=2", "seed=9", "seed=09b", "seed=10"), names);
    }

    @Test
    void ofAFolderOfRunsTheFinishedOnesCount() throws IOException {
        run("sweep/seed=10", "--seed", "10");
        run("sweep/seed=9,x", "--seed", "9");
        Path cut = run("sweep/seed=3", "--seed", "3");
        String settings = Files.readString(cut.resolve("settings.toml"));
        Files.writeString(cut.resolve("settings.toml"), settings.replace("generations = 2", "generations = 9"));
        Files.writeString(folder.resolve("sweep/summary.csv"), "x");
        Files.createDirectories(folder.resolve("sweep/empty"));
        assertEquals(List.of("seed=9_x", "seed=10"), names(folder.resolve("sweep")));
        assertEquals(List.of("seed=3"), names(cut), "a run that is named itself counts though it is not finished");
    }

    @Test
    void runsOfOneNameAreToldApartByTheFoldersAboveThem() {
        Path one = run("a/run", "--seed", "1");
        Path other = run("b/run", "--seed", "2");
        assertEquals(List.of("a.run", "b.run"), names(one, other));
    }

    @Test
    void aRunThatIsNamedTwiceIsNotTwoRuns() {
        Path one = run("a", "--seed", "1");
        Path copy = run("b", "--seed", "1");
        assertEquals(
                "D/b: expected another run, found the same as in D/a; leave one of the two out", refused(one, copy));
    }

    @Test
    void runsThatCannotBeComparedAreRefusedWithAllThatDiffers() {
        Path one = run("a", "--seed", "1");
        Path other = run(
                "b",
                "--seed",
                "2",
                "--set",
                "maze.width=11",
                "--set",
                "network.hidden=5",
                "--set",
                "evolution.sigma=0.2");
        String line = refused(one, other);
        assertEquals(
                "D/b: expected a run that can be compared with D/a, found another maze.width: 9 -> 11, another"
                        + " network.hidden: 4 -> 5; compare runs that have these in common",
                line);
    }

    @Test
    void aFolderWithoutRunsIsToldAsSuch() throws IOException {
        Files.createDirectories(folder.resolve("none"));
        assertTrue(refused(folder.resolve("none"))
                .startsWith("D/none: expected a run folder, or a folder of finished runs"));
        assertTrue(refused(folder.resolve("gone")).contains("found no such folder"));
    }
}
