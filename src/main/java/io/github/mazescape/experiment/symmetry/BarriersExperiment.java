package io.github.mazescape.experiment.symmetry;

import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evaluation.recording.Agreement;
import io.github.mazescape.evaluation.recording.Recording;
import io.github.mazescape.evolution.Generation;
import io.github.mazescape.experiment.Calibration;
import io.github.mazescape.experiment.Cell;
import io.github.mazescape.experiment.Experiment;
import io.github.mazescape.experiment.ExperimentParameter;
import io.github.mazescape.experiment.Inputs;
import io.github.mazescape.experiment.Needs;
import io.github.mazescape.experiment.Result;
import io.github.mazescape.experiment.Row;
import io.github.mazescape.experiment.Rows;
import io.github.mazescape.experiment.RunInput;
import io.github.mazescape.foraging.Task;
import io.github.mazescape.network.Kernel;
import io.github.mazescape.network.Topology;
import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.statistics.Ranks;
import io.github.mazescape.symmetry.Aligned;
import io.github.mazescape.symmetry.Alignment;
import io.github.mazescape.symmetry.SignedPermutation;
import io.github.mazescape.symmetry.WeightMatching;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.stream.IntStream;

/**
 * Whether a barrier lies between two champions, and whether it vanishes once their units are matched (Entezari et al.
 * 2022, arXiv:2110.06296; Ainsworth et al. 2023, arXiv:2209.04836).
 */
public final class BarriersExperiment implements Experiment {
    static final String PAIR = "pair";
    static final String RUN = "run";
    static final String MEMBERS = "members";
    static final String FORK = "fork";
    static final String HEIGHT = "height_";
    static final String RELATIVE = "relative_";
    static final String PROFILE = "profile_";
    static final String AGREEMENT = "agreement";
    static final String MIRRORED = "mirrored";
    static final String HOW = "how";
    static final String NULL = "null_relative";
    static final String DESCENTS = "descents";
    static final String MONOTONE = "rank_correlation";
    static final String COSINE = "cosine";
    static final List<Integer> FORKS = List.of(1, 10, 20, 40, 80, 160);

    private static final String KEY = "experiment.barriers.";
    private static final String POINTS = KEY + "points";
    private static final String STARTS = KEY + "starts";
    private static final String NULLS = KEY + "random_copies";
    private static final String FORKED = KEY + "forked_runs";
    private static final String ONWARD = KEY + "onward";
    private static final String RUNS = KEY + "runs";
    private static final String MEMBER_RUNS = KEY + "evolved_again";
    private static final int MOST_RUNS = 20;
    private static final int APART = 40;
    private static final double NEAR = 0.95;
    private static final int SHOWN = 16;

    @Override
    public String name() {
        return "barriers";
    }

    @Override
    public String question() {
        return "Does a barrier lie between two champions, and does it vanish modulo symmetry?";
    }

    @Override
    public String claim() {
        return "Champions that evolved apart and act alike lie in one basin once their units are matched.";
    }

    @Override
    public String source() {
        return "MauranKilom on HN 2022; Entezari et al. 2022, arXiv:2110.06296; Ainsworth et al. 2023,"
                + " arXiv:2209.04836";
    }

    @Override
    public Needs needs() {
        return Needs.pairs(MOST_RUNS);
    }

    @Override
    public List<ExperimentParameter> parameters() {
        return List.of(
                ExperimentParameter.whole(
                        RUNS, MOST_RUNS, 8, 2, 1000, "runs", "How many runs are compared with one another."),
                ExperimentParameter.whole(
                        POINTS, 33, 17, 9, 1001, "points", "At how many points of a way fitness is measured."),
                ExperimentParameter.whole(
                        STARTS, 4, 2, 1, 1000, "searches", "How many searches there are of the match by weights."),
                ExperimentParameter.whole(
                        NULLS, 2, 1, 1, 10_000, "copies", "How many random copies there are of the second of a pair."),
                ExperimentParameter.whole(
                        FORKED, 3, 1, 0, 1000, "runs", "How many runs go on twice from a generation."),
                ExperimentParameter.whole(
                        MEMBER_RUNS, 4, 1, 0, 1000, "runs", "Of how many runs two members are compared."),
                ExperimentParameter.whole(ONWARD, 50, 10, 1, 100_000, "generations", "For how long they go on."));
    }

    @Override
    public Calibration calibrate(boolean whole, Cancellation cancellation) {
        return BarriersCalibration.of(whole, cancellation);
    }

