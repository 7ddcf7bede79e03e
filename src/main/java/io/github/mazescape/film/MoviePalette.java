package io.github.mazescape.film;

import io.github.mazescape.draw.kit.OkLab;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * The 256 colours of a whole movie. One colour has one index in all frames, so that still parts do not flicker.
 *
 * <p>A movie of at most 256 colours keeps them exactly. For any other movie the palette counts colours in bins of 6
 * bits a channel, and cuts boxes of bins in OKLab (Ottosson 2020, "A perceptual color space for image processing"):
 * each time the box with the largest squared error, at the mean of its longest axis. This is median cut (Heckbert 1982)
 * with Wu's choice of the box (1991).
 */
final class MoviePalette {
    /** The number of colours. */
    static final int SIZE = 256;

    private static final int BINS = 1 << 18;
    private static final int AXES = 3;

    private final long[] counts = new long[BINS];
    private final long[][] sums = new long[AXES][BINS];
    private final Map<Integer, Integer> exact = new HashMap<>();
    private final int[] indices = new int[BINS];
    private final List<double[]> centres = new ArrayList<>();
    private final int[] colours = new int[SIZE];

    /** Counts the colours of a frame. */
    void count(MovieFrame frame) {
        int last = -1;
        for (int rgb : frame.rgb()) {
            int bin = bin(rgb);
            counts[bin]++;
            sums[0][bin] += rgb >> 16;
            sums[1][bin] += rgb >> 8 & 0xff;
            sums[2][bin] += rgb & 0xff;
            if (rgb != last && exact.size() <= SIZE) {
                exact.putIfAbsent(rgb, exact.size());
            }
            last = rgb;
        }
    }

    private static int bin(int rgb) {
        return (rgb >> 18 & 0x3f) << 12 | (rgb >> 10 & 0x3f) << 6 | (rgb >> 2 & 0x3f);
    }

    /** Chooses the colours after all frames have been counted. */
    void choose() {
        Arrays.fill(indices, -1);
        if (exact.size() <= SIZE) {
            exact.forEach((rgb, index) -> colours[index] = rgb);
            return;
        }
        for (Box box : boxes()) {
            double[] mean = box.mean();
            colours[centres.size()] = rgb(mean);
            centres.add(lab(rgb(mean)));
        }
    }

    private List<Box> boxes() {
        List<Colour> all = new ArrayList<>();
        for (int bin = 0; bin < BINS; bin++) {
            if (counts[bin] > 0) {
                int rgb = mean(0, bin) << 16 | mean(1, bin) << 8 | mean(2, bin);
                all.add(new Colour(lab(rgb), counts[bin]));
            }
        }
        PriorityQueue<Box> boxes =
                new PriorityQueue<>(Comparator.comparingDouble(Box::error).reversed());
        boxes.add(Box.of(all));
        while (boxes.size() < SIZE && boxes.element().error() > 0) {
            Box worst = boxes.remove();
            boxes.addAll(worst.cut());
        }
        return List.copyOf(boxes);
    }

    private int mean(int channel, int bin) {
        return (int) ((sums[channel][bin] + counts[bin] / 2) / counts[bin]);
    }

    /** The colours chosen, each 0xRRGGBB; unused ones are black. */
    int[] colours() {
        return colours.clone();
    }

    /** The index of a colour. */
    int index(int rgb) {
        if (exact.size() <= SIZE) {
            return exact.getOrDefault(rgb, 0);
        }
        int bin = bin(rgb);
        if (indices[bin] < 0) {
            indices[bin] = nearest(lab(counts[bin] == 0 ? rgb : mean(0, bin) << 16 | mean(1, bin) << 8 | mean(2, bin)));
        }
        return indices[bin];
    }

    private int nearest(double[] lab) {
        int nearest = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < centres.size(); i++) {
            double[] centre = centres.get(i);
            double l = lab[0] - centre[0];
            double a = lab[1] - centre[1];
            double b = lab[2] - centre[2];
            double distance = l * l + a * a + b * b;
            if (distance < least) {
                least = distance;
                nearest = i;
            }
        }
        return nearest;
    }

    /** The colour of a bin in OKLab, and the number of its pixels. */
    private record Colour(double[] lab, long weight) {}

    /** Some colours, the axis of their largest spread, and their squared error along it. */
    private record Box(List<Colour> colours, double[] mean, int axis, double error) {
        static Box of(List<Colour> colours) {
            double weight = 0;
            double[] mean = new double[AXES];
            for (Colour colour : colours) {
                weight += colour.weight;
                for (int axis = 0; axis < AXES; axis++) {
                    mean[axis] += colour.weight * colour.lab[axis];
                }
            }
            double[] error = new double[AXES];
            int worst = 0;
            for (int axis = 0; axis < AXES; axis++) {
                mean[axis] /= weight;
                for (Colour colour : colours) {
                    double off = colour.lab[axis] - mean[axis];
                    error[axis] += colour.weight * off * off;
                }
                worst = error[axis] > error[worst] ? axis : worst;
            }
            return new Box(colours, mean, worst, colours.size() == 1 ? 0 : error[worst]);
        }

        List<Box> cut() {
            List<Colour> low = new ArrayList<>();
            List<Colour> high = new ArrayList<>();
            for (Colour colour : colours) {
                (colour.lab[axis] <= mean[axis] ? low : high).add(colour);
            }
            if (low.isEmpty() || high.isEmpty()) {
                return List.of(new Box(colours, mean, axis, 0));
            }
            return List.of(of(low), of(high));
        }
    }

    private static double[] lab(int rgb) {
        OkLab colour = OkLab.of(rgb);
        return new double[] {colour.l(), colour.a(), colour.b()};
    }

    private static int rgb(double[] lab) {
        return new OkLab(lab[0], lab[1], lab[2]).argb() & 0xffffff;
    }
}
