package io.github.mazescape.experiment.knockout;

import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evaluation.SerialEvaluator;
import io.github.mazescape.evaluation.recording.Recording;
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
import io.github.mazescape.experiment.control.Controls;
import io.github.mazescape.experiment.toy.FitnessFunction;
import io.github.mazescape.foraging.Ablation;
import io.github.mazescape.foraging.Task;
import io.github.mazescape.network.Topology;
import io.github.mazescape.run.MemoryHorizon;
import io.github.mazescape.seed.RandomStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** What a champion needs: memory, units, inputs, weights; and whether its largest weights are a place to begin from. */
public final class KnockoutExperiment implements Experiment {
    static final String FITNESS = "fitness";
    static final String HORIZON = "horizon";
    static final String SCRAMBLED_HORIZON = "horizon_scrambled";
    static final String UNIT = "lost_without_unit";
    static final String HELD_UNIT = "lost_with_unit_held";
    static final String PAIR = "epistasis_of_units";
    static final String INPUT = "lost_without_input";
    static final String HELD_INPUT = "lost_with_input_held";
    static final String WEIGHT = "lost_without_weight";
    static final String LARGEST = "pruned_to_largest";
    static final String SCALED = "pruned_to_largest_of_class";
    static final String AT_RANDOM = "pruned_at_random";

    static final List<String> TICKETS = List.of("0.1", "0.3");
    private static final String TICKET_RUNS = "experiment.knockout.ticket_runs";
    private static final String TICKET_GENERATIONS = "experiment.knockout.ticket_generations";
    private static final String MAZES = "experiment.knockout.mazes";
    private static final String DRAWS = "experiment.knockout.random_masks";

    @Override
    public String name() {
        return "knockout";
    }

    @Override
    public String question() {
        return "What does a champion need: memory, units, inputs, weights?";
    }

    @Override
    public String claim() {
        return "It pays to remember where one has been: a champion needs more memory than its last five steps.";
    }

    @Override
    public String source() {
        return "evolvingstuff 2011, Animated fractal fitness landscapes";
    }

    @Override
    public Needs needs() {
        return Needs.runs(40);
    }

    @Override
    public List<ExperimentParameter> parameters() {
        return List.of(
                ExperimentParameter.whole(
                        MAZES, 64, 16, 1, 64, "mazes", "On how many of the common mazes fitness is measured."),
                ExperimentParameter.whole(
                        TICKET_RUNS, 15, 2, 0, 1000, "runs", "How many runs evolve once more within masks."),
                ExperimentParameter.whole(
                        TICKET_GENERATIONS,
                        60,
                        30,
                        1,
                        100_000,
                        "generations",
                        "How long evolution within a mask takes."),
                ExperimentParameter.whole(
                        DRAWS, 5, 1, 1, 1000, "masks", "How many random masks stand beside each pruning."));
    }

    @Override
    public Calibration calibrate(boolean whole, Cancellation cancellation) {
        return KnockoutCalibration.run(whole, cancellation);
    }

    @Override
    public List<String> columns() {
        return List.of(
                FITNESS,
                HORIZON,
                SCRAMBLED_HORIZON,
                UNIT,
                HELD_UNIT,
                PAIR,
                INPUT,
                HELD_INPUT,
                WEIGHT,
                LARGEST,
                SCALED,
                AT_RANDOM);
    }

    @Override
    public List<Cell> cells(Inputs inputs) {
        Topology topology = inputs.topology();
        int units = topology.hidden();
        long parts = topology.weightCount()
                + (long) units * (units + 3) / 2
                + 2L * topology.inputs()
                + Pruning.SHARES.size() * (2L + inputs.values().whole(DRAWS))
                + 2L * resets(inputs).size();
        // The generations of an evolution take a fourth of the mazes of the common task.
        long ticket = inputs.values().whole(TICKET_GENERATIONS)
                * (long) inputs.setup().evolutionParameters().population()
                / 4;
        List<Cell> cells = new ArrayList<>();
        for (RunInput run : inputs.runs()) {
            cells.add(new Cell("parts/" + run.name(), parts));
        }
        int grown = Math.min(inputs.runs().size(), inputs.values().whole(TICKET_RUNS));
        for (RunInput run : inputs.runs().subList(0, grown)) {
            cells.add(new Cell("ticket/" + run.name() + "/whole", ticket));
            for (String share : TICKETS) {
                cells.add(new Cell("ticket/" + run.name() + "/champion/" + share, ticket));
                cells.add(new Cell("ticket/" + run.name() + "/random/" + share, ticket));
            }
        }
        return cells;
    }

    private static Task task(Inputs inputs) {
        return inputs.few(inputs.values().whole(MAZES));
    }

    /** After how many steps memory is lost. */
    static List<Integer> resets(Inputs inputs) {
        return MemoryHorizon.resets(task(inputs).steps());
    }

