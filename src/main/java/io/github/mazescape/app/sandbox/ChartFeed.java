package io.github.mazescape.app.sandbox;

import io.github.mazescape.foraging.ReferenceForager;
import io.github.mazescape.foraging.Task;
import io.github.mazescape.record.Experiment;
import io.github.mazescape.seed.Seed;
import io.github.mazescape.settings.Settings;
import io.github.mazescape.view.ChartModel;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The chart of the run, with what the reference foragers reach on its held-out mazes. The publisher writes, anybody reads. */
public final class ChartFeed {
    private volatile ChartModel chart = ChartModel.EMPTY;
    private List<ChartModel.Reference> references = List.of();
    private @Nullable Settings referred;
    private @Nullable Moment charted;

    /** What the reference foragers reach on the held-out mazes. */
    public static List<ChartModel.Reference> references(Experiment experiment) {
        return references(experiment.tasks().heldOut(), experiment.seed());
    }

    private static List<ChartModel.Reference> references(Task heldOut, Seed seed) {
        List<ChartModel.Reference> references = new ArrayList<>();
        for (ReferenceForager forager : ReferenceForager.values()) {
            references.add(new ChartModel.Reference(forager.label(), forager.fitness(heldOut, seed)));
        }
        return references;
    }

    /** The chart as it is now. */
    ChartModel chart() {
        return chart;
    }

    /** Takes in where the run stands. For the publisher's thread. */
    void publish(Moment moment) {
        if (moment != charted) {
            chart = new ChartModel(moment.history().lines(moment.head()), references);
            charted = moment;
        }
        refer(moment);
    }

    /** Measures the reference foragers again where the held-out mazes are others now. */
    private void refer(Moment moment) {
        Settings now = moment.settings();
        Settings known = referred;
        boolean others = known == null
                || known.differences(now).stream()
                        .map(difference -> difference.parameter().group())
                        .anyMatch(group -> group.equals("maze") || group.equals("task") || group.isEmpty());
        if (others) {
            references = references(moment.tasks().heldOut(), new Experiment(now).seed());
            referred = now;
            charted = null;
        }
    }
}
