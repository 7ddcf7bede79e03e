package io.github.mazescape.cluster;

import io.github.mazescape.input.PlainText;
import java.time.Duration;
import java.util.function.Consumer;
import org.apache.pekko.actor.AbstractActorWithTimers;
import org.apache.pekko.event.Logging;

/**
 * What the engine complains of, as lines for the user. A stranger can make it complain as often as he likes, so there
 * are a few lines a minute, then how many were left out.
 */
final class EngineLog extends AbstractActorWithTimers {
    private static final int LINES = 5;
    private static final Duration PERIOD = Duration.ofMinutes(1);
    private static final int MOST_CHARACTERS = 300;
    private static final String TICK = "tick";

    private final Consumer<String> report = getContext()
            .getSystem()
            .settings()
            .setup()
            .get(EngineSetup.class)
            .get()
            .report();
    private int said;
    private long unsaid;

    @Override
    public Receive createReceive() {
        return receiveBuilder()
                .match(Logging.InitializeLogger.class, begin -> {
                    getTimers().startTimerAtFixedRate(TICK, TICK, PERIOD);
                    getSender().tell(Logging.loggerInitialized(), getSelf());
                })
                .match(Logging.LogEvent.class, event -> say(String.valueOf(event.message())))
                .matchEquals(TICK, tick -> newMinute())
                .build();
    }

    private void say(String what) {
        if (said < LINES) {
            said++;
            report.accept("machines: " + PlainText.line(what.strip(), MOST_CHARACTERS));
        } else {
            unsaid++;
        }
    }

    private void newMinute() {
        if (unsaid > 0) {
            report.accept("machines: " + unsaid + " more lines of that kind were left out");
        }
        said = 0;
        unsaid = 0;
    }
}
