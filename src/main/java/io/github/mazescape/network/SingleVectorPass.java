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
 * The forward pass over vectors of lanes. The JVM turns the vector API into instructions only where the species is a constant, so
 * this class is never used under its own name: {@link VectorKernel} defines one hidden class of it for each {@link VectorShapes},
 * in which everything static below is a constant to the JIT compiler, and whose profile no other shape can spoil.
 *
 * <p>Layout. A vector is a run of lanes that share their weights: one genome, of which every weight is broadcast; or, where a task has
 * fewer mazes than a vector has lanes, several genomes side by side, and every weight a vector of its own ({@link LanePlan}). Rows
 * are summed in groups ({@link RowPlan}), so that as many sums are under way at once as hide the latency of a fused multiply-add,
 * and one load of the state serves them all.
 */
final class SingleVectorPass implements ForwardPass {
    private static final VectorShapes SHAPES = VectorShapes.ofHiddenClass(MethodHandles.lookup());
    private static final VectorSpecies<Float> SPECIES =
            VectorSpecies.of(float.class, VectorShape.forBitSize(SHAPES.bits()));
    private static final int WIDTH = SPECIES.length();
    private static final VectorSpecies<Integer> WORDS =
            VectorSpecies.of(int.class, VectorShape.forBitSize(WIDTH * Integer.SIZE));
    private static final boolean SHARED = SHAPES.shared();
    private static final int MAGNITUDE = 0x7fffffff;
    private static final int BOUND = Float.floatToRawIntBits(Activation.BOUND);
    private static final int LINEAR = 0;
    private static final int TANH = 1;
    private static final int SIGMOID = 2;
    private static final int UPDATE = 0;
    private static final int RESET = 1;
    private static final int CANDIDATE = 2;

    private final Topology topology;
    private final LanePlan lanes;
    private final RowPlan rows;
    private final float[][] weights;
    /** Per vector the inputs, then the state of the units: one row of lanes each. */
    private float[] state;

    private float[] next;
    private final float[] gated;
    private final float[] update;
    private final float[] outputs;
    private final int rowsPerVector;
    /** Where the units start after the inputs. */
    private final int units;

    private final int[] words = new int[WIDTH];

    SingleVectorPass(Topology topology, int lanesPerGenome) {
        this.topology = topology;
        lanes = LanePlan.of(lanesPerGenome, WIDTH, 1);
        rows = new RowPlan(topology);
        weights = new float[lanes.weightSets()][rows.sources().length * (SHARED ? WIDTH : 1)];
        units = topology.inputs() * WIDTH;
        rowsPerVector = topology.inputs() + rows.paddedUnits();
        state = new float[lanes.vectors() * rowsPerVector * WIDTH];
        next = new float[state.length];
        boolean gru = topology.cell() == Cell.GRU;
        gated = new float[gru ? rowsPerVector * WIDTH : 0];
        update = new float[gru ? rows.paddedUnits() * WIDTH : 0];
        outputs = new float[lanes.vectors() * rows.paddedOutputs() * WIDTH];
    }

    @Override
    public int genomes() {
        return lanes.genomes();
    }

    @Override
    public void load(int genome, double[] given) {
        topology.requireWeights(given);
        int[] sources = rows.sources();
        float[] packed = weights[lanes.weightSet(genome)];
        if (!SHARED) {
            for (int i = 0; i < sources.length; i++) {
                packed[i] = sources[i] < 0 ? 0 : Weights.single(given[sources[i]]);
            }
            return;
        }
        int from = lanes.laneInVector(genome);
        for (int i = 0; i < sources.length; i++) {
            float weight = sources[i] < 0 ? 0 : Weights.single(given[sources[i]]);
            Arrays.fill(packed, i * WIDTH + from, i * WIDTH + from + lanes.lanesPerGenome(), weight);
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
            float[] packed = weights[lanes.weightSetOf(vector)];
            int base = vector * rowsPerVector * WIDTH;
            int first = lanes.firstLane(vector);
            int count = lanes.lanesIn(vector);
            if (count == WIDTH) {
                input(observations, first, base);
            } else {
                System.arraycopy(observations, first, words, 0, count);
                input(words, 0, base);
            }
            if (topology.cell() == Cell.ELMAN) {
                sumUnits(packed, 0, state, base, next, base + units, TANH);
            } else {
                gatedUnits(packed, base);
            }
            int out = vector * rows.paddedOutputs() * WIDTH;
            int end = base + units + topology.hidden() * WIDTH;
            sumAll(rows.paddedOutputs(), packed, rows.outputs(), next, base + units, end, outputs, out, LINEAR);
            if (count == WIDTH) {
                decide(out, actions, first);
            } else {
                decide(out, words, 0);
                System.arraycopy(words, 0, actions, first, count);
            }
        }
        float[] old = state;
        state = next;
        next = old;
    }

