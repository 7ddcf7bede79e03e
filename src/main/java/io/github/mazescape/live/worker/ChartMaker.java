package io.github.mazescape.live.worker;

import io.github.mazescape.draw.chart.ChartModel;
import io.github.mazescape.run.ReferenceLevel;
import io.github.mazescape.run.RunState;
import io.github.mazescape.run.Setup;
import io.github.mazescape.settings.Scope;
import io.github.mazescape.settings.Settings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes the chart of a run, with what the reference foragers reach on its held-out mazes. For the thread "measuring".
 */
final class ChartMaker {
    private ChartModel chart = ChartModel.EMPTY;
    private List<ReferenceLevel> references = List.of();
    private @Nullable Settings measuredFor;
    private @Nullable RunState charted;

    /** The chart up to the newest generation of a run; the same object where nothing changed. */
    ChartModel of(RunState state) {
        Settings now = state.settings();
        if (measuredFor == null
                || measuredFor.differences(now).stream()
                        .anyMatch(difference -> difference.parameter().scope() == Scope.TASK)) {
            references = ReferenceLevel.on(state.tasks().heldOut(), new Setup(now).seed());
            measuredFor = now;
            charted = null;
        }
        if (state != charted) {
            chart = new ChartModel(state.history().lines(state.head()), references);
            charted = state;
        }
        return chart;
    }
}
