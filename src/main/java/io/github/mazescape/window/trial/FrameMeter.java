package io.github.mazescape.window.trial;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Collects how long frames and zooms take, and sums them up. Not thread-safe. */
final class FrameMeter {
    private static final double MILLION = 1e6;
    private static final double SLOWEST_SHARE = 0.01;

    private final List<Double> frames = new ArrayList<>();
    private final List<Double> zooms = new ArrayList<>();
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final List<Double> framesOfGlides = new ArrayList<>();
    private final List<Double> glides = new ArrayList<>();
    private int glide = -1;
    private int pictures;
    private boolean gliding;
    private long before;
    private long processorBefore;
    private double longest;
    private double longestOnProcessor;

    /** A frame begins, now, on the thread that draws. */
    void frame() {
        frame(System.nanoTime(), threads.getCurrentThreadCpuTime());
    }

    /**
     * A frame begins.
     *
     * @param nanos the time [ns]
     * @param processorNanos how long the drawing thread has been on a processor in all [ns]
     */
    void frame(long nanos, long processorNanos) {
        if (before != 0) {
            double millis = (nanos - before) / MILLION;
            frames.add(millis);
            if (gliding) {
                framesOfGlides.add(millis);
            }
            if (millis > longest) {
                longest = millis;
                longestOnProcessor = (processorNanos - processorBefore) / MILLION;
            }
        }
        before = nanos;
        processorBefore = processorNanos;
    }

    /**
     * A frame was drawn. A glide that another one takes over from is not counted.
     *
     * @param number how many glides have begun so far
     * @param between whether it shows a picture between two others
     */
    void drawn(int number, boolean between) {
        if (number != glide) {
            pictures = 0;
            gliding = glide >= 0 && between;
            glide = number;
        } else if (gliding && !between) {
            glides.add((double) pictures);
            gliding = false;
        }
        pictures += gliding ? 1 : 0;
    }

    /** How many pictures between two others each glide has shown that went its whole way. */
    List<Double> glides() {
        return List.copyOf(glides);
    }

    /** What comes before the next frame does not count. */
    void skip() {
        before = 0;
    }

    /** The first picture after a zoom took this long [ms]. */
    void zoom(double millis) {
        zooms.add(millis);
    }

    /** How many frames were measured. */
    int frames() {
        return frames.size();
    }

    /** Frames per second by the median time from frame to frame; 0 where there is none. */
    double medianRate() {
        return rate(frames);
    }

    /** The time from frame to frame that all but the slowest 1 % keep within [ms]; 0 where there is none. */
    double slowestPercent() {
        return slowestPercent(frames);
    }

    private static double rate(List<Double> frames) {
        return frames.isEmpty() ? 0 : 1000 / median(frames);
    }

    private static double slowestPercent(List<Double> frames) {
        int last = (int) Math.ceil(frames.size() * (1 - SLOWEST_SHARE)) - 1;
        return frames.isEmpty() ? 0 : sorted(frames)[Math.max(0, last)];
    }

    /** The longest time from frame to frame [ms]; 0 where there is none. */
    double longest() {
        return longest;
    }

    /** The median time from a zoom to its first picture [ms]; 0 where there was none. */
    double medianZoom() {
        return zooms.isEmpty() ? 0 : median(zooms);
    }

    private static double median(List<Double> values) {
        double[] sorted = sorted(values);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    private static double[] sorted(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    /** All of it in one line. */
    String summary() {
        String said = String.format(
                Locale.ROOT,
                "%d frames: median %.1f frames/s, 99 %% within %.1f ms, longest %.1f ms (%.1f ms on a processor)",
                frames.size(),
                medianRate(),
                slowestPercent(),
                longest,
                longestOnProcessor);
        if (!zooms.isEmpty()) {
            String zoomed = "; %d zooms: first picture after %.0f ms in the median";
            said += String.format(Locale.ROOT, zoomed, zooms.size(), medianZoom());
        }
        if (!glides.isEmpty()) {
            String glided = "; %d glides: %.0f pictures between at least, %.0f in the median; while they last"
                    + " median %.1f frames/s, 99 %% within %.1f ms";
            said += String.format(
                    Locale.ROOT,
                    glided,
                    glides.size(),
                    sorted(glides)[0],
                    median(glides),
                    rate(framesOfGlides),
                    slowestPercent(framesOfGlides));
        }
        return said;
    }
}
