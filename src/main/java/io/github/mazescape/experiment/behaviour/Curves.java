package io.github.mazescape.experiment.behaviour;

import io.github.mazescape.experiment.Plot;
import io.github.mazescape.statistics.Summary;
import java.util.ArrayList;
import java.util.List;

/** Curves of many runs as one: the median, and the middle half of the runs as a band. */
public final class Curves {
    private Curves() {}

    /**
     * The marks of some curves.
     *
     * @param label what the key calls them
     * @param series the number of their colour
     * @param x what they have in common
     * @param curves [run][x]; at least one
     */
    public static List<Plot.Mark> of(String label, int series, double[] x, double[][] curves) {
        double[] low = new double[x.length];
        double[] middle = new double[x.length];
        double[] high = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            double[] values = new double[curves.length];
            for (int run = 0; run < values.length; run++) {
                values[run] = curves[run][i];
            }
            low[i] = Summary.quantile(values, 0.25);
            middle[i] = Summary.median(values);
            high[i] = Summary.quantile(values, 0.75);
        }
        List<Plot.Mark> marks = new ArrayList<>();
        if (curves.length > 1) {
            marks.add(new Plot.Band("", series, x, low, high));
        }
        marks.add(new Plot.Line(label, series, x, middle));
        return marks;
    }
}
