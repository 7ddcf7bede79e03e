package io.github.mazescape.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.mazescape.evaluation.BatchEvaluator;
import io.github.mazescape.evolution.EvolutionParameters;
import io.github.mazescape.evolution.EvolutionParameters.Champion;
import io.github.mazescape.evolution.GeneticStrategy;
import io.github.mazescape.evolution.GeneticStrategy.CrossoverKind;
import io.github.mazescape.evolution.GeneticStrategy.ParentFitness;
import io.github.mazescape.evolution.GeneticStrategy.Selection;
import io.github.mazescape.evolution.SeparableNaturalStrategy;
import io.github.mazescape.foraging.Sensor;
import io.github.mazescape.foraging.Sensors;
import io.github.mazescape.foraging.Task;
import io.github.mazescape.foraging.TaskSource;
import io.github.mazescape.landscape.DirectionKind;
import io.github.mazescape.maze.Generator;
import io.github.mazescape.maze.MazeSpec;
import io.github.mazescape.maze.MazeText;
import io.github.mazescape.network.Cell;
import io.github.mazescape.network.Kernels;
import io.github.mazescape.network.Precision;
import io.github.mazescape.network.Topology;
import io.github.mazescape.seed.Seed;
import io.github.mazescape.settings.Parameter;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.settings.Settings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SetupTest {
    private static Setup with(String... assignments) {
        return Setup.read(Settings.defaults().with(List.of(assignments), "test"));
    }

    private static GeneticStrategy genetic(Setup setup) {
        return (GeneticStrategy) setup.evolutionParameters().strategy();
    }

    static List<String> everyWord() {
        return Parameters.ALL.stream()
                .flatMap(parameter -> words(parameter).stream().map(word -> parameter.key() + "=" + word))
                .toList();
    }

    private static List<String> words(Parameter parameter) {
        return parameter.domain().words();
    }

    @ParameterizedTest
    @MethodSource("everyWord")
    void everyWordBecomesAnObject(String assignment) {
        assumeTrue(Kernels.vectorPresent() || !assignment.equals("evaluation.kernel=vector"));
        Setup experiment =
                with(assignment, "maze.width=9", "maze.height=9", "task.mazes=2", "task.held_out=1", "task.steps=5");
        assertEquals(2, experiment.tasks().task(0).mazes().size());
        assertTrue(experiment.topology().weightCount() > 0);
        assertEquals(64, experiment.evolutionParameters().population());
        assertFalse(experiment.kernel().name().isEmpty());
    }

    @Test
    void theDefaultsAreTheReferenceTask() {
        Setup reference = with();
        assertEquals(MazeSpec.REFERENCE, reference.mazeSpec());
        assertEquals(Sensors.REFERENCE, reference.sensors());
        assertEquals(new Topology(7, 16, 3, Cell.ELMAN, true), reference.topology());
        assertEquals(435, reference.topology().weightCount());
        Task task = reference.tasks().task(0);
        assertEquals(16, task.mazes().size());
        assertEquals(200, task.steps());
        assertEquals(3200, task.agentSteps());
        assertEquals(1, reference.evolutionParameters().refresh());
        assertEquals(new Seed(1), reference.seed());
        assertEquals("16 mazes 17 × 17, 200 steps, renewed every generation", reference.taskInWords());
    }

    @Test
    void theTaskSaysHowOftenItsMazesAreRenewed() {
        assertEquals(
                "16 mazes 17 × 17, 200 steps, renewed every generation",
                with("evolution.refresh=1").taskInWords());
        assertEquals(
                "16 mazes 17 × 17, 200 steps, renewed every 2 generations",
                with("evolution.refresh=2").taskInWords());
        assertEquals("16 mazes 17 × 17, 200 steps", with("evolution.refresh=0").taskInWords());
    }

    @Test
    void everyConstantHasAWord() {
        Set<Generator> generators = EnumSet.noneOf(Generator.class);
        words(Parameters.MAZE_GENERATOR)
                .forEach(word ->
                        generators.add(with("maze.generator=" + word).mazeSpec().generator()));
        assertEquals(EnumSet.allOf(Generator.class), generators);
        Set<Sensor> sensors = EnumSet.noneOf(Sensor.class);
        words(Parameters.TASK_SENSORS)
                .forEach(word ->
                        sensors.addAll(with("task.sensors=" + word).sensors().used()));
        assertEquals(EnumSet.allOf(Sensor.class), sensors);
        assertEquals(Cell.GRU, with("network.cell=gru").topology().cell());
        assertEquals(
                Selection.TRUNCATION,
                genetic(with("evolution.selection=truncation")).selection());
        assertEquals(
                CrossoverKind.UNIFORM,
                genetic(with("evolution.crossover_kind=uniform")).crossoverKind());
    }

    /** Settings import no enum, so that the words stand twice; here they are held equal. */
    @Test
    void theWordsOfTheSettingsAreThoseOfTheConstants() {
        assertEquals(named(Generator.values()), Set.copyOf(words(Parameters.MAZE_GENERATOR)));
        assertEquals(named(Sensor.values()), Set.copyOf(words(Parameters.TASK_SENSORS)));
        assertEquals(named(Cell.values()), Set.copyOf(words(Parameters.NETWORK_CELL)));
        assertEquals(named(Selection.values()), Set.copyOf(words(Parameters.EVOLUTION_SELECTION)));
        assertEquals(named(CrossoverKind.values()), Set.copyOf(words(Parameters.EVOLUTION_CROSSOVER_KIND)));
        assertEquals(named(Precision.values()), Set.copyOf(words(Parameters.EVALUATION_PRECISION)));
        List<String> directions = new ArrayList<>(words(Parameters.LANDSCAPE_DIRECTIONS));
        directions.add("picked");
        assertEquals(
                directions,
                Stream.of(DirectionKind.values()).map(DirectionKind::word).toList());
    }

    private static GeneticStrategy genetic(String... assignments) {
        return (GeneticStrategy) with(assignments).evolutionParameters().strategy();
    }

    private static Set<String> named(Enum<?>... constants) {
        return Stream.of(constants)
                .map(constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.toSet());
    }

    @Test
    void everyNumberArrivesWhereItBelongs() {
        EvolutionParameters parameters = with(
                        "evolution.strategy=genetic",
                        "evolution.champion=best",
                        "evolution.parent_fitness=renewed",
                        "evolution.population=50",
                        "evolution.elites=0.3",
                        "evolution.selection=truncation",
                        "evolution.tournament=5",
                        "evolution.truncation=0.11",
                        "evolution.crossover=0.12",
                        "evolution.crossover_kind=uniform",
                        "evolution.dense=0.13",
                        "evolution.sigma=0.14",
                        "evolution.sparse=0.15",
                        "evolution.sparse_rate=0.16",
                        "evolution.sparse_sigma=0.17",
                        "evolution.initial=0.18",
                        "evolution.refresh=19")
                .evolutionParameters();
        assertEquals(
                new EvolutionParameters(
                        50,
                        0.18,
                        19,
                        Champion.BEST,
                        new GeneticStrategy(
                                15,
                                ParentFitness.RENEWED,
                                Selection.TRUNCATION,
                                5,
                                0.11,
                                0.12,
                                CrossoverKind.UNIFORM,
                                0.13,
                                0.14,
                                0.15,
                                0.16,
                                0.17)),
                parameters);
        Setup experiment = with(
                "maze.generator=wilson",
                "maze.width=11",
                "maze.height=13",
                "maze.braid=0.25",
                "maze.pellets=0.75",
                "task.mazes=3",
                "task.held_out=4",
                "task.steps=21",
                "network.hidden=9",
                "network.memory=false",
                "seed=-5");
        assertEquals(new MazeSpec(Generator.WILSON, 11, 13, 0.25, 0.75), experiment.mazeSpec());
        assertEquals(new Topology(7, 9, 3, Cell.ELMAN, false), experiment.topology());
        assertEquals(new Seed(-5), experiment.seed());
        assertEquals(3, experiment.tasks().task(2).mazes().size());
        assertEquals(4, experiment.tasks().heldOut().mazes().size());
        assertEquals(21, experiment.tasks().heldOut().steps());
    }

    @ParameterizedTest
    @CsvSource({
        "4, 0.9, best, 3",
        "5, 0.9, best, 4",
        "4, 0.6, best, 2",
        "50, 0.9, best, 45",
        "4, 0, best, 0",
        "4, 0.9, centre, 2",
        "50, 0.9, centre, 45",
    })
    void atLeastOneIndividualIsBredAnewBesideElitesAndCentre(
            int population, double share, String champion, int elites) {
        Setup experiment = with(
                "evolution.population=" + population, "evolution.elites=" + share, "evolution.champion=" + champion);
        GeneticStrategy strategy =
                (GeneticStrategy) experiment.evolutionParameters().strategy();
        assertEquals(elites, strategy.elites());
    }

    @Test
    void theStrategyAndTheChampionAreThoseThatTheSettingsName() {
        EvolutionParameters natural =
                with("evolution.strategy=snes", "evolution.champion=centre").evolutionParameters();
        assertEquals(new SeparableNaturalStrategy(), natural.strategy());
        assertEquals(Champion.CENTRE, natural.champion());
        GeneticStrategy genetic = genetic("evolution.crossover_kind=mean", "evolution.parent_fitness=born");
        assertEquals(CrossoverKind.MEAN, genetic.crossoverKind());
        assertEquals(ParentFitness.BORN, genetic.parentFitness());
    }

    @Test
    void mazesFromFilesStayTheSameAndTheHeldOutOnesAreGenerated() {
        Setup experiment = with("maze.files=mazes/tiny.txt,mazes/sp*.txt");
        TaskSource tasks = experiment.tasks();
        Task task = tasks.task(0);
        assertEquals(
                List.of(MazeText.read(Path.of("mazes/tiny.txt")), MazeText.read(Path.of("mazes/spiral.txt"))),
                task.mazes());
        assertEquals(task.mazes(), tasks.task(9).mazes());
        assertEquals(with().tasks().heldOut().mazes(), tasks.heldOut().mazes());
        assertEquals("2 mazes from files, 200 steps", experiment.taskInWords());
    }

    @Test
    void aSeedDecidesTheMazesAndTheEpochDoesToo() {
        assertEquals(
                with("seed=3").tasks().task(1).mazes(),
                with("seed=3").tasks().task(1).mazes());
        assertNotEquals(
                with("seed=3").tasks().task(1).mazes(),
                with("seed=4").tasks().task(1).mazes());
        assertNotEquals(
                with("seed=3").tasks().task(1).mazes(),
                with("seed=3").tasks().task(2).mazes());
    }

    @Test
    void anEvaluatorHasTheNetworkAndTheThreadsAskedFor() {
        Setup experiment = with("network.hidden=3", "evaluation.kernel=scalar");
        try (BatchEvaluator evaluator = experiment.evaluator(2)) {
            assertEquals(experiment.topology(), evaluator.topology());
            assertEquals(2, evaluator.threads());
            assertEquals("scalar", evaluator.kernel().name());
        }
        assertThrows(IllegalArgumentException.class, () -> experiment.evaluator(0));
    }

    @Test
    void theSliceIsFittedUnlessItHasAnExtentOrBeginsAtABorder() {
        assertTrue(new Setup(Settings.defaults()).fitsPath());
        assertFalse(new Setup(Settings.defaults().with("landscape.extent", "0.5")).fitsPath());
        assertFalse(new Setup(Settings.defaults().with("view.begin", "border")).fitsPath());
        assertEquals(0.5, new Setup(Settings.defaults()).halfWidth());
    }

    @ParameterizedTest
    @CsvSource({"path, 0, true", "path, 0.3, false", "kaleidoscope, 0, false", "aligned, 0, false", "random, 0, true"})
    void aSliceIsFittedToThePathWhereNothingElseSaysHowItLies(String directions, double extent, boolean fits) {
        Settings settings = Settings.defaults()
                .with("landscape.directions", directions)
                .with("landscape.extent", Double.toString(extent));
        Setup setup = new Setup(settings);
        assertEquals(fits, setup.fitsPath());
        assertTrue(extent == 0 ? setup.halfWidth() > 0 : setup.halfWidth() == extent);
        assertFalse(new Setup(settings.with("view.begin", "border")).fitsPath());
    }
}
