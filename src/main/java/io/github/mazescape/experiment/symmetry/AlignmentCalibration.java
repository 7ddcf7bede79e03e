package io.github.mazescape.experiment.symmetry;

import io.github.mazescape.experiment.Calibration;
import io.github.mazescape.experiment.Calibration.Check;
import io.github.mazescape.experiment.control.Controls;
import io.github.mazescape.foraging.Action;
import io.github.mazescape.foraging.Sensors;
import io.github.mazescape.network.Cell;
import io.github.mazescape.network.Topology;
import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.seed.Seed;
import io.github.mazescape.symmetry.SignedPermutation;
import io.github.mazescape.symmetry.WeightMatching;
import java.util.ArrayList;
import java.util.List;

/** Known answers for {@link AlignmentExperiment}: planted copies under noise, and networks with nothing in common. */
final class AlignmentCalibration {
    private static final Seed SEED =
            new Seed(1).child("experiment").child("alignment").child("calibration");
    private static final int UNITS = 16;
    /** The aligned cosine of two normal networks of the reference task, which the tolerance covers. */
    private static final double BY_CHANCE = 0.385;

    private AlignmentCalibration() {}

    /** Searches the copies of a network that are nearest to another, as {@link WeightMatching#of} does. */
    @FunctionalInterface
    interface Search {
        List<WeightMatching.Match> of(Topology topology, double[] own, double[] other, int starts, RandomStream random);
    }

    static Calibration of(boolean whole, Search search) {
        int trials = whole ? 40 : 6;
        List<Check> checks = new ArrayList<>();
        for (Cell cell : Cell.values()) {
            String of = cell == Cell.GRU ? "GRU" : "Elman";
            Topology topology = new Topology(Sensors.REFERENCE.inputs(), UNITS, Action.COUNT, cell, true);
            for (double noise : whole ? new double[] {0.1, 0.5, 1} : new double[] {1}) {
                checks.add(Check.atLeast(
                        of + ", planted copy under noise of " + noise + " of its norm: share of units recovered",
                        recovered(topology, noise, trials, search),
                        0.99));
            }
        }
        Topology topology = new Topology(Sensors.REFERENCE.inputs(), UNITS, Action.COUNT, Cell.ELMAN, true);
        checks.add(Check.atMost(
                "control, noise of 4 times its norm: share of units recovered",
                recovered(topology, 4, trials, search),
                0.5));
        double chance = 0;
        double excess = 0;
        for (int trial = 0; trial < trials; trial++) {
            RandomStream random = SEED.child("chance").child(trial).stream();
            double[] own = Controls.random(topology, 1, random);
            double[] other = Controls.random(topology, 1, random);
            chance += AlignmentExperiment.matched(topology, own, other, 4, random) / trials;
            double[] copy =
                    noisy(topology, SignedPermutation.random(UNITS, random).apply(topology, own), 1, random);
            excess += (AlignmentExperiment.matched(topology, own, copy, 4, random)
                            - AlignmentExperiment.matched(
                                    topology, own, Controls.scrambled(topology, copy, random), 4, random))
                    / trials;
        }
        checks.add(Check.near(
                "two networks with nothing in common: cosine after the match",
                chance,
                BY_CHANCE,
                whole ? 0.015 : 0.03));
        checks.add(Check.near(
                "excess over the null of a copy under noise of its norm",
                excess,
                1 / Math.sqrt(2) - BY_CHANCE,
                whole ? 0.02 : 0.04));
        return new Calibration(checks);
    }

    /** The share of units that get their right partner and sign. */
    private static double recovered(Topology topology, double noise, int trials, Search search) {
        int right = 0;
        for (int trial = 0; trial < trials; trial++) {
            RandomStream random = SEED.child("planted").child(trial).stream();
            double[] weights = Controls.random(topology, 1, random);
            SignedPermutation planted = SignedPermutation.random(UNITS, random);
            double[] copy = noisy(topology, planted.apply(topology, weights), noise, random);
            right += planted.inverse()
                    .agreement(
                            search.of(topology, weights, copy, 4, random).get(0).copy());
        }
        return (double) right / (trials * UNITS);
    }

    private static double[] noisy(Topology topology, double[] weights, double noise, RandomStream random) {
        double[] made = Controls.random(topology, noise, random);
        for (int i = 0; i < made.length; i++) {
            made[i] += weights[i];
        }
        return made;
    }
}
