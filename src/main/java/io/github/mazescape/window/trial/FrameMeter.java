package io.github.mazescape.window.trial;

import java.util.Arrays;
import java.util.Locale;

/** Collects how long frames and zooms take, and sums them up. Not thread-safe. */
final class FrameMeter {
    private static final double MILLION = 1e6;
    private static final double SLOWEST_SHARE = 0.01;

    private double[] frames = new double[4096];
    private int frameCount;
    private double[] zooms = new double[64];
    private int zoomCount;
    private long before;

    /** A frame begins, at a time [ns]. */
    void frame(long nanos) {
        if (before != 0) {
            if (frameCount == frames.length) {
                frames = Arrays.copyOf(frames, 2 * frameCount);
            }
            frames[frameCount++] = (nanos - before) / MILLION;
        }
        before = nanos;
    }

    /** What comes before the next frame does not count. */
    void skip() {
        before = 0;
    }

    /** The first picture after a zoom took so long [ms]. */
    void zoom(double millis) {
        if (zoomCount == zooms.length) {
            zooms = Arrays.copyOf(zooms, 2 * zoomCount);
        }
        zooms[zoomCount++] = millis;
    }

    /** How many frames were measured. */
    int frames() {
        return frameCount;
    }

    /** Frames per second by the median time from frame to frame; 0 where there is none. */
    double medianRate() {
        return frameCount == 0 ? 0 : 1000 / median(frames, frameCount);
    }

    /** The time from frame to frame that all but the slowest 1 % keep within [ms]; 0 where there is none. */
    double slowestPercent() {
        if (frameCount == 0) {
            return 0;
        }
        double[] sorted = Arrays.copyOf(frames, frameCount);
        Arrays.sort(sorted);
        return sorted[Math.max(0, (int) Math.ceil(frameCount * (1 - SLOWEST_SHARE)) - 1)];
    }

    /** The longest time from frame to frame [ms]; 0 where there is none. */
    double longest() {
        return Arrays.stream(frames, 0, frameCount).max().orElse(0);
    }

    /** The median time from a zoom to its first picture [ms]; 0 where there was none. */
    double medianZoom() {
        return zoomCount == 0 ? 0 : median(zooms, zoomCount);
    }

    private static double median(double[] values, int count) {
        double[] sorted = Arrays.copyOf(values, count);
        Arrays.sort(sorted);
        return count % 2 == 1 ? sorted[count / 2] : (sorted[count / 2 - 1] + sorted[count / 2]) / 2;
    }

    /** All of it in one line. */
    String summary() {
        return String.format(
                Locale.ROOT,
                "%d frames: median %.1f frames/s, 99 %% within %.1f ms, longest %.1f ms%s",
                frameCount,
                medianRate(),
                slowestPercent(),
                longest(),
                zoomCount == 0
                        ? ""
                        : String.format(
                                Locale.ROOT,
                                "; %d zooms: first picture after %.0f ms in the median",
                                zoomCount,
                                medianZoom()));
    }
}