    private void input(int[] observations, int first, int base) {
        IntVector seen = IntVector.fromArray(WORDS, observations, first);
        for (int i = 0; i < topology.inputs(); i++) {
            IntVector bit = seen.lanewise(VectorOperators.LSHR, i).and(1);
            ((FloatVector) bit.convertShape(VectorOperators.I2F, SPECIES, 0)).intoArray(state, base + i * WIDTH);
        }
    }

    private void gatedUnits(float[] packed, int base) {
        sumUnits(packed, RESET, state, base, gated, units, SIGMOID);
        System.arraycopy(state, base, gated, 0, units);
        int all = topology.hidden() * WIDTH;
        for (int i = 0; i < all; i += WIDTH) {
            FloatVector.fromArray(SPECIES, gated, units + i)
                    .mul(FloatVector.fromArray(SPECIES, state, base + units + i))
                    .intoArray(gated, units + i);
        }
        sumUnits(packed, UPDATE, state, base, update, 0, SIGMOID);
        sumUnits(packed, CANDIDATE, gated, 0, next, base + units, TANH);
        for (int i = 0; i < all; i += WIDTH) {
            FloatVector candidate = FloatVector.fromArray(SPECIES, next, base + units + i);
            FloatVector old = FloatVector.fromArray(SPECIES, state, base + units + i);
            FloatVector.fromArray(SPECIES, update, i)
                    .fma(old.sub(candidate), candidate)
                    .intoArray(next, base + units + i);
        }
    }

    private void sumUnits(float[] packed, int row, float[] x, int from, float[] into, int out, int form) {
        int to = from + units + topology.hidden() * WIDTH;
        sumAll(rows.paddedUnits(), packed, rows.rows(row), x, from, to, into, out, form);
    }

    /** Sums all rows of a kind over x[from, to) and writes what the form makes of the sums. */
    private static void sumAll(
            int count, float[] packed, int start, float[] x, int from, int to, float[] into, int out, int form) {
        int length = 1 + (to - from) / WIDTH;
        for (int row = 0; row < count; ) {
            int group = RowPlan.group(row, count);
            if (group == RowPlan.WIDE) {
                sum8(packed, start + row * length, x, from, to, into, out + row * WIDTH, form);
            } else {
                sum4(packed, start + row * length, x, from, to, into, out + row * WIDTH, form);
            }
            row += group;
        }
    }

    private static void sum8(float[] packed, int at, float[] x, int from, int to, float[] into, int out, int form) {
        FloatVector a = weight(packed, at);
        FloatVector b = weight(packed, at + 1);
        FloatVector c = weight(packed, at + 2);
        FloatVector d = weight(packed, at + 3);
        FloatVector e = weight(packed, at + 4);
        FloatVector f = weight(packed, at + 5);
        FloatVector g = weight(packed, at + 6);
        FloatVector h = weight(packed, at + 7);
        int w = at + 8;
        for (int i = from; i < to; i += WIDTH) {
            FloatVector row = FloatVector.fromArray(SPECIES, x, i);
            a = weight(packed, w).fma(row, a);
            b = weight(packed, w + 1).fma(row, b);
            c = weight(packed, w + 2).fma(row, c);
            d = weight(packed, w + 3).fma(row, d);
            e = weight(packed, w + 4).fma(row, e);
            f = weight(packed, w + 5).fma(row, f);
            g = weight(packed, w + 6).fma(row, g);
            h = weight(packed, w + 7).fma(row, h);
            w += 8;
        }
        formed(a, form).intoArray(into, out);
        formed(b, form).intoArray(into, out + WIDTH);
        formed(c, form).intoArray(into, out + 2 * WIDTH);
        formed(d, form).intoArray(into, out + 3 * WIDTH);
        formed(e, form).intoArray(into, out + 4 * WIDTH);
        formed(f, form).intoArray(into, out + 5 * WIDTH);
        formed(g, form).intoArray(into, out + 6 * WIDTH);
        formed(h, form).intoArray(into, out + 7 * WIDTH);
    }

