package io.github.mazescape.cli.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.cli.CommandLineRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands of the experiments, on the one that is cheapest. D stands for a folder with two runs in D/runs. */
class ExperimentCommandTest {
    @TempDir
    private static Path folder = Path.of("");

    @BeforeAll
    static void makeRuns() {
        CommandLineRun.smallRun(folder.resolve("runs/a"), 4, "--seed", "1");
        CommandLineRun.smallRun(folder.resolve("runs/b"), 4, "--seed", "2");
    }

    private static CommandLineRun run(String arguments) {
        return CommandLineRun.of(arguments.replace("D/", folder + "/").split(" "));
    }

    @Test
    void theListNamesEveryExperimentWithItsQuestion() {
        List<String> lines = run("experiment list").done().out().lines().toList();
        assertEquals(Catalogue.all().size(), lines.size());
        assertTrue(lines.stream().allMatch(line -> line.endsWith("?")), lines::toString);
        String one = run("experiment list modes").done().out();
        assertTrue(one.contains("takes   2 to 40 runs, 5 for a verdict"), one);
        assertTrue(one.contains("experiment.modes.generations=8 champions (quick: 2; 2 to 100)"), one);
    }

    @Test
    void anExperimentEndsInAVerdictAndAReportWhichCanBeWrittenAgain() throws IOException {
        String said = run("experiment modes D/runs --quick --threads 2 --out D/modes")
                .done()
                .out();
        assertTrue(said.startsWith("modes: undecided\n  "), said);
        assertTrue(said.endsWith("See " + folder + "/modes/report.html\n"), said);
        byte[] cells = Files.readAllBytes(folder.resolve("modes/cells.csv"));
        byte[] page = Files.readAllBytes(folder.resolve("modes/report.html"));
        String json = Files.readString(folder.resolve("modes/result.json"));
        assertTrue(json.contains("2 runs; 5 are needed"), json);
        Files.delete(folder.resolve("modes/report.html"));
        run("experiment report D/modes").done();
        assertEquals(
                -1, Files.mismatch(folder.resolve("modes/report.html"), Files.write(folder.resolve("page"), page)));
        run("experiment modes D/runs/a D/runs/b --quick --quiet --out D/again").done();
        assertEquals(
                -1, Files.mismatch(folder.resolve("again/cells.csv"), Files.write(folder.resolve("cells"), cells)));
    }

    @Test
    void rowsOfOtherRunsAreNotGoneOnWith() {
        CommandLineRun.smallRun(folder.resolve("c"), 4, "--seed", "3");
        run("experiment modes D/runs --quick --quiet --out D/taken").done();
        assertTrue(run("experiment modes D/runs/a D/c --quick --out D/taken")
                .refused()
                .endsWith("expected the rows of this experiment, found those of other runs or settings; name another"
                        + " --out"));
    }

    @Test
    void aCalibrationIsPrintedWithWhatWasMeasuredAndExpected() {
        CommandLineRun said = run("experiment modes --calibrate");
        assertEquals(0, said.code(), said.err());
        List<String> lines = said.out().lines().toList();
        assertTrue(lines.get(0).matches("modes: (\\d+) of \\1 known answers met"), lines.get(0));
        assertTrue(lines.get(1).strip().matches("measured +expected +within +known answer"), lines.get(1));
        assertTrue(lines.get(2).contains(" met "), lines.get(2));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "experiment list modes knockout|list: expected the name of one experiment, or none, got 2",
                "experiment modes|modes: expected at least 2 runs, got none; make runs with './mazescape sweep"
                        + " --seeds 1..5 --out FOLDER'",
                "experiment modes D/runs/a|modes: expected at least 2 runs, got 1; make runs with './mazescape"
                        + " sweep --seeds 1..5 --out FOLDER'",
                "experiment modes D/runs --seed 4|modes: expected runs with their own settings, or settings and no"
                        + " run, got both; leave out the RUN, or what was said of settings; --set experiment.* goes"
                        + " with runs, too",
                "experiment modes D/runs --set experiment.knockout.x=4|--set: expected a parameter of modes, got"
                        + " 'experiment.knockout.x=4'; './mazescape experiment list NAME' tells those of an experiment",
                "experiment modes D/runs --out D/runs|D/runs: expected a new or an empty folder, or that of this"
                        + " experiment, found files in it; name another --out",
                "experiment modes D/runs --calibrate|--calibrate: expected no RUN, since it goes by none, got D/runs",
                "experiment report D/runs|D/runs: expected a folder of 'mazescape experiment', found none",
                "experiment all|all: expected RUN folders, got none; make runs with './mazescape sweep --seeds"
                        + " 1..5 --out FOLDER'"
            })
    void whatIsWrongIsToldInOneLine(String arguments, String expected) {
        assertEquals(expected, run(arguments).refused().replace(folder + "/", "D/"));
    }

    @Test
    void aNameThatIsNoExperimentIsRefusedWithThoseThatThereAre() {
        String line = run("experiment bariers D/runs").refused();
        List<String> parts = new ArrayList<>(List.of("got bariers", "list, all, report, or one of", "modes"));
        assertTrue(parts.stream().allMatch(line::contains), line);
    }
}
