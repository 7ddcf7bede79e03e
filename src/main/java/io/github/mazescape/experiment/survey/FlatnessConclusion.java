package io.github.mazescape.experiment.survey;

import io.github.mazescape.experiment.Inputs;
import io.github.mazescape.experiment.Measure;
import io.github.mazescape.experiment.Plot;
import io.github.mazescape.experiment.Result;
import io.github.mazescape.experiment.Row;
import io.github.mazescape.experiment.Rows;
import io.github.mazescape.experiment.RunInput;
import io.github.mazescape.experiment.Table;
import io.github.mazescape.experiment.Verdict;
import io.github.mazescape.statistics.Bootstrap;
import io.github.mazescape.statistics.Interval;
import io.github.mazescape.statistics.PermutationTest;
import io.github.mazescape.statistics.Summary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What follows from how flat champions lie and how fit they are. */
final class FlatnessConclusion {
    private static final double THRESHOLD = 0.2;
    private static final int PERMUTATIONS = 10_000;

    private final Rows champions;
    private final Rows arms;
    private final Inputs inputs;

    FlatnessConclusion(Rows rows, Inputs inputs) {
        this.inputs = inputs;
        champions = rows.under(FlatnessExperiment.CHAMPION + "/")
                .where(row -> !Double.isNaN(row.number(FlatnessExperiment.BY_NEURON)));
        arms = rows.under(FlatnessExperiment.ARM + "/");
    }

    Result result() {
        List<FlatnessStatistics.Run> byNeuron = runs(FlatnessExperiment.BY_NEURON);
        Interval primary = FlatnessStatistics.partial(byNeuron, inputs.seed("partial").stream());
        Interval uniform =
                FlatnessStatistics.partial(runs(FlatnessExperiment.UNIFORM), inputs.seed("uniform").stream());
        List<Measure> measures = new ArrayList<>();
        measures.add(new Measure("the same, where flatness is not by neuron", uniform));
        measures.add(plain(
                "p of permutations of flatness within runs",
                FlatnessStatistics.within(byNeuron, inputs.seed("within").stream())));
        measures.add(plain("p of permutations of the means of runs", betweenRuns(byNeuron)));
        measures.add(new Measure("share of fitness kept a tenth of the norm away", kept(byNeuron)));
        if (arms.size() > 0) {
            measures.add(new Measure(
                    "evolution under noise, less as usual: share kept", difference(FlatnessExperiment.BY_NEURON)));
            measures.add(new Measure(
                    "evolution under noise, less as usual: fitness on other mazes",
                    difference(FlatnessExperiment.OTHER)));
        }
        String sentence = String.format(
                Locale.ROOT,
                "Given training fitness, flatness and fitness on other mazes have a rank correlation of %.2f (%.2f to"
                        + " %.2f).",
                primary.estimate(),
                primary.low(),
                primary.high());
        return new Result(
                Verdict.above(primary, THRESHOLD),
                sentence,
                new Measure("partial rank correlation of flatness with fitness on other mazes", primary),
                "supported if the interval lies over 0.2; refuted if under",
                measures,
                List.of(plain("outputs times 4, an equal function: largest change of flatness", scaledChange())),
                List.of(
                        "Flatness is the share of fitness on the common mazes that is kept, in the mean, a tenth of the"
                                + " norm away, where each neuron moves by the same share of its own norm.",
                        "Flatness and fitness are measured on the same common mazes, which makes a correlation rather"
                                + " larger than smaller.",
                        "Evolution under noise scores two copies of each individual, moved by 0.05 of the root mean"
                                + " square of its weights, in half as many generations: as many evaluations as usual.",
                        "In single precision. Permutation tests take "
                                + "one block for each run; no claim is made of gradients, which do not exist here."),
                List.of(table()),
                List.of(plot()));
    }

    private static Measure plain(String name, double value) {
        return new Measure(name, Interval.ofEstimate(value, 1));
    }

    private List<FlatnessStatistics.Run> runs(String flatness) {
        List<FlatnessStatistics.Run> runs = new ArrayList<>();
        for (RunInput run : inputs.runs()) {
            Rows own = champions.under(FlatnessExperiment.CHAMPION + "/" + run.name() + "/");
            runs.add(new FlatnessStatistics.Run(
                    own.column(flatness),
                    own.column(FlatnessExperiment.OTHER),
                    own.column(FlatnessExperiment.TRAINING)));
        }
        return runs;
    }

    private double betweenRuns(List<FlatnessStatistics.Run> runs) {
        double[] flat =
                runs.stream().mapToDouble(run -> Summary.mean(run.flatness())).toArray();
        double[] other =
                runs.stream().mapToDouble(run -> Summary.mean(run.other())).toArray();
        return runs.size() < 3
                ? Double.NaN
                : PermutationTest.spearman(flat, other, PERMUTATIONS, inputs.seed("between").stream());
    }

    private Interval kept(List<FlatnessStatistics.Run> runs) {
        double[] means =
                runs.stream().mapToDouble(run -> Summary.mean(run.flatness())).toArray();
        return Bootstrap.mean(means, inputs.seed("kept").stream());
    }

    /** Paired by seeds: both arms of a seed begin with the same individuals. */
    private Interval difference(String column) {
        double[] usual = arms.under(FlatnessExperiment.ARM + "/" + FlatnessExperiment.SHARP + "/")
                .column(column);
        double[] noisy = arms.under(FlatnessExperiment.ARM + "/" + FlatnessExperiment.FLAT + "/")
                .column(column);
        double[] difference = new double[usual.length];
        for (int i = 0; i < difference.length; i++) {
            difference[i] = noisy[i] - usual[i];
        }
        return Bootstrap.mean(difference, inputs.seed("arm " + column).stream());
    }

    private double scaledChange() {
        double largest = 0;
        for (Row row : champions.rows()) {
            if (row.all(FlatnessExperiment.SCALED).length == 1) {
                double change = row.number(FlatnessExperiment.SCALED) - row.number(FlatnessExperiment.BY_NEURON);
                largest = Math.max(largest, Math.abs(change));
            }
        }
        return largest;
    }

    private Table table() {
        List<Table.Line> lines = new ArrayList<>();
        for (Row row : champions.rows()) {
            lines.add(new Table.Line(
                    row.part(1),
                    Double.parseDouble(row.part(2)),
                    row.number(FlatnessExperiment.TRAINING),
                    row.number(FlatnessExperiment.OTHER),
                    row.number(FlatnessExperiment.BY_NEURON),
                    row.number(FlatnessExperiment.UNIFORM)));
        }
        return new Table(
                "flatness",
                List.of("run", "generation", "training", "other_mazes", "kept_by_neuron", "kept_uniform"),
                lines);
    }

    private Plot plot() {
        List<Plot.Mark> marks = new ArrayList<>();
        marks.add(new Plot.Points(
                "a champion",
                0,
                champions.column(FlatnessExperiment.BY_NEURON),
                champions.column(FlatnessExperiment.OTHER)));
        Rows last = champions.where(row -> row.all(FlatnessExperiment.SCALED).length == 1);
        marks.add(new Plot.Points(
                "the last of a run",
                1,
                last.column(FlatnessExperiment.BY_NEURON),
                last.column(FlatnessExperiment.OTHER)));
        return new Plot(
                "flatness-and-fitness",
                "Flatness and fitness on other mazes",
                "Each point is a champion: how much of its fitness it keeps a tenth of its norm away, and its"
                        + " fitness on mazes that no run has seen.",
                Plot.Axis.linear("share of fitness kept"),
                Plot.Axis.linear("fitness on the common mazes"),
                marks);
    }
}
