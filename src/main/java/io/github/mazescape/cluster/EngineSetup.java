package io.github.mazescape.cluster;

import java.util.function.Consumer;
import org.apache.pekko.actor.setup.Setup;

/** What {@link EngineLog} is given, which the engine makes itself. */
final class EngineSetup extends Setup {
    private final Consumer<String> report;

    /** @param report takes a line for the user */
    EngineSetup(Consumer<String> report) {
        this.report = report;
    }

    Consumer<String> report() {
        return report;
    }
}
