package io.github.mazescape.cluster;

import io.github.mazescape.input.PlainText;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.apache.pekko.actor.AbstractActorWithTimers;
import org.apache.pekko.event.Logging;

/**
 * What the engine complains of, and the connections that were refused, as lines for the user. A stranger can cause them
 * as often as he likes, so there are few in a minute. What only tells that somebody is not there yet, or slow, is left
 * out: it is told as a worker that has left.
 */
final class EngineLog extends AbstractActorWithTimers {
    private static final Duration PERIOD = Duration.ofSeconds(10);
    private static final int PERIODS = 6;
    private static final int LINES = 5;
    private static final int MOST_CHARACTERS = 300;
    private static final String TICK = "tick";
    private static final String CAUSE = "cause: ";

    private final EngineSetup setup =
            getContext().getSystem().settings().setup().get(EngineSetup.class).get();
    private final Set<String> said = new HashSet<>();
    private long period;
    private long told;
    private long quietUntil;

    @Override
    public Receive createReceive() {
        return receiveBuilder()
                .match(Logging.InitializeLogger.class, begin -> {
                    getTimers().startTimerAtFixedRate(TICK, TICK, PERIOD);
                    getSender().tell(Logging.loggerInitialized(), getSelf());
                })
                .match(Logging.Error.class, error -> say(String.valueOf(error.message())))
                .match(Logging.LogEvent.class, event -> explain(String.valueOf(event.message())))
                .matchEquals(TICK, tick -> next())
                .build();
    }

    /** Of what is no error only a certificate that is not accepted: by this side, where it went to another machine. */
    private void explain(String what) {
        int cause = what.indexOf(CAUSE + "SSL");
        if (cause >= 0) {
            say("the machine there has no certificate of this pairing for its name, or does not accept this one: "
                    + what.substring(cause + CAUSE.length()));
        }
    }

    private void say(String what) {
        String line = PlainText.line(what.strip(), MOST_CHARACTERS);
        if (said.size() < LINES && said.add(line)) {
            setup.report().accept("machines: " + line);
        }
    }

    private void next() {
        period++;
        if (period % PERIODS == 0) {
            said.clear();
        }
        long refused = setup.connections().refused();
        if (refused > told && period >= quietUntil) {
            setup.report()
                    .accept("machines: refused " + (refused - told)
                            + (refused - told == 1 ? " connection" : " connections")
                            + " without a certificate of this pairing");
            told = refused;
            quietUntil = period + PERIODS;
        }
    }
}
