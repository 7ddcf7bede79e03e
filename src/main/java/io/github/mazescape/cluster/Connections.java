package io.github.mazescape.cluster;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLEngine;

/**
 * Counts the connections that others have opened, and those of them whose certificate was accepted; and refuses more
 * where too many have not shown one yet, since each takes memory and the engine waits for ever. Thread-safe.
 */
final class Connections {
    /** About 25 MiB. */
    private static final int MOST_UNKNOWN = 256;

    private static final String NO_PROTOCOL = "NONE";

    private final AtomicLong opened = new AtomicLong();
    private final AtomicLong accepted = new AtomicLong();
    private final Set<SSLEngine> unknown = ConcurrentHashMap.newKeySet();
    private long openedBefore;

    /**
     * Takes in a new one.
     *
     * @throws IllegalStateException if there are too many that have not shown a certificate
     */
    void open(SSLEngine connection) {
        opened.incrementAndGet();
        if (unknown.size() >= MOST_UNKNOWN) {
            unknown.removeIf(other ->
                    other.isInboundDone() || !other.getSession().getProtocol().equals(NO_PROTOCOL));
        }
        if (unknown.size() >= MOST_UNKNOWN) {
            throw new IllegalStateException("too many connections without a certificate");
        }
        unknown.add(connection);
    }

    void accept() {
        accepted.incrementAndGet();
    }

    /**
     * How many have been refused since the start, or say nothing: what was opened before the last call and is not
     * accepted by now.
     */
    synchronized long refused() {
        long refused = openedBefore - accepted.get();
        openedBefore = opened.get();
        return Math.max(0, refused);
    }
}
