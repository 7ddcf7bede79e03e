package io.github.mazescape.live.picture;

import io.github.mazescape.live.worker.Viewpoint;
import org.jspecify.annotations.Nullable;

/**
 * When a map that is fitted to the path of the run moves on. It stays for as long as it serves, so that its picture
 * becomes fine while the population climbs on it; then it stays a little longer, so that the user has seen it. For the
 * conductor's thread.
 */
public final class MapFollowing {
    /** How long a map stays at least [ns]. */
    private static final long LEAST_NANOS = 2_500_000_000L;
    /** How long it stays if its picture is still coarse [ns]. */
    private static final long MOST_NANOS = 8_000_000_000L;

    private @Nullable Viewpoint left;
    private @Nullable Viewpoint shown;
    private long since;

    /** The run no longer fits what is seen from a viewpoint. */
    public void left(Viewpoint viewpoint) {
        left = viewpoint;
    }

    /**
     * Whether the map is to be fitted anew now.
     *
     * @param now where the user looks
     * @param generation where the run stands; a map of a later one is not known there
     * @param fine whether a picture of it is shown that is worth a look
     * @param nanos what time it is [ns]
     */
    public boolean due(Viewpoint now, long generation, boolean fine, long nanos) {
        if (now.plane().centre() > generation) {
            return true;
        }
        if (!now.equals(shown)) {
            shown = now;
            since = nanos;
        }
        return now.equals(left) && nanos - since >= (fine ? LEAST_NANOS : MOST_NANOS);
    }
}
