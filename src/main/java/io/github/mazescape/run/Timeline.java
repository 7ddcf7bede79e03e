package io.github.mazescape.run;

import io.github.mazescape.evaluation.BatchEvaluator;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evolution.Evolution;
import io.github.mazescape.evolution.Generation;
import io.github.mazescape.foraging.EditedTasks;
import io.github.mazescape.maze.Maze;
import io.github.mazescape.settings.Parameter;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.settings.Scope;
import io.github.mazescape.settings.Settings;
import io.github.mazescape.symmetry.CopiedChampions;
import io.github.mazescape.symmetry.OtherChampions;
import io.github.mazescape.symmetry.OtherChampions.Way;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A run as a function of its plan: any generation of it is made when it is asked for, from the nearest one that is
 * still known, and is the same whenever that happens. For one thread.
 */
public final class Timeline {
    private static final int MOST_REMEMBERED = 8;
    private static final double[] NO_CHAMPION = {};

    private final BatchEvaluator workers;
    private final ChampionPath history = new ChampionPath();
    private final KeptGenerations kept;
    private final Map<Basis, Evolution> evolutions = remembering();
    private final Map<Basis, EditedTasks> sources = remembering();
    private final KeptFiles files = new KeptFiles();
    /** Whether it knows champions, and not only the lines of the chart. */
    private final boolean whole;

    private Plan plan;
    private @Nullable Beside beside;

    /** The champions of other runs at a generation. */
    private record Beside(long generation, List<double[]> champions) {}

    /** All that decides how one generation follows from another; of mazes from files their sum. */
    private record Basis(Map<Parameter, Object> settings, int files, SortedMap<Integer, Maze> mazes) {}

    /**
     * @param plan the run
     * @param workers evaluates; its networks may have another topology than those of the plan. Stays open.
     */
    public Timeline(Plan plan, BatchEvaluator workers) {
        this(plan, workers, new KeptGenerations(), true);
    }

    private Timeline(Plan plan, BatchEvaluator workers, KeptGenerations kept, boolean whole) {
        this.plan = plan;
        this.workers = workers;
        this.kept = kept;
        this.whole = whole;
    }

    /** A timeline of which only {@link #lines} are wanted; it takes little memory, and nothing can be adopted in it. */
    public static Timeline ofLines(Plan plan, BatchEvaluator workers) {
        return new Timeline(plan, workers, KeptGenerations.few(), false);
    }

    /** The generations up to a number as the chart shows them, as far as they are known. */
    public List<ChampionPath.FitnessEntry> lines(long generation) {
        return history.lines(generation);
    }

