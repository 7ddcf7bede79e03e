package io.github.mazescape.experiment.fractal;

import io.github.mazescape.experiment.toy.FitnessFunction;
import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.seed.Seed;
import java.util.ArrayList;
import java.util.List;

/** Landscapes of known ruggedness, and rays through them. */
final class RoughnessToys {
    private static final int OCTAVES = 34;

    private RoughnessToys() {}

    /** Rays from normal points (or from 0) in random directions of the length of such a point. */
    static List<Variogram.Ray> rays(int count, int dimensions, boolean fromTheTop, RandomStream random) {
        List<Variogram.Ray> rays = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double[] base = gaussian(dimensions, random);
            double[] direction = gaussian(dimensions, random);
            double[] start = fromTheTop ? new double[dimensions] : base;
            rays.add(distance -> {
                double[] point = start.clone();
                for (int j = 0; j < dimensions; j++) {
                    point[j] += distance * direction[j];
                }
                return point;
            });
        }
        return rays;
    }

    /** Turning rays between normal points. */
    static List<Variogram.Ray> turning(int count, int dimensions, RandomStream random) {
        List<Variogram.Ray> rays = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rays.add(Variogram.Ray.turning(gaussian(dimensions, random), gaussian(dimensions, random)));
        }
        return rays;
    }

    private static double[] gaussian(int dimensions, RandomStream random) {
        double[] vector = new double[dimensions];
        for (int j = 0; j < dimensions; j++) {
            vector[j] = random.nextGaussian();
        }
        return vector;
    }

    /** A hill: minus half the square of the distance from 0. */
    static double[] hill(double[][] points) {
        double[] fitness = new double[points.length];
        for (int i = 0; i < points.length; i++) {
            for (double x : points[i]) {
                fitness[i] -= 0.5 * x * x;
            }
        }
        return fitness;
    }

    /** A plane: the first coordinate. */
    static double[] plane(double[][] points) {
        double[] fitness = new double[points.length];
        for (int i = 0; i < points.length; i++) {
            fitness[i] = points[i][0];
        }
        return fitness;
    }

    /** White noise: any two points have nothing in common. */
    static double[] noise(double[][] points) {
        double[] fitness = new double[points.length];
        for (int i = 0; i < points.length; i++) {
            Seed seed = new Seed(1);
            for (double x : points[i]) {
                seed = seed.child(Double.doubleToLongBits(x));
            }
            fitness[i] = seed.stream().nextGaussian();
        }
        return fitness;
    }

    /** Weierstrass' function of the first coordinate, whose Hölder exponent is {@code exponent} everywhere. */
    static FitnessFunction weierstrass(double exponent, RandomStream random) {
        double[] phases = new double[OCTAVES];
        for (int n = 0; n < OCTAVES; n++) {
            phases[n] = 2 * Math.PI * random.nextDouble();
        }
        return points -> {
            double[] fitness = new double[points.length];
            for (int i = 0; i < points.length; i++) {
                for (int n = 0; n < OCTAVES; n++) {
                    double turns = points[i][0] * (1L << n);
                    fitness[i] += StrictMath.pow(2, -exponent * n)
                            * StrictMath.cos(2 * Math.PI * (turns - Math.floor(turns)) + phases[n]);
                }
            }
            return fitness;
        };
    }

    /**
     * Kauffman's NK landscape of loci in a ring: the mean of a random contribution of each locus, which depends on it
     * and the K next ones.
     */
    static FitnessFunction nk(int loci, int others, RandomStream random) {
        double[][] contributions = new double[loci][1 << (others + 1)];
        for (double[] table : contributions) {
            for (int i = 0; i < table.length; i++) {
                table[i] = random.nextDouble();
            }
        }
        return points -> {
            double[] fitness = new double[points.length];
            for (int i = 0; i < points.length; i++) {
                for (int locus = 0; locus < loci; locus++) {
                    int pattern = 0;
                    for (int k = 0; k <= others; k++) {
                        pattern = 2 * pattern + (int) points[i][(locus + k) % loci];
                    }
                    fitness[i] += contributions[locus][pattern] / loci;
                }
            }
            return fitness;
        };
    }

    /** What one step has in common with the next within an instance of {@link #nk}, in the mean over instances. */
    static double nkCorrelation(int loci, int others) {
        double patterns = StrictMath.pow(2, others + 1);
        return 1 - (others + 1.0) / loci * patterns / (patterns - 1);
    }

    /** Rays of bits: at 1 one bit differs from the base, at 2 all are drawn again. */
    static List<Variogram.Ray> flips(int count, int loci, RandomStream random) {
        List<Variogram.Ray> rays = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double[] base = bits(loci, random);
            double[] far = bits(loci, random);
            double[] near = base.clone();
            int flipped = random.nextInt(loci);
            near[flipped] = 1 - near[flipped];
            rays.add(distance -> distance == 0 ? base : distance == 1 ? near : far);
        }
        return rays;
    }

    private static double[] bits(int loci, RandomStream random) {
        double[] bits = new double[loci];
        for (int j = 0; j < loci; j++) {
            bits[j] = random.nextInt(2);
        }
        return bits;
    }
}
