package io.github.mazescape.draw.landscape;

import io.github.mazescape.landscape.SliceMap;

/**
 * A network projected on a slice.
 *
 * @param u along the slice's width, to the right; within [-1, 1] inside the picture
 * @param v along the slice's height, downward; within [-1, 1] inside the picture
 * @param distance the distance from the slice relative to the champion's norm, at least 0; 0 lies on the slice
 */
public record Dot(double u, double v, double distance) {
    /** Whether the dot falls into the picture. */
    public boolean inside() {
        return Math.abs(u) <= 1 && Math.abs(v) <= 1;
    }

    /** The dot where a map puts it. */
    Dot moved(SliceMap map) {
        return new Dot(map.u(u, v), map.v(u, v), distance);
    }

    /** The dot on the way to another one, at a share of it in [0, 1]. */
    Dot towards(Dot other, double share) {
        return new Dot(
                u + share * (other.u - u), v + share * (other.v - v), distance + share * (other.distance - distance));
    }
}
