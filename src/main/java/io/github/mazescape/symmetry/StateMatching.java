package io.github.mazescape.symmetry;

/**
 * The copy of one network whose hidden units do most alike those of another when both are shown the same (Li et al.,
 * "Convergent learning", 2016, arXiv:1511.07543; Ainsworth et al., "Git Re-Basin", 2023, arXiv:2209.04836, section 3.1,
 * here with signs): a linear assignment, of which the signs follow.
 *
 * <p>By moments, E[h h'] without taking away the means: so a unit that is always on counts as being like one that is
 * always on, of which a correlation knows nothing.
 */
public final class StateMatching {
    /** A unit whose state has less variance is constant. */
    static final double CONSTANT = 1e-12;

    private StateMatching() {}

    /** By the mean products of states. */
    public static SignedPermutation byMoments(HiddenStates own, HiddenStates other) {
        return Assignment.signed(own.moments(other));
    }

    /** By the correlations of states. */
    public static SignedPermutation byCorrelation(HiddenStates own, HiddenStates other) {
        return Assignment.signed(own.correlations(other));
    }
}
