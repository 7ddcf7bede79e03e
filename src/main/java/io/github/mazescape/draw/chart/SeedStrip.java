package io.github.mazescape.draw.chart;

import io.github.mazescape.run.ChampionPath.FitnessEntry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Runs of other seeds beside the one that is charted, by the held-out fitness of their champions. Each has held-out
 * mazes of its own.
 *
 * @param others the other runs
 * @param middle what lies in the middle of all runs, for the generations that all of them have reached
 */
public record SeedStrip(List<SeedCurve> others, List<Middle> middle) {
    /** No other runs. */
    public static final SeedStrip NONE = new SeedStrip(List.of(), List.of());

    public SeedStrip {
        others = List.copyOf(others);
        middle = List.copyOf(middle);
    }

    /**
     * The middle of all runs at a generation.
     *
     * @param low the least held-out fitness of a run, [0, 1]
     * @param median the median, [0, 1]
     * @param high the most, [0, 1]
     */
    public record Middle(long generation, double low, double median, double high) {}

    /** Other runs beside the one that is charted. */
    public static SeedStrip beside(List<FitnessEntry> own, List<SeedCurve> others) {
        if (others.isEmpty()) {
            return NONE;
        }
        int[] next = new int[others.size()];
        List<Middle> middle = new ArrayList<>();
        for (FitnessEntry entry : own) {
            double[] values = new double[others.size() + 1];
            int known = Double.isFinite(entry.heldOut()) ? 1 : 0;
            values[0] = entry.heldOut();
            for (int i = 0; i < others.size() && known > 0; i++) {
                List<FitnessEntry> other = others.get(i).generations();
                while (next[i] < other.size() && other.get(next[i]).generation() < entry.generation()) {
                    next[i]++;
                }
                if (next[i] < other.size()
                        && other.get(next[i]).generation() == entry.generation()
                        && Double.isFinite(other.get(next[i]).heldOut())) {
                    values[known++] = other.get(next[i]).heldOut();
                }
            }
            if (known == values.length) {
                middle.add(middle(entry.generation(), values));
            }
        }
        return new SeedStrip(others, middle);
    }

    private static Middle middle(long generation, double[] values) {
        Arrays.sort(values);
        int last = values.length - 1;
        double median = (values[last / 2] + values[values.length / 2]) / 2;
        return new Middle(generation, values[0], median, values[last]);
    }

    /** How many runs there are, the one that is charted included. */
    int runs() {
        return others.size() + 1;
    }
}
