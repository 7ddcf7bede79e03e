package io.github.mazescape.landscape;

/**
 * For each line of pixels of one view, along one side, the line of another view that shows the same place, or the
 * nearest.
 */
final class LatticeMatch {
    private final int[] nearest;
    private final boolean[] same;

    private LatticeMatch(int lines) {
        nearest = new int[lines];
        same = new boolean[lines];
    }

    /**
     * @param pitch the pitch of the view
     * @param first where its first line lies on its lattice
     * @param lines how many lines it has
     * @param otherPitch the pitch of the other view
     * @param otherFirst where that one's first line lies on its lattice
     * @param otherLines how many lines that one has
     */
    static LatticeMatch of(double pitch, long first, int lines, double otherPitch, long otherFirst, int otherLines) {
        LatticeMatch match = new LatticeMatch(lines);
        double ratio = pitch / otherPitch;
        boolean powerOfTwo = ratio == Math.scalb(1.0, Math.getExponent(ratio));
        boolean binary = ratio * otherPitch == pitch && Math.getExponent(ratio) >= -60 && powerOfTwo;
        for (int line = 0; line < lines; line++) {
            double place = (first + line) * ratio;
            long whole = Math.round(place);
            long other = whole - otherFirst;
            boolean inside = other >= 0 && other < otherLines;
            match.nearest[line] = inside ? (int) other : -1;
            match.same[line] = inside && binary && place == whole && Math.abs(place) <= 0x1p52;
        }
        return match;
    }

    /** The nearest line of the other view, or -1 where it does not reach. */
    int nearest(int line) {
        return nearest[line];
    }

    /** Whether that line shows exactly the same place. */
    boolean same(int line) {
        return same[line];
    }
}