    @Override
    public List<String> columns() {
        List<String> columns = new ArrayList<>();
        for (Matching matching : Matching.values()) {
            columns.addAll(List.of(HEIGHT + matching.word(), RELATIVE + matching.word(), PROFILE + matching.word()));
        }
        columns.addAll(List.of(NULL, AGREEMENT, MIRRORED, HOW));
        for (String way : List.of("earlier", "child", "first", "member", "fork")) {
            columns.addAll(List.of(HEIGHT + way, RELATIVE + way));
        }
        columns.addAll(List.of(PROFILE + "first", DESCENTS, MONOTONE, COSINE));
        return columns;
    }

    @Override
    public List<Cell> cells(Inputs inputs) {
        List<Cell> cells = new ArrayList<>();
        long way = inputs.values().whole(POINTS);
        List<RunInput> runs = runs(inputs);
        for (int a = 0; a < runs.size(); a++) {
            for (int b = a + 1; b < runs.size(); b++) {
                long cost = way * (Matching.values().length + inputs.values().whole(NULLS)) + 200;
                cells.add(new Cell(
                        PAIR + "/" + runs.get(a).name() + "/" + runs.get(b).name(), cost));
            }
        }
        for (RunInput run : runs) {
            cells.add(new Cell(RUN + "/" + run.name(), 3 * way));
        }
        int evolving = 64;
        for (RunInput run :
                runs.subList(0, Math.min(runs.size(), inputs.values().whole(MEMBER_RUNS)))) {
            cells.add(new Cell(MEMBERS + "/" + run.name(), way + (long) run.generations() * evolving / 4));
        }
        for (RunInput run :
                runs.subList(0, Math.min(runs.size(), inputs.values().whole(FORKED)))) {
            for (int generation : FORKS) {
                if (generation <= run.generations()) {
                    long onward = 2L * inputs.values().whole(ONWARD) * evolving / 4;
                    cells.add(new Cell(FORK + "/" + run.name() + "/" + generation, way + onward));
                }
            }
        }
        return cells;
    }

    /** The runs that are compared. */
    static List<RunInput> runs(Inputs inputs) {
        return inputs.runs()
                .subList(0, Math.min(inputs.runs().size(), inputs.values().whole(RUNS)));
    }

    @Override
    public Row measure(Cell cell, Inputs inputs, Cancellation cancellation) {
        Ways ways = new Ways(inputs, inputs.values().whole(POINTS), cancellation);
        double random = Ways.random(inputs, cancellation);
        RunInput run = inputs.run(cell.part(1));
        return switch (cell.part(0)) {
            case PAIR -> pair(cell, inputs, ways, random);
            case RUN -> alone(cell, inputs, ways, random);
            case MEMBERS -> {
                Generation last = Objects.requireNonNull(
                        run.evolved(List.of(run.generations()), cancellation).get(run.generations()));
                RandomStream draw = inputs.seed(cell).stream();
                int one = draw.nextInt(last.population().length);
                int other = (one + 1 + draw.nextInt(last.population().length - 1)) % last.population().length;
                yield with(
                        Row.of(cell), "member", ways.between(last.population()[one], last.population()[other]), random);
            }
            default -> {
                int generation = Integer.parseInt(cell.part(2));
                SortedMap<Integer, Generation> known = inputs.once(
                        "generations of " + run.name(),
                        () -> run.evolved(
                                FORKS.stream()
                                        .filter(of -> of <= run.generations())
                                        .toList(),
                                cancellation));
                Generation from = Objects.requireNonNull(known.get(generation));
                int onward = inputs.values().whole(ONWARD);
                double[] one = Fork.champion(
                        run.setup(), from, onward, inputs.seed(cell).child(1), cancellation);
                double[] other = Fork.champion(
                        run.setup(), from, onward, inputs.seed(cell).child(2), cancellation);
                yield with(Row.of(cell), "fork", ways.between(one, other), random)
                        .with(COSINE, WeightMatching.cosine(inputs.topology(), one, other));
            }
        };
    }

    private static Row with(Row row, String way, Ways.Profile profile, double random) {
        Barrier barrier = profile.barrier();
        return row.with(HEIGHT + way, barrier.height()).with(RELATIVE + way, barrier.relative(random));
    }

