package io.github.mazescape.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.invoke.MethodHandles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Shapes, weights and kernels that there are not, and how each is refused. */
class RefusedNetworksTest {
    private static final Topology TOPOLOGY = new Topology(2, 1, 2, Cell.ELMAN, true);

    private static void assertRefused(String line, Executable what) {
        assertEquals(line, assertThrows(IllegalArgumentException.class, what).getMessage());
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, 2, 'inputs: expected a number from 1 to 24, got 0'",
        "25, 1, 2, 'inputs: expected a number from 1 to 24, got 25'",
        "1, 257, 2, 'hidden: expected a number from 1 to 256, got 257'",
        "1, 1, 1, 'outputs: expected a number from 2 to 16, got 1'"
    })
    void aShapeOutOfRangeIsRefused(int inputs, int hidden, int outputs, String line) {
        assertRefused(line, () -> new Topology(inputs, hidden, outputs, Cell.ELMAN, true));
    }

    private static void assertChecks(Kernel kernel) {
        assertRefused("lanesPerGenome: expected at least 1, got 0", () -> kernel.forwardPass(TOPOLOGY, 0));
        ForwardPass pass = kernel.forwardPass(TOPOLOGY, 3);
        assertRefused("weights: expected 8, got 7", () -> pass.load(0, new double[7]));
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void everyKernelChecksLanesAndWeights(Precision precision) {
        assertChecks(new ScalarKernel(precision));
        ForwardPass pass = new ScalarKernel(precision).forwardPass(TOPOLOGY, 3);
        assertRefused("genome: expected 0, got 1", () -> pass.load(1, new double[8]));
        assumeTrue(Kernels.vectorPresent(), "there are vectors");
        VectorKernels.all(precision).forEach(RefusedNetworksTest::assertChecks);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 64, 1024})
    void aVectorOfAnotherLengthIsRefused(int bits) {
        assumeTrue(Kernels.vectorPresent(), "there are vectors");
        assertRefused("bits: expected 128, 256 or 512, got " + bits, () -> new VectorKernel(Precision.SINGLE, bits));
    }

    @Test
    void aVectorPassIsMadeByItsKernelAlone() {
        assertThrows(IllegalStateException.class, () -> VectorShapes.ofHiddenClass(MethodHandles.lookup()));
    }

    @Test
    void aKernelOfAnotherNameIsRefused() {
        assertRefused(
                "kernel: expected one of [scalar, vector], got \"gpu\"", () -> Kernels.named("gpu", Precision.SINGLE));
    }

    @Test
    void theBaselineRunsElmanUnitsWithAndWithoutMemory() {
        Topology gru = new Topology(2, 1, 2, Cell.GRU, true);
        assertRefused("topology: expected Elman units, got GRU", () -> new NaiveKernel().forwardPass(gru, 1));
        double[] weights = {1, 0, 0, 1, 0, 1, 0, -1};
        double first = Math.tanh(1);
        assertArrayEquals(new double[] {first, Math.tanh(1 + first)}, states(TOPOLOGY, weights));
        assertArrayEquals(new double[] {first, first}, states(TOPOLOGY.withMemory(false), weights));
    }

    /** The state of the hidden unit after each of two steps. */
    private static double[] states(Topology topology, double[] weights) {
        ForwardPass pass = new NaiveKernel().forwardPass(topology, 1);
        pass.load(0, weights);
        pass.reset();
        double[] states = new double[2];
        for (int step = 0; step < states.length; step++) {
            pass.step(new int[1], new int[1]);
            states[step] = pass.hidden(0, 0);
        }
        return states;
    }
}
