package io.github.mazescape.draw.landscape;

import io.github.mazescape.draw.colour.Grading;
import io.github.mazescape.evaluation.Layer;
import io.github.mazescape.landscape.Snapshot;

/** The landscape as a terrain: heights that are positions in the palette, and the colours of the flat picture. */
public final class Terrain {
    private Terrain() {}

    /** The heights of a model's cells, in [0, 1]; NaN is not known. Behaviour, which has none, stands at the height of its fitness. */
    public static float[] heights(LandscapeModel model) {
        LandscapeImage.Source source = model.source();
        return source == null ? new float[0] : heights(source);
    }

    private static float[] heights(LandscapeImage.Source source) {
        Layer shown = source.colouring().layer();
        Layer layer = shown.isFingerprint() ? shown.basis() : shown;
        Snapshot snapshot = source.snapshot();
        Grading grading = Grading.of(snapshot, layer, source.colouring().scale(), source.range(), source.centre());
        float[] values = snapshot.measured(layer);
        float[] table = new float[Grading.STEPS];
        for (int step = 0; step < table.length; step++) {
            table[step] = (float) grading.position(grading.middle(step));
        }
        float[] heights = new float[values.length];
        for (int i = 0; i < heights.length; i++) {
            heights[i] = !Float.isNaN(values[i]) ? table[grading.step(values[i])] : Float.NaN;
        }
        return heights;
    }

    /** The colours of a model's cells, 0xFFRRGGBB: a fresh array, empty before the first values. */
    public static int[] colours(LandscapeModel model) {
        LandscapeImage.Source source = model.source();
        return source == null ? new int[0] : new LandscapeImage().cells(source);
    }
}
