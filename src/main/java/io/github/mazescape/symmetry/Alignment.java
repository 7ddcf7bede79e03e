package io.github.mazescape.symmetry;

import io.github.mazescape.foraging.Task;
import io.github.mazescape.network.Kernel;
import io.github.mazescape.network.Topology;
import io.github.mazescape.seed.RandomStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Finds the symmetric copy of one network that is connected best with another by a straight line. No criterion finds it
 * each time; so several are tried (states, weights, both), of the network and of its mirror image, and the copy is
 * taken with the greatest least fitness at nine points of the line. Whoever reports the barrier should measure it on
 * other mazes than those of this choice. Safe for use by several threads.
 */
public final class Alignment {
    /** How many points of the line a copy is chosen by, ends included. */
    private static final int POINTS = 9;

    private final Kernel kernel;
    private final Topology topology;
    private final Mirror mirror;
    private final Task shown;
    private final int starts;

    /**
     * @param kernel runs the networks where they see what they do
     * @param topology the shape of all networks
     * @param shown the mazes from which the networks' observations are taken
     * @param starts how many searches there are of the copy by weights
     */
    public Alignment(Kernel kernel, Topology topology, Task shown, int starts) {
        this.kernel = kernel;
        this.topology = topology;
        this.shown = shown;
        this.starts = starts;
        mirror = Mirror.of(shown.sensors());
    }

    /**
     * The copy that is connected best.
     *
     * @param own the network that stays as it is. Not modified.
     * @param other the network whose copies are tried. Not modified.
     * @param mirrored whether its mirror image is tried, too
     * @param random for the searches by weights
     * @param fitness of some points
     */
    public Aligned best(
            double[] own,
            double[] other,
            boolean mirrored,
            RandomStream random,
            Function<double[][], double[]> fitness) {
        List<Aligned> all = candidates(own, other, false, random);
        if (mirrored) {
            all.addAll(candidates(own, other, true, random));
        }
        return best(own, all, fitness);
    }

    /** The one of some copies that is connected best; the first of equal ones. */
    public static Aligned best(double[] own, List<Aligned> copies, Function<double[][], double[]> fitness) {
        Aligned best = copies.get(0);
        double most = Double.NEGATIVE_INFINITY;
        for (Aligned copy : copies) {
            double least = least(fitness.apply(line(own, copy.weights(), POINTS)));
            if (least > most) {
                most = least;
                best = copy;
            }
        }
        return best;
    }

    private static double least(double[] values) {
        double least = Double.POSITIVE_INFINITY;
        for (double value : values) {
            least = Math.min(least, value);
        }
        return least;
    }

    /**
     * One copy by each criterion: second moments, correlation, weights, weights and correlation.
     *
     * @param mirrored whether they are copies of the mirror image
     */
    public List<Aligned> candidates(double[] own, double[] other, boolean mirrored, RandomStream random) {
        double[] partner = mirrored ? mirror.apply(topology, other) : other;
        List<int[]> episodes = new ArrayList<>(HiddenStates.observations(kernel, topology, own, shown));
        episodes.addAll(HiddenStates.observations(kernel, topology, partner, shown));
        HiddenStates ownStates = HiddenStates.of(topology, own, episodes);
        HiddenStates states = HiddenStates.of(topology, partner, episodes);
        double[][] correlations = ownStates.correlations(states);
        List<Aligned> made = new ArrayList<>();
        made.add(copy(partner, StateMatching.byMoments(ownStates, states), mirrored, Aligned.How.MOMENTS));
        made.add(copy(partner, Assignment.signed(correlations), mirrored, Aligned.How.CORRELATION));
        made.add(copy(
                partner,
                WeightMatching.of(topology, own, partner, starts, random).get(0).copy(),
                mirrored,
                Aligned.How.WEIGHTS));
        made.add(copy(
                partner,
                WeightMatching.mixed(topology, own, partner, correlations, starts, random)
                        .get(0)
                        .copy(),
                mirrored,
                Aligned.How.MIXED));
        return made;
    }

    private Aligned copy(double[] partner, SignedPermutation copy, boolean mirrored, Aligned.How how) {
        return new Aligned(copy.apply(topology, partner), copy, mirrored, how);
    }

    /**
     * Points of the straight line between two networks, at equal distances, both ends included. Where the ends are
     * equal, all points are.
     *
     * @param points how many, at least 2
     */
    public static double[][] line(double[] from, double[] to, int points) {
        double[][] line = new double[points][from.length];
        for (int point = 0; point < points - 1; point++) {
            double share = (double) point / (points - 1);
            for (int i = 0; i < from.length; i++) {
                line[point][i] = Math.fma(share, to[i] - from[i], from[i]);
            }
        }
        line[points - 1] = to.clone();
        return line;
    }
}
