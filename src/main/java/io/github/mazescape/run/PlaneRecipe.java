package io.github.mazescape.run;

import io.github.mazescape.landscape.DirectionKind;
import java.util.List;

/**
 * Which plane through weight space, said by what it is made of within a run rather than by its numbers: short enough
 * for a line of text, and the same numbers whenever the run is the same.
 *
 * @param directions the kind of directions
 * @param draw which of the random directions, from 0
 * @param centre the generation whose champion is the origin, from 1
 * @param depth how far the plane lies along the third direction, in its lengths
 * @param picked where the directions are picked: three individuals of the population of generation {@code centre}, from
 *     0, the first of them the origin; empty otherwise
 */
public record PlaneRecipe(DirectionKind directions, long draw, long centre, double depth, List<Integer> picked) {
    public PlaneRecipe {
        picked = List.copyOf(picked);
        if (centre < 1) {
            throw new IllegalArgumentException("centre: expected a generation from 1, got " + centre);
        }
        if (!Double.isFinite(depth)) {
            throw new IllegalArgumentException("depth: expected a finite number, got " + depth);
        }
        if (picked.size() != (directions == DirectionKind.PICKED ? 3 : 0)) {
            throw new IllegalArgumentException(
                    "picked: expected three individuals for picked directions and none for others, got " + picked);
        }
    }

    /** The plane around a champion. */
    public static PlaneRecipe around(long generation, DirectionKind directions, long draw) {
        return new PlaneRecipe(directions, draw, generation, 0, List.of());
    }

    /**
     * The same kind of plane around the champion of another generation; a random one in place of one through picked
     * individuals.
     */
    public PlaneRecipe centredOn(long generation) {
        return new PlaneRecipe(directions.ofChampions(), draw, generation, depth, List.of());
    }

    /** The same plane elsewhere along the third direction. */
    public PlaneRecipe atDepth(double wanted) {
        return new PlaneRecipe(directions, draw, centre, wanted, picked);
    }
}
