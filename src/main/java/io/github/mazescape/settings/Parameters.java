package io.github.mazescape.settings;

import static io.github.mazescape.settings.Effect.LIVE;
import static io.github.mazescape.settings.Effect.REEVALUATES;
import static io.github.mazescape.settings.Effect.RESTARTS;
import static io.github.mazescape.settings.Scope.DISPLAY;
import static io.github.mazescape.settings.Scope.LENGTH;
import static io.github.mazescape.settings.Scope.MACHINE;
import static io.github.mazescape.settings.Scope.RUN;
import static io.github.mazescape.settings.Scope.TASK;

import io.github.mazescape.input.InputException;
import io.github.mazescape.input.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The catalogue: every parameter of Mazescape, declared once. */
public final class Parameters {
    private static final List<Parameter> DECLARED = new ArrayList<>();
    private static final List<String> SENSORS =
            List.of("passage", "pellet", "sight", "bump", "ate", "compass", "moved");

    public static final Parameter SEED = whole("seed", RESTARTS, TASK, 1, Long.MIN_VALUE, Long.MAX_VALUE, "")
            .help("The seed of all randomness: mazes, pellets, weights.");

    public static final Parameter MAZE_GENERATOR = choice(
                    "maze.generator", REEVALUATES, TASK, "rooms", "depth-first", "prim", "wilson", "field")
            .help("How mazes are generated: rooms with doors, three carvers, or an open field.");
    public static final Parameter MAZE_WIDTH = odd("maze.width", REEVALUATES, TASK, 17, 5, 255, "cells")
            .help("The width of a generated maze, walls included.");
    public static final Parameter MAZE_HEIGHT = odd("maze.height", REEVALUATES, TASK, 17, 5, 255, "cells")
            .help("The height of a generated maze, walls included.");
    public static final Parameter MAZE_BRAID =
            real("maze.braid", REEVALUATES, TASK, 0.5, 0, 1, "").help("The share of dead ends that are opened.");
    public static final Parameter MAZE_PELLETS = real("maze.pellets", REEVALUATES, TASK, 0.5, 0, 1, "")
            .help("The share of corridor cells with a pellet, drawn from the seed.");
    public static final Parameter MAZE_FILES = new Draft(
                    "maze.files", REEVALUATES, TASK, new Domain.Texts(1000, 1024), List.of(), "")
            .help("Text mazes to use in place of generated ones: files, or patterns such as mazes/*.txt.");

    public static final Parameter TASK_MAZES = whole("task.mazes", REEVALUATES, TASK, 16, 1, 1000, "mazes")
            .help("How many mazes each individual forages in; fitness is the mean.");
    public static final Parameter TASK_STEPS =
            whole("task.steps", REEVALUATES, TASK, 200, 1, 100_000, "steps").help("The length of an episode.");
    public static final Parameter TASK_SENSORS = new Draft(
                    "task.sensors", RESTARTS, TASK, new Domain.Choices(SENSORS, 1), List.of("passage", "pellet"), "")
            .help("What a forager senses; each sensor adds inputs to the network.");
    public static final Parameter TASK_HELD_OUT = whole("task.held_out", LIVE, TASK, 64, 1, 1000, "mazes")
            .help("How many mazes that evolution never sees the champion is tested in.");

    public static final Parameter NETWORK_CELL =
            choice("network.cell", RESTARTS, RUN, "elman", "gru").help("What a hidden unit is made of.");
    public static final Parameter NETWORK_HIDDEN =
            whole("network.hidden", RESTARTS, RUN, 16, 1, 256, "units").help("The number of hidden units.");
    public static final Parameter NETWORK_MEMORY = flag("network.memory", REEVALUATES, RUN, true)
            .help("Whether the hidden state lives from step to step; without, it is zero before every step.");

