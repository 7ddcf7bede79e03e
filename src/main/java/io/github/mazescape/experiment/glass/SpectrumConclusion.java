package io.github.mazescape.experiment.glass;

import io.github.mazescape.experiment.Inputs;
import io.github.mazescape.experiment.Measure;
import io.github.mazescape.experiment.Result;
import io.github.mazescape.experiment.Row;
import io.github.mazescape.experiment.Rows;
import io.github.mazescape.experiment.RunInput;
import io.github.mazescape.experiment.Table;
import io.github.mazescape.experiment.Verdict;
import io.github.mazescape.experiment.glass.SpectrumExperiment.Compared;
import io.github.mazescape.statistics.Bootstrap;
import io.github.mazescape.statistics.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What follows from the spectra. */
final class SpectrumConclusion {
    private static final double MARKED = 1;
    private static final int VALUE = 0;
    private static final int Z = 1;
    private static final int P = 2;
    private static final int NULL = 3;
    private static final String[] SHAPES = {
        "stable rank", "effective rank", "real eigenvalues", "share of eigenvalues outside the unit circle"
    };

    private final Rows rows;
    private final Inputs inputs;

    SpectrumConclusion(Rows rows, Inputs inputs) {
        this.rows = rows;
        this.inputs = inputs;
    }

    Result result() {
        Interval marked = mean(SpectrumExperiment.CHAMPION, Compared.NORM, Z);
        Interval radius = mean(SpectrumExperiment.CHAMPION, Compared.RADIUS, Z);
        Interval scale = mean(SpectrumExperiment.CHAMPION, SpectrumExperiment.SCALE, 0);
        Interval drift = mean(SpectrumExperiment.DRIFT, SpectrumExperiment.SCALE, 0);
        String sentence = String.format(
                Locale.ROOT,
                "Against its own entries shuffled, a champion's largest singular value lies %+.2f standard deviations"
                        + " off, its spectral radius %+.2f; its entries are %.2f times as large as drift makes them.",
                marked.estimate(),
                radius.estimate(),
                scale.estimate() / drift.estimate());
        return new Result(
                Verdict.above(marked, MARKED),
                sentence,
                new Measure("largest singular value against the shuffled entries", marked, "s.d. of the null"),
                "supported if the interval of the mean over runs lies over 1, refuted if it lies under",
                measures(),
                controls(),
                remarks(),
                List.of(table()),
                List.of(
                        SpectrumPlots.plane(lasts(SpectrumExperiment.CHAMPION)),
                        SpectrumPlots.radius(rows, inputs),
                        SpectrumPlots.singular(
                                lasts(SpectrumExperiment.CHAMPION), firsts(), lasts(SpectrumExperiment.DRIFT))));
    }

    private List<Measure> measures() {
        List<Measure> measures = new ArrayList<>();
        for (Compared compared : List.of(Compared.RADIUS, Compared.DEPARTURE)) {
            measures.add(new Measure(
                    compared.words() + " against the shuffled entries",
                    mean(SpectrumExperiment.CHAMPION, compared, Z),
                    "s.d. of the null"));
        }
        List<Row> lasts = lasts(SpectrumExperiment.CHAMPION);
        double found = lasts.stream()
                        .filter(row -> row.all(Compared.NORM.column())[P] < 0.05)
                        .count()
                / (double) lasts.size();
        measures.add(new Measure(
                "share of runs whose largest singular value has p < 0.05", Interval.ofEstimate(found, lasts.size())));
        for (Compared compared : Compared.values()) {
            String unit = compared == Compared.DEPARTURE ? "" : "σ√n";
            measures.add(new Measure(compared.words(), mean(SpectrumExperiment.CHAMPION, compared, VALUE), unit));
        }
        for (int i = 0; i < SHAPES.length; i++) {
            measures.add(new Measure(SHAPES[i], mean(SpectrumExperiment.CHAMPION, SpectrumExperiment.SHAPE, i)));
        }
        measures.add(new Measure("spectral radius as it is", radius(SpectrumExperiment.CHAMPION)));
        measures.add(
                new Measure("norm of all weights", mean(SpectrumExperiment.CHAMPION, SpectrumExperiment.LENGTH, 0)));
        tail().ifPresent(tail -> {
            measures.add(new Measure(
                    "exponent of a power law in the tail of the squared singular values",
                    Interval.ofEstimate(tail.exponent(), tail.size())));
            measures.add(new Measure(
                    "power law against a log-normal tail (under −2: rejected)",
                    Interval.ofEstimate(tail.deviate(), tail.size()),
                    "s.d."));
        });
        return measures;
    }

