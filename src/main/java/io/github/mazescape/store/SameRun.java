package io.github.mazescape.store;

import io.github.mazescape.input.InputException;
import io.github.mazescape.maze.Maze;
import io.github.mazescape.maze.MazeText;
import io.github.mazescape.run.Setup;
import io.github.mazescape.settings.Difference;
import io.github.mazescape.settings.Parameter;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.settings.Settings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.CRC32C;

/**
 * What must be equal for a run to go on as the same run: every setting that decides its results. Where mazes come from
 * files, their content belongs to the run too.
 */
final class SameRun {
    private SameRun() {}

    /** Refuses settings that would make another run of it, naming the first of them. */
    static void refuseOthers(Path folder, Settings recorded, Settings wanted) {
        for (Difference difference : recorded.differences(wanted)) {
            Parameter parameter = difference.parameter();
            if (parameter.scope().decidesResults()) {
                throw InputException.at(folder)
                        .expected("the settings of the run there, " + parameter.key() + " = " + difference.from())
                        .got(difference.to())
                        .advise("leave it as it is, or name another folder");
            }
        }
    }

    /** The CRC-32C of the mazes that an experiment reads from files; 0 where it reads none. */
    static int mazes(Setup experiment) {
        if (experiment.settings().list(Parameters.MAZE_FILES).isEmpty()) {
            return 0;
        }
        CRC32C checksum = new CRC32C();
        for (Maze maze : experiment.tasks().task(0).mazes()) {
            checksum.update(MazeText.print(maze).getBytes(StandardCharsets.UTF_8));
        }
        return (int) checksum.getValue();
    }
}
