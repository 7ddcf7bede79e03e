package io.github.mazescape.live.brush;

import io.github.mazescape.brush.Paint;
import io.github.mazescape.brush.Way;
import org.jspecify.annotations.Nullable;

/**
 * The brush as it is to be seen.
 *
 * @param on whether the pointer paints
 * @param size the radius of the brush as a share of half of the picture's width
 * @param way in which way those are to go on whose pixels light up
 * @param paint what is painted
 * @param shown what was measured of it last, or null
 */
public record BrushState(
        boolean on,
        double size,
        Way way,
        Paint paint,
        @Nullable Brushed shown) {
    /** The brush at rest. */
    public static final BrushState OFF = new BrushState(false, BrushControls.FIRST_SIZE, Way.ANY, Paint.NONE, null);
}
