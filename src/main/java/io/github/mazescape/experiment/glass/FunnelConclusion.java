package io.github.mazescape.experiment.glass;

import io.github.mazescape.experiment.Inputs;
import io.github.mazescape.experiment.Measure;
import io.github.mazescape.experiment.Result;
import io.github.mazescape.experiment.Row;
import io.github.mazescape.experiment.Rows;
import io.github.mazescape.experiment.Table;
import io.github.mazescape.experiment.Verdict;
import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.statistics.Bootstrap;
import io.github.mazescape.statistics.Interval;
import io.github.mazescape.statistics.PermutationTest;
import io.github.mazescape.statistics.Ranks;
import io.github.mazescape.statistics.Summary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** What follows from the volumes. */
final class FunnelConclusion {
    private static final double FUNNEL = 1.3;
    private static final double GLASS = 1.05;
    private static final int DRAWS = 10_000;
    private static final int PERMUTATIONS = 10_000;

    private final Rows rows;
    private final Inputs inputs;
    private final int live;
    private final double[] moments;
    private final double[] champions;
    private final VolumeCurve few;
    private final VolumeCurve many;
    private final VolumeCurve both;
    private final FunnelSizes sizes;
    /** Up to which fitness the two samplings agree. */
    private final double limit;

    FunnelConclusion(Rows rows, Inputs inputs) {
        this.rows = rows;
        this.inputs = inputs;
        live = inputs.values().whole(FunnelExperiment.LIVE);
        moments = rows.of(FunnelExperiment.PRIOR + "/all").all(FunnelExperiment.MOMENTS);
        champions = rows.under(FunnelExperiment.CHAMPION + "/").column(FunnelExperiment.FITNESS);
        few = new VolumeCurve(sampling(FunnelExperiment.FEW).all(FunnelExperiment.LOG_VOLUMES));
        many = new VolumeCurve(sampling(FunnelExperiment.MANY).all(FunnelExperiment.LOG_VOLUMES));
        both = few.mean(many);
        limit = few.agreesUpTo(many, live);
        sizes = new FunnelSizes(rows.under(FunnelExperiment.SIZE + "/"));
    }

    private Row sampling(String moves) {
        return rows.of(FunnelExperiment.VOLUME + "/" + moves);
    }

    Result result() {
        Interval goal = champions.length == 0
                ? Interval.ofEstimate(limit, 0)
                : Bootstrap.mean(champions, inputs.seed("champions").stream());
        boolean reached = goal.estimate() <= limit;
        double at = Math.min(limit, goal.estimate());
        Interval ratio = drawn(at, reached, Folding::ratio);
        Interval gap = drawn(at, reached, Folding::gap);
        Folding folding = folding(at);
        String sentence = String.format(
                Locale.ROOT,
                "One in e^%.1f random networks reaches %.2f, where normal fitness would take e^%.0f: folding to glass"
                        + " temperature %.2f. %s",
                folding.nats(),
                at,
                folding.normalNats(),
                ratio.estimate(),
                reached
                        ? "The volumes are known up to the champions' fitness."
                        : String.format(
                                Locale.ROOT,
                                "Over that the two samplings part, so that nothing follows for the champions' %.2f.",
                                goal.estimate()));
        return new Result(
                verdict(reached, ratio, gap, folding),
                sentence,
                new Measure(String.format(Locale.ROOT, "Tf/Tg at a fitness of %.2f", at), ratio),
                "a funnel if the interval of Tf/Tg at the champions' mean fitness lies over 1.3 and good networks take"
                        + " less than half of the nats of normal fitness; a glass (refuted) if that of x lies up to"
                        + " 1.05; not measurable where a sampling with four times the moves and another seed differs by"
                        + " more than three standard errors at or below that fitness",
                measures(goal, gap, folding, at),
                controls(folding),
                FunnelRemarks.of(rows, inputs, reached),
                List.of(curves(), sizes.table()),
                List.of(
                        FunnelPlots.volumes(few, many, moments, limit, champions),
                        FunnelPlots.distances(sampling(FunnelExperiment.MANY), champions),
                        FunnelPlots.sizes(sizes.units(), sizes.ratios())));
    }

    static Verdict verdict(boolean reached, Interval ratio, Interval gap, Folding folding) {
        if (!reached) {
            return Verdict.NOT_MEASURABLE;
        }
        if (ratio.above(FUNNEL) && folding.nats() < folding.normalNats() / 2) {
            return Verdict.SUPPORTED;
        }
        return gap.high() <= GLASS ? Verdict.REFUTED : Verdict.UNDECIDED;
    }

    private Folding folding(double fitness) {
        return new Folding(moments[0], moments[1], fitness, both.nats(fitness));
    }

