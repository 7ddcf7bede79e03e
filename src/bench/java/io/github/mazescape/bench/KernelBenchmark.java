package io.github.mazescape.bench;

import io.github.mazescape.evaluation.BatchEvaluator;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evaluation.Evaluations;
import io.github.mazescape.evaluation.Points;
import io.github.mazescape.foraging.Controller;
import io.github.mazescape.foraging.Episode;
import io.github.mazescape.foraging.Sensors;
import io.github.mazescape.foraging.Task;
import io.github.mazescape.maze.Maze;
import io.github.mazescape.maze.MazeSpec;
import io.github.mazescape.network.Cell;
import io.github.mazescape.network.Kernels;
import io.github.mazescape.network.Precision;
import io.github.mazescape.network.Topology;
import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.seed.Seed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Agent-steps per microsecond on the reference task; {@code -prof gc} adds what is allocated. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@OperationsPerInvocation(KernelBenchmark.POINTS * 3200)
@Fork(
        value = 1,
        jvmArgsAppend = {
            "--add-modules=jdk.incubator.vector",
            "-Djdk.incubator.vector.VECTOR_ACCESS_OOB_CHECK=0"
        })
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class KernelBenchmark {
    static final int POINTS = 64;

    @Param({"vector", "scalar"})
    String kernel = "vector";

    @Param({"SINGLE", "DOUBLE"})
    Precision precision = Precision.SINGLE;

    @Param({"ELMAN", "GRU"})
    Cell cell = Cell.ELMAN;

    @Param({"1", "0"})
    int threads = 1;

    private Task task = referenceTask();
    private double[][] weights = {};
    private BatchEvaluator evaluator = new BatchEvaluator(topology(Cell.ELMAN), Kernels.preferred(), 1);

    static Topology topology(Cell cell) {
        return new Topology(Sensors.REFERENCE.inputs(), 16, 3, cell, true);
    }

    static Task referenceTask() {
        List<Maze> mazes = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            mazes.add(MazeSpec.REFERENCE.generate(new Seed(1).child(i)));
        }
        return new Task(mazes, 200, Sensors.REFERENCE);
    }

    @Setup
    public void prepare() {
        evaluator.close();
        int count = threads == 0 ? Runtime.getRuntime().availableProcessors() : threads;
        evaluator = new BatchEvaluator(topology(cell), Kernels.named(kernel, precision), count);
        RandomStream random = new Seed(2).stream();
        weights = new double[POINTS][topology(cell).weightCount()];
        for (double[] row : weights) {
            for (int i = 0; i < row.length; i++) {
                row[i] = random.nextGaussian();
            }
        }
        task = referenceTask();
    }

    @TearDown
    public void close() {
        evaluator.close();
    }

    /** The evaluator with one of its kernels. */
    @Benchmark
    public Evaluations evaluate() {
        return evaluator.evaluate(task, Points.of(weights), new Cancellation());
    }

    /** The same episodes with the naive network; the parameters do not matter to it. */
    @Benchmark
    public double naive() {
        return sum(row -> new NaiveNetwork(topology(Cell.ELMAN), row));
    }

    /** The same episodes with EJML called at every step; the parameters do not matter to it. */
    @Benchmark
    public double ejml() {
        return sum(row -> new EjmlNetwork(topology(Cell.ELMAN), row));
    }

    /** The fitness in the first maze, summed over the points. */
    private double sum(Function<double[], Controller> network) {
        Episode episode = new Episode(task, 1);
        double sum = 0;
        int length = topology(Cell.ELMAN).weightCount();
        for (double[] row : weights) {
            episode.run(network.apply(Arrays.copyOf(row, length)), null);
            sum += episode.fitness(0);
        }
        return sum;
    }
}