    private List<Measure> controls() {
        List<Measure> controls = new ArrayList<>();
        controls.add(new Measure(
                "largest singular value of scrambled champions",
                mean(SpectrumExperiment.SCRAMBLED, Compared.NORM, Z),
                "s.d. of the null"));
        controls.add(new Measure(
                "largest singular value of the first champions", meanOf(firsts(), Compared.NORM.column(), Z), "s.d."));
        controls.add(new Measure(
                "largest singular value under drift", mean(SpectrumExperiment.DRIFT, Compared.NORM, Z), "s.d."));
        controls.add(new Measure("spectral radius under drift, as it is", radius(SpectrumExperiment.DRIFT)));
        controls.add(new Measure(
                "norm of all weights under drift", mean(SpectrumExperiment.DRIFT, SpectrumExperiment.LENGTH, 0)));
        return controls;
    }

    private List<String> remarks() {
        List<String> remarks = new ArrayList<>(List.of(
                "No fitness is measured here; weights are taken in double precision as they lie.",
                "All spectra are in units of σ√n, σ being the root mean square of the matrix's own entries, so that the"
                        + " growth of the weights is taken out; of a GRU it is the matrix of the candidate state.",
                "Drift is an evolution with the same operators and as many parents, chosen at random: it tells how"
                        + " large weights get without selection.",
                "A spectral radius over 1 does not say that a network is chaotic: its units saturate."));
        Optional<PowerLawTail> tail = tail();
        remarks.add(
                tail.isPresent()
                        ? "The power law is fitted to the squared singular values of all runs together, the tail"
                                + " being the "
                                + tail.get().size() + " largest; one matrix alone has no tail to fit."
                        : "Whether there is a power law is not measurable: it takes "
                                + PowerLawTail.LEAST_SAMPLE + " singular values, of which these runs have fewer; more"
                                + " runs or network.hidden=128 would give them.");
        return remarks;
    }

    /** The last generation that was looked at, of each run. */
    private List<Row> lasts(String kind) {
        return inputs.runs().stream()
                .map(run -> rows.of(kind + "/" + run.name() + "/" + run.generations()))
                .toList();
    }

    private List<Row> firsts() {
        return inputs.runs().stream()
                .map(run -> rows.of(SpectrumExperiment.CHAMPION + "/" + run.name() + "/1"))
                .toList();
    }

    private Interval mean(String kind, Compared compared, int part) {
        return mean(kind, compared.column(), part);
    }

    private Interval mean(String kind, String column, int part) {
        return meanOf(lasts(kind), column, part);
    }

    private Interval meanOf(List<Row> of, String column, int part) {
        double[] values = of.stream().mapToDouble(row -> row.all(column)[part]).toArray();
        return Bootstrap.mean(values, inputs.seed(column + part).stream());
    }

    private Interval radius(String kind) {
        double[] values = lasts(kind).stream()
                .mapToDouble(row -> row.number(SpectrumExperiment.SCALE) * row.all(Compared.RADIUS.column())[VALUE])
                .toArray();
        return Bootstrap.mean(values, inputs.seed("radius").stream());
    }

    private Optional<PowerLawTail> tail() {
        return PowerLawTail.of(lasts(SpectrumExperiment.CHAMPION).stream()
                .flatMapToDouble(row -> Arrays.stream(row.all(SpectrumExperiment.SINGULAR)))
                .map(value -> value * value)
                .filter(value -> value > 0)
                .toArray());
    }

    private Table table() {
        List<String> columns = new ArrayList<>(List.of("matrix", "run", "generation", "norm_of_weights", "scale"));
        for (Compared compared : Compared.values()) {
            for (String part : List.of("", "_z", "_p", "_null")) {
                columns.add(compared.column() + part);
            }
        }
        columns.addAll(List.of("stable_rank", "effective_rank", "real", "outside"));
        List<Table.Line> lines = new ArrayList<>();
        for (Row row : rows.rows()) {
            List<Double> numbers = new ArrayList<>();
            numbers.add((double) number(row.part(1)));
            numbers.add(row.number(SpectrumExperiment.GENERATION));
            numbers.add(row.number(SpectrumExperiment.LENGTH));
            numbers.add(row.number(SpectrumExperiment.SCALE));
            for (Compared compared : Compared.values()) {
                double[] place = row.all(compared.column());
                numbers.addAll(List.of(place[VALUE], place[Z], place[P], place[NULL]));
            }
            for (double shape : row.all(SpectrumExperiment.SHAPE)) {
                numbers.add(shape);
            }
            lines.add(new Table.Line(
                    row.part(0),
                    numbers.stream().mapToDouble(Double::doubleValue).toArray()));
        }
        return new Table("spectrum", columns, lines);
    }

    /** The place of a run among the inputs, from 1. */
    private int number(String run) {
        List<String> names = inputs.runs().stream().map(RunInput::name).toList();
        return names.indexOf(run) + 1;
    }
}
