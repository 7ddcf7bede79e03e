package io.github.mazescape.experiment.chaos;

import io.github.mazescape.experiment.Row;
import io.github.mazescape.experiment.Rows;
import io.github.mazescape.experiment.RunInput;
import io.github.mazescape.seed.Seed;
import io.github.mazescape.statistics.Bootstrap;
import io.github.mazescape.statistics.Interval;
import io.github.mazescape.statistics.Ranks;
import io.github.mazescape.statistics.Regression;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * How the depth of folds at a place goes with the largest growth of a change of the state there, both in decades.
 * Fitted
 * to each run for itself, over all its neighbourhoods.
 *
 * @param slope the mean slope of depth on growth
 * @param intercept the mean depth where nothing grows
 * @param correlation the mean rank correlation
 * @param scatter the mean standard deviation about the line [decades]
 */
record FoldDepths(Interval slope, Interval intercept, Interval correlation, Interval scatter) {
    /** Deeper folds end in the rounding of double precision and not in the landscape. */
    private static final double DEEPEST = 12.5;

    /** Sums up the rows of folds. */
    static FoldDepths of(Rows rows, List<RunInput> runs, Seed seed) {
        List<Regression.Line> lines = new ArrayList<>();
        DoubleStream.Builder correlations = DoubleStream.builder();
        DoubleStream.Builder scatters = DoubleStream.builder();
        for (RunInput run : runs) {
            double[][] places = places(rows.under("folds/" + run.name() + "/"));
            Regression.Line line = Regression.line(places[0], places[1]);
            lines.add(line);
            correlations.add(Ranks.spearman(places[0], places[1]));
            scatters.add(scatter(line, places));
        }
        return new FoldDepths(
                mean(lines.stream().mapToDouble(Regression.Line::slope), seed.child("slope")),
                mean(lines.stream().mapToDouble(Regression.Line::intercept), seed.child("intercept")),
                mean(correlations.build(), seed.child("correlation")),
                mean(scatters.build(), seed.child("scatter")));
    }

    private static Interval mean(DoubleStream values, Seed seed) {
        return Bootstrap.mean(values.toArray(), seed.stream());
    }

    private static double scatter(Regression.Line line, double[][] places) {
        double squares = 0;
        for (int i = 0; i < places[0].length; i++) {
            double rest = places[1][i] - line.at(places[0][i]);
            squares += rest * rest;
        }
        return Math.sqrt(squares / (places[0].length - 2));
    }

    /**
     * The places of some rows whose folds end above the rounding.
     *
     * @return the growth [decades] and the depth [decades] of each place; a place where nothing changes has the depth 0
     */
    static double[][] places(Rows rows) {
        DoubleStream.Builder growth = DoubleStream.builder();
        DoubleStream.Builder depth = DoubleStream.builder();
        for (Row row : rows.rows()) {
            double[] largest = row.all("largest");
            double[] depths = row.all("depth");
            for (int i = 0; i < largest.length; i++) {
                double found = Double.isNaN(depths[i]) ? 0 : depths[i];
                if (found < DEEPEST) {
                    growth.add(largest[i] / StrictMath.log(10));
                    depth.add(found);
                }
            }
        }
        return new double[][] {growth.build().toArray(), depth.build().toArray()};
    }
}
