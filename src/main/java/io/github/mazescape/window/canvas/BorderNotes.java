package io.github.mazescape.window.canvas;

import io.github.mazescape.draw.kit.Wording;
import io.github.mazescape.draw.landscape.LandscapeMarks;
import io.github.mazescape.landscape.Viewport;
import io.github.mazescape.landscape.zoom.Edge;
import io.github.mazescape.live.pilot.Edges;
import io.github.mazescape.live.worker.PlaneView;
import io.github.mazescape.live.worker.ShownLandscape;
import io.github.mazescape.live.worker.ViewReading;
import org.jspecify.annotations.Nullable;

/** What is said of the borders of behaviour in a view. */
final class BorderNotes {
    private BorderNotes() {}

    /**
     * What is to be said of a view; nothing where there is nothing to say.
     *
     * @param shown what is shown of the landscape, or null before the first picture
     */
    static LandscapeMarks.@Nullable BorderNote of(Edges edges, PlaneView seen, @Nullable ShownLandscape shown) {
        LandscapeMarks.BorderNote note = of(edges, seen);
        ViewReading reading = shown == null ? null : shown.reading();
        if (note != null
                || reading == null
                || reading.width() != seen.viewport().width()) {
            return note;
        }
        return new LandscapeMarks.BorderNote(reading.borderWords(), reading.centreWords(), Double.NaN, Double.NaN);
    }

    private static LandscapeMarks.@Nullable BorderNote of(Edges edges, PlaneView seen) {
        Viewport view = seen.viewport();
        if (edges.piloting()) {
            String title = "edge pilot  ·  half-width " + Wording.compact(view.halfWidth(), 2);
            return new LandscapeMarks.BorderNote(title, edges.words(), Double.NaN, Double.NaN);
        }
        Edges.Alike alike = edges.alike();
        if (alike == null || !alike.view().shows(seen)) {
            return null;
        }
        String to = Wording.compact(view.halfWidth(), 2);
        String title = alike.behaviour() ? "all alike to " + to : "fitness is alike to " + to + ", behaviour is not";
        Edge nearest = alike.nearest();
        if (nearest == null) {
            return new LandscapeMarks.BorderNote(title, "no border of behaviour was found", Double.NaN, Double.NaN);
        }
        double right = nearest.x() - view.middleX();
        double down = nearest.y() - view.middleY();
        String distance = Wording.compact(Math.hypot(right, down), 2);
        String words = "the nearest border is that way, " + distance + " off: j goes there";
        return new LandscapeMarks.BorderNote(title, words, right, down);
    }
}
