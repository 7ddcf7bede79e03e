package io.github.mazescape.landscape;

/**
 * Projects individuals on the plane of a slice: the point of the plane nearest to the weights, by least squares. The slice's
 * directions need not be orthogonal. Immutable; safe for use by several threads.
 */
public final class Projector {
    private final Slice slice;
    private final double acrossSquare;
    private final double downSquare;
    private final double mixed;
    private final double determinant;

    /** @param slice the slice, whose directions must not be parallel */
    public Projector(Slice slice) {
        this.slice = slice;
        int weights = slice.centre().length;
        acrossSquare = Vectors.dot(slice.across(), slice.across(), 0, weights);
        downSquare = Vectors.dot(slice.down(), slice.down(), 0, weights);
        mixed = Vectors.dot(slice.across(), slice.down(), 0, weights);
        determinant = Math.fma(acrossSquare, downSquare, -mixed * mixed);
        if (!(determinant > Vectors.DEGENERATE * acrossSquare * downSquare)) {
            throw new IllegalArgumentException(
                    "slice: expected two directions that span a plane, got parallel ones or one that is 0;"
                            + " choose other directions");
        }
    }

    /** The slice on which is projected. */
    public Slice slice() {
        return slice;
    }

    /**
     * Where an individual lies.
     *
     * @param weights as many weights as the slice's centre has. Not modified.
     */
    public Projection project(double[] weights) {
        double[] centre = slice.centre();
        double[] across = slice.across();
        double[] down = slice.down();
        Vectors.requireLength("weights", weights, centre.length);
        double[] off = Vectors.difference(weights, centre);
        double p = Vectors.dot(off, across, 0, off.length);
        double q = Vectors.dot(off, down, 0, off.length);
        double a = (p * downSquare - q * mixed) / determinant;
        double b = (q * acrossSquare - p * mixed) / determinant;
        double squares = 0;
        for (int i = 0; i < off.length; i++) {
            double rest = Math.fma(-b, down[i], Math.fma(-a, across[i], off[i]));
            squares = Math.fma(rest, rest, squares);
        }
        return new Projection(a / slice.halfWidth(), b / slice.halfHeight(), Math.sqrt(squares));
    }
}
