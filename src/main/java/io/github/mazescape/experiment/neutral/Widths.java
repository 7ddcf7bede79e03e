package io.github.mazescape.experiment.neutral;

import java.util.Arrays;

/** How far each coordinate of a point can be moved alone, one way, until something is no longer the same. */
final class Widths {
    private static final int FIRST_POWER = -4;
    private static final int LAST_POWER = 2;
    private static final int HALVINGS = 3;

    private Widths() {}

    /**
     * The least distance at which it changes, within a factor of 10^(1/8); infinite where it stays the same up to 100
     * times the unit. What lies beyond the first change is not looked at, and a change back between two powers of ten
     * is passed over.
     *
     * @param centre not modified
     * @param unit in what the distances are counted; below 0 for the other way
     * @return for each coordinate a distance over the unit's size; 0 where a ten-thousandth changes it
     */
    static double[] of(double[] centre, double unit, Sameness sameness) {
        int n = centre.length;
        double[] same = new double[n];
        double[] other = new double[n];
        Arrays.fill(same, Double.NaN);
        Arrays.fill(other, Double.NaN);
        for (int power = FIRST_POWER; power <= LAST_POWER; power++) {
            double[] powers = new double[n];
            Arrays.fill(powers, power);
            boolean[] holds = holds(centre, unit, powers, other, sameness);
            for (int i = 0; i < n; i++) {
                if (Double.isNaN(other[i])) {
                    same[i] = holds[i] ? power : same[i];
                    other[i] = holds[i] ? Double.NaN : power;
                }
            }
        }
        for (int halving = 0; halving < HALVINGS; halving++) {
            double[] middles = new double[n];
            double[] open = new double[n];
            for (int i = 0; i < n; i++) {
                middles[i] = (same[i] + other[i]) / 2;
                open[i] = Double.isNaN(middles[i]) ? 0 : Double.NaN;
            }
            boolean[] holds = holds(centre, unit, middles, open, sameness);
            for (int i = 0; i < n; i++) {
                same[i] = Double.isNaN(open[i]) && holds[i] ? middles[i] : same[i];
                other[i] = Double.isNaN(open[i]) && !holds[i] ? middles[i] : other[i];
            }
        }
        double[] widths = new double[n];
        for (int i = 0; i < n; i++) {
            widths[i] = Double.isNaN(other[i])
                    ? Double.POSITIVE_INFINITY
                    : Double.isNaN(same[i]) ? 0 : StrictMath.pow(10, (same[i] + other[i]) / 2);
        }
        return widths;
    }

    /** Whether it is the same with each coordinate moved; false, without a look, where the answer is known. */
    private static boolean[] holds(double[] centre, double unit, double[] powers, double[] known, Sameness sameness) {
        int[] asked = new int[centre.length];
        int count = 0;
        for (int i = 0; i < centre.length; i++) {
            if (Double.isNaN(known[i])) {
                asked[count++] = i;
            }
        }
        double[][] points = new double[count][];
        for (int i = 0; i < count; i++) {
            points[i] = centre.clone();
            points[i][asked[i]] += unit * StrictMath.pow(10, powers[asked[i]]);
        }
        boolean[] answers = sameness.of(points);
        boolean[] holds = new boolean[centre.length];
        for (int i = 0; i < count; i++) {
            holds[asked[i]] = answers[i];
        }
        return holds;
    }
}
