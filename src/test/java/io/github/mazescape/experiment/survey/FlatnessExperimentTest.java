package io.github.mazescape.experiment.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.experiment.Calibration;
import io.github.mazescape.experiment.Cell;
import io.github.mazescape.experiment.Inputs;
import io.github.mazescape.experiment.ParameterValues;
import io.github.mazescape.experiment.Result;
import io.github.mazescape.experiment.Row;
import io.github.mazescape.experiment.Rows;
import io.github.mazescape.experiment.RunInput;
import io.github.mazescape.experiment.SmallRuns;
import io.github.mazescape.experiment.Verdict;
import io.github.mazescape.experiment.control.Controls;
import io.github.mazescape.experiment.control.Perturbation;
import io.github.mazescape.network.Topology;
import io.github.mazescape.run.Setup;
import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.seed.Seed;
import io.github.mazescape.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlatnessExperimentTest {
    private static final List<String> SMALL = List.of(
            "evolution.population=8",
            "maze.width=9",
            "maze.height=9",
            "task.mazes=2",
            "task.held_out=1",
            "task.steps=20",
            "network.hidden=2");

    private final FlatnessExperiment experiment = new FlatnessExperiment();
    private final Cancellation never = new Cancellation();

    private Inputs inputs(int runs, String... assignments) {
        Setup setup = new Setup(Settings.defaults().with(SMALL, "test"));
        List<RunInput> all = new ArrayList<>();
        for (int run = 1; run <= runs; run++) {
            List<double[]> champions = new ArrayList<>();
            RandomStream random = new Seed(run).stream();
            for (int generation = 1; generation <= 30; generation++) {
                champions.add(Controls.random(setup.topology(), 0.5, random));
            }
            all.add(new RunInput("seed=" + run, setup, champions));
        }
        return new Inputs("flatness", setup, all, ParameterValues.of(experiment, true, List.of(assignments)));
    }

    @Test
    void itsCodeRecoversAPlantedCorrelationAndSeesNoneWhereThereIsNone() {
        Calibration calibration = experiment.calibrate(false, never);
        calibration.checks().forEach(check -> assertTrue(check.holds(), check::toString));
    }

    @Test
    void aStepMovesEachNeuronByTheSameShareOfItsNorm() {
        Topology topology = inputs(0).topology();
        double[] weights = Controls.random(topology, 1, new Seed(5).stream());
        double[] moved = Perturbation.byNeuron(topology, weights, 0.1, new Seed(6).stream());
        for (int neuron = 0; neuron < topology.neuronCount(); neuron++) {
            double step = 0;
            double norm = 0;
            for (int i = topology.neuronStart(neuron); i < topology.neuronStart(neuron + 1); i++) {
                step += (moved[i] - weights[i]) * (moved[i] - weights[i]);
                norm += weights[i] * weights[i];
            }
            assertEquals(0.1, Math.sqrt(step / norm), 1e-12);
        }
    }

    @Test
    void aTinyRunGivesTheSameRowsInAnyOrder() {
        String[] small = {
            "experiment.flatness.arms=1", "experiment.flatness.generations=4", "experiment.flatness.draws=2"
        };
        Rows rows = SmallRuns.sameInAnyOrder(experiment, () -> inputs(2, small));
        assertEquals(2 * 3 + 2, rows.size());
        Result result = experiment.conclude(rows, inputs(2, small));
        assertTrue(result.tables().get(0).lines().size() <= 2 * 3);
        assertEquals(1769749209, SmallRuns.hash(rows, experiment.columns()), "the rows of tiny runs have changed");
    }

    @ParameterizedTest
    @CsvSource({"1, 6, SUPPORTED", "-1, 6, REFUTED", "0, 6, UNDECIDED", "1, 1, UNDECIDED"})
    void aVerdictFollowsFromTheCorrelation(double sign, int runs, Verdict expected) {
        Inputs inputs = inputs(runs, "experiment.flatness.arms=0");
        List<Row> rows = new ArrayList<>();
        RandomStream random = new Seed(9).stream();
        for (Cell cell : experiment.cells(inputs)) {
            double flat = 0.5 + 0.1 * random.nextDouble();
            double other = 0.5 + sign * flat + (sign == 0 ? 0.3 : 0.01) * random.nextDouble();
            Row row = Row.of(cell)
                    .with(FlatnessExperiment.TRAINING, random.nextDouble())
                    .with(FlatnessExperiment.OTHER, other)
                    .with(FlatnessExperiment.BY_NEURON, flat)
                    .with(FlatnessExperiment.UNIFORM, flat);
            rows.add(row);
        }
        Result result = experiment.conclude(new Rows(rows), inputs);
        assertEquals(expected, result.verdict(), result.primary()::toString);
    }

    @Test
    void aCorrelationOfTheOtherSignOrThatForgetsTrainingFitnessIsNotTheKnownOne() {
        assertTrue(new Calibration(FlatnessCalibration.planted(false, FlatnessStatistics::estimate)).holds());
        assertFalse(new Calibration(FlatnessCalibration.planted(false, runs -> -FlatnessStatistics.estimate(runs)))
                .holds());
        assertFalse(new Calibration(FlatnessCalibration.planted(
                        false,
                        runs -> FlatnessStatistics.estimate(runs.stream()
                                .map(run -> new FlatnessStatistics.Run(
                                        run.flatness(), run.other(), new double[run.flatness().length]))
                                .toList())))
                .holds());
    }
}