    private static <K, V> Map<K, V> remembering() {
        return new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > MOST_REMEMBERED;
            }
        };
    }

    /**
     * Goes on with another plan.
     *
     * @param common up to this generation both plans are the same; 0 where they have nothing in common
     */
    public void follow(Plan other, long common) {
        long same = files.sums(plan).equals(files.sums(other)) ? common : 0;
        plan = other;
        beside = null;
        kept.forgetAfter(same);
        history.forgetAfter(same);
    }

    /**
     * A generation as it came about.
     *
     * @param number from 1
     * @param progress is told of each generation that is made on the way
     * @throws CancellationException if the work was asked to stop; what was made on the way is kept
     */
    public Generation at(long number, Cancellation cancellation, Consumer<Generation> progress) {
        Generation generation = kept.upTo(number);
        while (generation == null || generation.number() < number) {
            generation = next(generation, cancellation);
            progress.accept(generation);
        }
        return generation;
    }

    private Generation next(@Nullable Generation previous, Cancellation cancellation) {
        long number = previous == null ? 0 : previous.number();
        Generation settled = previous == null ? null : settled(previous, cancellation);
        Generation made = evolution(number).next(settled, cancellation);
        kept.add(
                made,
                previous == null || settled == null ? made.parents() : Lineage.parentsIn(previous, settled, made));
        history.put(made, whole ? made.champion() : NO_CHAMPION);
        return made;
    }

    /** A generation after what was changed right after it. */
    Generation settled(Generation raw, Cancellation cancellation) {
        long number = raw.number();
        if (!plan.reevaluatedAfter(number)) {
            return raw;
        }
        List<double[]> joining = new ArrayList<>();
        for (Change.Adoption adoption : plan.adoptionsAfter(number)) {
            joining.add(planes(cancellation).of(adoption.plane()).point(adoption.x(), adoption.y()));
        }
        return evolution(number).again(raw, joining, cancellation);
    }

    /** The planes of this run, as far as it is known. For the thread of this timeline. */
    public PlaneMaker planes(Cancellation cancellation) {
        return new PlaneMaker(
                new Setup(plan.start()),
                history,
                number -> at(number, cancellation, made -> {}).population(),
                spec -> {
                    Way way = Way.of(spec.draw());
                    return way == Way.AS_EVOLVED
                            ? beside(spec.centre(), cancellation)
                            : copied(spec.centre(), way, cancellation).copies();
                });
    }

    /**
     * The champions of two other runs as {@link #others} makes them, and their copies beside this run's own.
     *
     * @param way how a plane shows them
     */
    public CopiedChampions copied(long generation, Way way, Cancellation cancellation) {
        List<double[]> evolved = beside(generation, cancellation);
        double[] own = at(generation, cancellation, made -> {}).champion();
        return new CopiedChampions(generation, evolved, copies(generation, way.ofCopies(), own, evolved, cancellation));
    }

    private List<double[]> beside(long generation, Cancellation cancellation) {
        Beside known = beside;
        if (known == null || known.generation() != generation) {
            known = new Beside(generation, others(generation, cancellation, made -> {}));
            beside = known;
        }
        return known.champions();
    }

    /**
     * The champions of the runs of the two next seeds, in which the same was changed, at a generation. Makes these
     * runs.
     *
     * @param progress is told of each generation that is made
     */
    public List<double[]> others(long generation, Cancellation cancellation, Consumer<Generation> progress) {
        List<double[]> champions = new ArrayList<>();
        for (int i = 1; i <= 2; i++) {
            Timeline other = ofLines(plan.ofSeed(plan.start().seed() + i), workers);
            champions.add(other.at(generation, cancellation, progress).champion());
        }
        return champions;
    }

    /**
     * Such champions as an aligned plane shows them beside a champion.
     *
     * @param own this run's champion of that generation. Not modified.
     * @param others theirs. Not modified.
     */
    public List<double[]> copies(
            long generation, Way way, double[] own, List<double[]> others, Cancellation cancellation) {
        Settings settings = plan.settingsAfter(generation);
        return OtherChampions.shown(
                way,
                own,
                others,
                evaluator(settings),
                tasks(settings, plan.mazesAfter(generation)).fixed(),
                new Setup(plan.start()).seed().child("aligned").child(generation),
                cancellation);
    }

    /** Where the run stands at a generation. */
    public RunState state(Generation raw, long head, Cancellation cancellation) {
        Generation generation = settled(raw, cancellation);
        // Paths are made of champions as they came about.
        history.put(generation, raw.champion());
        Settings settings = plan.settingsAfter(raw.number());
        EditedTasks tasks = tasks(settings, plan.mazesAfter(raw.number()));
        return new RunState(
                plan,
                raw,
                generation,
                tasks,
                tasks.task(generation.epoch()),
                tasks.fixed(),
                evaluator(settings),
                head,
                files.sums(plan),
                history.copy(),
                kept.steps());
    }

    private Evolution evolution(long after) {
        Settings settings = plan.settingsAfter(after);
        SortedMap<Integer, Maze> mazes = plan.mazesAfter(after);
        int sum = files.sum(plan, settings);
        Basis key = new Basis(values(settings, scope -> scope != Scope.DISPLAY), sum, mazes);
        return evolutions.computeIfAbsent(key, missing -> {
            MemoryNeed.ofTimeline(settings, workers.threads()).require(MemoryNeed.SIZES);
            Setup experiment = new Setup(settings);
            return new Evolution(
                    tasks(settings, mazes), evaluator(settings), experiment.evolutionParameters(), experiment.seed());
        });
    }

    private BatchEvaluator evaluator(Settings settings) {
        Setup experiment = new Setup(settings);
        return workers.with(experiment.topology(), experiment.kernel());
    }

    private EditedTasks tasks(Settings settings, SortedMap<Integer, Maze> mazes) {
        int sum = files.sum(plan, settings);
        Basis basis = new Basis(values(settings, scope -> scope == Scope.TASK), sum, mazes);
        return sources.computeIfAbsent(
                basis, missing -> new EditedTasks(new Setup(settings, files.of(plan, settings)).tasks(), mazes));
    }

    private static Map<Parameter, Object> values(Settings settings, Predicate<Scope> relevant) {
        Map<Parameter, Object> values = new LinkedHashMap<>();
        for (Parameter parameter : Parameters.ALL) {
            if (relevant.test(parameter.scope())) {
                values.put(parameter, settings.value(parameter));
            }
        }
        return values;
    }
}
