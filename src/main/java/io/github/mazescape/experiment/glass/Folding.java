package io.github.mazescape.experiment.glass;

/**
 * Funnel or glass, by the random energy model of folding (Bryngelson and Wolynes, PNAS 84, 1987; Derrida, Physical
 * Review B 24, 1981), with fitness for energy. A landscape of independent normal fitness has x = 1 at the best that it
 * holds; over 1 the folded state pays for its rarity before the landscape freezes.
 *
 * @param mean of the fitness under the prior
 * @param deviation of the fitness under the prior, over 0
 * @param fitness that of the folded state
 * @param nats how rare it is: minus the logarithm of the share of the prior that is as good, over 0
 */
record Folding(double mean, double deviation, double fitness, double nats) {
    /** x, the gap in standard deviations over √(2 S); NaN where nothing is rare. */
    double gap() {
        return nats > 0 ? (fitness - mean) / deviation / Math.sqrt(2 * nats) : Double.NaN;
    }

    /**
     * The folding temperature over that of the glass, x + √(x² − 1): from −δE + T S = −ΔE²/2T and Tg = ΔE/√(2 S). Where
     * x lies under 1 nothing folds, and this is x.
     */
    double ratio() {
        double x = gap();
        return x < 1 ? x : x + Math.sqrt(x * x - 1);
    }

    /** How rare this fitness were if fitness were normal, z²/2 [nats]. */
    double normalNats() {
        double z = (fitness - mean) / deviation;
        return z * z / 2;
    }

    /** How rare it were if fitness fell off exponentially from 0 with this mean [nats]. */
    double exponentialNats() {
        return fitness / mean;
    }
}
