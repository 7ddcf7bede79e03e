package io.github.mazescape.experiment;

import java.util.List;

/**
 * A plot as data, drawn elsewhere.
 *
 * @param name the name of its file, without ending: small letters and hyphens
 * @param title what it shows, in a line
 * @param caption how to read it, in one or two sentences
 * @param across the axis from left to right
 * @param up the axis from bottom to top
 * @param marks what lies between them, drawn in this order
 */
public record Plot(String name, String title, String caption, Axis across, Axis up, List<Mark> marks) {
    /** The number of a series that is a control or a null: drawn in grey. */
    public static final int CONTROL = -1;

    public Plot {
        marks = List.copyOf(marks);
    }

    /**
     * An axis.
     *
     * @param label what lies along it, with the unit in brackets
     * @param logarithmic whether its scale is one; else it is linear
     * @param low where it begins; NaN for where the marks begin
     * @param high where it ends; NaN for where the marks end
     * @param names names of the places 0, 1, 2, … in place of numbers; empty for numbers
     */
    public record Axis(String label, boolean logarithmic, double low, double high, List<String> names) {
        /** A linear axis that fits the marks. */
        public static Axis linear(String label) {
            return new Axis(label, false, Double.NaN, Double.NaN, List.of());
        }

        /** A linear axis between two values. */
        public static Axis linear(String label, double low, double high) {
            return new Axis(label, false, low, high, List.of());
        }

        /** A logarithmic axis that fits the marks. */
        public static Axis log(String label) {
            return new Axis(label, true, Double.NaN, Double.NaN, List.of());
        }

        /** An axis of names at the places 0, 1, 2, … */
        public static Axis named(String label, List<String> names) {
            return new Axis(label, false, -0.5, names.size() - 0.5, names);
        }
    }

    /** Something drawn. A NaN among the values is a gap. */
    public sealed interface Mark {
        /** What the key calls it; empty for nothing in the key. */
        String label();

        /** The number of its colour, from 0; {@link #CONTROL} for grey. */
        int series();
    }

    /** A line through points. */
    public record Line(String label, int series, double[] x, double[] y, boolean dashed) implements Mark {
        public Line(String label, int series, double[] x, double[] y) {
            this(label, series, x, y, false);
        }
    }

    /** Single points. */
    public record Points(String label, int series, double[] x, double[] y, boolean hollow) implements Mark {
        public Points(String label, int series, double[] x, double[] y) {
            this(label, series, x, y, false);
        }
    }

    /** Points with their intervals, up and down. */
    public record Errors(String label, int series, double[] x, double[] y, double[] low, double[] high)
            implements Mark {}

    /** The region between two lines. */
    public record Band(String label, int series, double[] x, double[] low, double[] high) implements Mark {}

    /** Bars from 0, centred on x, as wide as the least distance between two of them. */
    public record Bars(String label, int series, double[] x, double[] height) implements Mark {}

    /** A straight line across the whole plot at a value of one axis, such as a threshold. */
    public record Level(String label, int series, double value, boolean upright) implements Mark {}

    /** Words beside a point. */
    public record Words(String label, int series, double x, double y) implements Mark {}

    /**
     * A grid of values as colours, with a colour bar; the rows from top to bottom.
     *
     * @param values [row][column]; NaN is left empty
     * @param left where the first column begins on the axis
     * @param right where the last column ends
     * @param bottom where the last row ends on the axis
     * @param top where the first row begins
     * @param low the value of the first colour
     * @param high the value of the last colour
     */
    public record Heat(
            String label,
            double[][] values,
            double left,
            double right,
            double bottom,
            double top,
            double low,
            double high)
            implements Mark {
        @Override
        public int series() {
            return CONTROL;
        }
    }
}
