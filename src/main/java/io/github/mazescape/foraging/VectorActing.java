package io.github.mazescape.foraging;

import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Acting and sensing in as many lanes at once as a vector has: what {@link Episode} does lane by lane, to the bit.
 * Touch this class only where the module {@code jdk.incubator.vector} is present. It allocates nothing as long as C2
 * knows all its vectors, which on Java 17 shifts by a vector of counts would spoil; hence a multiplication turns what
 * lies around to the heading.
 */
final class VectorActing {
    private static final VectorSpecies<Integer> SPECIES = IntVector.SPECIES_PREFERRED;
    /** How many lanes are done at once. */
    static final int WIDTH = SPECIES.length();
    /** Shorter vectors come without the instruction that scatters. */
    private static final int LEAST_BITS = 512;

    private static final int NIBBLE = 15;

    /** Per lane the way from a cell to the one ahead, where the heading is the last two bits of the lane's number. */
    private final int[] deltas = new int[WIDTH];
    /** Per lane the factor that turns what lies around to that heading. */
    private final int[] turns = new int[WIDTH];
    /** Per lane the cell to which the last step led. */
    private final int[] targets = new int[WIDTH];
    /** Per lane the word of that cell before the step. */
    private final int[] words = new int[WIDTH];

    VectorActing(long deltas) {
        for (int lane = 0; lane < WIDTH; lane++) {
            this.deltas[lane] = Surroundings.delta(deltas, lane);
            turns[lane] = 1 << 4 - (lane & 3);
        }
    }

    /** Whether the processor has all that makes this faster than lane by lane. */
    static boolean worthwhile() {
        return SPECIES.vectorBitSize() >= LEAST_BITS;
    }

    /** The cells to which the last step led. Overwritten by the next. */
    int[] targets() {
        return targets;
    }

    /** The words of those cells before the step. Overwritten by the next. */
    int[] words() {
        return words;
    }

    /**
     * Acts in the lanes from {@code first} on and senses what is adjacent then; pellets that are eaten still show in
     * the cells around.
     */
    void act(int first, int[] cells, int[] places, int[] actions, int[] adjacent, int[] tallies) {
        IntVector place = IntVector.fromArray(SPECIES, places, first);
        IntVector action = IntVector.fromArray(SPECIES, actions, first);
        IntVector moves = IntVector.fromArray(SPECIES, adjacent, first)
                .and(IntVector.broadcast(SPECIES, 2).sub(action).lanewise(VectorOperators.ASHR, 1));
        IntVector cell = place.and(3)
                .selectFrom(IntVector.fromArray(SPECIES, deltas, 0))
                .mul(moves)
                .add(place.lanewise(VectorOperators.ASHR, 2));
        cell.intoArray(targets, 0);
        IntVector heading =
                place.add(action).add(action.lanewise(VectorOperators.ASHR, 1)).and(3);
        cell.lanewise(VectorOperators.LSHL, 2).or(heading).intoArray(places, first);

        IntVector found = IntVector.fromArray(SPECIES, cells, 0, targets, 0);
        found.intoArray(words, 0);
        found.and(Surroundings.ALL).intoArray(cells, 0, targets, 0);
        found.lanewise(VectorOperators.LSHR, 8)
                .and(1)
                .or(found.and(Surroundings.UNSEEN).lanewise(VectorOperators.LSHL, 7))
                .add(IntVector.fromArray(SPECIES, tallies, first))
                .intoArray(tallies, first);

        IntVector passages = found.and(NIBBLE);
        IntVector pellets = found.and(NIBBLE << 4);
        IntVector turned = passages.or(passages.lanewise(VectorOperators.LSHL, 4))
                .or(pellets.lanewise(VectorOperators.LSHL, 12))
                .or(pellets.lanewise(VectorOperators.LSHL, 16))
                .mul(heading.selectFrom(IntVector.fromArray(SPECIES, turns, 0)));
        turned.lanewise(VectorOperators.LSHR, 4)
                .and(NIBBLE)
                .or(turned.lanewise(VectorOperators.LSHR, 16).and(3 << 4))
                .or(turned.lanewise(VectorOperators.LSHR, 17).and(1 << 6))
                .intoArray(adjacent, first);
    }
}
