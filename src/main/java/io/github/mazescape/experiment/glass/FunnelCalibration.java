package io.github.mazescape.experiment.glass;

import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.experiment.Calibration;
import io.github.mazescape.experiment.Calibration.Check;
import io.github.mazescape.experiment.glass.NestedSampling.Outcome;
import io.github.mazescape.experiment.glass.NestedSampling.Plan;
import io.github.mazescape.experiment.toy.FitnessFunction;
import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.seed.Seed;
import io.github.mazescape.statistics.ChiSquare;
import io.github.mazescape.statistics.Normal;
import io.github.mazescape.statistics.Summary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Landscapes whose volumes are known under a standard normal prior, and what nested sampling gives there. */
final class FunnelCalibration {
    private static final int DIMENSIONS = 50;
    private static final int BITS = 40;
    private static final long MOST = 3_000_000;

    private final Seed seed = new Seed(1).child("funnel calibration");
    private final int live;
    private final boolean whole;
    private final Cancellation cancellation;

    private FunnelCalibration(boolean whole, Cancellation cancellation) {
        this.whole = whole;
        this.cancellation = cancellation;
        live = whole ? 800 : 160;
    }

    static Calibration of(boolean whole, Cancellation cancellation) {
        return new Calibration(new FunnelCalibration(whole, cancellation).checks());
    }

    private List<Check> checks() {
        List<Check> checks = new ArrayList<>();
        bowl(checks);
        plateaus(checks);
        folding(checks);
        randomEnergy(checks);
        correlation(checks);
        MixingCalibration mixing = new MixingCalibration(seed.child("mixing"), live, cancellation);
        checks.addAll(mixing.checks());
        if (whole) {
            checks.addAll(mixing.longWalks());
        }
        return checks;
    }

    private Outcome sample(FitnessFunction function, Plan plan, String name) {
        return NestedSampling.sample(
                function, DIMENSIONS, 1, plan, seed.child(name).stream(), (point, fitness, volume) -> {}, cancellation);
    }

    private Plan plan(int moves, double until) {
        return new Plan(live, moves, until, MOST);
    }

    /** The bowl −|x|², whose volumes are those of a chi-square distribution. */
    private void bowl(List<Check> checks) {
        double level = -10;
        FitnessFunction bowl = each(FunnelCalibration::bowl);
        double exact = StrictMath.log(ChiSquare.cdf(-level, DIMENSIONS));
        double error = Math.sqrt(-exact / live);
        Outcome first = sample(bowl, plan(20, level), "bowl");
        Outcome second = sample(bowl, plan(20, level), "bowl again");
        checks.add(Check.near("ln volume of a ball in 50 dimensions", first.logVolume(level), exact, 3 * error));
        checks.add(Check.atMost(
                "difference of two samplings of it, in standard errors",
                Math.abs(first.logVolume(level) - second.logVolume(level)) / error / Math.sqrt(2),
                3));
        checks.add(Check.near(
                "control: fitness up to which two curves agree that part over 0.5", partedOver(0.5), 0.5, 1e-12));
    }

    /** Up to where a curve agrees with another one that is ten standard errors off over a fitness. */
    private double partedOver(double fitness) {
        double[] curve = new double[VolumeCurve.LEVELS];
        double[] other = new double[VolumeCurve.LEVELS];
        for (int i = 0; i < curve.length; i++) {
            curve[i] = -30 * VolumeCurve.level(i);
            other[i] = curve[i] - (VolumeCurve.level(i) > fitness ? 10 * Math.sqrt(-2 * curve[i] / live) : 0);
        }
        return new VolumeCurve(curve).agreesUpTo(new VolumeCurve(other), live);
    }

    private static double bowl(double[] point) {
        double squares = 0;
        for (double x : point) {
            squares += x * x;
        }
        return -squares;
    }

