package io.github.mazescape.view;

import io.github.mazescape.evaluation.Layer;
import java.awt.image.BufferedImage;

/** A landscape as a picture of its own: one pixel for each value. */
public final class LandscapePicture {
    private LandscapePicture() {}

    /**
     * Colours a raster; the colours run over the known values.
     *
     * @param raster the values
     * @param layer what they say
     */
    public static BufferedImage of(Raster raster, Layer layer) {
        return new LandscapeImage().of(raster, layer, ValueRange.of(raster), raster.width(), raster.height());
    }
}
