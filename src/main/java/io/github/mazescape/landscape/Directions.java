package io.github.mazescape.landscape;

import io.github.mazescape.input.InputException;
import io.github.mazescape.network.Topology;
import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.seed.Seed;
import java.util.List;

/**
 * Two directions in weight space that span planes. The directions that the factories here make are orthogonal, so that
 * a picture is not sheared. All but {@link #through} also make them as long as the centre, so that a half-width of 1 is
 * one norm of the centre and a pixel is as wide as it is high. The arrays are not to be modified.
 *
 * @param name what the directions are, for the user, such as "random"
 * @param across the direction of x
 * @param down the direction of y, with as many weights as {@code across}
 */
public record Directions(String name, double[] across, double[] down) {
    public Directions {
        Vectors.requireLength("down", down, across.length);
        Vectors.requireFinite("across", across);
        Vectors.requireFinite("down", down);
    }

    /**
     * Two random directions, normalised neuron by neuron: Gaussian, then each neuron's part scaled to the norm of that
     * neuron's weights in the centre (Li et al. 2018, "Visualizing the loss landscape of neural nets",
     * arXiv:1712.09913, section 4, where a neuron is a filter). So a neuron of large weights is moved as far, in
     * proportion, as one of small weights.
     *
     * <p>Li et al. leave the directions as they fall, nearly orthogonal in many dimensions. Ours has few hundred
     * weights, where the angle shows. So each neuron's part of the second direction is first made orthogonal to that
     * neuron's part of the first: the whole directions are then orthogonal, and every neuron still has its norm.
     *
     * @param topology says where the neurons lie
     * @param centre {@code topology.weightCount()} weights, not all 0. Not modified. A neuron whose weights are all 0
     *     does not move.
     * @param seed equal seeds give equal directions
     */
    public static Directions random(Topology topology, double[] centre, Seed seed) {
        requireCentre(topology, centre);
        double[] across = gaussian(centre.length, seed.child("across"));
        double[] down = gaussian(centre.length, seed.child("down"));
        for (int neuron = 0; neuron < topology.neuronCount(); neuron++) {
            int from = topology.neuronStart(neuron);
            int to = topology.neuronStart(neuron + 1);
            double norm = Vectors.norm(centre, from, to);
            Vectors.orthogonalise(down, across, from, to);
            Vectors.scaleTo(across, from, to, norm);
            Vectors.scaleTo(down, from, to, norm);
        }
        return new Directions("random", across, down);
    }

    /**
     * The two leading principal components of the path that the champions took (Li et al. 2018, section 7), each as
     * long as the centre. The path is taken from its own mean. A component's sign is such that the path's end lies
     * farther along it than its beginning: evolution goes right and down.
     *
     * @param path three or more weight vectors in the order of time, not all on one line. Not modified.
     * @param centre the weights through which the plane will go, not all 0. Not modified.
     * @throws InputException if the path spans no plane
     */
    public static Directions principal(List<double[]> path, double[] centre) {
        Vectors.requireFinite("centre", centre);
        double norm = requireNorm(centre);
        double[][] components = PrincipalComponents.leadingTwo(path, centre.length);
        Vectors.scaleTo(components[0], 0, centre.length, norm);
        Vectors.scaleTo(components[1], 0, centre.length, norm);
        return new Directions("principal", components[0], components[1]);
    }

    /**
     * The two leading principal components of a path, each as long as the centre, for a map on which the path is to be
     * seen: it ends farther right than it begins, and its middle lies higher than its ends. So two maps of one growing
     * path are alike. Of a long path, 64 points are taken.
     *
     * @param path three or more weight vectors in the order of time, not all on one line. Not modified.
     * @param centre the weights through which the plane will go, not all 0. Not modified.
     * @throws InputException if the path spans no plane
     */
    public static Directions ofPath(List<double[]> path, double[] centre) {
        Vectors.requireFinite("centre", centre);
        double norm = requireNorm(centre);
        List<double[]> points = PathFit.some(path);
        double[][] components = PrincipalComponents.leadingTwo(points, centre.length);
        double[] sums = new double[2];
        int[] counts = new int[2];
        for (int i = 0; i < points.size(); i++) {
            int third = 3 * i / points.size();
            sums[third % 2] += Vectors.dot(components[1], points.get(i), 0, centre.length);
            counts[third % 2]++;
        }
        boolean sags = sums[1] / counts[1] > sums[0] / counts[0];
        Vectors.scaleTo(components[0], 0, centre.length, norm);
        Vectors.scaleTo(components[1], 0, centre.length, sags ? -norm : norm);
        return new Directions("path", components[0], components[1]);
    }

