package io.github.mazescape.web.zoom;

import io.github.mazescape.draw.colour.Palette;
import io.github.mazescape.evaluation.Evaluations;
import io.github.mazescape.evaluation.Layer;
import io.github.mazescape.foraging.Task;
import io.github.mazescape.input.InputException;

/**
 * A layer as 16-bit numbers: equal steps between two ends, or, of behaviour, the number of its colour.
 *
 * @param layer which layer
 * @param low what 0 means; of a difference, in values of its basis
 * @param high what {@value #MOST} means
 */
public record PageLayer(Layer layer, double low, double high) {
    /** The largest number. */
    static final int MOST = 0xffff;

    /** The exponents that a picture can tell: beyond them all are alike [per step]. */
    private static final double MOST_GROWTH = 8;

    /**
     * A layer of a page.
     *
     * @param task on which it is measured
     * @throws InputException if pages cannot show it
     */
    public static PageLayer of(Layer layer, Task task) {
        return switch (layer) {
            case FITNESS, DIFFERENCE -> new PageLayer(layer, 0, 1);
            case STANDARD_ERROR -> new PageLayer(layer, 0, 0.5);
            case VISITED ->
                new PageLayer(layer, 0, task.agentSteps() / task.mazes().size() + 1.0);
            case BEHAVIOUR -> new PageLayer(layer, 0, MOST);
            case MEMORY, HELD_OUT -> new PageLayer(layer, -1, 1);
            case CHAOS -> new PageLayer(layer, -MOST_GROWTH, MOST_GROWTH);
            case LIKENESS, ROBUST ->
                throw InputException.at("--web")
                        .expected("a layer that tells one number of one pixel")
                        .got("'" + layer.word() + "'")
                        .advise("choose another --layer");
        };
    }

    /** The number of a point of a batch. */
    char coded(Evaluations results, int point) {
        if (layer.isFingerprint()) {
            return (char) Palette.indexOfFingerprint(results.fingerprint()[point]);
        }
        double share = (results.values(layer)[point] - low) / (high - low);
        return (char) Math.round(MOST * Math.max(0, Math.min(1, share)));
    }

    /** The value of a number; of a difference, that of its basis. */
    float value(int code) {
        return (float) (low + (double) code / MOST * (high - low));
    }

    /** The number nearest to a value, as {@link #value} has it. */
    int code(double value) {
        return (int) Math.round(MOST * Math.max(0, Math.min(1, (value - low) / (high - low))));
    }
}
