package io.github.mazescape.network;

import java.lang.invoke.MethodHandles;
import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/**
 * The forward pass over vectors of lanes. The JVM turns the vector API into instructions only where the species is a
 * constant, so this class is never used under its own name: {@link VectorKernel} defines one hidden class of it for
 * each {@link VectorShapes}, in which everything static below is a constant to the JIT compiler, and whose profile no
 * other shape can spoil.
 *
 * <p>Layout. A vector is a run of lanes that share their weights: one genome, of which every weight is broadcast; or,
 * where a task has fewer mazes than a vector has lanes, several genomes side by side, and every weight a vector of its
 * own ({@link LanePlan}). Rows are summed in groups ({@link RowPlan}), so that as many sums are under way at once as
 * hide the latency of a fused multiply-add, and one load of the state serves them all.
 *
 * <p>The build derives {@code DoubleVectorPass} from this file word by word (the rules are in {@code pom.xml}), so that
 * there is one source of the arithmetic; an {@code int} that is as wide as a lane is marked as a word and becomes a
 * {@code long}.
 */
final class SingleVectorPass implements ForwardPass {
    private static final VectorShapes SHAPES = VectorShapes.ofHiddenClass(MethodHandles.lookup());
    private static final VectorSpecies<Float> SPECIES =
            VectorSpecies.of(float.class, VectorShape.forBitSize(SHAPES.bits()));
    private static final int WIDTH = SPECIES.length();
    private static final VectorSpecies<Integer> WORDS =
            VectorSpecies.of(int.class, VectorShape.forBitSize(WIDTH * Integer.SIZE));
    private static final boolean SHARED = SHAPES.shared();
    /** How many of the first inputs, with the bias, have all their sums in one vector. */
    private static final int FOLDED = SHARED ? 0 : Integer.numberOfTrailingZeros(WIDTH);

    private static final /* word */ int MAGNITUDE = Integer.MAX_VALUE;
    private static final /* word */ int ONE = Float.floatToRawIntBits(1);
    private static final /* word */ int BOUND = Float.floatToRawIntBits(Activation.BOUND);
    private static final int LINEAR = 0;
    private static final int TANH = 1;
    private static final int HALF_TANH = 2;
    private static final int UPDATE = 0;
    private static final int RESET = 1;
    private static final int CANDIDATE = 2;

    private final Topology topology;
    private final LanePlan lanes;
    private final RowPlan rows;
    private final int[] biases;
    private final int[] sources;
    /** Per set of weights and row the vector with which its sum starts. */
    private final float[][] starts;
    /** Per set of weights all weights that are not in the starts. */
    private final float[][] weights;
    /** Per vector the inputs that are not in the starts, then the state of the units: one row of lanes each. */
    private float[] state;

    private float[] next;
    private final float[] gated;
    private final float[] update;
    private final float[] outputs;
    /** Where the units start after the inputs. */
    private final int units;

    private final int stateLength;
    private final /* word */ int[] words = new /* word */ int[WIDTH];
    /** Per lane which entry of a start it takes. */
    private final /* word */ int[] entries = new /* word */ int[WIDTH];

    SingleVectorPass(Topology topology, int lanesPerGenome) {
        this.topology = topology;
        lanes = LanePlan.of(lanesPerGenome, WIDTH, 1);
        rows = new RowPlan(topology, Math.min(FOLDED, topology.inputs()));
        biases = rows.biases();
        sources = rows.sources();
        starts = new float[lanes.weightSets()][rows.allRows() * WIDTH];
        weights = new float[lanes.weightSets()][rows.weights() * (SHARED ? WIDTH : 1)];
        units = (topology.inputs() - rows.folded()) * WIDTH;
        stateLength = units + rows.units() * WIDTH;
        state = new float[lanes.vectors() * stateLength];
        next = new float[state.length];
        boolean gru = topology.cell() == Cell.GRU;
        gated = new float[gru ? stateLength : 0];
        update = new float[gru ? rows.units() * WIDTH : 0];
        outputs = new float[lanes.vectors() * rows.outputs() * WIDTH];
    }

