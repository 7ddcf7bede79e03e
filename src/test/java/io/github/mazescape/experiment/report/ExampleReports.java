package io.github.mazescape.experiment.report;

import io.github.mazescape.draw.plot.ExamplePlots;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.experiment.Calibration;
import io.github.mazescape.experiment.Cell;
import io.github.mazescape.experiment.Experiment;
import io.github.mazescape.experiment.ExperimentParameter;
import io.github.mazescape.experiment.Inputs;
import io.github.mazescape.experiment.Measure;
import io.github.mazescape.experiment.Needs;
import io.github.mazescape.experiment.Plot;
import io.github.mazescape.experiment.Result;
import io.github.mazescape.experiment.Row;
import io.github.mazescape.experiment.Rows;
import io.github.mazescape.experiment.Table;
import io.github.mazescape.experiment.Verdict;
import io.github.mazescape.statistics.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reports of experiments that were never made. */
public final class ExampleReports {
    static final Calibration CALIBRATION = new Calibration(List.of(
            Calibration.Check.near("two wells of known height", 1.0000, 1, 0.001),
            Calibration.Check.exactly("a concave bowl has none", 0, 0),
            Calibration.Check.atLeast("control: a wrong sign is seen", 0.991, 0.95),
            Calibration.Check.near("Koch curve", 0.761, 0.738, 0.02)));

    private ExampleReports() {}

    /** One with every part. */
    static Reported barriers() {
        return reported("barriers", Verdict.SUPPORTED, List.of(ExamplePlots.profiles(), ExamplePlots.plane()));
    }

    /** A card's worth of them. */
    static List<Reported> many() {
        List<Reported> all = new ArrayList<>();
        Verdict[] verdicts = Verdict.values();
        for (Plot plot : ExamplePlots.all()) {
            all.add(reported("about-" + plot.name(), verdicts[all.size() % verdicts.length], List.of(plot)));
        }
        return all;
    }

    static Reported reported(String name, Verdict verdict, List<Plot> plots) {
        Result result = new Result(
                verdict,
                "The line between two champions crosses a valley 0.68 deep; after matching by moments, or by moments "
                        + "with the mirror, it is 0.118 deep, less than the threshold.",
                new Measure("median relative barrier after matching", new Interval(0.1184, 0.0803, 0.1612, 20)),
                "Supported where the whole interval lies under 0.2, refuted where it lies over it.",
                List.of(
                        new Measure("relative barrier as they lie", new Interval(0.678, 0.6612, 0.6993, 20)),
                        new Measure("steps until paths part", new Interval(41, 23, 77, 20), "steps"),
                        new Measure("one number alone", Interval.ofEstimate(1.371e18, 1))),
                List.of(
                        new Measure("random group element", new Interval(0.672, 0.66, 0.69, 20)),
                        new Measure("scrambled partner", new Interval(0.81, 0.79, 0.83, 20))),
                List.of(
                        "The match is chosen on the first half of the common mazes and told from the second.",
                        "Entezari et al. ask about gradient descent and wide networks; here neither is the case."),
                List.of(new Table(
                        "pairs",
                        List.of("pair", "as they lie", "matched"),
                        List.of(
                                new Table.Line("seed=1 seed=2", 0.71, 0.09),
                                new Table.Line("seed=1 seed=3", 0.65, Double.NaN)))),
                plots);
        return new Reported(new Told(name), result, CALIBRATION, basis(List.of("seed=1", "seed=2", "seed=3")));
    }

    static Basis basis(List<String> runs) {
        return new Basis(
                "0.1.0",
                "mazescape experiment all runs/sweep --out runs/experiments",
                runs,
                List.of("evolution.generations = 200"),
                "17 × 17 cells (rooms), 200 steps; fitness is told on mazes that no run has seen",
                "elman, 16 units, 435 weights",
                "single",
                Map.of("experiment.barriers.points", 33L, "experiment.barriers.noise", 0.5),
                false);
    }

    /** An experiment that has words only. */
    record Told(String name) implements Experiment {
        @Override
        public String question() {
            return "Is there a barrier between two champions, and does it vanish modulo symmetry?";
        }

        @Override
        public String claim() {
            return "Independent champions lie in one basin once their units are matched.";
        }

        @Override
        public String source() {
            return "Entezari et al. 2022, arXiv:2110.06296";
        }

        @Override
        public Needs needs() {
            return Needs.pairs(20);
        }

        @Override
        public List<ExperimentParameter> parameters() {
            return List.of();
        }

        @Override
        public Calibration calibrate(boolean whole, Cancellation cancellation) {
            return CALIBRATION;
        }

        @Override
        public List<String> columns() {
            return List.of();
        }

        @Override
        public List<Cell> cells(Inputs inputs) {
            return List.of();
        }

        @Override
        public Row measure(Cell cell, Inputs inputs, Cancellation cancellation) {
            return Row.of(cell);
        }

        @Override
        public Result conclude(Rows rows, Inputs inputs) {
            throw new IllegalStateException("it has words only");
        }
    }
}