    @Override
    public Row measure(Cell cell, Inputs inputs, Cancellation cancellation) {
        RunInput run = inputs.run(cell.part(1));
        SerialEvaluator evaluator = inputs.evaluator();
        FitnessFunction fitness = points -> evaluator.fitness(task(inputs), points, cancellation);
        return cell.part(0).equals("parts")
                ? parts(cell, run, fitness, inputs, cancellation)
                : Row.of(cell).with(FITNESS, fitness.of(grown(cell, run, inputs, cancellation)));
    }

    private static Row parts(
            Cell cell, RunInput run, FitnessFunction fitness, Inputs inputs, Cancellation cancellation) {
        Topology topology = inputs.topology();
        double[] champion = run.champion();
        RandomStream random = inputs.seed(cell).stream();
        Recording recording = Recording.of(inputs.setup().kernel(), topology, champion, task(inputs));
        KnockOuts knockOuts = new KnockOuts(topology, champion, fitness);
        double[] units = knockOuts.units();
        double[] scaled = Pruning.scaledSizes(topology, champion);
        double[] sizes = Pruning.sizes(champion);
        double[] scrambled = Controls.scrambled(topology, champion, random);
        return Row.of(cell)
                .with(FITNESS, knockOuts.whole())
                .with(HORIZON, horizon(champion, inputs, cancellation))
                .with(SCRAMBLED_HORIZON, horizon(scrambled, inputs, cancellation))
                .with(UNIT, units)
                .with(HELD_UNIT, knockOuts.heldUnits(recording.states()))
                .with(PAIR, knockOuts.epistasis(units))
                .with(INPUT, knockOuts.heldInputs(new double[topology.inputs()]))
                .with(HELD_INPUT, knockOuts.heldInputs(means(recording, topology.inputs())))
                .with(WEIGHT, knockOuts.weights())
                .with(LARGEST, pruned(champion, sizes, fitness))
                .with(SCALED, pruned(champion, scaled, fitness))
                .with(AT_RANDOM, prunedAtRandom(topology, champion, fitness, random, inputs));
    }

    private static double[] horizon(double[] weights, Inputs inputs, Cancellation cancellation) {
        Task common = task(inputs);
        SerialEvaluator evaluator = inputs.evaluator();
        return resets(inputs).stream()
                .mapToDouble(n -> evaluator.fitness(common.ablated(new Ablation(n, Set.of())), weights, cancellation))
                .toArray();
    }

    /** How often each input is on. */
    private static double[] means(Recording recording, int inputs) {
        double[] means = new double[inputs];
        for (int input = 0; input < inputs; input++) {
            int which = input;
            means[input] = Arrays.stream(recording.observations())
                    .flatMapToInt(Arrays::stream)
                    .map(seen -> seen >> which & 1)
                    .average()
                    .orElseThrow();
        }
        return means;
    }

    static double[] pruned(double[] weights, double[] values, FitnessFunction fitness) {
        return fitness.of(Pruning.SHARES.stream()
                .map(share -> Lesions.kept(weights, Pruning.largest(values, share)))
                .toArray(double[][]::new));
    }

    private static double[] prunedAtRandom(
            Topology topology, double[] weights, FitnessFunction fitness, RandomStream random, Inputs inputs) {
        int draws = inputs.values().whole(DRAWS);
        double[] sizes = Pruning.sizes(weights);
        double[] sum = new double[Pruning.SHARES.size()];
        for (int draw = 0; draw < draws; draw++) {
            double[] one = fitness.of(Pruning.SHARES.stream()
                    .map(share ->
                            Lesions.kept(weights, Pruning.random(topology, Pruning.largest(sizes, share), random)))
                    .toArray(double[][]::new));
            for (int i = 0; i < sum.length; i++) {
                sum[i] += one[i] / draws;
            }
        }
        return sum;
    }

    /** The champion of a fresh evolution: in all weights, within the champion's largest, or within random ones. */
    private static double[] grown(Cell cell, RunInput run, Inputs inputs, Cancellation cancellation) {
        Topology topology = inputs.topology();
        boolean[] keep = new boolean[topology.weightCount()];
        Arrays.fill(keep, true);
        if (!cell.part(2).equals("whole")) {
            keep = Pruning.largest(Pruning.sizes(run.champion()), Double.parseDouble(cell.part(3)));
        }
        if (cell.part(2).equals("random")) {
            keep = Pruning.random(topology, keep, inputs.seed(cell).stream());
        }
        return MaskedStrategy.evolved(
                run.setup(),
                keep,
                inputs.values().whole(TICKET_GENERATIONS),
                inputs.seed("ticket").child(run.name()),
                cancellation);
    }

    @Override
    public Result conclude(Rows rows, Inputs inputs) {
        return KnockoutConclusion.of(rows, inputs);
    }
}
