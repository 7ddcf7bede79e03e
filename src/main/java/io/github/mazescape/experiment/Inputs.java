package io.github.mazescape.experiment;

import io.github.mazescape.evaluation.SerialEvaluator;
import io.github.mazescape.foraging.GeneratedTasks;
import io.github.mazescape.foraging.Task;
import io.github.mazescape.network.Kernel;
import io.github.mazescape.network.Kernels;
import io.github.mazescape.network.Precision;
import io.github.mazescape.network.Topology;
import io.github.mazescape.run.Setup;
import io.github.mazescape.seed.Seed;
import io.github.mazescape.settings.Parameters;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * What one experiment goes by: runs, settings, the common task, seeds. Safe for use by several threads.
 *
 * <p>The common task has mazes that no run has seen. What is searched for (a maximum, a best match, a threshold) is
 * searched for on its first half and told from its second half.
 */
public final class Inputs {
    private static final int COMMON_MAZES = 64;

    private final String experiment;
    private final Setup setup;
    private final List<RunInput> runs;
    private final ParameterValues values;
    private final Map<String, FutureTask<Object>> known = new ConcurrentHashMap<>();

    /**
     * @param experiment the name of the experiment
     * @param setup what the settings of the first run mean, or settings alone where there is none
     * @param runs the runs, in the order in which they were named
     * @param values what the experiment's parameters are set to
     */
    public Inputs(String experiment, Setup setup, List<RunInput> runs, ParameterValues values) {
        this.experiment = experiment;
        this.setup = setup;
        this.runs = List.copyOf(runs);
        this.values = values;
    }

    /** What the settings of the first run mean. */
    public Setup setup() {
        return setup;
    }

    /** The runs. */
    public List<RunInput> runs() {
        return runs;
    }

    /** The run of a name. */
    public RunInput run(String name) {
        return runs.stream()
                .filter(run -> run.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("name: expected that of a run, got " + name));
    }

    /** What the parameters are set to. */
    public ParameterValues values() {
        return values;
    }

    /** The shape of all networks. */
    public Topology topology() {
        return setup.topology();
    }

    /** Where a cell's randomness comes from. */
    public Seed seed(Cell cell) {
        return seed(cell.name());
    }

    /** Where other randomness of this experiment comes from, such as that of its statistics. */
    public Seed seed(String purpose) {
        return setup.seed().child("experiment").child(experiment).child(purpose);
    }

    /** A fresh evaluator in the precision of the settings, for one cell. */
    public SerialEvaluator evaluator() {
        return new SerialEvaluator(topology(), setup.kernel());
    }

    /** A fresh evaluator of some precision, for one cell. */
    public SerialEvaluator evaluator(Precision precision) {
        return new SerialEvaluator(topology(), kernel(precision));
    }

    /** The kernel of some precision. */
    public Kernel kernel(Precision precision) {
        return setup.kernel().precision() == precision ? setup.kernel() : Kernels.preferred(precision);
    }

    /** The common task: 64 mazes that no run has seen. */
    public Task common() {
        return once("common", () -> common(COMMON_MAZES));
    }

    /** The half of the common task on which something is searched for. */
    public Task searching() {
        return once("searching", () -> part(0, COMMON_MAZES / 2));
    }

    /** The half of the common task from which something is told. */
    public Task telling() {
        return once("telling", () -> part(COMMON_MAZES / 2, COMMON_MAZES));
    }

    /** The first so many mazes of the common task. */
    public Task few(int mazes) {
        return once("few " + mazes, () -> part(0, mazes));
    }

    private Task part(int from, int to) {
        return new Task(common().mazes().subList(from, to), common().steps(), common().sensors());
    }

    private Task common(int mazes) {
        return new GeneratedTasks(
                        setup.mazeSpec(),
                        mazes,
                        mazes,
                        setup.settings().integer(Parameters.TASK_STEPS),
                        setup.sensors(),
                        setup.seed().child("experiment").child("common"))
                .task(0);
    }

    /**
     * A value that several cells need and that takes long to make, made once.
     *
     * @param name what it is; whoever asks under one name must mean the same value
     * @param maker makes it; a pure function of the inputs
     */
    @SuppressWarnings("unchecked")
    public <T> T once(String name, Supplier<T> maker) {
        FutureTask<Object> task = new FutureTask<>(maker::get);
        FutureTask<Object> first = known.putIfAbsent(name, task);
        if (first == null) {
            task.run();
            first = task;
        }
        try {
            return (T) first.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException(name);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(name + " could not be made: " + e.getCause(), e.getCause());
        }
    }
}
