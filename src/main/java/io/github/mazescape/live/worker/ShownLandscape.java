package io.github.mazescape.live.worker;

import io.github.mazescape.draw.landscape.LandscapeModel;
import io.github.mazescape.live.worker.LandscapeWorker.Rendering;
import io.github.mazescape.run.RunState;
import io.github.mazescape.settings.Settings;
import org.jspecify.annotations.Nullable;

/**
 * A model of the landscape, and what it was made of.
 *
 * @param rendering the picture
 * @param version the version of its raster
 * @param state the state of the run whose population is marked
 * @param settings how it is coloured
 * @param model what is drawn
 * @param reading what is read of the picture; null where nobody asks, and before it is whole
 */
public record ShownLandscape(
        Rendering rendering,
        long version,
        RunState state,
        Settings settings,
        LandscapeModel model,
        @Nullable ViewReading reading) {
    boolean isOf(Rendering other, long otherVersion, RunState otherState, Settings otherSettings) {
        return rendering == other && version == otherVersion && state == otherState && settings.equals(otherSettings);
    }

    /** Whether every pixel is measured, and all of them are in the model. */
    public boolean whole() {
        return rendering.raster().complete() && version == rendering.raster().version();
    }
}