    @Override
    public int genomes() {
        return lanes.genomes();
    }

    @Override
    public void load(int genome, double[] given) {
        topology.requireWeights(given);
        int set = lanes.weightSet(genome);
        if (SHARED) {
            int from = lanes.laneInVector(genome);
            spread(biases, given, starts[set], from);
            spread(sources, given, weights[set], from);
        } else {
            for (int row = 0; row < biases.length; row++) {
                start(row, given, starts[set]);
            }
            for (int i = 0; i < sources.length; i++) {
                weights[set][i] = weight(sources[i], given);
            }
        }
    }

    private static float weight(int source, double[] given) {
        return source == RowPlan.ZERO ? 0 : Weights.asFloat(given[source]);
    }

    private void spread(int[] from, double[] given, float[] into, int lane) {
        for (int i = 0; i < from.length; i++) {
            int first = i * WIDTH + lane;
            Arrays.fill(into, first, first + lanes.lanesPerGenome(), weight(from[i], given));
        }
    }

    /** Fills the start of a row: in entry e the bias and those first inputs of which e has the bit. */
    private void start(int row, double[] given, float[] into) {
        int first = row * WIDTH;
        int bias = biases[row];
        Arrays.fill(into, first, first + WIDTH, weight(bias, given));
        if (row >= rows.firstRow(rows.kinds() - 1) || bias == RowPlan.ZERO) {
            return;
        }
        for (int i = 0; i < rows.folded(); i++) {
            float weight = weight(bias + 1 + i, given);
            for (int entry = 0; entry < WIDTH; entry++) {
                into[first + entry] = Math.fma(weight, entry >> i & 1, into[first + entry]);
            }
        }
    }

    @Override
    public void reset() {
        Arrays.fill(state, 0);
    }

    @Override
    public void step(int[] observations, int[] actions) {
        if (!topology.memory()) {
            reset();
        }
        for (int vector = 0; vector < lanes.vectors(); vector++) {
            int first = lanes.firstLane(vector);
            int count = lanes.lanesIn(vector);
            int at = Words.offset(first, count, words);
            int set = lanes.weightSetOf(vector);
            int base = vector * stateLength;
            int out = vector * rows.outputs() * WIDTH;
            input(Words.taken(observations, first, count, words), at, base);
            if (topology.cell() == Cell.ELMAN) {
                sum(set, 0, state, base, next, base + units, TANH);
            } else {
                gatedUnits(set, base);
            }
            sum(set, rows.kinds() - 1, next, base + units, outputs, out, LINEAR);
            decide(out, Words.room(actions, count, words), at);
            Words.give(words, actions, first, count);
        }
        float[] old = state;
        state = next;
        next = old;
    }

    private void input(/* word */ int[] seenBy, int at, int base) {
        IntVector seen = IntVector.fromArray(WORDS, seenBy, at);
        seen.and(WIDTH - 1).intoArray(entries, 0);
        for (int i = rows.folded(); i < topology.inputs(); i++) {
            seen.lanewise(VectorOperators.LSHL, Integer.SIZE - 1 - i)
                    .lanewise(VectorOperators.ASHR, Integer.SIZE - 1)
                    .and(ONE)
                    .reinterpretAsFloats()
                    .intoArray(state, base + (i - rows.folded()) * WIDTH);
        }
    }

