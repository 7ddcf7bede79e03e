package io.github.mazescape.draw.colour;

import io.github.mazescape.evaluation.Layer;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.settings.Settings;
import java.util.Locale;

/**
 * How a landscape is coloured. A snapshot can be coloured in any way without a new measurement.
 *
 * @param layer which values the colours show
 * @param palette from low to high; behaviour and the difference to the centre have palettes of their own
 * @param scale how values become positions in the palette
 * @param relief whether slopes are lit from the upper left
 * @param contours whether lines are drawn where the values cross the marks of the colour bar, or where behaviour
 *     changes
 */
public record Colouring(Layer layer, Palette palette, ColourScale scale, boolean relief, boolean contours) {
    /** A layer in the standard colours. */
    public static Colouring of(Layer layer) {
        return new Colouring(layer, Palette.MAGMA, ColourScale.LINEAR, false, false);
    }

    /** What settings ask for. */
    public static Colouring of(Settings settings) {
        return new Colouring(
                layer(settings),
                Palette.named(settings.choice(Parameters.VIEW_PALETTE)),
                ColourScale.valueOf(settings.choice(Parameters.VIEW_SCALE).toUpperCase(Locale.ROOT)),
                settings.flag(Parameters.VIEW_RELIEF),
                settings.flag(Parameters.VIEW_CONTOURS));
    }

    private static Layer layer(Settings settings) {
        return switch (settings.choice(Parameters.LANDSCAPE_LAYER)) {
            case "error" -> Layer.STANDARD_ERROR;
            case "visited" -> Layer.VISITED;
            case "behaviour" -> Layer.BEHAVIOUR;
            case "difference" -> Layer.DIFFERENCE;
            default -> Layer.FITNESS;
        };
    }

    /** The same with another layer. */
    public Colouring with(Layer another) {
        return new Colouring(another, palette, scale, relief, contours);
    }

    /** The palette in which the layer is drawn. */
    public Palette colours() {
        return layer == Layer.DIFFERENCE ? Palette.DIVERGING : palette;
    }
}
