package io.github.mazescape.live.seeds;

import io.github.mazescape.draw.chart.SeedCurve;
import io.github.mazescape.evaluation.BatchEvaluator;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.live.worker.CoreShare;
import io.github.mazescape.live.worker.MemoryShortage;
import io.github.mazescape.live.worker.Worker;
import io.github.mazescape.run.MemoryNeed;
import io.github.mazescape.run.Plan;
import io.github.mazescape.settings.Parameters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * The thread "seeds": evolves runs of other seeds as far as the run that is looked at has come, the slowest first. It
 * has workers of its own, so that nobody waits for its batches, and takes turns behind evolution and landscape.
 */
public final class SeedWorker extends Worker<SeedWorker.Goal> {
    private static final long NANOS = 1_000_000;
    /** What was made is posted at most so often [ns]. */
    private static final long PACE = 200 * NANOS;

    private final BatchEvaluator workers;
    private final CoreShare share;
    private final Listener listener;
    private final List<SeedRun> runs = new ArrayList<>();
    private @Nullable Plan followed;
    private boolean unposted;
    private long due;

    /**
     * What is wanted.
     *
     * @param plan the run that is looked at
     * @param runs how many runs of other seeds
     * @param head the generation that they are to reach
     * @param cancellation gives up the generation that is being made
     */
    public record Goal(Plan plan, int runs, long head, Cancellation cancellation) {}

    /** Who is told what was made, on the thread "seeds". */
    public interface Listener {
        /** Some runs have come further. */
        void grown(Goal goal, List<SeedCurve> curves);

        /** The runs cannot go on. */
        void failed(Goal goal, RuntimeException problem);
    }

    /** @param workers evaluates for these runs alone; is closed with this */
    public SeedWorker(BatchEvaluator workers, CoreShare share, Listener listener) {
        super("seeds");
        this.workers = workers;
        this.share = share;
        this.listener = listener;
    }

    @Override
    protected void run() {
        Goal goal = null;
        while (!goals.closed()) {
            SeedRun slowest = goal == null ? null : slowest(goal.head()).orElse(null);
            Goal newer = slowest == null ? goals.take(unposted ? untilDue() : 0) : goals.poll();
            Goal current = newer == null ? goal : newer;
            if (current == null) {
                continue;
            }
            goal = current;
            try {
                if (newer != null) {
                    follow(newer);
                } else {
                    goOn(current, slowest);
                }
            } catch (CancellationException e) {
                // Another run is looked at now, or the program is ending.
            } catch (RuntimeException | Error e) {
                listener.failed(current, MemoryShortage.orElse(e));
                runs.clear();
                goal = null;
            }
        }
    }

    private long untilDue() {
        return Math.max(1, (due - System.nanoTime()) / NANOS);
    }

    private Optional<SeedRun> slowest(long head) {
        return runs.stream().filter(run -> run.number() < head).min(Comparator.comparingLong(SeedRun::number));
    }

    private void follow(Goal goal) {
        if (goal.plan() == followed && goal.runs() == runs.size()) {
            return;
        }
        requireMemory(goal);
        long own = goal.plan().start().seed();
        List<SeedRun> wanted = new ArrayList<>();
        for (int i = 1; i <= goal.runs(); i++) {
            long seed = own + i;
            Optional<SeedRun> known =
                    runs.stream().filter(run -> run.seed() == seed).findFirst();
            known.ifPresent(run -> run.follow(goal.plan()));
            wanted.add(known.orElseGet(() -> new SeedRun(seed, goal.plan(), workers)));
        }
        runs.clear();
        runs.addAll(wanted);
        followed = goal.plan();
        unposted = true;
        due = System.nanoTime();
    }

    private static void requireMemory(Goal goal) {
        MemoryNeed one = MemoryNeed.ofTimeline(goal.plan().start(), 1);
        String what = goal.runs() + " runs beside this one take";
        new MemoryNeed(what, (goal.runs() + 1) * one.bytes()).require(Parameters.VIEW_SEEDS.key());
    }

    private void goOn(Goal goal, @Nullable SeedRun slowest) {
        if (unposted && System.nanoTime() >= due) {
            listener.grown(goal, runs.stream().map(SeedRun::curve).toList());
            unposted = false;
            due = System.nanoTime() + PACE;
        }
        if (slowest != null) {
            share.beginBehind();
            share.endBehind(slowest.grow(goal.cancellation()));
            unposted = true;
        }
    }

    @Override
    public void close() {
        super.close();
        workers.close();
    }
}
