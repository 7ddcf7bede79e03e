package io.github.mazescape.experiment;

import io.github.mazescape.statistics.Interval;

/** What follows for a claim. */
public enum Verdict {
    SUPPORTED("supported"),
    REFUTED("refuted"),
    /** The interval covers the threshold, or there was too little to go by. */
    UNDECIDED("undecided"),
    /** What the measurement presupposes does not hold. */
    NOT_MEASURABLE("not measurable"),
    /** The experiment's own code missed a known answer. */
    CALIBRATION_FAILED("calibration failed");

    private final String words;

    Verdict(String words) {
        this.words = words;
    }

    /** The verdict in words. */
    public String words() {
        return words;
    }

    /** On the claim that a value lies over a threshold. */
    public static Verdict above(Interval value, double threshold) {
        return value.above(threshold) ? SUPPORTED : value.below(threshold) ? REFUTED : UNDECIDED;
    }

    /** On the claim that a value lies under a threshold. */
    public static Verdict below(Interval value, double threshold) {
        return value.below(threshold) ? SUPPORTED : value.above(threshold) ? REFUTED : UNDECIDED;
    }
}
