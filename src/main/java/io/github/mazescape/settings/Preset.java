package io.github.mazescape.settings;

import io.github.mazescape.input.InputException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Named settings: a few assignments on top of the defaults.
 *
 * @param name such as {@code quick}
 * @param help one line, a sentence
 * @param assignments such as {@code evolution.population=64}
 */
public record Preset(String name, String help, List<String> assignments) {
    public static final Preset REFERENCE = preset(
            "reference",
            "The reference task, which every benchmark means: watch the chart pass the wall follower.",
            "");
    public static final Preset QUICK = preset(
            "quick",
            "Small rooms and short episodes: the chart passes the wall follower within seconds.",
            "maze.width=11 maze.height=11 task.mazes=8 task.steps=100 task.held_out=16 evolution.generations=100"
                    + " view.speed=10");
    public static final Preset MEMORY = preset(
            "memory",
            "No trace but what it remembers: a pellet in every cell, and none is sensed; let it forget.",
            "maze.generator=field maze.pellets=1 task.sensors=passage");
    public static final Preset FIELD = preset(
            "field",
            "The loveliest landscape: folds, ridges and a black sea around the champion's island.",
            "maze.generator=field");
    public static final Preset WALL_FOLLOWER = preset(
            "wall-follower",
            "In winding corridors evolution finds the wall follower and stops: look at the chart.",
            "maze.generator=depth-first");
    public static final Preset DECEPTIVE = preset(
            "deceptive",
            "One maze from a file, whose nearest pellets lead away from most: see where the replay gives up.",
            "maze.files=mazes/deceptive.txt task.mazes=1 task.sensors=passage,pellet,sight");
    public static final Preset GRU = preset(
            "gru", "Gated units on the reference task: look at what the network holds on to.", "network.cell=gru");
    public static final Preset DEEP_ZOOM = preset(
            "deep-zoom",
            "The folds of the landscape where behaviour changes, at a millionth of the champion's norm.",
            "evaluation.precision=double landscape.directions=random landscape.extent=1e-6 evolution.refresh=0"
                    + " view.begin=border view.scale=equalised");
    public static final Preset LARGE = preset(
            "large",
            "For a night on many cores: halls of rooms, long episodes, many units and individuals.",
            "maze.width=33 maze.height=33 task.mazes=32 task.steps=800 network.hidden=48 evolution.population=256"
                    + " evolution.generations=2000");

    /** The presets that {@code --preset NAME} knows. */
    public static final List<Preset> ALL =
            List.of(REFERENCE, QUICK, MEMORY, FIELD, WALL_FOLLOWER, DECEPTIVE, GRU, DEEP_ZOOM, LARGE);

    public Preset {
        assignments = List.copyOf(assignments);
    }

    /** The defaults with these assignments. */
    public Settings settings() {
        return Settings.defaults().with(assignments, "preset " + name);
    }

    /**
     * The preset that settings are of, whatever their seed, and however the run is looked at and computed; empty where
     * a run of them is of none. Where several are, the one with the fewest differences.
     */
    public static Optional<Preset> of(Settings settings) {
        return ALL.stream()
                .filter(preset -> preset.differences(settings).noneMatch(Preset::makesAnotherRun))
                .min(Comparator.comparingLong(
                        preset -> preset.differences(settings).count()));
    }

    private Stream<Difference> differences(Settings others) {
        return settings().differences(others).stream()
                .filter(difference -> !difference.parameter().equals(Parameters.SEED));
    }

    private static boolean makesAnotherRun(Difference difference) {
        return difference.parameter().scope().planned();
    }

    /**
     * The preset of a name.
     *
     * @throws InputException if there is none, naming the nearest
     */
    public static Preset named(String name) {
        return ALL.stream()
                .filter(preset -> preset.name().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(name, ALL.stream().map(Preset::name).toList()));
    }

    /** What to throw for a name that is not among those of the presets. */
    static InputException unknown(String name, List<String> names) {
        return InputException.at("preset " + name)
                .found("there is no such preset")
                .advise("did you mean " + Nearest.of(name, names) + "? There are " + String.join(", ", names));
    }

    /** A preset whose assignments are set apart by spaces. */
    private static Preset preset(String name, String help, String assignments) {
        return new Preset(name, help, assignments.isEmpty() ? List.of() : List.of(assignments.split(" ")));
    }
}