    private void gatedUnits(int set, int base) {
        sum(set, RESET, state, base, gated, units, HALF_TANH);
        System.arraycopy(state, base, gated, 0, units);
        int all = topology.hidden() * WIDTH;
        FloatVector half = FloatVector.broadcast(SPECIES, 0.5f);
        for (int i = 0; i < all; i += WIDTH) {
            FloatVector.fromArray(SPECIES, gated, units + i)
                    .fma(half, half)
                    .mul(FloatVector.fromArray(SPECIES, state, base + units + i))
                    .intoArray(gated, units + i);
        }
        sum(set, UPDATE, state, base, update, 0, HALF_TANH);
        sum(set, CANDIDATE, gated, 0, next, base + units, TANH);
        for (int i = 0; i < all; i += WIDTH) {
            FloatVector candidate = FloatVector.fromArray(SPECIES, next, base + units + i);
            FloatVector old = FloatVector.fromArray(SPECIES, state, base + units + i);
            FloatVector.fromArray(SPECIES, update, i)
                    .fma(half, half)
                    .fma(old.sub(candidate), candidate)
                    .intoArray(next, base + units + i);
        }
    }

    /**
     * Sums all rows of a kind over the rows of lanes that start at x[from], and writes what the form makes of the sums.
     */
    private void sum(int set, int kind, float[] x, int from, float[] into, int out, int form) {
        int remaining = rows.remaining(kind);
        int to = from + remaining * WIDTH;
        int count = rows.rows(kind);
        int firstRow = rows.firstRow(kind);
        int firstWeight = rows.firstWeight(kind);
        int end = out + count * WIDTH;
        begin(starts[set], firstRow * WIDTH, (firstRow + count) * WIDTH, entries, into, out);
        for (int row = 0; row < count; row += RowPlan.WIDE) {
            int w = firstWeight + row * remaining;
            if (count - row >= RowPlan.WIDE) {
                sum8(weights[set], w, x, from, to, into, out + row * WIDTH);
            } else {
                sum4(weights[set], w, x, from, to, into, out + row * WIDTH);
            }
        }
        if (form == TANH) {
            squash(into, out, end, 1);
        } else if (form == HALF_TANH) {
            squash(into, out, end, 0.5f);
        }
    }

    /** Lets each lane take its entry of each start. */
    private static void begin(float[] starts, int from, int to, /* word */ int[] entries, float[] sums, int out) {
        if (FOLDED == 0) {
            System.arraycopy(starts, from, sums, out, to - from);
            return;
        }
        IntVector entry = IntVector.fromArray(WORDS, entries, 0);
        for (int i = from; i < to; i += WIDTH) {
            IntVector start = FloatVector.fromArray(SPECIES, starts, i).reinterpretAsInts();
            entry.selectFrom(start).reinterpretAsFloats().intoArray(sums, out + i - from);
        }
    }

    private static void sum8(float[] weights, int first, float[] x, int from, int to, float[] sums, int out) {
        FloatVector a = FloatVector.fromArray(SPECIES, sums, out);
        FloatVector b = FloatVector.fromArray(SPECIES, sums, out + WIDTH);
        FloatVector c = FloatVector.fromArray(SPECIES, sums, out + 2 * WIDTH);
        FloatVector d = FloatVector.fromArray(SPECIES, sums, out + 3 * WIDTH);
        FloatVector e = FloatVector.fromArray(SPECIES, sums, out + 4 * WIDTH);
        FloatVector f = FloatVector.fromArray(SPECIES, sums, out + 5 * WIDTH);
        FloatVector g = FloatVector.fromArray(SPECIES, sums, out + 6 * WIDTH);
        FloatVector h = FloatVector.fromArray(SPECIES, sums, out + 7 * WIDTH);
        int w = first;
        for (int i = from; i < to; i += WIDTH) {
            FloatVector row = FloatVector.fromArray(SPECIES, x, i);
            a = weight(weights, w).fma(row, a);
            b = weight(weights, w + 1).fma(row, b);
            c = weight(weights, w + 2).fma(row, c);
            d = weight(weights, w + 3).fma(row, d);
            e = weight(weights, w + 4).fma(row, e);
            f = weight(weights, w + 5).fma(row, f);
            g = weight(weights, w + 6).fma(row, g);
            h = weight(weights, w + 7).fma(row, h);
            w += 8;
        }
        a.intoArray(sums, out);
        b.intoArray(sums, out + WIDTH);
        c.intoArray(sums, out + 2 * WIDTH);
        d.intoArray(sums, out + 3 * WIDTH);
        e.intoArray(sums, out + 4 * WIDTH);
        f.intoArray(sums, out + 5 * WIDTH);
        g.intoArray(sums, out + 6 * WIDTH);
        h.intoArray(sums, out + 7 * WIDTH);
    }