    /**
     * The plane through three points, with its origin at {@code a}: across is {@code b - a}, so that b lies at a
     * distance of 1; down is the part of {@code c - a} that is orthogonal to it, so that c lies at a distance of 1
     * down. The two may differ in length, and a pixel then in its sides.
     *
     * @param a the origin of the plane. Not modified.
     * @param b another point. Not modified.
     * @param c a point that is not on one line with them. Not modified.
     * @throws InputException if it is on one line with them
     */
    public static Directions through(double[] a, double[] b, double[] c) {
        Vectors.requireFinite("a", a);
        Vectors.requireLength("b", b, a.length);
        Vectors.requireFinite("b", b);
        Vectors.requireLength("c", c, a.length);
        Vectors.requireFinite("c", c);
        double[] across = Vectors.difference(b, a);
        double[] down = Vectors.difference(c, a);
        double left = Vectors.norm(down, 0, down.length);
        if (Vectors.norm(across, 0, across.length) == 0) {
            throw InputException.got("b", "a point other than a", "the same weights")
                    .advise("choose another");
        }
        Vectors.orthogonalise(down, across, 0, across.length);
        if (!(Vectors.norm(down, 0, down.length) > Vectors.DEGENERATE * left)) {
            throw InputException.got("c", "a point off the line through a and b", "one on it")
                    .advise("choose another");
        }
        return new Directions("through three", across, down);
    }

    /**
     * Two single weights, each varied over the centre's norm.
     *
     * @param topology says how many weights there are
     * @param first the index of the weight that varies across, in [0, weightCount())
     * @param second the index of the weight that varies down, another one
     * @param centre {@code topology.weightCount()} weights, not all 0. Not modified.
     */
    public static Directions weights(Topology topology, int first, int second, double[] centre) {
        requireCentre(topology, centre);
        requireWeight("first", first, topology);
        requireWeight("second", second, topology);
        if (first == second) {
            throw new IllegalArgumentException(
                    "second: expected a weight other than the first, got " + second + " twice; choose another");
        }
        double norm = requireNorm(centre);
        double[] across = new double[centre.length];
        double[] down = new double[centre.length];
        across[first] = norm;
        down[second] = norm;
        return new Directions("weights " + first + " and " + second, across, down);
    }

    /**
     * A third direction, orthogonal to these two and as long as the first: random, and normalised neuron by neuron as
     * {@link #random} does before it is made orthogonal.
     *
     * @param topology says where the neurons lie
     * @param centre the weights whose neurons are the measure. Not modified.
     * @param seed equal seeds give equal directions
     */
    public double[] third(Topology topology, double[] centre, Seed seed) {
        requireCentre(topology, centre);
        double[] third = gaussian(centre.length, seed);
        for (int neuron = 0; neuron < topology.neuronCount(); neuron++) {
            int from = topology.neuronStart(neuron);
            int to = topology.neuronStart(neuron + 1);
            Vectors.scaleTo(third, from, to, Vectors.norm(centre, from, to));
        }
        double[] rest = down.clone();
        Vectors.orthogonalise(rest, across, 0, rest.length);
        Vectors.orthogonalise(third, across, 0, third.length);
        Vectors.orthogonalise(third, rest, 0, third.length);
        Vectors.scaleTo(third, 0, third.length, Vectors.norm(across, 0, across.length));
        return third;
    }

    /** The plane along these directions through some weights, which are not copied. */
    public Plane plane(double[] origin) {
        return new Plane(origin, across, down);
    }

    private static double[] gaussian(int length, Seed seed) {
        RandomStream random = seed.stream();
        double[] vector = new double[length];
        for (int i = 0; i < length; i++) {
            vector[i] = random.nextGaussian();
        }
        return vector;
    }

    private static void requireCentre(Topology topology, double[] centre) {
        Vectors.requireLength("centre", centre, topology.weightCount());
        Vectors.requireFinite("centre", centre);
        requireNorm(centre);
    }

    private static double requireNorm(double[] centre) {
        double norm = Vectors.norm(centre, 0, centre.length);
        if (norm == 0) {
            throw InputException.at("centre")
                    .expected("weights that are not all 0, since directions are scaled to the centre's norm")
                    .advise("centre the plane on a champion");
        }
        return norm;
    }

    private static void requireWeight(String name, int index, Topology topology) {
        if (index < 0 || index >= topology.weightCount()) {
            throw new IllegalArgumentException(name + ": expected the index of a weight from 0 to "
                    + (topology.weightCount() - 1) + ", got " + index);
        }
    }
}
