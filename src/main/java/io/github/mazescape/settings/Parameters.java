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

    public static final Parameter SEED = whole(
            "seed",
            1,
            Long.MIN_VALUE,
            Long.MAX_VALUE,
            "",
            RESTARTS,
            TASK,
            "The seed of all randomness: mazes, pellets, weights.");

    public static final Parameter MAZE_GENERATOR = choice(
            "maze.generator",
            REEVALUATES,
            TASK,
            "How mazes are generated: three carvers, rooms with doors, or an open field.",
            "depth-first",
            "prim",
            "wilson",
            "rooms",
            "field");
    public static final Parameter MAZE_WIDTH =
            odd("maze.width", 17, 5, 255, "cells", REEVALUATES, TASK, "The width of a generated maze, walls included.");
    public static final Parameter MAZE_HEIGHT = odd(
            "maze.height", 17, 5, 255, "cells", REEVALUATES, TASK, "The height of a generated maze, walls included.");
    public static final Parameter MAZE_BRAID =
            real("maze.braid", 0.5, 0, 1, "", REEVALUATES, TASK, "The share of dead ends that are opened.");
    public static final Parameter MAZE_PELLETS = real(
            "maze.pellets",
            0.5,
            0,
            1,
            "",
            REEVALUATES,
            TASK,
            "The share of corridor cells with a pellet, drawn from the seed.");
    public static final Parameter MAZE_FILES = declare(
            "maze.files",
            new Domain.Texts(1000, 1024),
            "",
            List.of(),
            REEVALUATES,
            TASK,
            "Text mazes to use in place of generated ones: files, or patterns such as mazes/*.txt.");

    public static final Parameter TASK_MAZES = whole(
            "task.mazes",
            16,
            1,
            1000,
            "mazes",
            REEVALUATES,
            TASK,
            "How many mazes each individual forages in; fitness is the mean.");
    public static final Parameter TASK_STEPS =
            whole("task.steps", 200, 1, 100_000, "steps", REEVALUATES, TASK, "The length of an episode.");
    public static final Parameter TASK_SENSORS = declare(
            "task.sensors",
            new Domain.Choices(List.of("passage", "pellet", "sight", "bump", "ate", "compass")),
            "",
            List.of("passage", "pellet"),
            RESTARTS,
            TASK,
            "What a forager senses; each sensor adds inputs to the network.");
    public static final Parameter TASK_HELD_OUT = whole(
            "task.held_out",
            64,
            1,
            1000,
            "mazes",
            LIVE,
            TASK,
            "How many mazes that evolution never sees the champion is tested in.");

    public static final Parameter NETWORK_CELL =
            choice("network.cell", RESTARTS, RUN, "What a hidden unit is made of.", "elman", "gru");
    public static final Parameter NETWORK_HIDDEN =
            whole("network.hidden", 16, 1, 256, "units", RESTARTS, RUN, "The number of hidden units.");
    public static final Parameter NETWORK_MEMORY = flag(
            "network.memory",
            true,
            REEVALUATES,
            RUN,
            "Whether the hidden state lives from step to step; without, it is zero before every step.");

    public static final Parameter EVOLUTION_POPULATION =
            whole("evolution.population", 256, 4, 100_000, "individuals", LIVE, RUN, "The size of the population.");
    public static final Parameter EVOLUTION_GENERATIONS = whole(
            "evolution.generations",
            300,
            1,
            1_000_000,
            "generations",
            LIVE,
            LENGTH,
            "After which generation a run is finished.");
    public static final Parameter EVOLUTION_CHECKPOINT = whole(
            "evolution.checkpoint",
            10,
            1,
            1_000_000,
            "generations",
            LIVE,
            MACHINE,
            "After how many generations a run keeps a checkpoint, from which it can go on.");
    public static final Parameter EVOLUTION_REFRESH = whole(
            "evolution.refresh",
            10,
            0,
            1_000_000,
            "generations",
            LIVE,
            RUN,
            "How many generations go by before new mazes are drawn; 0 is never.");
    public static final Parameter EVOLUTION_SELECTION = choice(
            "evolution.selection",
            LIVE,
            RUN,
            "How parents are chosen: any of the best, or the best of a few drawn at random.",
            "truncation",
            "tournament");
    public static final Parameter EVOLUTION_TOURNAMENT = whole(
            "evolution.tournament", 4, 2, 64, "individuals", LIVE, RUN, "How many individuals a tournament draws.");
    public static final Parameter EVOLUTION_TRUNCATION = real(
            "evolution.truncation",
            0.25,
            0.01,
            1,
            "",
            LIVE,
            RUN,
            "The share of the population that truncation lets be parents.");
    public static final Parameter EVOLUTION_ELITES = real(
            "evolution.elites",
            0.25,
            0,
            0.9,
            "",
            LIVE,
            RUN,
            "The share of the population, its best, that lives on unchanged.");
    public static final Parameter EVOLUTION_SIGMA = real(
            "evolution.sigma",
            0.15,
            0,
            10,
            "",
            LIVE,
            RUN,
            "The standard deviation of a dense perturbation, which moves all weights.");
    public static final Parameter EVOLUTION_DENSE =
            real("evolution.dense", 0.9, 0, 1, "", LIVE, RUN, "The share of children that are perturbed densely.");
    public static final Parameter EVOLUTION_SPARSE =
            real("evolution.sparse", 0, 0, 1, "", LIVE, RUN, "The share of children that are perturbed sparsely.");
    public static final Parameter EVOLUTION_SPARSE_RATE = real(
            "evolution.sparse_rate",
            0.05,
            0,
            1,
            "",
            LIVE,
            RUN,
            "The share of weights that a sparse perturbation moves.");
    public static final Parameter EVOLUTION_SPARSE_SIGMA = real(
            "evolution.sparse_sigma", 0.5, 0, 10, "", LIVE, RUN, "The standard deviation of a sparse perturbation.");
    public static final Parameter EVOLUTION_CROSSOVER =
            real("evolution.crossover", 0.9, 0, 1, "", LIVE, RUN, "The share of children that have two parents.");
    public static final Parameter EVOLUTION_CROSSOVER_KIND = choice(
            "evolution.crossover_kind",
            LIVE,
            RUN,
            "What a child of two parents takes from one of them as a whole: a single weight, or a neuron.",
            "uniform",
            "neuron");
    public static final Parameter EVOLUTION_INITIAL = real(
            "evolution.initial", 0.5, 1e-6, 10, "", RESTARTS, RUN, "The standard deviation of the initial weights.");

    public static final Parameter EVALUATION_KERNEL = choice(
            "evaluation.kernel",
            LIVE,
            MACHINE,
            "What runs the networks; results are the same, and auto is the vector kernel where it is there.",
            "auto",
            "scalar",
            "vector");
    public static final Parameter EVALUATION_PRECISION = choice(
            "evaluation.precision", REEVALUATES, RUN, "The precision of a network's arithmetic.", "single", "double");

    public static final Parameter LANDSCAPE_DIRECTIONS = choice(
            "landscape.directions",
            LIVE,
            DISPLAY,
            "What spans the slice: random directions, the run's principal components, champions, or two weights.",
            "random",
            "pca",
            "champions",
            "weights");
    public static final Parameter LANDSCAPE_EXTENT =
            real("landscape.extent", 0.5, 1e-12, 1e3, "champion norms", LIVE, DISPLAY, "The half-width of the slice.");
    public static final Parameter LANDSCAPE_LAYER = choice(
            "landscape.layer",
            LIVE,
            DISPLAY,
            "What a pixel shows.",
            "fitness",
            "error",
            "visited",
            "behaviour",
            "difference");

    public static final Parameter VIEW_SPEED = real(
            "view.speed",
            5,
            0,
            1000,
            "generations/s",
            LIVE,
            DISPLAY,
            "The most generations per second; 0 is as fast as it goes.");
    public static final Parameter VIEW_REPLAY =
            real("view.replay", 30, 0.1, 10_000, "steps/s", LIVE, DISPLAY, "How fast a replay moves.");

    public static final Parameter VIEW_PALETTE = choice(
            "view.palette",
            LIVE,
            DISPLAY,
            "The colours of a landscape, from dark to light.",
            "magma",
            "inferno",
            "viridis",
            "cividis",
            "batlow",
            "grey");
    public static final Parameter VIEW_SCALE = choice(
            "view.scale",
            LIVE,
            DISPLAY,
            "How values become colours: linear, logarithmic over two decades, or equalised, each colour as often.",
            "linear",
            "logarithmic",
            "equalised");
    public static final Parameter VIEW_RELIEF =
            flag("view.relief", false, LIVE, DISPLAY, "Whether slopes of a landscape are lit from the upper left.");
    public static final Parameter VIEW_CONTOURS = flag(
            "view.contours",
            false,
            LIVE,
            DISPLAY,
            "Whether lines are drawn where a landscape crosses the marks of its colour bar.");

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

    private static Parameter whole(
            String key, long standard, long least, long most, String unit, Effect effect, Scope scope, String help) {
        return declare(key, new Domain.Whole(least, most, false), unit, standard, effect, scope, help);
    }

    private static Parameter odd(
            String key, long standard, long least, long most, String unit, Effect effect, Scope scope, String help) {
        return declare(key, new Domain.Whole(least, most, true), unit, standard, effect, scope, help);
    }

    private static Parameter real(
            String key,
            double standard,
            double least,
            double most,
            String unit,
            Effect effect,
            Scope scope,
            String help) {
        return declare(key, new Domain.Real(least, most), unit, standard, effect, scope, help);
    }

    private static Parameter flag(String key, boolean standard, Effect effect, Scope scope, String help) {
        return declare(key, new Domain.Flag(), "", standard, effect, scope, help);
    }

    /** A choice; the first word is the default. */
    private static Parameter choice(String key, Effect effect, Scope scope, String help, String... words) {
        return declare(key, new Domain.Choice(List.of(words)), "", words[0], effect, scope, help);
    }

    private static Parameter declare(
            String key, Domain domain, String unit, Object standard, Effect effect, Scope scope, String help) {
        Parameter parameter = new Parameter(key, domain, unit, standard, effect, scope, help);
        DECLARED.add(parameter);
        return parameter;
    }
}
