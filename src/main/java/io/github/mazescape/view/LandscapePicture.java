package io.github.mazescape.view;

import io.github.mazescape.landscape.Snapshot;
import java.awt.image.BufferedImage;

/** A landscape as a picture of its own: one pixel for each value. */
public final class LandscapePicture {
    private LandscapePicture() {}

    /**
     * Colours a snapshot; the colours run over the known values.
     *
     * @param snapshot the values
     * @param colouring how they are shown
     * @param centre the fitness from which differences are taken
     */
    public static BufferedImage of(Snapshot snapshot, Colouring colouring, double centre) {
        return new LandscapeImage()
                .of(new LandscapeImage.Source(snapshot, colouring, null, centre), snapshot.width(), snapshot.height());
    }
}
