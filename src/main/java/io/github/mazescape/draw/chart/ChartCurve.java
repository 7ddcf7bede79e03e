package io.github.mazescape.draw.chart;

import io.github.mazescape.draw.kit.Theme;
import io.github.mazescape.run.ChampionPath.FitnessEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A curve of the run that is charted.
 *
 * @param name what its label calls it
 * @param brief the same beside the words of its mazes
 * @param value its fitness at a generation, [0, 1], or NaN
 * @param weight how thick it is [px]
 * @param heldOut whether it is measured on the held-out mazes, and not on those of each generation
 */
record ChartCurve(
        String name, String brief, ToDoubleFunction<FitnessEntry> value, double weight, int colour, boolean heldOut) {
    /** The best of a population whose champion is another: of the population's colour, but lighter. */
    private static final int FITTEST = Theme.mixed(Theme.CROWD, Theme.TEXT, 0.5);

    /** The curves, those in front last. The champion's have one colour, whether it is the centre or the best. */
    static List<ChartCurve> of(List<FitnessEntry> entries) {
        boolean centred = entries.stream().anyMatch(entry -> Double.isFinite(entry.centre()));
        boolean centreLast =
                centred && Double.isFinite(entries.get(entries.size() - 1).centre());
        List<ChartCurve> curves = new ArrayList<>();
        curves.add(new ChartCurve("population mean", "mean", FitnessEntry::mean, 1.5, Theme.CROWD, false));
        if (centred) {
            curves.add(new ChartCurve("population best", "best", FitnessEntry::best, 1.5, FITTEST, false));
            curves.add(new ChartCurve("centre", "centre", FitnessEntry::centre, 1.75, Theme.ACCENT, false));
        } else {
            curves.add(new ChartCurve("population best", "best", FitnessEntry::best, 1.75, Theme.ACCENT, false));
        }
        String champion = centreLast ? "centre" : "best";
        curves.add(new ChartCurve(champion + ", held-out", champion, FitnessEntry::heldOut, 1.75, Theme.WARM, true));
        return curves;
    }

    /** Its last finite value, or NaN. */
    double last(List<FitnessEntry> entries) {
        for (int i = entries.size() - 1; i >= 0; i--) {
            double known = value.applyAsDouble(entries.get(i));
            if (Double.isFinite(known)) {
                return known;
            }
        }
        return Double.NaN;
    }
}
