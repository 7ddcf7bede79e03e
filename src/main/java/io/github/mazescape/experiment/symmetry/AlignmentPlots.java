package io.github.mazescape.experiment.symmetry;

import io.github.mazescape.experiment.Plot;
import io.github.mazescape.experiment.Row;
import io.github.mazescape.experiment.Rows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The pictures of aligned champions.
 *
 * @param conclusion which knows the names of the runs
 * @param pairs the rows of pairs of runs
 * @param planes the rows of planes through three champions
 */
record AlignmentPlots(AlignmentConclusion conclusion, Rows pairs, Rows planes) {
    private static final double HALF_PANEL = 0.48;

    List<Plot> all() {
        List<Plot> plots = new ArrayList<>();
        if (planes.size() > 0) {
            plots.add(islands(
                    "three-islands",
                    true,
                    "Fitness on the plane through the champions of three runs (rings), those that matching joins best:"
                            + " as evolved, with their units renumbered and sign-flipped to match by weights, and to"
                            + " match by their states."));
            plots.add(islands(
                    "first-three",
                    false,
                    "The same of the first three runs, not chosen; in the last picture also mirrored where that joins"
                            + " them better."));
        }
        plots.add(histogram());
        plots.add(matrices());
        return plots;
    }

    private Plot islands(String name, boolean chosen, String caption) {
        List<Plot.Mark> marks = new ArrayList<>();
        List<String> titles = new ArrayList<>();
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        String of = "";
        for (ThreeIslands.Panel panel : ThreeIslands.Panel.values()) {
            if (panel.chosen() == chosen) {
                Row row = planes.of(AlignmentExperiment.PLANE + "/" + panel.word());
                int at = titles.size();
                marks.add(new Plot.Heat(
                        "fitness",
                        SymmetryConclusion.grid(row.all(AlignmentExperiment.FITNESS)),
                        at - HALF_PANEL,
                        at + HALF_PANEL,
                        -HALF_PANEL,
                        HALF_PANEL,
                        0,
                        1));
                double[] places = row.all(AlignmentExperiment.PLACES);
                for (int i = 0; i < 3; i++) {
                    x.add(at + 2 * HALF_PANEL * places[2 * i]);
                    y.add(2 * HALF_PANEL * places[2 * i + 1]);
                }
                titles.add(panel.words());
                of = conclusion.three(row);
            }
        }
        marks.add(new Plot.Points("", 0, numbers(x), numbers(y), true));
        return new Plot(
                name,
                "The plane through the champions of " + of.replace(" ", ", "),
                caption,
                Plot.Axis.named("", titles),
                Plot.Axis.named("", List.of("")),
                marks);
    }

    private static double[] numbers(List<Double> list) {
        return list.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private Plot histogram() {
        int bins = 50;
        double[] x = new double[bins];
        double[] found = new double[bins];
        double[] nulls = new double[bins];
        Arrays.setAll(x, i -> (i + 0.5) / bins);
        double[] all = pairs.rows().stream()
                .flatMapToDouble(row -> Arrays.stream(row.all(AlignmentExperiment.NULL)))
                .toArray();
        for (double cosine : pairs.column(AlignmentExperiment.SIGNED)) {
            found[bin(cosine, bins)] += 1.0 / pairs.size();
        }
        for (double cosine : all) {
            nulls[bin(cosine, bins)] += 1.0 / all.length;
        }
        Arrays.setAll(found, i -> found[i] == 0 ? Double.NaN : found[i]);
        Arrays.setAll(nulls, i -> nulls[i] == 0 ? Double.NaN : nulls[i]);
        return new Plot(
                "cosines",
                "Cosine of two champions' weights after the best match",
                "Grey: partners whose weights were scrambled. What a match of noise reaches tells nothing.",
                Plot.Axis.linear("cosine", 0, 1),
                Plot.Axis.linear("share of pairs"),
                List.of(new Plot.Bars("scrambled", Plot.CONTROL, x, nulls), new Plot.Bars("champions", 0, x, found)));
    }

    private static int bin(double cosine, int bins) {
        return Math.max(0, Math.min(bins - 1, (int) (cosine * bins)));
    }

    private Plot matrices() {
        List<Plot.Mark> marks = new ArrayList<>();
        List<ToDoubleFunction<Row>> values = List.of(
                row -> row.number(AlignmentExperiment.PLAIN),
                row -> row.number(AlignmentExperiment.SIGNED),
                AlignmentConclusion::nullMean);
        for (int at = 0; at < values.size(); at++) {
            marks.add(new Plot.Heat(
                    "cosine",
                    conclusion.matrix(values.get(at)),
                    at - HALF_PANEL,
                    at + HALF_PANEL,
                    -HALF_PANEL,
                    HALF_PANEL,
                    0,
                    0.6));
        }
        return new Plot(
                "matrices",
                "Cosines of all pairs of champions",
                "A row and a column for each run, in the order in which they were named.",
                Plot.Axis.named("", List.of("as evolved", "after the best match", "scrambled, after the best match")),
                Plot.Axis.named("", List.of("")),
                marks);
    }
}