    public static final Parameter EVOLUTION_STRATEGY = choice("evolution.strategy", RESTARTS, RUN, "genetic", "snes")
            .help("What makes a generation of the one before: a genetic algorithm, or separable natural evolution.");
    public static final Parameter EVOLUTION_POPULATION = whole(
                    "evolution.population", LIVE, RUN, 64, 4, 100_000, "individuals")
            .help("The size of the population.");
    public static final Parameter EVOLUTION_GENERATIONS = whole(
                    "evolution.generations", LIVE, LENGTH, 300, 1, 1_000_000, "generations")
            .help("After which generation a run is finished.");
    public static final Parameter EVOLUTION_CHECKPOINT = whole(
                    "evolution.checkpoint", LIVE, MACHINE, 10, 1, 1_000_000, "generations")
            .help("After how many generations a run keeps a checkpoint, from which it can go on.");
    public static final Parameter EVOLUTION_REFRESH = whole(
                    "evolution.refresh", LIVE, RUN, 1, 0, 1_000_000, "generations")
            .help("How many generations go by before new mazes are drawn; 0 is never.");
    public static final Parameter EVOLUTION_PARENT_FITNESS = choice(
                    "evolution.parent_fitness", LIVE, RUN, "born", "renewed")
            .help("The fitness by which parents are chosen after new mazes: that of their birth, or a new one.");
    public static final Parameter EVOLUTION_CHAMPION = choice("evolution.champion", LIVE, RUN, "centre", "best")
            .help("Who stands for a generation: the centre, the mean of its parents, or its best individual.");
    public static final Parameter EVOLUTION_SELECTION = choice(
                    "evolution.selection", LIVE, RUN, "truncation", "tournament")
            .help("How parents are chosen: any of the best, or the best of a few drawn at random.");
    public static final Parameter EVOLUTION_TOURNAMENT = whole(
                    "evolution.tournament", LIVE, RUN, 4, 2, 64, "individuals")
            .help("How many individuals a tournament draws.");
    public static final Parameter EVOLUTION_TRUNCATION = real("evolution.truncation", LIVE, RUN, 0.125, 0.01, 1, "")
            .help("The share of the population that truncation lets be parents.");
    public static final Parameter EVOLUTION_ELITES = real("evolution.elites", LIVE, RUN, 0, 0, 0.9, "")
            .help("The share of the population, its best, that lives on unchanged.");
    public static final Parameter EVOLUTION_SIGMA = real("evolution.sigma", LIVE, RUN, 0.2, 0, 10, "")
            .help("The standard deviation of a dense perturbation, which moves all weights.");
    public static final Parameter EVOLUTION_DENSE =
            real("evolution.dense", LIVE, RUN, 1, 0, 1, "").help("The share of children that are perturbed densely.");
    public static final Parameter EVOLUTION_SPARSE =
            real("evolution.sparse", LIVE, RUN, 0, 0, 1, "").help("The share of children that are perturbed sparsely.");
    public static final Parameter EVOLUTION_SPARSE_RATE = real("evolution.sparse_rate", LIVE, RUN, 0.05, 0, 1, "")
            .help("The share of weights that a sparse perturbation moves.");
    public static final Parameter EVOLUTION_SPARSE_SIGMA = real("evolution.sparse_sigma", LIVE, RUN, 0.5, 0, 10, "")
            .help("The standard deviation of a sparse perturbation.");
    public static final Parameter EVOLUTION_CROSSOVER = real("evolution.crossover", LIVE, RUN, 1, 0, 1, "")
            .help("The share of children that have several parents.");
    public static final Parameter EVOLUTION_CROSSOVER_KIND = choice(
                    "evolution.crossover_kind", LIVE, RUN, "mean", "uniform", "neuron")
            .help("What a child of several parents is: the mean of all, or a mix of single weights or of neurons.");
    public static final Parameter EVOLUTION_INITIAL = real("evolution.initial", RESTARTS, RUN, 0.5, 1e-6, 10, "")
            .help("The standard deviation of the initial weights.");

    public static final Parameter EVALUATION_KERNEL = choice(
                    "evaluation.kernel", LIVE, MACHINE, "auto", "scalar", "vector")
            .help("What runs the networks; results are the same, and auto is the vector kernel where it is there.");
    public static final Parameter EVALUATION_PRECISION = choice(
                    "evaluation.precision", REEVALUATES, RUN, "single", "double")
            .help("The precision of a network's arithmetic.");

    public static final Parameter LANDSCAPE_DIRECTIONS = choice(
                    "landscape.directions",
                    LIVE,
                    DISPLAY,
                    "path",
                    "random",
                    "pca",
                    "champions",
                    "weights",
                    "kaleidoscope",
                    "aligned")
            .help("What spans the slice: the run's path, random directions, principal components, champions,"
                    + " two weights, two hidden units, whose symmetry makes the picture eightfold, or champions of"
                    + " two other runs.");
    public static final Parameter LANDSCAPE_EXTENT = new Draft(
                    "landscape.extent", LIVE, DISPLAY, new Domain.Real(1e-12, 1e3, true), 0.0, "champion norms")
            .help("The half-width of the slice around the champion; 0 fits the slice to the run's path.");
    public static final Parameter LANDSCAPE_LAYER = choice(
                    "landscape.layer",
                    LIVE,
                    DISPLAY,
                    "fitness",
                    "error",
                    "visited",
                    "behaviour",
                    "likeness",
                    "difference",
                    "memory",
                    "held-out",
                    "robust",
                    "chaos")
            .help("What a pixel shows.");

    public static final Parameter LANDSCAPE_MAZES = choice("landscape.mazes", LIVE, DISPLAY, "fixed", "generation")
            .help("The mazes of landscape and replay: fixed ones of their own, or those of the generation.");

    public static final Parameter VIEW_FORGET = whole("view.forget", LIVE, DISPLAY, 0, 0, 100_000, "steps")
            .help("After how many steps what is shown forgets all, again and again; 0 is never.");
    public static final Parameter VIEW_MUTE = new Draft(
                    "view.mute", LIVE, DISPLAY, new Domain.Choices(SENSORS, 0), List.of(), "")
            .help("Sensors whose inputs stay off in what is shown.");
    public static final Parameter VIEW_SPEED = real("view.speed", LIVE, DISPLAY, 5, 0, 1000, "generations/s")
            .help("The most generations per second; 0 is as fast as it goes.");
    public static final Parameter VIEW_REPLAY =
            real("view.replay", LIVE, DISPLAY, 30, 0.1, 10_000, "steps/s").help("How fast a replay moves.");
    public static final Parameter VIEW_SEEDS = whole("view.seeds", LIVE, DISPLAY, 0, 0, 16, "runs")
            .help("How many runs of other seeds evolve beside this one, faint on the chart.");

