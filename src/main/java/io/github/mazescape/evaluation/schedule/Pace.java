package io.github.mazescape.evaluation.schedule;

/**
 * The measured rate of a member: what it has answered over the time that it worked on that, of about the last two
 * seconds. A ratio of sums, since answers may arrive in pairs: the mean of their single rates would then be far too
 * high.
 *
 * <p>The member tells how long it worked. From outside, the way of the messages cannot be told from work: small parts
 * would look slow, get smaller for that, and look slower still.
 */
final class Pace {
    private static final double MEMORY = 2e9;
    private static final double SECOND = 1e9;
    /** At most so many times faster than it looks from outside a member is believed to be. */
    private static final double MOST_FASTER = 8;

    private static final double NEWEST = 0.25;

    private final double expected;
    private double cost;
    private double busy;
    private double latency;
    private double confidence = 1;

    /** @param expected the rate until the first answer, above 0 [agent-steps/s] */
    Pace(double expected) {
        this.expected = expected;
    }

    /** The rate to count on, above 0 [agent-steps/s]. */
    double rate() {
        return confidence * (measured() ? cost / busy * SECOND : expected);
    }

    boolean measured() {
        return busy > 0;
    }

    /** What an answer takes besides the work, 0 where that is not known [ns]. */
    double latency() {
        return latency;
    }

    /**
     * Takes in an answer.
     *
     * @param done above 0 [agent-steps]
     * @param passed since the order, or since the answer before this one if that came later [ns]
     * @param worked as the member tells, 0 if it does not; may be more than passed since an answer that overtook this
     *     one [ns]
     */
    void measure(double done, double passed, double worked) {
        cost += done;
        busy += Math.max(1, worked > 0 ? Math.max(worked, passed / MOST_FASTER) : passed);
        if (busy > MEMORY) {
            cost *= MEMORY / busy;
            busy = MEMORY;
        }
        confidence = 1;
    }

    /** Takes in what an answer took besides the work [ns]. */
    void measureLatency(double nanos) {
        latency += NEWEST * (Math.max(0, nanos) - latency);
    }

    /** Halves the rate to count on, until the next answer: one has not come. */
    void doubt() {
        confidence /= 2;
    }
}
