package io.github.mazescape.cluster;

import java.util.function.Consumer;
import org.apache.pekko.actor.setup.Setup;

/** What those parts of ours are given that the engine makes itself. */
final class EngineSetup extends Setup {
    private final Consumer<String> report;
    private final Connections connections = new Connections();

    /** @param report takes a line for the user */
    EngineSetup(Consumer<String> report) {
        this.report = report;
    }

    Consumer<String> report() {
        return report;
    }

    Connections connections() {
        return connections;
    }
}