    private static Row pair(Cell cell, Inputs inputs, Ways ways, double random) {
        Topology topology = inputs.topology();
        double[] own = inputs.run(cell.part(1)).champion();
        double[] other = inputs.run(cell.part(2)).champion();
        int starts = inputs.values().whole(STARTS);
        Alignment alignment = Ways.alignment(inputs, starts);
        RandomStream search = inputs.seed(cell).child("search").stream();
        List<Aligned> plain = alignment.candidates(own, other, false, search);
        List<Aligned> image = alignment.candidates(own, other, true, search);
        List<Aligned> all = new ArrayList<>(plain);
        all.addAll(image);
        Aligned best = Alignment.best(own, all, ways.choosing());
        Row row = Row.of(cell);
        for (Matching matching : Matching.values()) {
            double[] end = switch (matching) {
                case NONE -> other;
                case PERMUTATION ->
                    WeightMatching.ofPermutations(topology, own, other, starts, search)
                            .get(0)
                            .copy()
                            .apply(topology, other);
                case WEIGHTS -> plain.get(Aligned.How.WEIGHTS.ordinal()).weights();
                case NEAR_WEIGHTS -> nearBest(topology, own, other, starts, search, ways);
                case CORRELATION -> plain.get(Aligned.How.CORRELATION.ordinal()).weights();
                case MIXED -> plain.get(Aligned.How.MIXED.ordinal()).weights();
                case MOMENTS -> plain.get(Aligned.How.MOMENTS.ordinal()).weights();
                case MIRROR_MOMENTS -> image.get(Aligned.How.MOMENTS.ordinal()).weights();
                case BEST -> Alignment.best(own, plain, ways.choosing()).weights();
                case BEST_OR_MIRROR -> best.weights();
            };
            Ways.Profile profile = ways.between(own, end);
            row = with(row, matching.word(), profile, random).with(PROFILE + matching.word(), profile.telling());
        }
        double[] nulls = new double[inputs.values().whole(NULLS)];
        RandomStream draw = inputs.seed(cell).child("random copies").stream();
        for (int i = 0; i < nulls.length; i++) {
            double[] copy = SignedPermutation.random(topology.hidden(), draw).apply(topology, other);
            nulls[i] = ways.between(own, copy).barrier().relative(random);
        }
        return row.with(NULL, nulls)
                .with(AGREEMENT, agreement(inputs.setup().kernel(), topology, inputs.few(SHOWN), own, best.weights()))
                .with(MIRRORED, best.mirrored() ? 1 : 0)
                .with(HOW, best.how().ordinal());
    }

    /** Of all local maxima whose cosine is within a twentieth of the best, the one that is connected best. */
    private static double[] nearBest(
            Topology topology, double[] own, double[] other, int starts, RandomStream random, Ways ways) {
        List<WeightMatching.Match> found = WeightMatching.of(topology, own, other, 2 * starts, random);
        double least = NEAR * found.get(0).cosine();
        List<Aligned> near = found.stream()
                .filter(match -> match.cosine() >= least)
                .map(match ->
                        new Aligned(match.copy().apply(topology, other), match.copy(), false, Aligned.How.WEIGHTS))
                .toList();
        return Alignment.best(own, near, ways.choosing()).weights();
    }

    /** The share of steps in which two networks act alike, each shown what the other and itself see. */
    static double agreement(Kernel kernel, Topology topology, Task task, double[] own, double[] other) {
        double sum = 0;
        for (double[][] pair : new double[][][] {{own, other}, {other, own}}) {
            Recording recording = Recording.of(kernel, topology, pair[0], task);
            byte[][] acted = recording.replayed(kernel, topology, new double[][] {pair[1]})[0];
            sum += Agreement.of(recording.actions(), acted).share() / 2;
        }
        return sum;
    }

    private static Row alone(Cell cell, Inputs inputs, Ways ways, double random) {
        RunInput run = inputs.run(cell.part(1));
        double[] last = run.champion();
        int before = Math.max(1, run.generations() - APART);
        Row row = with(Row.of(cell), "earlier", ways.between(run.champion(before), last), random);
        RandomStream draw = inputs.seed(cell).stream();
        double sigma = run.setup().settings().number(Parameters.EVOLUTION_SIGMA);
        double[] child = last.clone();
        for (int i = 0; i < child.length; i++) {
            child[i] += sigma * draw.nextGaussian();
        }
        row = with(row, "child", ways.between(last, child), random);
        Ways.Profile up = ways.between(run.champion(1), last);
        double[] fitness = up.telling();
        double[] places = IntStream.range(0, fitness.length).asDoubleStream().toArray();
        int descents = 0;
        for (int i = 1; i < fitness.length; i++) {
            descents += fitness[i] < fitness[i - 1] ? 1 : 0;
        }
        return with(row, "first", up, random)
                .with(PROFILE + "first", fitness)
                .with(DESCENTS, descents)
                .with(MONOTONE, Ranks.spearman(places, fitness));
    }

    @Override
    public Result conclude(Rows rows, Inputs inputs) {
        return new BarriersConclusion(rows, inputs).result();
    }
}
