package io.github.mazescape.symmetry;

import io.github.mazescape.foraging.Action;
import io.github.mazescape.foraging.Sensors;
import io.github.mazescape.network.Topology;
import java.util.List;
import java.util.Map;

/**
 * The mirror image of a forager: left is right, and east is west. In mirrored mazes it does, mirrored, what the forager
 * does, but for ties between outputs and rounding. The arrays are not to be modified.
 *
 * @param inputs for each input the one that it stands for in the mirror
 * @param outputs for each output likewise
 */
public record Mirror(int[] inputs, int[] outputs) {
    private static final Map<String, String> SIDES =
            Map.of("right", "left", "left", "right", "east", "west", "west", "east");

    /** The mirror of foragers with some sensors. */
    public static Mirror of(Sensors sensors) {
        List<String> names = sensors.names();
        int[] inputs =
                names.stream().mapToInt(name -> names.indexOf(image(name))).toArray();
        int[] outputs = new int[Action.COUNT];
        outputs[Action.FORWARD.ordinal()] = Action.FORWARD.ordinal();
        outputs[Action.TURN_RIGHT.ordinal()] = Action.TURN_LEFT.ordinal();
        outputs[Action.TURN_LEFT.ordinal()] = Action.TURN_RIGHT.ordinal();
        return new Mirror(inputs, outputs);
    }

    private static String image(String name) {
        StringBuilder image = new StringBuilder();
        for (String word : name.split(" ")) {
            image.append(image.isEmpty() ? "" : " ").append(SIDES.getOrDefault(word, word));
        }
        return image.toString();
    }

    /**
     * The weights of the mirror image.
     *
     * @param weights {@code topology.weightCount()} weights. Not modified.
     * @return a fresh array
     */
    public double[] apply(Topology topology, double[] weights) {
        double[] made = weights.clone();
        for (int unit = 0; unit < topology.hidden(); unit++) {
            for (int row = 0; row < topology.cell().rows(); row++) {
                int first = topology.rowStart(unit, row) + 1;
                for (int input = 0; input < inputs.length; input++) {
                    made[first + input] = weights[first + inputs[input]];
                }
            }
        }
        for (int output = 0; output < outputs.length; output++) {
            System.arraycopy(
                    weights,
                    topology.outputStart(outputs[output]),
                    made,
                    topology.outputStart(output),
                    topology.outputLength());
        }
        return made;
    }

    /** What is sensed in the mirror, as bits. */
    public int observation(int observation) {
        int made = 0;
        for (int input = 0; input < inputs.length; input++) {
            made |= (observation >> inputs[input] & 1) << input;
        }
        return made;
    }
}
