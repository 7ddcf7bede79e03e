package io.github.mazescape.window.canvas;

import io.github.mazescape.draw.landscape.Dot;
import io.github.mazescape.draw.landscape.LandscapeMarks;
import io.github.mazescape.landscape.Projection;
import io.github.mazescape.landscape.Projector;
import io.github.mazescape.live.Frame;
import io.github.mazescape.live.lineage.ShownLineage;
import io.github.mazescape.live.worker.PlaneView;
import io.github.mazescape.run.Lineage.Ancestor;
import org.jspecify.annotations.Nullable;

/** The line of ancestors as it lies on the landscape; kept until either changes. For the drawing thread. */
final class LineageLine {
    private @Nullable ShownLineage of;
    private @Nullable PlaneView on;
    private LandscapeMarks.@Nullable Line line;

    /** The line of a frame, or null where there is none. */
    LandscapeMarks.@Nullable Line of(Frame frame) {
        ShownLineage wanted = frame.lineage();
        PlaneView seen = frame.look().seen();
        if (wanted != of || seen != on) {
            of = wanted;
            on = seen;
            line = wanted == null || seen == null ? null : projected(wanted, seen);
        }
        return line;
    }

    private static LandscapeMarks.@Nullable Line projected(ShownLineage lineage, PlaneView seen) {
        int weights = seen.plane().origin().length;
        if (lineage.way().stream().anyMatch(ancestor -> ancestor.weights().length != weights)) {
            // The picture is still that of other networks, before a restart.
            return null;
        }
        Projector projector = new Projector(seen.plane(), seen.viewport());
        return new LandscapeMarks.Line(
                lineage.way().stream()
                        .map(ancestor -> dot(projector, ancestor))
                        .toList(),
                lineage.stages().stream()
                        .map(stage -> new LandscapeMarks.Stop(
                                stage.ancestor().generation(), dot(projector, stage.ancestor())))
                        .toList());
    }

    private static Dot dot(Projector projector, Ancestor ancestor) {
        Projection at = projector.project(ancestor.weights());
        return new Dot(at.u(), at.v(), 0);
    }
}
