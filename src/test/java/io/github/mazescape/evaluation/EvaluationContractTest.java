package io.github.mazescape.evaluation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mazescape.foraging.Sensor;
import io.github.mazescape.foraging.Sensors;
import io.github.mazescape.foraging.Task;
import io.github.mazescape.maze.Generator;
import io.github.mazescape.maze.Maze;
import io.github.mazescape.maze.MazeSpec;
import io.github.mazescape.network.Cell;
import io.github.mazescape.network.ForwardPass;
import io.github.mazescape.network.Kernel;
import io.github.mazescape.network.Kernels;
import io.github.mazescape.network.Precision;
import io.github.mazescape.network.ScalarKernel;
import io.github.mazescape.network.Topology;
import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.seed.Seed;
import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * One fitness: whatever the kernel, the vectors, the threads, the batch and the order, the same bits come out; on every
 * machine.
 */
class EvaluationContractTest {
    private static final int POINTS = 41;
    private static final int STATE_STEPS = 6;

    @ParameterizedTest(name = "{0} mazes, {1} {2} units, {3}, memory {5}")
    @CsvSource({
        "16, 16, ELMAN, SINGLE, REFERENCE, true,  51504507f882b05d6b21bfc7488626dfefb927b90b67e83b69f1aaff210fe6bc, e445a6e3db241660",
        "16, 16, ELMAN, DOUBLE, REFERENCE, true,  826756c82341ff8cec9534200028c91b93a1993c50d7686fdedf2d251409a06b, e26757996738202a",
        "16, 16, GRU,   SINGLE, REFERENCE, true,  7e4ed460bc0f7d7190b662dee555bf554c0083cbd2ba459765ecb8db69441df5, e221d7b63b6ab506",
        "5,  9,  GRU,   DOUBLE, FIRST_SIX,  true,  47cebdd2580a9875bfed406ef9991f964777106a5018bb34408f8f6dee658c36, b99a76f73d5a5b03",
        "3,  13, ELMAN, SINGLE, FIRST_SIX,  true,  b849e24ffc7299f5919d58517544fef4b8753edca4c26d1d4638e0a15cb0d7d8, 5498762a758f7406",
        "33, 20, ELMAN, SINGLE, FIRST_SIX,  true,  7a36d19043ef78dfc5235923d67d9bb4fb1eeb78e7585b7570b40f4a71bf8f54, 3d0dc6ff178ec1eb",
        "1,  1,  ELMAN, DOUBLE, REFERENCE, true,  d57f1e7364ecbb3ba7fbc6e6c4af517804b4a5e3758521c0c8cb5b5ab8daa27d, e779d989533ee455",
        "16, 16, ELMAN, SINGLE, REFERENCE, false, f4406844d25860bde37ad0fa13841a874826d3bc2e22487fc8bd582d5338aa35, acc683fc1b969698",
        "16, 16, GRU,   DOUBLE, REFERENCE, false, 16d363ff097430f4c051dc0ddde7d06c2579328ae209db660d555ee1806658a9, cae7b00e30a0bc1f",
        "3,  13, GRU,   SINGLE, FIRST_SIX,  false, 6a2819396fdacd1fac9efea6b7c926911022e252f09b6c3335811bfb01f0f7cf, 97400dc3d8c9d264",
        "33, 20, ELMAN, DOUBLE, FIRST_SIX,  false, c17c99071b8b57e45188a29760821feb69b4ea2f0b38db8047c91f35ee826eb5, 9bb2a35a93de8c04",
        "5,  9,  GRU,   DOUBLE, ALL, true, 48d3ca4ff8c2a37a7fed9b441f808fd8ccde25ee8f944373f29d21671d8b7d23, 6fb56c5c394f94ad",
        "33, 20, ELMAN, SINGLE, ALL, true, 3ff32928587afc64e23cd08ae81b655e283554477851ca13678586dab66b873d, f03070a6d6ea4147"
    })
    void theSameBitsComeOutOfEverything(
            int mazes,
            int units,
            Cell cell,
            Precision precision,
            Senses senses,
            boolean memory,
            String golden,
            String states) {
        Task task = task(mazes, senses);
        Topology topology = new Topology(task.sensors().inputs(), units, 3, cell, memory);
        double[][] weights = weights(topology);
        Evaluations expected = evaluate(new ScalarKernel(precision), 1, task, topology, weights);
        assertEquals(golden, hash(expected));
        assertEquals(states, states(new ScalarKernel(precision), topology, mazes, weights));
        List<Kernel> kernels = new ArrayList<>(List.of(new ScalarKernel(precision)));
        if (Kernels.vectorPresent()) {
            kernels.addAll(VectorSizes.all(precision));
        }
        for (Kernel kernel : kernels) {
            Evaluations found = evaluate(kernel, 2, task, topology, weights);
            assertArrayEquals(expected.coordinates(0), found.coordinates(0), kernel.name());
            assertArrayEquals(expected.coordinates(1), found.coordinates(1), kernel.name());
            for (int threads : new int[] {1, 7}) {
                assertEquals(golden, hash(evaluate(kernel, threads, task, topology, weights)), kernel.name());
            }
            assertEquals(states, states(kernel, topology, mazes, weights), kernel.name());
            sameInPartsAndInAnyOrder(kernel, task, topology, weights, expected);
        }
    }

