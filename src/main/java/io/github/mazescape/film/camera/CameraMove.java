package io.github.mazescape.film.camera;

import io.github.mazescape.landscape.Slice;
import io.github.mazescape.landscape.SliceMap;
import io.github.mazescape.landscape.Viewport;
import java.util.Arrays;

/**
 * The way of a camera from one slice to another. A zoom goes by equal factors in equal times, and the camera starts and
 * stops gently. On the way it is measured so often that each picture is at most an octave, a quarter of its half-width
 * or a few degrees from the next, so that the frames between two can be made of these.
 *
 * @param from where it begins
 * @param to where it ends, of networks of the same shape
 * @param pictures how many steps there are from one measured picture to the next, at least 1
 * @param length how long it takes relative to other moves; over 0
 */
record CameraMove(Slice from, Slice to, int pictures, double length) {
    private static final double MARGIN = 1.25;
    /** The share of a side that lies outside of what the camera sees. */
    static final double BORDER = (1 - 1 / MARGIN) / 2;

    private static final double PAN = 0.25;
    private static final int TURN = 16;
    private static final int MOST = 200;

    static CameraMove of(Slice from, Slice to) {
        SliceMap there = to.onto(from).orElse(SliceMap.IDENTITY);
        double larger = reach(to) / reach(from);
        double octaves = Math.abs(StrictMath.log(larger)) / StrictMath.log(2);
        // A zoom towards a place that is in the picture already is no pan.
        double apart = Math.hypot(there.u0(), there.v0()) / Math.max(1, larger);
        double moved = Math.max(0, apart - (1 - Math.min(larger, 1 / larger)));
        boolean turns = !samePlane(from, to);
        double steps = Math.max(Math.ceil(octaves), Math.max(Math.ceil(moved / PAN), turns ? TURN : 1));
        int pictures = (int) Math.min(MOST, steps);
        return new CameraMove(from, to, pictures, 1 + octaves / 2 + Math.min(4, moved) + (turns ? 2 : 0));
    }

    /** From the middle to the right border [norm of weights]. */
    private static double reach(Slice slice) {
        double squares = 0;
        for (double weight : slice.plane().across()) {
            squares += weight * weight;
        }
        return Math.sqrt(squares) * slice.viewport().halfWidth();
    }

    private static boolean samePlane(Slice from, Slice to) {
        return Arrays.equals(from.plane().across(), to.plane().across())
                && Arrays.equals(from.plane().down(), to.plane().down());
    }

    /** Where the camera is after a share of the time. */
    Slice camera(double time, int width, int height) {
        return from.towards(to, eased(time), width, height);
    }

    /** The share of the way at which a picture is measured, of {@link #pictures} + 1 of them. */
    double place(int picture) {
        return (double) picture / pictures;
    }

    /** A picture on the way, with a margin around what the camera sees there. */
    Slice measured(int picture, int width, int height) {
        Slice seen = from.towards(to, place(picture), width, height);
        return new Slice(seen.plane(), Viewport.centred(MARGIN, width, height));
    }

    /** The share of the way after a share of the time: it begins and ends at rest, without a jerk (K. Perlin, 2002). */
    static double eased(double time) {
        return time * time * time * (time * (6 * time - 15) + 10);
    }
}