    /** A stair of few steps, which must be told apart by ties. */
    private void plateaus(List<Check> checks) {
        FitnessFunction stair = each(point -> Math.floor(point[0]));
        double level = 4;
        double exact = StrictMath.log(Normal.cdf(-level));
        double error = Math.sqrt(-exact / live);
        Outcome broken = sample(stair, plan(20, level), "stair");
        Outcome kept = sample(stair, new Plan(live, Math.max(1, live / 8), 20, level, MOST, false), "stair without");
        checks.add(Check.near("ln volume of the fifth step of a stair", broken.logVolume(level), exact, 3 * error));
        checks.add(Check.atLeast(
                "control: error without broken ties, in standard errors",
                Math.abs(kept.logVolume(level) - exact) / error,
                3));
    }

    /** Normal fitness does not fold; the more its tail is stretched the more it does. */
    private void folding(List<Check> checks) {
        double z = 5;
        double exact = -StrictMath.log(Normal.cdf(-z));
        double tolerance = 1.5 / Math.sqrt(exact * live);
        double normal = z / Math.sqrt(2 * exact);
        checks.add(Check.near(
                "x of normal fitness", gap(each(point -> point[0]), z, 0, 1, "plane"), normal, normal * tolerance));
        for (double stretch : new double[] {0.25, 0.5, 1}) {
            double mean = StrictMath.exp(stretch * stretch / 2);
            double deviation = mean * Math.sqrt(StrictMath.exp(stretch * stretch) - 1);
            double best = StrictMath.exp(stretch * z);
            double known = new Folding(mean, deviation, best, exact).gap();
            double measured =
                    gap(each(point -> StrictMath.exp(stretch * point[0])), best, mean, deviation, "funnel " + stretch);
            checks.add(Check.near("x of a planted funnel of steepness " + stretch, measured, known, known * tolerance));
        }
    }

    private double gap(FitnessFunction function, double level, double mean, double deviation, String name) {
        Outcome outcome = sample(function, plan(20, level), name);
        return new Folding(mean, deviation, level, -outcome.logVolume(level)).gap();
    }

    /** The best of N independent normal levels; x tends to 1 as N grows, and its median is known for any N. */
    private void randomEnergy(List<Check> checks) {
        int levels = whole ? 1 << 20 : 1 << 11;
        double[] gaps = new double[whole ? 61 : 401];
        RandomStream random = seed.child("random energy").stream();
        for (int i = 0; i < gaps.length; i++) {
            double best = Double.NEGATIVE_INFINITY;
            for (int level = 0; level < levels; level++) {
                best = Math.max(best, random.nextGaussian());
            }
            gaps[i] = new Folding(0, 1, best, StrictMath.log(levels)).gap();
        }
        double rarest = -StrictMath.expm1(-StrictMath.log(2) / levels);
        double known = -Normal.quantile(rarest) / Math.sqrt(2 * StrictMath.log(levels));
        checks.add(Check.near("x of the best of " + levels + " random energies", Summary.median(gaps), known, 0.03));
    }

    /** Fitness and distance of bit strings: where each bit counts, and where each misleads. */
    private void correlation(List<Check> checks) {
        RandomStream random = seed.child("bits").stream();
        double[] goal = new double[BITS];
        Arrays.fill(goal, 1);
        double[] ones = new double[500];
        double[] trap = new double[500];
        double[] distances = new double[500];
        for (int i = 0; i < ones.length; i++) {
            double[] bits = new double[BITS];
            for (int j = 0; j < BITS; j++) {
                bits[j] = random.nextInt(2);
                ones[i] += bits[j];
            }
            trap[i] = ones[i] == BITS ? BITS + 1 : BITS - ones[i];
            distances[i] = DistanceCorrelation.nearest(bits, List.of(goal));
        }
        checks.add(Check.near(
                "fitness-distance correlation where each bit counts",
                DistanceCorrelation.of(ones, distances),
                -1,
                1e-12));
        checks.add(Check.near("the same of a trap", DistanceCorrelation.of(trap, distances), 1, 1e-12));
    }

    private static FitnessFunction each(ToDoubleFunction<double[]> one) {
        return points -> Arrays.stream(points).mapToDouble(one).toArray();
    }
}
