package io.github.mazescape.symmetry;

/**
 * A symmetric copy of a network, made to lie by another.
 *
 * @param weights the copy. Not to be modified.
 * @param copy what was done to the units, after the mirror
 * @param mirrored whether left and right were exchanged first
 * @param how by what it was found
 */
public record Aligned(double[] weights, SignedPermutation copy, boolean mirrored, How how) {
    /** By what a copy is found. */
    public enum How {
        MOMENTS("second moments of states"),
        CORRELATION("correlation of states"),
        WEIGHTS("weights"),
        MIXED("weights and correlation");

        private final String words;

        How(String words) {
            this.words = words;
        }

        /** In words. */
        public String words() {
            return words;
        }
    }
}
