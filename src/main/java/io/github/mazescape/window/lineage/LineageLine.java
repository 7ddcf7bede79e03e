package io.github.mazescape.window.lineage;

import io.github.mazescape.draw.landscape.LandscapeModel;
import io.github.mazescape.draw.lineage.LineageMarks;
import io.github.mazescape.landscape.Projection;
import io.github.mazescape.landscape.Projector;
import io.github.mazescape.landscape.Slice;
import io.github.mazescape.live.Frame;
import io.github.mazescape.live.lineage.ShownLineage;
import io.github.mazescape.run.Lineage.Ancestor;
import org.jspecify.annotations.Nullable;

/** The line of ancestors as it lies on the landscape; kept until either changes. For the drawing thread. */
public final class LineageLine {
    private @Nullable ShownLineage of;
    private @Nullable Slice on;
    private @Nullable LineageMarks line;

    /** The line of a frame, or null where there is none. */
    public @Nullable LineageMarks of(Frame frame) {
        ShownLineage wanted = frame.lineage();
        LandscapeModel drawn = frame.landscape();
        Slice slice = drawn == null ? null : drawn.place().slice();
        if (wanted != of || !same(slice, on)) {
            of = wanted;
            on = slice;
            line = wanted == null || slice == null ? null : projected(wanted, slice);
        }
        return line;
    }

    private static boolean same(@Nullable Slice one, @Nullable Slice other) {
        return one == other
                || one != null
                        && other != null
                        && one.plane() == other.plane()
                        && one.viewport().equals(other.viewport());
    }

    private static @Nullable LineageMarks projected(ShownLineage lineage, Slice slice) {
        int weights = slice.plane().origin().length;
        if (lineage.way().stream().anyMatch(ancestor -> ancestor.weights().length != weights)) {
            // The picture is still that of other networks, before a restart.
            return null;
        }
        Projector projector = new Projector(slice.plane(), slice.viewport());
        return new LineageMarks(
                lineage.way().stream()
                        .map(ancestor -> place(projector, ancestor))
                        .toList(),
                lineage.stages().stream()
                        .map(stage -> new LineageMarks.Stop(
                                stage.ancestor().generation(), place(projector, stage.ancestor())))
                        .toList());
    }

    private static LineageMarks.Place place(Projector projector, Ancestor ancestor) {
        Projection at = projector.project(ancestor.weights());
        return new LineageMarks.Place(at.u(), at.v());
    }
}
