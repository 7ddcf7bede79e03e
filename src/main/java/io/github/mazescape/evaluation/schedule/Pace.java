package io.github.mazescape.evaluation.schedule;

/**
 * The measured rate of a member: what it has answered over the time that this took, of about the last two seconds. A
 * ratio of sums, since answers may arrive in pairs: the mean of their single rates would then be far too high.
 */
final class Pace {
    private static final double MEMORY = 2e9;
    private static final double SECOND = 1e9;

    private final double expected;
    private double cost;
    private double busy;
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

    /**
     * Takes in an answer.
     *
     * @param done above 0 [agent-steps]
     * @param took from when the member could begin with it [ns]
     */
    void measure(double done, long took) {
        cost += done;
        busy += Math.max(1, took);
        if (busy > MEMORY) {
            cost *= MEMORY / busy;
            busy = MEMORY;
        }
        confidence = 1;
    }

    /** Halves the rate to count on, until the next answer: one has not come. */
    void doubt() {
        confidence /= 2;
    }
}
