package io.github.mazescape.landscape;

/** Where the weights of a picture's pixels come from. */
sealed interface Sampling {
    /** The slice that is shown; of a view of a plane the one within its borders. */
    Slice slice();

    /** How many weights a pixel shows. */
    int weightCount();

    /**
     * Writes the weights that a pixel shows.
     *
     * @param weights {@link #weightCount} values. Overwritten.
     */
    void copy(int x, int y, double[] weights);

    /** Where the middle of a pixel lies between the borders of a picture, in (-1, 1). */
    static double middle(int pixel, int pixels) {
        return (2 * pixel + 1) / (double) pixels - 1;
    }

    /**
     * A slice, from border to border.
     *
     * @param width the width of the picture [pixels]
     * @param height its height [pixels]
     */
    record OfSlice(Slice slice, int width, int height) implements Sampling {
        @Override
        public int weightCount() {
            return slice.centre().length;
        }

        @Override
        public void copy(int x, int y, double[] weights) {
            slice.copy(middle(x, width), middle(y, height), weights);
        }
    }

    /** A piece of a plane, on its lattice. */
    record OfPlane(Plane plane, Viewport viewport) implements Sampling {
        @Override
        public Slice slice() {
            return viewport.slice(plane);
        }

        @Override
        public int weightCount() {
            return plane.origin().length;
        }

        @Override
        public void copy(int x, int y, double[] weights) {
            plane.copy(viewport.x(x), viewport.y(y), weights);
        }
    }
}
