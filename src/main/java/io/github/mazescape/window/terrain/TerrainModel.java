package io.github.mazescape.window.terrain;

import io.github.mazescape.draw.colour.Grading;
import io.github.mazescape.draw.landscape.LandscapeImage;
import io.github.mazescape.draw.landscape.LandscapeModel;
import io.github.mazescape.evaluation.Layer;
import io.github.mazescape.landscape.Snapshot;

/**
 * The landscape as a terrain, with a value for each cell, row by row. Both arrays are empty before the first values.
 *
 * @param heights positions in the palette, in [0, 1]; NaN where nothing is known. Behaviour has the heights of its
 *     fitness.
 * @param colours the colours of the flat picture, 0xFFRRGGBB
 */
public record TerrainModel(float[] heights, int[] colours) {
    /** The terrain of a landscape, in fresh arrays. */
    public static TerrainModel of(LandscapeModel model) {
        LandscapeImage.Source source = model.source();
        return source == null
                ? new TerrainModel(new float[0], new int[0])
                : new TerrainModel(heights(source), new LandscapeImage().cells(source));
    }

    private static float[] heights(LandscapeImage.Source source) {
        Layer shown = source.colouring().layer();
        Layer layer = shown.isFingerprint() ? shown.basis() : shown;
        Snapshot snapshot = source.snapshot();
        Grading grading = Grading.of(snapshot, layer, source.colouring().scale(), source.range(), source.centre());
        float[] values = snapshot.measured(layer);
        float[] table = grading.positions();
        float[] heights = new float[values.length];
        for (int i = 0; i < heights.length; i++) {
            heights[i] = !Float.isNaN(values[i]) ? table[grading.step(values[i])] : Float.NaN;
        }
        return heights;
    }
}
