package io.github.mazescape.brush;

/**
 * All that the user painted with the brush.
 *
 * @param region on the landscape: the networks there run in the maze
 * @param crossing in a maze: the pixels whose networks go there light up
 */
public record Paint(Region region, Crossing crossing) {
    /** Nothing. */
    public static final Paint NONE = new Paint(Region.NONE, Crossing.NONE);

    public boolean isEmpty() {
        return region.isEmpty() && crossing.isEmpty();
    }

    public Paint with(Region other) {
        return new Paint(other, crossing);
    }

    public Paint with(Crossing other) {
        return new Paint(region, other);
    }
}
