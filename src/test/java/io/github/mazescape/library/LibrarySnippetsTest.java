package io.github.mazescape.library;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.evaluation.BatchEvaluator;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evaluation.Evaluations;
import io.github.mazescape.evaluation.Layer;
import io.github.mazescape.evaluation.Points;
import io.github.mazescape.evolution.Evolution;
import io.github.mazescape.evolution.Generation;
import io.github.mazescape.foraging.ReferenceForager;
import io.github.mazescape.foraging.Sensors;
import io.github.mazescape.foraging.Task;
import io.github.mazescape.foraging.Trajectory;
import io.github.mazescape.foraging.TrajectoryRecorder;
import io.github.mazescape.landscape.Directions;
import io.github.mazescape.landscape.Plane;
import io.github.mazescape.landscape.Raster;
import io.github.mazescape.landscape.Renderer;
import io.github.mazescape.landscape.Viewport;
import io.github.mazescape.maze.Maze;
import io.github.mazescape.maze.MazeSpec;
import io.github.mazescape.maze.MazeText;
import io.github.mazescape.maze.ShortestPaths;
import io.github.mazescape.network.Kernels;
import io.github.mazescape.network.Topology;
import io.github.mazescape.run.Setup;
import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.seed.Seed;
import io.github.mazescape.settings.Settings;
import io.github.mazescape.statistics.Bootstrap;
import io.github.mazescape.statistics.Interval;
import io.github.mazescape.store.RecordedRun;
import io.github.mazescape.symmetry.CanonicalForm;
import io.github.mazescape.symmetry.SignedPermutation;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The pieces of code that the documents show, each between the lines of a region; LibraryTest compares. */
class LibrarySnippetsTest {
    private static final List<String> SMALL =
            List.of("evolution.population=12", "task.mazes=2", "task.held_out=2", "task.steps=30", "network.hidden=4");
    private static final Setup SETUP = Setup.read(Settings.defaults().with(SMALL, "test"));
    private final BatchEvaluator evaluator = SETUP.evaluator(1);

    @AfterEach
    void close() {
        evaluator.close();
    }

    @Test
    void randomnessComesFromAPathOfPurposes() {
        // @start region=seed
        Seed seed = new Seed(7).child("mazes").child(3);
        RandomStream random = seed.stream();
        double share = random.nextDouble(); // the same on every machine
        // @end
        assertEquals(share, new Seed(7).child("mazes").child(3).stream().nextDouble());
        assertNotEquals(share, new Seed(7).child("mazes").child(4).stream().nextDouble());
    }

    @Test
    void mazesAreTextOrAreGenerated() {
        // @start region=maze
        Maze drawn = MazeText.parse("######\n#>  .#\n######\n", "drawn");
        Maze generated = MazeSpec.REFERENCE.generate(new Seed(1));
        ShortestPaths steps = ShortestPaths.fromStart(drawn);
        // @end
        assertEquals(1, drawn.pelletCount());
        assertEquals(17, generated.width());
        assertEquals(3, steps.distance(4, 1));
    }

    @Test
    void settingsBecomeObjects() {
        // @start region=setup
        Setup setup = Setup.read(Settings.defaults().with("network.hidden", "8").with("task.steps", "100"));
        Topology topology = setup.topology();
        Task task = setup.tasks().task(0);
        // @end
        assertEquals(8, topology.hidden());
        assertEquals(100, task.steps());
    }

    @Test
    void aBatchOfWeightsHasFitnessesAndBehaviours() {
        Setup setup = SETUP;
        double[][] batch = new double[3][setup.topology().weightCount()];
        // @start region=evaluation
        Task task = new Task(List.of(MazeSpec.REFERENCE.generate(new Seed(1))), 200, Sensors.REFERENCE);
        Evaluations measured;
        try (BatchEvaluator cores = setup.evaluator(Runtime.getRuntime().availableProcessors())) {
            measured = cores.evaluate(task, Points.of(batch), new Cancellation());
        }
        double[] fitness = measured.fitness(); // of each, in [0, 1]
        long[] behaviours = measured.fingerprint(); // equal where each action in each maze is equal
        // @end
        assertEquals(3, fitness.length);
        assertEquals(behaviours[0], behaviours[2]);
    }

    @Test
    void anEpisodeIsRecordedStepByStep() {
        Task task = SETUP.heldOut();
        Topology topology = SETUP.topology();
        double[] weights = new double[topology.weightCount()];
        // @start region=foraging
        Trajectory episode = TrajectoryRecorder.record(Kernels.preferred(), topology, weights, task, 0);
        double fitness = episode.fitness();
        double full = ReferenceForager.GREEDY.fitness(task, new Seed(1));
        // @end
        assertTrue(fitness <= full, fitness + " of " + full);
    }

    @Test
    void generationsAreAStream() {
        Setup setup = SETUP;
        // @start region=evolution
        Evolution evolution = setup.evolution(evaluator);
        List<Generation> generations =
                evolution.generations(new Cancellation()).limit(20).toList();
        double[] champion = generations.get(19).champion();
        // @end
        assertEquals(setup.topology().weightCount(), champion.length);
        assertEquals(20, generations.get(19).number());
    }

    @Test
    void aLandscapeIsARasterOnAPlane() {
        Topology topology = SETUP.topology();
        Task task = SETUP.heldOut();
        double[] centre = new double[topology.weightCount()];
        Arrays.setAll(centre, i -> Math.sin(i));
        // @start region=landscape
        Plane plane = Directions.random(topology, centre, new Seed(1)).plane(centre);
        Raster raster = new Raster(plane, Viewport.centred(0.5, 32, 32), task);
        new Renderer(evaluator).render(raster, new Cancellation());
        double[] fitness = raster.snapshot().values(Layer.FITNESS); // row by row from the top
        // @end
        assertEquals(32 * 32, fitness.length);
        assertTrue(raster.complete());
    }

    @Test
    void copiesOfANetworkHaveOneCanonicalForm() {
        Topology topology = SETUP.topology();
        double[] weights = new double[topology.weightCount()];
        Arrays.setAll(weights, i -> Math.sin(i));
        RandomStream random = new Seed(3).stream();
        // @start region=symmetry
        double[] copy = SignedPermutation.random(topology.hidden(), random).apply(topology, weights);
        double[] same = CanonicalForm.of(topology, copy); // equal to CanonicalForm.of(topology, weights)
        // @end
        assertArrayEquals(CanonicalForm.of(topology, weights), same);
    }

    @Test
    void aMeanHasAnInterval() {
        double[] scores = {0.61, 0.64, 0.58, 0.70, 0.66};
        // @start region=statistics
        Interval mean = Bootstrap.mean(scores, new Seed(1).child("mean").stream());
        boolean better = mean.above(0.5);
        // @end
        assertTrue(better, mean::toString);
    }

    @Test
    void aRunFolderIsOpened() {
        Path folder = Path.of("src/test/resources/corpus/0.1/runs/gru");
        // @start region=store
        double[] champion;
        Topology topology;
        try (RecordedRun run = RecordedRun.open(folder)) {
            champion = run.champion(run.generations());
            topology = run.experiment().topology();
        }
        // @end
        assertEquals(topology.weightCount(), champion.length);
    }
}
