package io.github.mazescape.run;

import io.github.mazescape.evaluation.Backend;
import io.github.mazescape.evaluation.BatchEvaluator;
import io.github.mazescape.evaluation.Layer;
import io.github.mazescape.evolution.Evolution;
import io.github.mazescape.evolution.EvolutionParameters;
import io.github.mazescape.evolution.EvolutionParameters.Champion;
import io.github.mazescape.evolution.GeneticStrategy;
import io.github.mazescape.evolution.GeneticStrategy.CrossoverKind;
import io.github.mazescape.evolution.GeneticStrategy.ParentFitness;
import io.github.mazescape.evolution.GeneticStrategy.Selection;
import io.github.mazescape.evolution.SeparableNaturalStrategy;
import io.github.mazescape.foraging.Action;
import io.github.mazescape.foraging.GeneratedTasks;
import io.github.mazescape.foraging.Sensor;
import io.github.mazescape.foraging.Sensors;
import io.github.mazescape.foraging.Task;
import io.github.mazescape.foraging.TaskSource;
import io.github.mazescape.foraging.TaskSource.FixedTasks;
import io.github.mazescape.input.InputException;
import io.github.mazescape.landscape.DirectionKind;
import io.github.mazescape.landscape.PathFit;
import io.github.mazescape.landscape.Plane;
import io.github.mazescape.landscape.Viewport;
import io.github.mazescape.maze.Generator;
import io.github.mazescape.maze.MazeSpec;
import io.github.mazescape.network.Cell;
import io.github.mazescape.network.Kernel;
import io.github.mazescape.network.Kernels;
import io.github.mazescape.network.Precision;
import io.github.mazescape.network.Topology;
import io.github.mazescape.seed.Seed;
import io.github.mazescape.settings.Parameter;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.settings.Settings;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What settings mean: the task, the network, the evolution. The one place in which the words of the settings become
 * objects of the other packages.
 *
 * @param settings what the user chose
 * @param mazes the mazes that the settings take from files; null where nobody asks for them
 */
public record Setup(Settings settings, @Nullable FileMazes mazes) {
    /** The first half-width of planes with a length of their own: of two units, or through champions of other runs. */
    private static final double OWN_HALF_WIDTH = 2;

    /** What settings mean but for their mazes from files, if they name any. */
    public Setup(Settings settings) {
        this(settings, null);
    }

    /**
     * What settings mean, with the mazes that lie in their files now.
     *
     * @throws InputException if a file is missing, or holds no maze
     */
    public static Setup read(Settings settings) {
        return new Setup(settings, FileMazes.read(settings));
    }

    /** The seed from which everything in a run comes. */
    public Seed seed() {
        return new Seed(settings.seed());
    }

    /** What a maze is like where mazes are generated. */
    public MazeSpec mazeSpec() {
        return new MazeSpec(
                constant(Generator.class, Parameters.MAZE_GENERATOR),
                settings.integer(Parameters.MAZE_WIDTH),
                settings.integer(Parameters.MAZE_HEIGHT),
                settings.number(Parameters.MAZE_BRAID),
                settings.number(Parameters.MAZE_PELLETS));
    }

    /** The kind of directions that span the landscape. */
    public DirectionKind directions() {
        return constant(DirectionKind.class, Parameters.LANDSCAPE_DIRECTIONS);
    }

    /** Whether the slice is fitted to the run's path, rather than laid around its champion or at a border. */
    public boolean fitsPath() {
        return settings.number(Parameters.LANDSCAPE_EXTENT) == 0
                && !ownView()
                && !settings.choice(Parameters.VIEW_BEGIN).equals("border");
    }

    private boolean ownView() {
        return directions() == DirectionKind.KALEIDOSCOPE || directions() == DirectionKind.ALIGNED;
    }

    /** The half-width of the slice where it is not fitted to the path [direction lengths]. */
    public double halfWidth() {
        double halfWidth = settings.number(Parameters.LANDSCAPE_EXTENT);
        double first = ownView() ? OWN_HALF_WIDTH : PathFit.FIRST_HALF_WIDTH;
        return halfWidth == 0 ? first : halfWidth;
    }

    /**
     * The view of a plane around the last of some champions.
     *
     * @param champions the champions so far, oldest first. Not modified.
     */
    public Viewport viewport(Plane plane, List<double[]> champions, int width, int height) {
        return fitsPath()
                ? PathFit.view(plane, champions, new double[0][], width, height)
                : Viewport.centred(halfWidth(), width, height);
    }

    /** What a pixel of the landscape shows. */
    public Layer layer() {
        String word = settings.choice(Parameters.LANDSCAPE_LAYER);
        return Stream.of(Layer.values())
                .filter(layer -> layer.word().equals(word))
                .findFirst()
                .orElseThrow();
    }

    /** What the forager senses. */
    public Sensors sensors() {
        return Sensors.of(settings.list(Parameters.TASK_SENSORS).stream()
                .map(word -> constant(Sensor.class, word))
                .toList());
    }

    /**
     * Where the tasks come from: the generator, or the files named in the settings. With files, the held-out mazes are
     * still generated ones.
     */
    public TaskSource tasks() {
        if (generatesMazes()) {
            return generated();
        }
        if (mazes == null) {
            throw new IllegalStateException("mazes: expected those of the files to be read before they are needed");
        }
        MemoryNeed.requireForMazes(mazes.all(), Parameters.MAZE_FILES.key());
        return new FixedTasks(new Task(mazes.all(), generated().steps(), sensors()), heldOut());
    }

