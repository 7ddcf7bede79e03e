package io.github.mazescape.store;

import io.github.mazescape.input.InputException;
import io.github.mazescape.settings.Difference;
import io.github.mazescape.settings.Parameter;
import io.github.mazescape.settings.Settings;
import java.nio.file.Path;

/** What must be equal for a run to go on as the same run: every setting that decides its results. */
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
}