    public static final Parameter VIEW_BEGIN = choice("view.begin", LIVE, DISPLAY, "champion", "border")
            .help("Where the sandbox's slice begins: around the champion, or at the nearest border of behaviour.");

    public static final Parameter VIEW_PALETTE = choice(
                    "view.palette", LIVE, DISPLAY, "magma", "inferno", "viridis", "cividis", "batlow", "grey", "own")
            .help("The colours of a landscape, from dark to light.");
    public static final Parameter VIEW_COLOURS = new Draft(
                    "view.colours",
                    LIVE,
                    DISPLAY,
                    new Domain.Colours(33),
                    List.of("#071a2f", "#0f4c75", "#3fa7a0", "#f2e2b0", "#fffaf0"),
                    "")
            .help("The colours of the palette own, at equal distances from low to high.");
    public static final Parameter VIEW_SCALE = choice(
                    "view.scale", LIVE, DISPLAY, "balanced", "linear", "logarithmic", "equalised")
            .help("How values become colours: half by value and half by rank, linear (fitness from 0 to 1),"
                    + " logarithmic over two decades, or by rank.");
    public static final Parameter VIEW_RELIEF = flag("view.relief", LIVE, DISPLAY, false)
            .help("Whether slopes of a landscape are lit from the upper left.");
    public static final Parameter VIEW_CONTOURS = flag("view.contours", LIVE, DISPLAY, false)
            .help("Whether lines are drawn where a landscape crosses the marks of its colour bar.");
    public static final Parameter VIEW_KNOCKOUT = flag("view.knockout", LIVE, DISPLAY, false)
            .help("Whether the network's colours are the fitness that is lost without a weight or a unit.");
    public static final Parameter VIEW_READING = flag("view.reading", LIVE, DISPLAY, false)
            .help("Whether a finished landscape says how much of it is borders of behaviour, and their dimension.");
    public static final Parameter VIEW_COPIES = flag("view.copies", LIVE, DISPLAY, false)
            .help("Whether the champions of the two next seeds are evolved beside and marked on any landscape: hollow"
                    + " where they evolved, filled where their symmetric copies nearest in behaviour lie.");
    public static final Parameter VIEW_LINES = choice("view.lines", LIVE, DISPLAY, "smooth", "edges")
            .help("How contours run: smooth, or along the edges of pixels.");

    /** All parameters, group by group, in the order of files and tables. */
    public static final List<Parameter> ALL = List.copyOf(DECLARED);

    private Parameters() {}

    /** The parameter of a key, if there is one. */
    public static Optional<Parameter> find(String key) {
        return ALL.stream().filter(parameter -> parameter.key().equals(key)).findFirst();
    }

    /**
     * The parameter of a key.
     *
     * @throws InputException if there is none, naming the nearest
     */
    public static Parameter named(String key) {
        return find(key).orElseThrow(() -> unknown(key));
    }

    /** What to throw for a key that is not known. */
    static InputException unknown(String key) {
        String nearest = Nearest.of(key, ALL.stream().map(Parameter::key).toList());
        return InputException.at(key.isBlank() ? "\"\"" : PlainText.line(key, 1000))
                .found("there is no such parameter")
                .advise("did you mean " + nearest + "?");
    }

    private static Draft whole(
            String key, Effect effect, Scope scope, long standard, long least, long most, String unit) {
        return new Draft(key, effect, scope, new Domain.Whole(least, most, false), standard, unit);
    }

    private static Draft odd(
            String key, Effect effect, Scope scope, long standard, long least, long most, String unit) {
        return new Draft(key, effect, scope, new Domain.Whole(least, most, true), standard, unit);
    }

    private static Draft real(
            String key, Effect effect, Scope scope, double standard, double least, double most, String unit) {
        return new Draft(key, effect, scope, new Domain.Real(least, most, false), standard, unit);
    }

    private static Draft flag(String key, Effect effect, Scope scope, boolean standard) {
        return new Draft(key, effect, scope, new Domain.Flag(), standard, "");
    }

    /** A choice; the first word is the default. */
    private static Draft choice(String key, Effect effect, Scope scope, String... words) {
        return new Draft(key, effect, scope, new Domain.Choice(List.of(words)), words[0], "");
    }

    /** A parameter that lacks only its line of help. */
    private record Draft(String key, Effect effect, Scope scope, Domain domain, Object standard, String unit) {
        /** Declares the parameter. */
        Parameter help(String line) {
            Parameter parameter = new Parameter(key, domain, unit, standard, effect, scope, line);
            DECLARED.add(parameter);
            return parameter;
        }
    }
}
