package io.github.mazescape.draw.lineage;

import io.github.mazescape.landscape.SliceMap;
import java.util.List;

/**
 * From whom a network descends, as seen on a slice.
 *
 * @param way its ancestors, oldest first, and last itself
 * @param stops some of them, oldest first
 */
public record LineageMarks(List<Place> way, List<Stop> stops) {
    public LineageMarks {
        way = List.copyOf(way);
        stops = List.copyOf(stops);
    }

    /**
     * The place of a network.
     *
     * @param u along the slice's width, to the right; within [-1, 1] inside the picture
     * @param v along the slice's height, downward; within [-1, 1] inside the picture
     */
    public record Place(double u, double v) {
        boolean inside() {
            return Math.abs(u) <= 1 && Math.abs(v) <= 1;
        }

        /** Whether a line from here may cross the picture. At a deep zoom most of the way is far away. */
        boolean near() {
            return Math.abs(u) < 8 && Math.abs(v) < 8;
        }

        private Place moved(SliceMap map) {
            return new Place(map.u(u, v), map.v(u, v));
        }
    }

    /** An ancestor, and the number of its generation. */
    public record Stop(long generation, Place place) {}

    /** The same where a map puts it. */
    public LineageMarks moved(SliceMap map) {
        return new LineageMarks(
                way.stream().map(place -> place.moved(map)).toList(),
                stops.stream()
                        .map(stop -> new Stop(stop.generation(), stop.place().moved(map)))
                        .toList());
    }
}
