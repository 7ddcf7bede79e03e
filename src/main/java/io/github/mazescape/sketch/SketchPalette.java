package io.github.mazescape.sketch;

import io.github.mazescape.draw.colour.ColourScale;
import io.github.mazescape.draw.colour.Colouring;
import io.github.mazescape.draw.colour.Palette;
import io.github.mazescape.draw.landscape.LandscapeImage;
import io.github.mazescape.evaluation.Layer;
import io.github.mazescape.landscape.Raster;
import java.awt.image.BufferedImage;
import java.util.Locale;
import processing.awt.PImageAWT;
import processing.core.PImage;

/** The palettes of the setting {@code view.palette}, from dark to light. */
public enum SketchPalette {
    MAGMA,
    INFERNO,
    VIRIDIS,
    CIVIDIS,
    BATLOW,
    GREY;

    /** Returns the colour at a position, 0xFFRRGGBB. The position is clamped to [0, 1]. */
    public int at(double position) {
        return palette().at(position);
    }

    /**
     * Colours the fitness of a raster by rank, so that the picture uses the whole palette even if the fitness varies
     * little.
     *
     * @return a new image with one pixel per value; a pixel that is not measured yet shows the preview of the raster
     */
    public PImage byRank(Raster raster) {
        return new PImageAWT(picture(raster));
    }

    /** The picture of {@link #byRank} for programs without Processing; {@code ImageIO} writes it to a file. */
    public BufferedImage picture(Raster raster) {
        Colouring colouring = new Colouring(Layer.FITNESS, palette(), ColourScale.EQUALISED, false, false);
        return LandscapeImage.of(raster.snapshot(), colouring, null, 0);
    }

    private Palette palette() {
        return Palette.named(name().toLowerCase(Locale.ROOT));
    }
}
