package io.github.mazescape.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.seed.Seed;
import java.nio.DoubleBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every kernel must do, on whatever topology and number of lanes: the bits that {@link ForwardPass} promises. */
class KernelContractTest {
    private static final int STEPS = 12;

    static List<Case> cases() {
        RandomStream random = new Seed(1).child("kernels").stream();
        int[] lanes = {1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 31, 33, 64, 100};
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            Cell cell = Cell.values()[i % 2];
            Topology topology = new Topology(
                    1 + random.nextInt(16), 1 + random.nextInt(24), 2 + random.nextInt(11), cell, i % 7 != 6);
            cases.add(new Case(topology, lanes[i % lanes.length], i));
        }
        cases.add(new Case(new Topology(7, 16, 3, Cell.ELMAN, true), 16, 100));
        cases.add(new Case(new Topology(7, 16, 3, Cell.GRU, true), 1000, 101));
        cases.add(new Case(new Topology(3, 256, 4, Cell.ELMAN, true), 5, 102));
        return cases;
    }

    record Case(Topology topology, int lanes, int seed) {}

    @ParameterizedTest
    @MethodSource("cases")
    void everyKernelGivesTheSameBits(Case given) {
        for (Precision precision : Precision.values()) {
            List<Kernel> kernels = new ArrayList<>(List.of(new ScalarKernel(precision)));
            if (Kernels.vectorPresent()) {
                kernels.addAll(VectorKernels.all(precision));
            }
            agree(kernels, given);
        }
    }

    private static void agree(List<Kernel> kernels, Case given) {
        double[][] weights = new double[19][given.topology.weightCount()];
        RandomStream random = new Seed(given.seed).child("weights").stream();
        for (double[] row : weights) {
            double scale = Math.exp(2 * random.nextGaussian() - 1);
            for (int i = 0; i < row.length; i++) {
                row[i] = random.nextInt(1000) == 0
                        ? Double.MAX_VALUE * random.nextGaussian()
                        : scale * random.nextGaussian();
            }
        }
        int[][] observations = new int[STEPS][weights.length * given.lanes];
        for (int[] step : observations) {
            for (int lane = 0; lane < step.length; lane++) {
                step[lane] = random.nextInt() >>> 1;
            }
        }
        List<double[]> expected = run(kernels.get(0), given, weights, observations);
        for (Kernel kernel : kernels) {
            List<double[]> found = run(kernel, given, weights, observations);
            for (int genome = 0; genome < weights.length; genome++) {
                assertArrayEquals(bits(expected.get(genome)), bits(found.get(genome)), kernel.name() + " " + genome);
            }
        }
    }

    private static long[] bits(double[] values) {
        long[] bits = new long[values.length];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = Double.doubleToRawLongBits(values[i]);
        }
        return bits;
    }

    /** Per genome all states, outputs and actions of all steps in all lanes. */
    private static List<double[]> run(Kernel kernel, Case given, double[][] weights, int[][] observations) {
        ForwardPass pass = kernel.forwardPass(given.topology, given.lanes);
        int genomes = pass.genomes();
        int[] seen = new int[genomes * given.lanes];
        int[] actions = new int[seen.length];
        int values = given.topology.hidden() + given.topology.outputs() + 1;
        List<double[]> logs = new ArrayList<>();
        for (int first = 0; first < weights.length; first += genomes) {
            int count = Math.min(genomes, weights.length - first);
            List<DoubleBuffer> log = new ArrayList<>();
            for (int g = 0; g < genomes; g++) {
                pass.load(g, weights[Math.min(first + g, weights.length - 1)]);
                log.add(DoubleBuffer.allocate(observations.length * given.lanes * values));
            }
            pass.reset();
            for (int[] step : observations) {
                System.arraycopy(step, first * given.lanes, seen, 0, count * given.lanes);
                pass.step(seen, actions);
                for (int lane = 0; lane < count * given.lanes; lane++) {
                    note(pass, given.topology, lane, actions[lane], log.get(lane / given.lanes));
                }
            }
            for (DoubleBuffer of : log.subList(0, count)) {
                assertFalse(of.hasRemaining());
                logs.add(of.array());
            }
        }
        assertEquals(weights.length, logs.size());
        return logs;
    }

    private static void note(ForwardPass pass, Topology topology, int lane, int action, DoubleBuffer log) {
        for (int unit = 0; unit < topology.hidden(); unit++) {
            log.put(pass.hidden(unit, lane));
        }
        for (int k = 0; k < topology.outputs(); k++) {
            log.put(pass.output(k, lane));
        }
        log.put(action);
    }
}
