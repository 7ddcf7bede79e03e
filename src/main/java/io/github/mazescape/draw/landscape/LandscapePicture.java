package io.github.mazescape.draw.landscape;

import io.github.mazescape.draw.colour.Colouring;
import io.github.mazescape.draw.kit.ValueRange;
import io.github.mazescape.landscape.Snapshot;
import java.awt.image.BufferedImage;
import org.jspecify.annotations.Nullable;

/** Makes a picture of the bare landscape, with one pixel for each value. */
public final class LandscapePicture {
    private LandscapePicture() {}

    /** Colours a snapshot; the colours run over the known values. */
    public static BufferedImage of(Snapshot snapshot, Colouring colouring, double centre) {
        return of(snapshot, colouring, null, centre);
    }

    /**
     * Colours a snapshot.
     *
     * @param snapshot the values
     * @param colouring how they are shown
     * @param range the values between which the colours run, or null for the range of the known values
     * @param centre the fitness from which differences are taken
     */
    public static BufferedImage of(Snapshot snapshot, Colouring colouring, @Nullable ValueRange range, double centre) {
        LandscapeImage.Source source = new LandscapeImage.Source(snapshot, colouring, range, centre);
        return new LandscapeImage().of(source, snapshot.width(), snapshot.height());
    }
}
