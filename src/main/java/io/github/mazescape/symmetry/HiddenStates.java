package io.github.mazescape.symmetry;

import io.github.mazescape.foraging.Episode;
import io.github.mazescape.foraging.NetworkController;
import io.github.mazescape.foraging.Task;
import io.github.mazescape.network.ForwardPass;
import io.github.mazescape.network.Kernel;
import io.github.mazescape.network.Topology;
import io.github.mazescape.network.dynamics.Probe;
import java.util.ArrayList;
import java.util.List;

/**
 * What the hidden units of networks do when all are shown the same: the states of a network in double precision,
 * whatever it would have seen by its own actions.
 *
 * @param states [step][unit], over all episodes. Not to be modified.
 */
public record HiddenStates(double[][] states) {
    /**
     * What a forager senses, step by step, in each maze of a task.
     *
     * @param weights not modified
     * @return for each maze the observations, as bits
     */
    public static List<int[]> observations(Kernel kernel, Topology topology, double[] weights, Task task) {
        ForwardPass pass = kernel.forwardPass(topology, task.mazes().size());
        for (int genome = 0; genome < pass.genomes(); genome++) {
            pass.load(genome, weights);
        }
        List<int[]> seen = new ArrayList<>();
        for (int maze = 0; maze < task.mazes().size(); maze++) {
            seen.add(new int[task.steps()]);
        }
        new Episode(task, pass.genomes()).run(new NetworkController(pass), (step, episode) -> {
            for (int maze = 0; maze < seen.size() && step < task.steps(); maze++) {
                seen.get(maze)[step] = episode.observation(maze);
            }
        });
        return seen;
    }

    /**
     * The states of a network that is shown episodes of observations.
     *
     * @param weights not modified
     */
    public static HiddenStates of(Topology topology, double[] weights, List<int[]> episodes) {
        Probe probe = new Probe(topology, weights);
        double[] outputs = new double[topology.outputs()];
        double[][] states =
                new double[episodes.stream().mapToInt(episode -> episode.length).sum()][];
        int step = 0;
        for (int[] episode : episodes) {
            double[] state = probe.start();
            for (int observation : episode) {
                probe.step(observation, state, outputs);
                states[step++] = state.clone();
            }
        }
        return new HiddenStates(states);
    }

    /** The mean product of each unit's state with each unit of other states, E[h h'], [unit][other unit]. */
    double[][] moments(HiddenStates other) {
        int units = states[0].length;
        double[][] sums = new double[units][units];
        for (int step = 0; step < states.length; step++) {
            for (int i = 0; i < units; i++) {
                double state = states[step][i];
                for (int k = 0; k < units; k++) {
                    sums[i][k] += state * other.states[step][k];
                }
            }
        }
        for (double[] row : sums) {
            for (int k = 0; k < units; k++) {
                row[k] /= states.length;
            }
        }
        return sums;
    }

    /** The mean of each unit's state. */
    private double[] means() {
        double[] means = new double[states[0].length];
        for (double[] state : states) {
            for (int i = 0; i < means.length; i++) {
                means[i] += state[i] / states.length;
            }
        }
        return means;
    }

    /** The same with each unit's mean taken away. */
    private HiddenStates centred() {
        double[] means = means();
        double[][] made = new double[states.length][means.length];
        for (int step = 0; step < made.length; step++) {
            for (int i = 0; i < means.length; i++) {
                made[step][i] = states[step][i] - means[i];
            }
        }
        return new HiddenStates(made);
    }

    /** The mean square of each unit's state. */
    private double[] squares() {
        double[] squares = new double[states[0].length];
        for (double[] state : states) {
            for (int i = 0; i < squares.length; i++) {
                squares[i] += state[i] * state[i] / states.length;
            }
        }
        return squares;
    }

    /** The variance of each unit's state. */
    public double[] variances() {
        return centred().squares();
    }

    /** The correlation of each unit with each unit of other states; 0 where one of them is constant. */
    public double[][] correlations(HiddenStates other) {
        HiddenStates own = centred();
        HiddenStates others = other.centred();
        double[] ownSquares = own.squares();
        double[] otherSquares = others.squares();
        double[][] made = own.moments(others);
        for (int i = 0; i < made.length; i++) {
            for (int k = 0; k < made.length; k++) {
                boolean constant = ownSquares[i] < StateMatching.CONSTANT || otherSquares[k] < StateMatching.CONSTANT;
                made[i][k] = constant ? 0 : made[i][k] / Math.sqrt(ownSquares[i] * otherSquares[k]);
            }
        }
        return made;
    }
}
