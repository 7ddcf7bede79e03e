package io.github.mazescape.settings;

import io.github.mazescape.input.InputException;
import java.util.List;

/**
 * Named settings: a few assignments on top of the defaults.
 *
 * @param name such as {@code quick}
 * @param help one line, a sentence
 * @param assignments such as {@code evolution.population=64}
 */
public record Preset(String name, String help, List<String> assignments) {
    public static final Preset REFERENCE =
            preset("reference", "The reference task, which every benchmark means: the defaults.", "");
    public static final Preset QUICK = preset(
            "quick",
            "Something to see within seconds: small mazes, a small population, few generations.",
            "maze.width=11 maze.height=11 task.mazes=8 task.steps=100 task.held_out=16 evolution.population=64 evolution.generations=60");
    public static final Preset MEMORY = preset(
            "memory",
            "Where remembering pays: no loops, long episodes, gated units, and a bump sensor.",
            "maze.braid=0.0 task.steps=400 task.sensors=passage,pellet,bump,ate network.cell=gru");
    public static final Preset DECEPTIVE = preset(
            "deceptive",
            "One maze from a file, whose nearest pellets lead away from most of them.",
            "maze.files=mazes/deceptive.txt task.mazes=1 task.sensors=passage,pellet,sight");
    public static final Preset DEEP_ZOOM = preset(
            "deep-zoom",
            "The folds of the landscape where behaviour changes, at a millionth of the champion's norm.",
            "evaluation.precision=double landscape.extent=1e-6 evolution.refresh=0"
                    + " view.begin=border view.scale=equalised");
    public static final Preset LARGE = preset(
            "large",
            "For a night on many cores: wide mazes, long episodes, many units and individuals.",
            "maze.width=33 maze.height=33 task.mazes=32 task.steps=800 network.hidden=48 evolution.population=1024 evolution.generations=2000");

    /** The presets that {@code --preset NAME} knows. */
    public static final List<Preset> ALL = List.of(REFERENCE, QUICK, MEMORY, DECEPTIVE, DEEP_ZOOM, LARGE);

    public Preset {
        assignments = List.copyOf(assignments);
    }

    /** The defaults with these assignments. */
    public Settings settings() {
        return Settings.defaults().with(assignments, "preset " + name);
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
