package io.github.mazescape.live.chart;

import io.github.mazescape.draw.chart.ChangeMark;
import io.github.mazescape.draw.chart.ChartModel;
import io.github.mazescape.draw.chart.SeedCurve;
import io.github.mazescape.draw.chart.SeedStrip;
import io.github.mazescape.run.ChampionPath.FitnessEntry;
import io.github.mazescape.run.Plan;
import io.github.mazescape.run.RunState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the chart of a run, with all that stands beside its curves. For the thread "measuring". */
public final class ChartMaker {
    private final ReferenceStretches references = new ReferenceStretches();
    private ChartModel chart = ChartModel.EMPTY;
    private List<ChangeMark> changes = List.of();
    private @Nullable Plan marked;
    private @Nullable RunState charted;
    private List<SeedCurve> beside = List.of();

    /**
     * The chart up to the newest generation of a run; the same object where nothing changed.
     *
     * @param others runs of other seeds
     */
    public ChartModel of(RunState state, List<SeedCurve> others) {
        if (state != charted || others != beside) {
            if (state.plan() != marked) {
                changes = ChangeMark.of(state.plan());
                marked = state.plan();
            }
            List<FitnessEntry> lines = state.history().lines(state.head());
            chart = new ChartModel(lines, references.of(state), changes, SeedStrip.beside(lines, others));
            charted = state;
            beside = others;
        }
        return chart;
    }
}
