package io.github.mazescape.experiment.symmetry;

import java.util.Locale;

/** By what the units of the second champion are matched to those of the first. */
enum Matching {
    NONE("as evolved"),
    PERMUTATION("weights, without signs"),
    WEIGHTS("weights"),
    NEAR_WEIGHTS("weights, near-best"),
    CORRELATION("correlation of states"),
    MIXED("weights and correlation"),
    MOMENTS("moments of states"),
    MIRROR_MOMENTS("mirrored, moments"),
    BEST("best of four"),
    BEST_OR_MIRROR("best of four, also mirrored");

    private final String words;

    Matching(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /** As it stands in the names of columns. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
