package io.github.mazescape.landscape;

/**
 * Projects individuals on a plane: the point of the plane nearest to the weights, by least squares, told as a place in
 * a viewport. The plane's directions need not be orthogonal. Immutable; safe for use by several threads.
 */
public final class Projector {
    private final Plane plane;
    private final Viewport viewport;
    private final double[] middle;
    private final double acrossSquare;
    private final double downSquare;
    private final double mixed;
    private final double determinant;

    /** @param plane the plane, whose directions must not be parallel */
    public Projector(Plane plane, Viewport viewport) {
        this.plane = plane;
        this.viewport = viewport;
        middle = plane.point(viewport.middleX(), viewport.middleY());
        acrossSquare = Vectors.dot(plane.across(), plane.across(), 0, middle.length);
        downSquare = Vectors.dot(plane.down(), plane.down(), 0, middle.length);
        mixed = Vectors.dot(plane.across(), plane.down(), 0, middle.length);
        determinant = Math.fma(acrossSquare, downSquare, -mixed * mixed);
        if (!(determinant > Vectors.DEGENERATE * acrossSquare * downSquare)) {
            throw new IllegalArgumentException(
                    "plane: expected two directions that span a plane, got parallel ones or one that is 0;"
                            + " choose other directions");
        }
    }

    /** The weights in the middle of the viewport. Not to be modified. */
    public double[] middle() {
        return middle;
    }

    /**
     * Where an individual lies.
     *
     * @param weights as many weights as the plane's origin has. Not modified.
     */
    public Projection project(double[] weights) {
        double[] across = plane.across();
        double[] down = plane.down();
        Vectors.requireLength("weights", weights, middle.length);
        double[] off = Vectors.difference(weights, middle);
        double p = Vectors.dot(off, across, 0, off.length);
        double q = Vectors.dot(off, down, 0, off.length);
        double a = (p * downSquare - q * mixed) / determinant;
        double b = (q * acrossSquare - p * mixed) / determinant;
        double squares = 0;
        for (int i = 0; i < off.length; i++) {
            double rest = Math.fma(-b, down[i], Math.fma(-a, across[i], off[i]));
            squares = Math.fma(rest, rest, squares);
        }
        return new Projection(a / viewport.halfWidth(), b / viewport.halfHeight(), Math.sqrt(squares));
    }
}
