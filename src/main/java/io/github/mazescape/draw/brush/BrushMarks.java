package io.github.mazescape.draw.brush;

import io.github.mazescape.brush.Region;
import io.github.mazescape.landscape.Viewport;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the brush shows on a landscape.
 *
 * @param viewport what is seen
 * @param region what is painted on it
 * @param lit the pixels that go where a maze is painted, or null
 * @param cursor the brush under the pointer, or null
 * @param words what there is to say of it, line by line
 */
public record BrushMarks(
        Viewport viewport,
        Region region,
        @Nullable LitPixels lit,
        @Nullable Cursor cursor,
        List<String> words) {
    public BrushMarks {
        words = List.copyOf(words);
    }

    /**
     * The brush under the pointer.
     *
     * @param u along the picture's width, in [-1, 1]
     * @param v along its height, downward
     * @param radius as a share of half of the picture's width
     */
    public record Cursor(double u, double v, double radius) {}
}
