package io.github.mazescape.experiment;

import java.util.List;

/**
 * How an experiment's own code did where the answer is known.
 *
 * @param checks each known answer, and each control that had to fail; at least one
 */
public record Calibration(List<Check> checks) {
    public Calibration {
        checks = List.copyOf(checks);
        if (checks.isEmpty()) {
            throw new IllegalArgumentException("checks: expected at least one, got none");
        }
    }

    /**
     * One known answer.
     *
     * @param name the case, in words
     * @param measured what the experiment's code gave
     * @param expected what is known
     * @param low the least that is within tolerance
     * @param high the most that is within tolerance
     */
    public record Check(String name, double measured, double expected, double low, double high) {
        /** A known answer that is met within a tolerance. */
        public static Check near(String name, double measured, double expected, double tolerance) {
            return new Check(name, measured, expected, expected - tolerance, expected + tolerance);
        }

        /** A known answer that is met exactly. */
        public static Check exactly(String name, double measured, double expected) {
            return near(name, measured, expected, 0);
        }

        /** What must be at least so much, such as a control's share of failures. */
        public static Check atLeast(String name, double measured, double least) {
            return new Check(name, measured, least, least, Double.POSITIVE_INFINITY);
        }

        /** What must be at most so much. */
        public static Check atMost(String name, double measured, double most) {
            return new Check(name, measured, most, Double.NEGATIVE_INFINITY, most);
        }

        /** Whether it is met. */
        public boolean holds() {
            return measured >= low && measured <= high;
        }
    }

    /** Whether all are met. */
    public boolean holds() {
        return checks.stream().allMatch(Check::holds);
    }
}
