package io.github.mazescape.live.brush;

import io.github.mazescape.brush.Region;
import io.github.mazescape.landscape.Plane;
import io.github.mazescape.landscape.Slice;
import io.github.mazescape.landscape.SliceMap;
import io.github.mazescape.landscape.Viewport;
import org.jspecify.annotations.Nullable;

/**
 * A painted region that is carried along when the landscape moves to another plane, so that it stays on the networks on
 * which it was painted, as nearly as they are to be seen there. For the conductor's thread.
 */
final class CarriedRegion {
    /** Places in a slice of this are places of its plane. */
    private static final Viewport UNIT = Viewport.centred(1, 2, 2);

    /** A plane on which the region would be pressed to less than this stands across the other one. */
    private static final double LEAST_EVENNESS = 0.25;

    private static final double MOST_SCALE = 50;

    private Region painted = Region.NONE;
    private @Nullable Plane on;
    private @Nullable Plane now;

    /** The region was painted on the plane that is seen now. */
    void painted(Region region) {
        painted = region;
        on = now;
    }

    /**
     * The region as it lies on the plane that is seen from now on; where that stands across, at the same coordinates.
     */
    Region on(Plane seen, Region before) {
        Plane origin = on == null ? seen : on;
        Plane last = now;
        now = seen;
        on = origin;
        if (seen == last || painted.isEmpty()) {
            return before;
        }
        if (seen == origin) {
            return painted;
        }
        return new Slice(origin, UNIT)
                .onto(new Slice(seen, UNIT))
                .filter(map -> map.evenness() > LEAST_EVENNESS && fits(map))
                .map(painted::carried)
                .orElse(before);
    }

    private static boolean fits(SliceMap map) {
        return map.scale() > 1 / MOST_SCALE && map.scale() < MOST_SCALE;
    }
}