    /**
     * A statistic of the folding with the spread of all that was drawn: the champions of the runs, which of the two
     * samplings, the error of its nats, the mean and the deviation of random networks.
     */
    private Interval drawn(double at, boolean overRuns, ToDoubleFunction<Folding> statistic) {
        RandomStream random = inputs.seed("folding").stream();
        int networks = inputs.values().whole(FunnelExperiment.DRAWS);
        double[] values = new double[DRAWS];
        for (int i = 0; i < DRAWS; i++) {
            double fitness = at;
            if (overRuns && champions.length > 1) {
                fitness = 0;
                for (int j = 0; j < champions.length; j++) {
                    fitness += champions[random.nextInt(champions.length)] / champions.length;
                }
            }
            double nats = (random.nextBoolean() ? few : many).nats(Math.min(limit, fitness));
            double error = Math.sqrt(nats / live);
            values[i] = statistic.applyAsDouble(new Folding(
                    moments[0] + random.nextGaussian() * moments[1] / Math.sqrt(networks),
                    moments[1] * (1 + random.nextGaussian() / Math.sqrt(2.0 * networks)),
                    fitness,
                    Math.max(0.01, nats + error * random.nextGaussian())));
        }
        return new Interval(
                statistic.applyAsDouble(folding(at)),
                Summary.quantile(values, 0.025),
                Summary.quantile(values, 0.975),
                overRuns ? champions.length : 2);
    }

    private List<Measure> measures(Interval goal, Interval gap, Folding folding, double at) {
        List<Measure> measures = new ArrayList<>();
        measures.add(new Measure("fitness of the champions in these mazes", goal));
        measures.add(new Measure("fitness up to which the volume is known", Interval.ofEstimate(limit, 2)));
        measures.add(new Measure("nats to that or to the champions", Interval.ofEstimate(folding.nats(), 2), "nats"));
        measures.add(new Measure("x, the gap over the width of the glass", gap));
        for (double level = 0.1; level <= at; level += 0.1) {
            measures.add(
                    new Measure(String.format(Locale.ROOT, "nats to a fitness of %.1f", level), nats(level), "nats"));
        }
        double[] peak = both.folding(limit);
        measures.add(new Measure("temperature at which the heat capacity peaks", Interval.ofEstimate(peak[0], 2)));
        measures.add(new Measure("valley between two states there (1: one state)", Interval.ofEstimate(peak[1], 2)));
        double[] distances = rows.of(FunnelExperiment.PRIOR + "/all").all(FunnelExperiment.DISTANCES);
        int networks = inputs.values().whole(FunnelExperiment.DRAWS);
        measures.add(new Measure(
                "fitness-distance correlation of random networks", Interval.ofEstimate(distances[0], networks)));
        measures.add(new Measure("dispersion of the best twentieth", Interval.ofEstimate(distances[1], networks)));
        double[] units = sizes.units();
        double[] ratios = sizes.ratios();
        measures.add(new Measure(
                "sharper with size: rank correlation of Tf/Tg at 0.5 with the units",
                Interval.ofEstimate(Ranks.spearman(units, ratios), units.length)));
        measures.add(new Measure(
                "p of that correlation",
                Interval.ofEstimate(
                        PermutationTest.spearman(units, ratios, PERMUTATIONS, inputs.seed("sizes").stream()),
                        units.length)));
        return measures;
    }

    /** The nats to a fitness, with the interval of both samplings together. */
    private Interval nats(double fitness) {
        double nats = both.nats(fitness);
        double error = 1.96 * Math.sqrt(Math.max(0, nats) / (2.0 * live));
        return new Interval(nats, nats - error, nats + error, 2);
    }

    private List<Measure> controls(Folding folding) {
        return List.of(
                new Measure("random energy model of the same mean, width and nats: Tf/Tg", Interval.ofEstimate(1, 0)),
                new Measure("nats if fitness were normal", Interval.ofEstimate(folding.normalNats(), 0), "nats"),
                new Measure(
                        "nats if fitness were exponential", Interval.ofEstimate(folding.exponentialNats(), 0), "nats"),
                new Measure("mean fitness of random networks", ofNetworks(moments[0])),
                new Measure("its standard deviation", ofNetworks(moments[1])),
                new Measure("99.9 % of them lie under", ofNetworks(moments[2])));
    }

    private Interval ofNetworks(double value) {
        return Interval.ofEstimate(value, inputs.values().whole(FunnelExperiment.DRAWS));
    }

    private Table curves() {
        List<Table.Line> lines = new ArrayList<>();
        for (int i = 0; i < VolumeCurve.LEVELS; i++) {
            double level = VolumeCurve.level(i);
            double z = (level - moments[0]) / moments[1];
            lines.add(new Table.Line(
                    String.format(Locale.ROOT, "%.2f", level),
                    -few.logVolumes()[i],
                    -many.logVolumes()[i],
                    z > 0 ? z * z / 2 : 0,
                    level / moments[0]));
        }
        return new Table("nats", List.of("fitness", "few_moves", "many_moves", "if_normal", "if_exponential"), lines);
    }
}
