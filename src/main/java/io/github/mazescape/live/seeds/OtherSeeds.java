package io.github.mazescape.live.seeds;

import io.github.mazescape.draw.chart.SeedCurve;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.run.Plan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is wanted and known of the runs of other seeds. For the conductor's thread. */
public final class OtherSeeds {
    private final SeedWorker worker;
    private List<SeedCurve> curves = List.of();
    private SeedWorker.@Nullable Goal sent;
    /** Beside this run they could not go on. */
    private @Nullable Plan failed;

    /** @param worker makes them */
    public OtherSeeds(SeedWorker worker) {
        this.worker = worker;
    }

    /**
     * Some runs are wanted beside one.
     *
     * @param plan the run that they stand beside
     * @param runs how many
     * @param head the newest generation of that run
     */
    public void want(Plan plan, int runs, long head) {
        SeedWorker.Goal last = sent;
        boolean none = runs == 0 && (last == null || last.runs() == 0);
        if (none
                || plan == failed
                || last != null && last.plan() == plan && last.runs() == runs && last.head() == head) {
            return;
        }
        Cancellation cancellation = last == null ? new Cancellation() : last.cancellation();
        if (last != null && (last.plan() != plan || last.runs() > runs)) {
            cancellation.request();
            cancellation = new Cancellation();
        }
        SeedWorker.Goal goal = new SeedWorker.Goal(plan, runs, head, cancellation);
        sent = goal;
        worker.want(goal);
    }

    /** Some runs have come further. */
    public void grown(SeedWorker.Goal goal, List<SeedCurve> made) {
        if (sent != null && goal.plan() == sent.plan() && goal.runs() == sent.runs()) {
            curves = made;
        }
    }

    /** The runs cannot go on; they are tried again beside another run. */
    public void failed(SeedWorker.Goal goal) {
        failed = goal.plan();
        curves = List.of();
    }

    /** The runs as far as they have come; the same object where nothing changed. */
    public List<SeedCurve> curves() {
        return curves;
    }
}
