package io.github.mazescape.live;

import io.github.mazescape.brush.Paint;
import io.github.mazescape.live.worker.Subjects;
import io.github.mazescape.live.worker.Viewpoint;
import io.github.mazescape.run.Plan;
import io.github.mazescape.settings.Difference;
import io.github.mazescape.settings.Parameter;
import io.github.mazescape.settings.Settings;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All of a run and of the view of it that can be undone.
 *
 * @param plan the run
 * @param position the generation where it stands
 * @param head its newest generation
 * @param display the settings as they were wanted
 * @param viewpoint where the user looked
 * @param paint what the brush had painted
 * @param line between which points the fitness was shown, or null
 */
record UndoState(
        Plan plan,
        long position,
        long head,
        Settings display,
        Viewpoint viewpoint,
        Paint paint,
        Subjects.@Nullable Line line) {
    /** A state in which nothing is painted or picked. */
    UndoState(Plan plan, long position, long head, Settings display, Viewpoint viewpoint) {
        this(plan, position, head, display, viewpoint, Paint.NONE, null);
    }

    /** The same with other paint. */
    UndoState with(Paint other) {
        return new UndoState(plan, position, head, display, viewpoint, other, line);
    }

    /** The same with other points. */
    UndoState with(Subjects.@Nullable Line other) {
        return new UndoState(plan, position, head, display, viewpoint, paint, other);
    }

    /** Whether a change of the run would give up generations that there have been. */
    boolean past() {
        return position < head;
    }

    /** Whether the same settings and edited mazes hold where the run stands, though that may be another generation. */
    boolean holdsSameAs(UndoState other) {
        return settings().equals(other.settings())
                && plan.mazesAfter(position).equals(other.plan.mazesAfter(other.position));
    }

    /** The settings of the run where it stands, with those of the display. */
    Settings settings() {
        Settings run = plan.settingsAfter(position);
        Map<Parameter, String> shown = new LinkedHashMap<>();
        for (Difference difference : run.differences(display)) {
            if (!difference.parameter().scope().planned()) {
                shown.put(difference.parameter(), difference.to());
            }
        }
        return run.with(shown);
    }
}
