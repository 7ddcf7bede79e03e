package io.github.mazescape.live;

import io.github.mazescape.draw.chart.ChartModel;
import io.github.mazescape.run.ReferenceLevel;
import io.github.mazescape.run.RunState;
import io.github.mazescape.run.Setup;
import io.github.mazescape.settings.Scope;
import io.github.mazescape.settings.Settings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The chart of the run, with what the reference foragers reach on its held-out mazes. The publisher writes, anybody reads. */
public final class ChartFeed {
    private volatile ChartModel chart = ChartModel.EMPTY;
    private List<ReferenceLevel> references = List.of();
    private @Nullable Settings referred;
    private @Nullable RunState charted;

    /** The chart as it is now. */
    ChartModel chart() {
        return chart;
    }

    /** Takes in where the run stands. For the publisher's thread. */
    void publish(RunState moment) {
        if (moment != charted) {
            chart = new ChartModel(moment.history().lines(moment.head()), references);
            charted = moment;
        }
        refer(moment);
    }

    /** Measures the reference foragers again where the held-out mazes are others now. */
    private void refer(RunState moment) {
        Settings now = moment.settings();
        Settings known = referred;
        boolean others = known == null
                || known.differences(now).stream()
                        .anyMatch(difference -> difference.parameter().scope() == Scope.TASK);
        if (others) {
            references = ReferenceLevel.on(moment.tasks().heldOut(), new Setup(now).seed());
            referred = now;
            charted = null;
        }
    }
}