    private static void sameInPartsAndInAnyOrder(
            Kernel kernel, Task task, Topology topology, double[][] weights, Evaluations expected) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            order.add(i);
        }
        Collections.reverse(order);
        Collections.swap(order, 3, 17);
        for (int from = 0; from < weights.length; from += 6) {
            List<Integer> part = order.subList(from, Math.min(from + 6, weights.length));
            double[][] some = part.stream().map(i -> weights[i]).toArray(double[][]::new);
            Evaluations found = evaluate(kernel, 2, task, topology, some);
            for (int i = 0; i < some.length; i++) {
                int original = part.get(i);
                assertArrayEquals(bits(expected, original), bits(found, i), kernel.name());
            }
        }
    }

    private static long[] bits(Evaluations results, int i) {
        return new long[] {
            Double.doubleToRawLongBits(results.fitness()[i]),
            Double.doubleToRawLongBits(results.values(Layer.STANDARD_ERROR)[i]),
            Double.doubleToRawLongBits(results.values(Layer.VISITED)[i]),
            results.fingerprint()[i],
            Double.doubleToRawLongBits(results.coordinates(0)[i]),
            Double.doubleToRawLongBits(results.coordinates(1)[i])
        };
    }

    private static Evaluations evaluate(Kernel kernel, int threads, Task task, Topology topology, double[][] weights) {
        try (BatchEvaluator evaluator = new BatchEvaluator(topology, kernel, threads)) {
            return evaluator.evaluateForPicture(task, Points.of(weights), new Cancellation());
        }
    }

    /** What the foragers sense. */
    enum Senses {
        REFERENCE(Sensors.REFERENCE),
        FIRST_SIX(Sensors.of(EnumSet.range(Sensor.PASSAGE, Sensor.COMPASS))),
        ALL(Sensors.of(Sensor.values()));

        private final Sensors sensors;

        Senses(Sensors sensors) {
            this.sensors = sensors;
        }
    }

    private static Task task(int mazes, Senses senses) {
        boolean few = senses == Senses.REFERENCE;
        List<Maze> all = new ArrayList<>();
        for (int i = 0; i < mazes; i++) {
            int side = few ? 17 : 7 + 2 * (i % 7);
            all.add(new MazeSpec(Generator.DEPTH_FIRST, side, 17, 0.5, 0.5).generate(new Seed(3).child(i)));
        }
        return new Task(all, few ? 200 : 77, senses.sensors);
    }

    private static double[][] weights(Topology topology) {
        RandomStream random = new Seed(4).stream();
        double[][] weights = new double[POINTS][topology.weightCount()];
        for (double[] row : weights) {
            for (int i = 0; i < row.length; i++) {
                row[i] = random.nextGaussian();
            }
        }
        return weights;
    }

    /**
     * A hash of every state and output of some steps with given observations. Behaviour hardly ever shows a change in
     * the last bit of the activation; this always does.
     */
    private static String states(Kernel kernel, Topology topology, int mazes, double[][] weights) {
        ForwardPass pass = kernel.forwardPass(topology, mazes);
        RandomStream random = new Seed(9).stream();
        int[][] observations = new int[STATE_STEPS][mazes];
        for (int[] step : observations) {
            Arrays.setAll(step, lane -> random.nextInt(1 << topology.inputs()));
        }
        int perPoint = STATE_STEPS * mazes * (topology.hidden() + topology.outputs());
        DoubleBuffer log = DoubleBuffer.allocate(weights.length * perPoint);
        int[] seen = new int[pass.genomes() * mazes];
        for (int first = 0; first < weights.length; first += pass.genomes()) {
            int count = Math.min(pass.genomes(), weights.length - first);
            for (int g = 0; g < pass.genomes(); g++) {
                pass.load(g, weights[Math.min(first + g, weights.length - 1)]);
            }
            pass.reset();
            for (int step = 0; step < STATE_STEPS; step++) {
                int now = step;
                Arrays.setAll(seen, lane -> observations[now][lane % mazes]);
                pass.step(seen, new int[seen.length]);
                for (int lane = 0; lane < count * mazes; lane++) {
                    int point = first + lane / mazes;
                    log.position(point * perPoint + (step * mazes + lane % mazes) * perPoint / STATE_STEPS / mazes);
                    for (int unit = 0; unit < topology.hidden(); unit++) {
                        log.put(pass.hidden(unit, lane));
                    }
                    for (int output = 0; output < topology.outputs(); output++) {
                        log.put(pass.output(output, lane));
                    }
                }
            }
        }
        ByteBuffer bytes = ByteBuffer.allocate(Double.BYTES * log.capacity());
        bytes.asDoubleBuffer().put(log.clear());
        return sha256(bytes).substring(0, 16);
    }

    private static String hash(Evaluations results) {
        ByteBuffer bytes = ByteBuffer.allocate(results.size() * 32);
        for (int i = 0; i < results.size(); i++) {
            bytes.putDouble(results.fitness()[i]).putDouble(results.values(Layer.STANDARD_ERROR)[i]);
            bytes.putDouble(results.values(Layer.VISITED)[i]).putLong(results.fingerprint()[i]);
        }
        return sha256(bytes);
    }

    private static String sha256(ByteBuffer bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.array()));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