    private static void sum4(float[] packed, int at, float[] x, int from, int to, float[] into, int out, int form) {
        FloatVector a = weight(packed, at);
        FloatVector b = weight(packed, at + 1);
        FloatVector c = weight(packed, at + 2);
        FloatVector d = weight(packed, at + 3);
        int w = at + 4;
        for (int i = from; i < to; i += WIDTH) {
            FloatVector row = FloatVector.fromArray(SPECIES, x, i);
            a = weight(packed, w).fma(row, a);
            b = weight(packed, w + 1).fma(row, b);
            c = weight(packed, w + 2).fma(row, c);
            d = weight(packed, w + 3).fma(row, d);
            w += 4;
        }
        formed(a, form).intoArray(into, out);
        formed(b, form).intoArray(into, out + WIDTH);
        formed(c, form).intoArray(into, out + 2 * WIDTH);
        formed(d, form).intoArray(into, out + 3 * WIDTH);
    }

    private static FloatVector weight(float[] packed, int index) {
        return SHARED
                ? FloatVector.fromArray(SPECIES, packed, index * WIDTH)
                : FloatVector.broadcast(SPECIES, packed[index]);
    }

    private static FloatVector formed(FloatVector sum, int form) {
        if (form == LINEAR) {
            return sum;
        }
        if (form == TANH) {
            return tanh(sum);
        }
        return tanh(sum.mul(0.5f)).fma(broadcast(0.5f), broadcast(0.5f));
    }

    private static FloatVector tanh(FloatVector x) {
        IntVector bits = x.reinterpretAsInts();
        IntVector size = bits.and(MAGNITUDE).min(BOUND);
        FloatVector held = size.or(bits.and(~MAGNITUDE)).reinterpretAsFloats();
        FloatVector square = held.mul(held);
        FloatVector over = square.add(378f)
                .fma(square, broadcast(17325f))
                .fma(square, broadcast(135135f))
                .mul(held);
        FloatVector under = square.fma(broadcast(28f), broadcast(3150f))
                .fma(square, broadcast(62370f))
                .fma(square, broadcast(135135f));
        return over.div(under);
    }

    private static FloatVector broadcast(float value) {
        return FloatVector.broadcast(SPECIES, value);
    }

    private void decide(int out, int[] actions, int first) {
        FloatVector top = FloatVector.fromArray(SPECIES, outputs, out);
        FloatVector best = FloatVector.zero(SPECIES);
        for (int k = 1; k < topology.outputs(); k++) {
            FloatVector output = FloatVector.fromArray(SPECIES, outputs, out + k * WIDTH);
            VectorMask<Float> greater = output.compare(VectorOperators.GT, top);
            top = top.blend(output, greater);
            best = best.blend(broadcast(k), greater);
        }
        ((IntVector) best.convertShape(VectorOperators.F2I, WORDS, 0)).intoArray(actions, first);
    }

    @Override
    public double hidden(int unit, int lane) {
        int vector = lanes.vectorOf(lane);
        return state[vector * rowsPerVector * WIDTH + units + unit * WIDTH + lane - lanes.firstLane(vector)];
    }

    @Override
    public double output(int output, int lane) {
        int vector = lanes.vectorOf(lane);
        return outputs[(vector * rows.paddedOutputs() + output) * WIDTH + lane - lanes.firstLane(vector)];
    }
}
