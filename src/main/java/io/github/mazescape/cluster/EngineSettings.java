package io.github.mazescape.cluster;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import io.github.mazescape.cluster.message.Message;
import io.github.mazescape.cluster.pair.Certificates;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All that the engine is told. Its own defaults are no encryption, no look at names of hosts, and trust in whoever
 * connects; here they are not. Nothing else is read: no file on the class path and no system property changes it.
 */
final class EngineSettings {
    /** The name of the actor that workers speak to. */
    static final String COORDINATOR = "coordinator";
    /** The name of the actor of a worker. */
    static final String WORKER = "worker";

    private static final String ARTERY = "pekko.remote.artery.";
    /** What the engine adds to a message that it carries [bytes]. */
    private static final int ENVELOPE = 16 << 10;

    private static final String DISPATCHED = ".fork-join-executor.parallelism-";

    private EngineSettings() {}

    static Config of(Access access) {
        Map<String, Object> values = new HashMap<>();
        addQuiet(values);
        addWatch(values);
        addMessages(values);
        addClosed(values);
        values.put(ARTERY + "canonical.hostname", access.host());
        values.put(ARTERY + "canonical.port", access.port());
        values.put(ARTERY + "bind.hostname", access.bound());
        addEncryption(values, access.certificates());
        return ConfigFactory.parseMap(values)
                .withFallback(ConfigFactory.defaultReference(EngineSettings.class.getClassLoader()))
                .resolve();
    }

    /** It says what matters through {@link EngineLog}, ends nothing but itself, and has few threads, seldom woken. */
    private static void addQuiet(Map<String, Object> values) {
        values.put("pekko.loggers", List.of(EngineLog.class.getName()));
        values.put("pekko.loglevel", "WARNING");
        values.put("pekko.stdout-loglevel", "OFF");
        values.put("pekko.log-dead-letters", "off");
        values.put("pekko.log-dead-letters-during-shutdown", "off");
        values.put("pekko.jvm-exit-on-fatal-error", "off");
        values.put("pekko.jvm-shutdown-hooks", "off");
        values.put("pekko.coordinated-shutdown.run-by-jvm-shutdown-hook", "off");
        values.put("pekko.coordinated-shutdown.run-by-actor-system-terminate", "off");
        // None of its threads holds up the end of the program; a pool that it left open would, for a minute.
        values.put("pekko.daemonic", "on");
        values.put("pekko.scheduler.tick-duration", "50ms");
        for (String dispatcher : List.of(
                "pekko.actor.default-dispatcher",
                "pekko.actor.internal-dispatcher",
                "pekko.remote.default-remote-dispatcher")) {
            values.put(dispatcher + DISPATCHED + "min", 2);
            values.put(dispatcher + DISPATCHED + "max", 4);
        }
    }

    /**
     * Coordinator and worker watch each other, and nobody else: workers need not reach one another. A machine that
     * computes at full load may be silent for some seconds. The engine warns of watching outside a cluster, since two
     * that watch each other may judge differently; here a worker that is judged gone starts its engine anew. The same
     * setting would let others deploy actors, which {@link #addClosed} forbids.
     */
    private static void addWatch(Map<String, Object> values) {
        values.put("pekko.actor.provider", "remote");
        values.put("pekko.remote.use-unsafe-remote-features-outside-cluster", "on");
        values.put("pekko.remote.warn-about-direct-use", "off");
        values.put("pekko.remote.watch-failure-detector.acceptable-heartbeat-pause", "8s");
    }

    /** Messages are bytes of ours, in a stream of their own, so that no heartbeat waits behind them. */
    private static void addMessages(Map<String, Object> values) {
        values.put("pekko.actor.allow-java-serialization", "off");
        values.put("pekko.actor.serializers.mazescape", LetterSerializer.class.getName());
        values.put("pekko.actor.serialization-bindings.\"" + Letter.class.getName() + "\"", "mazescape");
        values.put(ARTERY + "large-message-destinations", List.of("/user/" + COORDINATOR, "/user/" + WORKER));
        values.put(ARTERY + "advanced.maximum-frame-size", 128 << 10);
        values.put(ARTERY + "advanced.buffer-pool-size", 16);
        values.put(ARTERY + "advanced.maximum-large-frame-size", Message.MOST_BYTES + ENVELOPE);
        values.put(ARTERY + "advanced.large-buffer-pool-size", 8);
        values.put(ARTERY + "advanced.inbound-lanes", 1);
        values.put(ARTERY + "advanced.outbound-restart-backoff", "250ms");
        values.put(ARTERY + "advanced.handshake-retry-interval", "250ms");
        // Each second is the default, for each of the three streams to each machine.
        values.put(ARTERY + "advanced.inject-handshake-interval", "5s");
        // How long the last messages may take; machines that were told to go do not answer any more.
        values.put(ARTERY + "advanced.shutdown-flush-timeout", "200ms");
    }

    /** Who connects may speak to the two actors and to what watches them, and to nothing else. */
    private static void addClosed(Map<String, Object> values) {
        values.put(ARTERY + "untrusted-mode", "on");
        values.put(ARTERY + "trusted-selection-paths", List.of("/system/remote-watcher", "/user/" + COORDINATOR));
        values.put("pekko.remote.deployment.enable-allow-list", "on");
        values.put("pekko.remote.deployment.allowed-actor-classes", List.of());
    }

    /**
     * On the loopback address, too: whoever gets as far as the engine's own frames could keep it busy for ever with one
     * of a negative length, or fill its memory with one of 2 GB.
     */
    private static void addEncryption(Map<String, Object> values, Certificates certificates) {
        values.put(ARTERY + "transport", "tls-tcp");
        values.put(ARTERY + "ssl.ssl-engine-provider", CountedEncryption.class.getName());
        String engine = ARTERY + "ssl.config-ssl-engine.";
        values.put(engine + "key-store", certificates.keys().toString());
        values.put(engine + "trust-store", certificates.trusted().toString());
        values.put(engine + "key-store-password", certificates.password());
        values.put(engine + "key-password", certificates.password());
        values.put(engine + "trust-store-password", certificates.password());
        values.put(engine + "protocol", "TLSv1.3");
        values.put(engine + "require-mutual-authentication", "on");
        values.put(engine + "hostname-verification", "on");
    }
}