    /** The task of the held-out mazes. */
    public Task heldOut() {
        return generated().heldOut();
    }

    private GeneratedTasks generated() {
        return new GeneratedTasks(
                mazeSpec(),
                settings.integer(Parameters.TASK_MAZES),
                settings.integer(Parameters.TASK_HELD_OUT),
                settings.integer(Parameters.TASK_STEPS),
                sensors(),
                seed().child("task"));
    }

    private boolean generatesMazes() {
        return settings.list(Parameters.MAZE_FILES).isEmpty();
    }

    /** The shape of the networks. */
    public Topology topology() {
        return new Topology(
                sensors().inputs(),
                settings.integer(Parameters.NETWORK_HIDDEN),
                Action.COUNT,
                constant(Cell.class, Parameters.NETWORK_CELL),
                settings.flag(Parameters.NETWORK_MEMORY));
    }

    /** The kernel that runs the networks. */
    public Kernel kernel() {
        Precision precision = constant(Precision.class, Parameters.EVALUATION_PRECISION);
        String name = settings.choice(Parameters.EVALUATION_KERNEL);
        if (name.equals("vector") && !Kernels.vectorPresent()) {
            throw InputException.at(Parameters.EVALUATION_KERNEL.key())
                    .expected("auto or scalar, for this Java was started without " + Kernels.FLAG)
                    .got("vector")
                    .advise("start it with that, as ./mazescape does");
        }
        return name.equals("auto") ? Kernels.preferred(precision) : Kernels.named(name, precision);
    }

    /**
     * How evolution goes about it. The share of elites is rounded to individuals, beside whom at least one is bred
     * anew.
     */
    public EvolutionParameters evolutionParameters() {
        int population = settings.integer(Parameters.EVOLUTION_POPULATION);
        Champion champion = constant(Champion.class, Parameters.EVOLUTION_CHAMPION);
        int elites = (int) Math.round(settings.number(Parameters.EVOLUTION_ELITES) * population);
        int most = population - (champion == Champion.CENTRE ? 2 : 1);
        return new EvolutionParameters(
                population,
                settings.number(Parameters.EVOLUTION_INITIAL),
                settings.integer(Parameters.EVOLUTION_REFRESH),
                champion,
                settings.choice(Parameters.EVOLUTION_STRATEGY).equals("snes")
                        ? new SeparableNaturalStrategy()
                        : genetic(Math.min(elites, most)));
    }

    private GeneticStrategy genetic(int elites) {
        return new GeneticStrategy(
                elites,
                constant(ParentFitness.class, Parameters.EVOLUTION_PARENT_FITNESS),
                constant(Selection.class, Parameters.EVOLUTION_SELECTION),
                settings.integer(Parameters.EVOLUTION_TOURNAMENT),
                settings.number(Parameters.EVOLUTION_TRUNCATION),
                settings.number(Parameters.EVOLUTION_CROSSOVER),
                constant(CrossoverKind.class, Parameters.EVOLUTION_CROSSOVER_KIND),
                settings.number(Parameters.EVOLUTION_DENSE),
                settings.number(Parameters.EVOLUTION_SIGMA),
                settings.number(Parameters.EVOLUTION_SPARSE),
                settings.number(Parameters.EVOLUTION_SPARSE_RATE),
                settings.number(Parameters.EVOLUTION_SPARSE_SIGMA));
    }

    /**
     * A new evaluator, to be closed by the caller.
     *
     * @param threads how many threads evaluate
     */
    public BatchEvaluator evaluator(int threads) {
        return new BatchEvaluator(topology(), kernel(), threads);
    }

    /**
     * A new evaluator on what is at hand.
     *
     * @param backend stays open
     */
    public BatchEvaluator evaluator(Backend backend) {
        return new BatchEvaluator(topology(), kernel(), backend);
    }

    /**
     * The evolution that an evaluator of this experiment drives.
     *
     * @throws InputException if it takes more memory than there is
     */
    public Evolution evolution(BatchEvaluator evaluator) {
        MemoryNeed.ofRun(settings, evaluator.threads()).require(MemoryNeed.SIZES);
        return new Evolution(tasks(), evaluator, evolutionParameters(), seed());
    }

    /** The task in a few words, for the screen. */
    public String taskInWords() {
        return taskInWords(mazes == null ? 0 : mazes.mazes().size());
    }

    /**
     * The task in a few words, for the screen.
     *
     * @param found how many mazes there are in the files, where they come from files
     */
    public String taskInWords(int found) {
        int refresh = settings.integer(Parameters.EVOLUTION_REFRESH);
        boolean generated = generatesMazes();
        String words = generated
                ? settings.integer(Parameters.TASK_MAZES) + " mazes " + settings.integer(Parameters.MAZE_WIDTH) + " × "
                        + settings.integer(Parameters.MAZE_HEIGHT)
                : found + (found == 1 ? " maze from a file" : " mazes from files");
        String interval = refresh == 1 ? "generation" : refresh + " generations";
        String renewal = generated && refresh > 0 ? ", renewed every " + interval : "";
        return words + ", " + settings.integer(Parameters.TASK_STEPS) + " steps" + renewal;
    }

    private <E extends Enum<E>> E constant(Class<E> type, Parameter parameter) {
        return constant(type, settings.choice(parameter));
    }

    /** The constant that a word of the settings names, such as DEPTH_FIRST for {@code depth-first}. */
    public static <E extends Enum<E>> E constant(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