    private static void sum4(float[] weights, int first, float[] x, int from, int to, float[] sums, int out) {
        FloatVector a = FloatVector.fromArray(SPECIES, sums, out);
        FloatVector b = FloatVector.fromArray(SPECIES, sums, out + WIDTH);
        FloatVector c = FloatVector.fromArray(SPECIES, sums, out + 2 * WIDTH);
        FloatVector d = FloatVector.fromArray(SPECIES, sums, out + 3 * WIDTH);
        int w = first;
        for (int i = from; i < to; i += WIDTH) {
            FloatVector row = FloatVector.fromArray(SPECIES, x, i);
            a = weight(weights, w).fma(row, a);
            b = weight(weights, w + 1).fma(row, b);
            c = weight(weights, w + 2).fma(row, c);
            d = weight(weights, w + 3).fma(row, d);
            w += 4;
        }
        a.intoArray(sums, out);
        b.intoArray(sums, out + WIDTH);
        c.intoArray(sums, out + 2 * WIDTH);
        d.intoArray(sums, out + 3 * WIDTH);
    }

    private static FloatVector weight(float[] weights, int index) {
        return SHARED
                ? FloatVector.fromArray(SPECIES, weights, index * WIDTH)
                : FloatVector.broadcast(SPECIES, weights[index]);
    }

    /**
     * The activation of {@code factor * x}; all in one method, since a vector that C2 does not inline away is an
     * object.
     */
    private static void squash(float[] rows, int from, int to, float factor) {
        for (int i = from; i < to; i += WIDTH) {
            FloatVector x = FloatVector.fromArray(SPECIES, rows, i).mul(factor);
            IntVector bits = x.reinterpretAsInts();
            IntVector size = bits.and(MAGNITUDE).min(BOUND);
            FloatVector held = size.or(bits.and(~MAGNITUDE)).reinterpretAsFloats();
            FloatVector square = held.mul(held);
            FloatVector over = square.add(Activation.A)
                    .fma(square, FloatVector.broadcast(SPECIES, Activation.B))
                    .mul(held);
            FloatVector under = FloatVector.broadcast(SPECIES, Activation.C)
                    .fma(square, FloatVector.broadcast(SPECIES, Activation.D))
                    .fma(square, FloatVector.broadcast(SPECIES, Activation.E));
            over.div(under).intoArray(rows, i);
        }
    }

    private void decide(int out, /* word */ int[] actions, int at) {
        FloatVector top = FloatVector.fromArray(SPECIES, outputs, out);
        FloatVector best = FloatVector.zero(SPECIES);
        for (int k = 1; k < topology.outputs(); k++) {
            FloatVector output = FloatVector.fromArray(SPECIES, outputs, out + k * WIDTH);
            VectorMask<Float> greater = output.compare(VectorOperators.GT, top);
            top = top.blend(output, greater);
            best = best.blend(FloatVector.broadcast(SPECIES, Float.intBitsToFloat(k)), greater);
        }
        best.reinterpretAsInts().intoArray(actions, at);
    }

    @Override
    public double hidden(int unit, int lane) {
        int vector = lanes.vectorOf(lane);
        return state[vector * stateLength + units + unit * WIDTH + lane - lanes.firstLane(vector)];
    }

    @Override
    public double output(int output, int lane) {
        int vector = lanes.vectorOf(lane);
        return outputs[(vector * rows.outputs() + output) * WIDTH + lane - lanes.firstLane(vector)];
    }
}
