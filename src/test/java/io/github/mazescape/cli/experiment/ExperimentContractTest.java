package io.github.mazescape.cli.experiment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.cli.CommandLineRun;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.experiment.Calibration;
import io.github.mazescape.experiment.Cell;
import io.github.mazescape.experiment.Experiment;
import io.github.mazescape.experiment.ExperimentParameter;
import io.github.mazescape.experiment.Inputs;
import io.github.mazescape.experiment.Needs;
import io.github.mazescape.experiment.ParameterValues;
import io.github.mazescape.experiment.Result;
import io.github.mazescape.experiment.Rows;
import io.github.mazescape.experiment.cells.ExperimentFolder;
import io.github.mazescape.experiment.cells.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every experiment owes the frame. */
class ExperimentContractTest {
    private static final int RUNS = 3;

    @TempDir
    private static Path folder = Path.of("");

    private static NamedRuns runs = new NamedRuns(List.of(), List.of());

    @BeforeAll
    static void makeRuns() {
        runs = NamedRuns.read(IntStream.rangeClosed(1, RUNS)
                .mapToObj(seed ->
                        CommandLineRun.smallRun(folder.resolve("seed=" + seed), 12, "--seed", Integer.toString(seed)))
                .toList());
    }

    static Stream<Named<Experiment>> experiments() {
        return Catalogue.all().stream().map(experiment -> Named.of(experiment.name(), experiment));
    }

    private static Inputs inputs(Experiment experiment) {
        NamedRuns taken = runs.first(experiment.needs().most());
        return new Inputs(
                experiment.name(),
                runs.runs().get(0).setup(),
                taken.runs(),
                ParameterValues.of(experiment, true, List.of()));
    }

    /** What is measured of symmetry first, then of behaviour, of folds, of the search. */
    @Test
    void theCatalogueIsInTheOrderOfTheCard() {
        List<String> order = List.of(
                "symmetry",
                "alignment",
                "barriers",
                "modes",
                "chaos",
                "fractal",
                "knockout",
                "neutral",
                "spectrum",
                "subspace",
                "roughness",
                "crossover",
                "connectivity",
                "funnel",
                "dimension",
                "flatness");
        List<String> names = Catalogue.all().stream().map(Experiment::name).toList();
        assertEquals(order.stream().filter(names::contains).toList(), names);
    }

    @Test
    void everyNameIsThereOnce() {
        List<String> names = Catalogue.all().stream().map(Experiment::name).toList();
        assertEquals(names.size(), Set.copyOf(names).size(), names::toString);
        assertTrue(names.stream().allMatch(name -> name.matches("[a-z]+")), names::toString);
        assertFalse(names.stream().anyMatch(Set.of("list", "all", "report")::contains), names::toString);
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void anExperimentIsToldInSentences(Experiment experiment) {
        assertTrue(experiment.question().endsWith("?"), experiment.question());
        assertTrue(experiment.claim().endsWith("."), experiment.claim());
        assertFalse(experiment.source().isBlank());
        Needs needs = experiment.needs();
        assertTrue(needs.least() <= needs.most() && needs.forVerdict() <= needs.most(), needs::toString);
        assertTrue(needs.forVerdict() == 0 || needs.forVerdict() >= Needs.VERDICT, needs::toString);
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void itsParametersAreItsOwnAndEachThereOnce(Experiment experiment) {
        List<String> keys = experiment.parameters().stream()
                .map(ExperimentParameter::parameter)
                .map(parameter -> parameter.key())
                .toList();
        assertEquals(keys.size(), Set.copyOf(keys).size(), keys::toString);
        String own = "experiment\\." + experiment.name() + "\\.[a-z0-9_]+";
        assertTrue(keys.stream().allMatch(key -> key.matches(own)), keys::toString);
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void itsCellsHaveNamesOfTheirOwnThatATableCanHold(Experiment experiment) {
        List<Cell> cells = experiment.cells(inputs(experiment));
        Set<String> names = new HashSet<>();
        assertFalse(cells.isEmpty());
        for (Cell cell : cells) {
            assertTrue(names.add(cell.name()), cell.name());
            assertTrue(cell.name().matches("[^,\"\\s]+"), cell.name());
            assertTrue(cell.cost() > 0, cell::toString);
        }
        assertEquals(cells, experiment.cells(inputs(experiment)), "cells are in a fixed order");
        Set<String> columns = Set.copyOf(experiment.columns());
        assertEquals(experiment.columns().size(), columns.size());
        assertTrue(columns.stream().allMatch(column -> column.matches("[a-z0-9_]+")), columns::toString);
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("experiments")
    void itsFastCalibrationHolds(Experiment experiment) {
        Calibration calibration = experiment.calibrate(false, new Cancellation());
        assertTrue(calibration.holds(), () -> String.join("\n", CalibrationTable.lines(calibration)));
    }

    private static Rows complete(Experiment experiment, Path out, int threads, Cancellation stop, int stopAfter) {
        Inputs inputs = inputs(experiment);
        Origin origin = Origin.of(experiment.name(), inputs, "1", "", List.of());
        int[] done = {0};
        try (ExperimentFolder cells = ExperimentFolder.open(out, experiment, inputs, origin)) {
            return cells.complete(threads, stop, cost -> {
                synchronized (done) {
                    if (++done[0] == stopAfter) {
                        stop.request();
                    }
                }
            });
        }
    }

    /**
     * Cells that are done are the same bytes on any number of threads and after an interruption; few runs are told,
     * too.
     */
    @Tag("long")
    @ParameterizedTest
    @MethodSource("experiments")
    void itsRowsAreTheSameOnOneThreadAndOnThreeAndWhenStoppedHalfWay(Experiment experiment) throws IOException {
        Path home = folder.resolve(experiment.name());
        Rows rows = complete(experiment, home.resolve("one"), 1, new Cancellation(), -1);
        complete(experiment, home.resolve("three"), 3, new Cancellation(), -1);
        int half = rows.size() / 2;
        if (half > 0) {
            try {
                complete(experiment, home.resolve("cut"), 2, new Cancellation(), half);
            } catch (CancellationException stopped) {
                assertTrue(Files.readAllLines(home.resolve("cut/cells.csv")).size() <= rows.size());
            }
        }
        complete(experiment, home.resolve("cut"), 2, new Cancellation(), -1);
        byte[] one = Files.readAllBytes(home.resolve("one/cells.csv"));
        assertArrayEquals(one, Files.readAllBytes(home.resolve("three/cells.csv")));
        assertArrayEquals(one, Files.readAllBytes(home.resolve("cut/cells.csv")));
        Result result = experiment.conclude(rows, inputs(experiment));
        assertFalse(result.sentence().isBlank());
        assertFalse(result.plots().isEmpty(), "the card shows a plot");
        assertFalse(result.controls().isEmpty(), "a measure is told apart from a control");
        Result again = experiment.conclude(
                ExperimentFolder.rows(home.resolve("three"), experiment, inputs(experiment)), inputs(experiment));
        assertEquals(result.sentence(), again.sentence());
        assertEquals(result.primary(), again.primary());
    }
}
