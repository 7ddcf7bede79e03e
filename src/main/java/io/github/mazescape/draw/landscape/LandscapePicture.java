package io.github.mazescape.draw.landscape;

import io.github.mazescape.draw.colour.Colouring;
import io.github.mazescape.landscape.Snapshot;
import java.awt.image.BufferedImage;
import java.util.Objects;

/** Makes a picture of the bare landscape, with one pixel for each value. */
public final class LandscapePicture {
    private LandscapePicture() {}

    /**
     * Colours a landscape as its panel does.
     *
     * @param model a model with a snapshot
     */
    public static BufferedImage of(LandscapeModel model) {
        return of(Objects.requireNonNull(model.source(), "a landscape without values"));
    }

    /**
     * Colours a snapshot. The colours run over the known values.
     *
     * @param snapshot the values
     * @param colouring how they are coloured
     * @param centre the fitness from which differences are taken
     */
    public static BufferedImage of(Snapshot snapshot, Colouring colouring, double centre) {
        return of(new LandscapeImage.Source(snapshot, colouring, null, centre));
    }

    private static BufferedImage of(LandscapeImage.Source source) {
        Snapshot snapshot = source.snapshot();
        return new LandscapeImage().of(source, snapshot.width(), snapshot.height());
    }
}
