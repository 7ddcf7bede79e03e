package io.github.mazescape.draw.colour;

import io.github.mazescape.draw.kit.ValueRange;
import io.github.mazescape.evaluation.Layer;
import io.github.mazescape.run.Setup;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.settings.Settings;
import org.jspecify.annotations.Nullable;

/**
 * How a landscape is coloured. A snapshot can be coloured in any way without a new measurement.
 *
 * @param layer which values the colours show
 * @param palette from low to high; behaviour and what has a sign have palettes of their own
 * @param scale how values become positions in the palette
 * @param relief whether slopes are lit from the upper left
 * @param contours whether lines are drawn where the values cross the marks of the colour bar, or where behaviour
 *     changes
 * @param smoothLines whether these lines are smooth, or else run along the edges of cells; those of behaviour always do
 */
public record Colouring(
        Layer layer, Palette palette, ColourScale scale, boolean relief, boolean contours, boolean smoothLines) {
    /** A colouring whose lines are smooth. */
    public Colouring(Layer layer, Palette palette, ColourScale scale, boolean relief, boolean contours) {
        this(layer, palette, scale, relief, contours, true);
    }

    /** A layer in plain colours: linear, without relief and contours. */
    public static Colouring of(Layer layer) {
        return new Colouring(layer, Palette.MAGMA, ColourScale.LINEAR, false, false);
    }

    /** What settings ask for. */
    public static Colouring of(Settings settings) {
        return new Colouring(
                new Setup(settings).layer(),
                Palette.of(settings),
                Setup.constant(ColourScale.class, settings.choice(Parameters.VIEW_SCALE)),
                settings.flag(Parameters.VIEW_RELIEF),
                settings.flag(Parameters.VIEW_CONTOURS),
                settings.choice(Parameters.VIEW_LINES).equals("smooth"));
    }

    /** Whether lines of equal value are drawn that can be drawn as paths, too. */
    public boolean hasPaths() {
        return contours && smoothLines && !layer.isFingerprint();
    }

    /** The same of another layer. */
    public Colouring with(Layer other) {
        return new Colouring(other, palette, scale, relief, contours, smoothLines);
    }

    /** The same without contours. */
    public Colouring withoutContours() {
        return new Colouring(layer, palette, scale, relief, false, smoothLines);
    }

    /** The values between which the colours always run, or null for the range of the known values. */
    public @Nullable ValueRange range() {
        return Double.isNaN(layer.low()) ? null : new ValueRange(layer.low(), layer.high());
    }

    /** The palette in which the layer is drawn. */
    public Palette colours() {
        return layer.isSigned() ? Palette.DIVERGING : palette;
    }
}
