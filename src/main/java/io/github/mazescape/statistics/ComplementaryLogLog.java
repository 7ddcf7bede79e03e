package io.github.mazescape.statistics;

/**
 * How a probability grows where events are Poisson: 1 - exp(-exp(intercept + slope x)). With x the logarithm of a
 * distance, the slope is the power with which the mean number of walls between two points grows, and near a share of 1
 * it does not bend as the logarithm of the share does.
 *
 * <p>Fitted by Fisher scoring of the binomial likelihood (McCullagh and Nelder, "Generalized Linear Models", 1989). It
 * starts from the line of least squares of the observed shares, halves a step that lowers the likelihood, and holds the
 * linear predictor within ±30; without these it runs away from a bad start.
 */
public final class ComplementaryLogLog {
    private static final int MOST_STEPS = 100;
    private static final int MOST_HALVINGS = 40;
    private static final double BOUND = 30;
    private static final double PRECISION = 1e-10;

    private final double[] x;
    private final int[] hits;
    private final int[] trials;
    private final double middle;

    private ComplementaryLogLog(double[] x, int[] hits, int[] trials) {
        this.x = x;
        this.hits = hits;
        this.trials = trials;
        this.middle = Summary.mean(x);
    }

    /**
     * What was fitted.
     *
     * @param intercept the predictor at x = 0
     * @param slope its growth for each unit of x
     * @param slopeError the standard error of the slope, from the Fisher information
     * @param converged whether a maximum of the likelihood was found; else nothing is to be told from the rest
     */
    public record Fit(double intercept, double slope, double slopeError, boolean converged) {
        /** The fitted probability. */
        public double at(double x) {
            return -StrictMath.expm1(-StrictMath.exp(clamped(intercept + slope * x)));
        }
    }

    /**
     * Fits counts.
     *
     * @param x where each count was made
     * @param hits how many of the trials were hits
     * @param trials how many trials there were
     */
    public static Fit fit(double[] x, int[] hits, int[] trials) {
        if (x.length != hits.length || x.length != trials.length) {
            throw new IllegalArgumentException("hits, trials: expected " + x.length + " counts each, got " + hits.length
                    + " and " + trials.length);
        }
        return new ComplementaryLogLog(x, hits, trials).maximum();
    }

    private Fit maximum() {
        double[] seen = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            seen[i] = StrictMath.log(-StrictMath.log1p(-(hits[i] + 0.5) / (trials[i] + 1.0)));
        }
        Regression.Line start = Regression.line(x, seen);
        double level = start.at(middle);
        double slope = start.slope();
        double likelihood = likelihood(level, slope);
        boolean converged = false;
        double[] step = step(level, slope);
        for (int i = 0; i < MOST_STEPS && !converged && Double.isFinite(step[0] + step[1]); i++) {
            double share = 1;
            double next = likelihood(level + step[0], slope + step[1]);
            for (int halved = 0; halved < MOST_HALVINGS && !(next >= likelihood); halved++) {
                share /= 2;
                next = likelihood(level + share * step[0], slope + share * step[1]);
            }
            level += share * step[0];
            slope += share * step[1];
            converged = Math.abs(step[0]) < PRECISION && Math.abs(step[1]) < PRECISION
                    || Math.abs(next - likelihood) <= PRECISION * PRECISION * Math.abs(likelihood);
            likelihood = next;
            step = step(level, slope);
        }
        boolean inside = converged && Math.abs(level) < BOUND && step[2] > 0;
        return new Fit(level - slope * middle, slope, Math.sqrt(1 / step[2]), inside);
    }

    private double likelihood(double level, double slope) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double mean = StrictMath.exp(clamped(level + slope * (x[i] - middle)));
            double hit = -StrictMath.expm1(-mean);
            sum += (hits[i] == 0 ? 0 : hits[i] * StrictMath.log(hit)) - (trials[i] - hits[i]) * mean;
        }
        return sum;
    }

    /** The step of Fisher scoring for level and slope, and the information about the slope. */
    private double[] step(double level, double slope) {
        double scoreLevel = 0;
        double scoreSlope = 0;
        double aa = 0;
        double ab = 0;
        double bb = 0;
        for (int i = 0; i < x.length; i++) {
            double along = x[i] - middle;
            double mean = StrictMath.exp(clamped(level + slope * along));
            double hit = -StrictMath.expm1(-mean);
            double score = (hits[i] - trials[i] * hit) * mean / hit;
            double weight = trials[i] * mean * mean * (1 - hit) / hit;
            scoreLevel += score;
            scoreSlope += score * along;
            aa += weight;
            ab += weight * along;
            bb += weight * along * along;
        }
        double determinant = aa * bb - ab * ab;
        return new double[] {
            (bb * scoreLevel - ab * scoreSlope) / determinant,
            (aa * scoreSlope - ab * scoreLevel) / determinant,
            determinant / aa
        };
    }

    private static double clamped(double predictor) {
        return Math.max(-BOUND, Math.min(BOUND, predictor));
    }
}
