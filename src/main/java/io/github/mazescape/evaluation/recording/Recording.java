package io.github.mazescape.evaluation.recording;

import io.github.mazescape.foraging.Action;
import io.github.mazescape.foraging.Controller;
import io.github.mazescape.foraging.Episode;
import io.github.mazescape.foraging.NetworkController;
import io.github.mazescape.foraging.Sensors;
import io.github.mazescape.foraging.Task;
import io.github.mazescape.network.ForwardPass;
import io.github.mazescape.network.Kernel;
import io.github.mazescape.network.Topology;
import java.util.List;

/**
 * What one forager sensed and did in all mazes of a task, every step of which it made. The arrays are not to be
 * modified.
 *
 * @param observations [maze][step] what was sensed before the step, as bits
 * @param actions [maze][step] the ordinal of the action
 * @param cells [maze][step] the cell after the step, y times the width of the maze plus x
 * @param states [unit] the state of each hidden unit, on average over all steps; empty for one without a network
 */
public record Recording(int[][] observations, byte[][] actions, int[][] cells, double[] states) {
    /**
     * What a network does, bit for bit as the evaluator sees it.
     *
     * @param weights not modified
     */
    public static Recording of(Kernel kernel, Topology topology, double[] weights, Task task) {
        ForwardPass pass = kernel.forwardPass(topology, task.mazes().size());
        for (int genome = 0; genome < pass.genomes(); genome++) {
            pass.load(genome, weights);
        }
        double[] states = new double[topology.hidden()];
        Recording made = blank(task, states);
        new Episode(task, pass.genomes()).run(new NetworkController(pass), (step, episode) -> {
            made.note(task, step, episode);
            for (int unit = 0; unit < states.length; unit++) {
                for (int maze = 0; maze < made.actions.length; maze++) {
                    states[unit] += pass.hidden(unit, maze);
                }
            }
        });
        for (int unit = 0; unit < states.length; unit++) {
            states[unit] /= (double) task.mazes().size() * task.steps();
        }
        return made;
    }

    /** What a forager without a network does. */
    public static Recording of(Controller forager, Task task) {
        Recording made = blank(task, new double[0]);
        new Episode(task, 1).run(forager, (step, episode) -> made.note(task, step, episode));
        return made;
    }

    private static Recording blank(Task task, double[] states) {
        int mazes = task.mazes().size();
        if (task.agentSteps() != (long) mazes * task.steps()) {
            throw new IllegalArgumentException("task: expected mazes without steps of their own");
        }
        return new Recording(
                new int[mazes][task.steps()], new byte[mazes][task.steps()], new int[mazes][task.steps()], states);
    }

    private void note(Task task, int step, Episode episode) {
        for (int maze = 0; maze < actions.length; maze++) {
            observations[maze][step] = episode.observation(maze);
            actions[maze][step] = (byte) episode.action(maze);
            cells[maze][step] = episode.y(maze) * task.mazes().get(maze).width() + episode.x(maze);
        }
    }

    /**
     * What networks would do, step by step, if they sensed what this forager sensed, whatever they do themselves: in
     * open loop.
     *
     * @param networks the weights of each. Not modified.
     * @return [network][maze][step] the ordinal of the action
     */
    public byte[][][] replayed(Kernel kernel, Topology topology, double[][] networks) {
        int mazes = observations.length;
        int steps = observations[0].length;
        ForwardPass pass = kernel.forwardPass(topology, mazes);
        int[] sensed = new int[pass.genomes() * mazes];
        int[] acted = new int[sensed.length];
        byte[][][] all = new byte[networks.length][mazes][steps];
        for (int first = 0; first < networks.length; first += pass.genomes()) {
            for (int genome = 0; genome < pass.genomes(); genome++) {
                pass.load(genome, networks[Math.min(first + genome, networks.length - 1)]);
            }
            pass.reset();
            for (int step = 0; step < steps; step++) {
                for (int lane = 0; lane < sensed.length; lane++) {
                    sensed[lane] = observations[lane % mazes][step];
                }
                pass.step(sensed, acted);
                for (int lane = 0; lane < acted.length && first + lane / mazes < networks.length; lane++) {
                    all[first + lane / mazes][lane % mazes][step] = (byte) acted[lane];
                }
            }
        }
        return all;
    }

    /**
     * What the mirror image of the forager senses and does in mirrored mazes: left is right, and east is west. The
     * cells and states stay those of this one.
     */
    public Recording mirrored(Sensors sensors) {
        List<String> names = sensors.names();
        int[] images =
                names.stream().mapToInt(name -> names.indexOf(mirrored(name))).toArray();
        int[][] sensed = new int[observations.length][];
        byte[][] acted = new byte[actions.length][];
        for (int maze = 0; maze < sensed.length; maze++) {
            sensed[maze] = observations[maze].clone();
            acted[maze] = actions[maze].clone();
            for (int step = 0; step < sensed[maze].length; step++) {
                int mirrored = 0;
                for (int input = 0; input < images.length; input++) {
                    mirrored |= (sensed[maze][step] >> input & 1) << images[input];
                }
                sensed[maze][step] = mirrored;
                acted[maze][step] = mirrored(acted[maze][step]);
            }
        }
        return new Recording(sensed, acted, cells, states);
    }

    private static String mirrored(String input) {
        for (String[] sides :
                new String[][] {{"right", "left"}, {"left", "right"}, {"east", "west"}, {"west", "east"}}) {
            if (input.contains(sides[0])) {
                return input.replace(sides[0], sides[1]);
            }
        }
        return input;
    }

    private static byte mirrored(byte action) {
        return (byte)
                switch (Action.values()[action]) {
                    case FORWARD -> action;
                    case TURN_RIGHT -> Action.TURN_LEFT.ordinal();
                    case TURN_LEFT -> Action.TURN_RIGHT.ordinal();
                };
    }
}
