package io.github.mazescape.draw.chart;

import io.github.mazescape.draw.kit.Box;
import io.github.mazescape.draw.kit.Pen;
import io.github.mazescape.draw.kit.Theme;
import io.github.mazescape.draw.kit.TypeFace;
import io.github.mazescape.draw.kit.ValueRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Draws labels at the ends of a chart's lines. It moves them up and down as little as needed for none to overlap, and
 * ties each to its line.
 */
public final class EndLabels {
    private static final double PITCH = 15;
    private static final int GAP = 10;

    private EndLabels() {}

    /** The room that labels need beside a plot [pixels]. */
    static int room(List<Label> labels) {
        double widest = labels.stream()
                .mapToDouble(label -> TypeFace.REGULAR.width(label.text(), Theme.SMALL))
                .max()
                .orElse(0);
        return (int) Math.ceil(widest) + GAP + 8;
    }

    static void draw(Pen pen, Box plot, List<Label> labels) {
        List<Label> sorted = new ArrayList<>(labels);
        sorted.sort(Comparator.comparingDouble(Label::value).reversed());
        double[] wanted = sorted.stream()
                .mapToDouble(label -> plot.bottom() - 1 - ValueRange.UNIT.position(label.value()) * (plot.height() - 1))
                .toArray();
        double[] y = spread(wanted, PITCH, plot.y() - 4, plot.bottom() + 4);
        for (int i = 0; i < sorted.size(); i++) {
            Label label = sorted.get(i);
            int x = plot.right();
            pen.line(x + 2, wanted[i] + 0.5, x + GAP, y[i] + 0.5, 1, Theme.faded(label.colour(), 0.6));
            double baseline = Pen.baseline(y[i] + 0.5, Theme.SMALL);
            pen.small(label.text(), x + GAP + 5, baseline, label.colour());
        }
    }

    /**
     * Spreads places: near the wanted ones, in the same order, at least a pitch apart, and within [low, high] if that
     * is possible. It merges overlapping neighbours into blocks around the mean of their wanted places (pool adjacent
     * violators).
     *
     * @param wanted ascending. Not modified.
     */
    public static double[] spread(double[] wanted, double pitch, double low, double high) {
        List<double[]> blocks = new ArrayList<>();
        for (int i = 0; i < wanted.length; i++) {
            blocks.add(new double[] {wanted[i] - i * pitch, 1});
            while (blocks.size() > 1) {
                double[] above = blocks.get(blocks.size() - 2);
                double[] below = blocks.get(blocks.size() - 1);
                if (above[0] <= below[0]) {
                    break;
                }
                double members = above[1] + below[1];
                above[0] = (above[0] * above[1] + below[0] * below[1]) / members;
                above[1] = members;
                blocks.remove(blocks.size() - 1);
            }
        }
        double[] places = new double[wanted.length];
        double last = Math.max(low, high - (wanted.length - 1) * pitch);
        int i = 0;
        for (double[] block : blocks) {
            for (int member = 0; member < block[1]; member++, i++) {
                places[i] = Math.max(low, Math.min(last, block[0])) + i * pitch;
            }
        }
        return places;
    }

    /** A label, and the fitness at which its line ends. */
    record Label(String text, double value, int colour) {}
}
