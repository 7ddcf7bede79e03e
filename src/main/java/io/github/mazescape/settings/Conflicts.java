package io.github.mazescape.settings;

import io.github.mazescape.input.InputException;
import java.util.List;
import java.util.Set;

/** Values that are each right but do not go together. */
final class Conflicts {
    /** What says how mazes are generated, and so means nothing where they come from files. */
    static final List<Parameter> SHAPE =
            List.of(Parameters.MAZE_GENERATOR, Parameters.MAZE_WIDTH, Parameters.MAZE_HEIGHT);

    private Conflicts() {}

    /** Whether a parameter is without meaning in these settings, so that a settings file leaves it out. */
    static boolean unused(Parameter parameter, Settings settings) {
        return SHAPE.contains(parameter)
                && !settings.list(Parameters.MAZE_FILES).isEmpty();
    }

    /**
     * Refuses settings in conflict.
     *
     * @param given what the user has just named, even if at its default
     * @param source where; may be empty
     */
    static void refuse(Settings settings, Set<Parameter> given, String source) {
        String where = source.isEmpty() ? "" : source + ", ";
        for (Parameter parameter : SHAPE) {
            boolean meant = given.contains(parameter) || !Edition.isDefault(parameter, settings.value(parameter));
            if (meant && unused(parameter, settings)) {
                throw InputException.at(where + "maze.files and " + parameter.key())
                        .expected("mazes from files or generated ones")
                        .got("maze.files = " + Notation.shown(settings.value(Parameters.MAZE_FILES)) + " and "
                                + parameter.key() + " = " + Notation.shown(settings.value(parameter)))
                        .advise("leave out one of the two");
            }
        }
    }
}
