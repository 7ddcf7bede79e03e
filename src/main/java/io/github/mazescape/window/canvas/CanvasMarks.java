package io.github.mazescape.window.canvas;

import io.github.mazescape.draw.landscape.Dot;
import io.github.mazescape.draw.landscape.LandscapeMarks;
import io.github.mazescape.draw.landscape.LandscapeModel;
import io.github.mazescape.landscape.Projection;
import io.github.mazescape.landscape.Projector;
import io.github.mazescape.landscape.Snapshot;
import io.github.mazescape.landscape.Viewport;
import io.github.mazescape.live.Frame;
import io.github.mazescape.live.OutdatedPicture;
import io.github.mazescape.live.worker.BehaviourComparison;
import io.github.mazescape.live.worker.PlaneView;
import io.github.mazescape.live.worker.ShownLandscape;
import io.github.mazescape.live.worker.Subject;
import org.jspecify.annotations.Nullable;

/** What is marked on the landscape: the value under the pointer, the subjects, and the box that is being taken. */
final class CanvasMarks {
    private CanvasMarks() {}

    /**
     * The marks of a frame.
     *
     * @param x where the pointer is [pixels of the landscape], or NaN where it is elsewhere
     * @param y as {@code x}, downward
     */
    static LandscapeMarks of(Frame frame, double x, double y, LandscapeMarks.@Nullable Selection box) {
        PlaneView seen = frame.look().seen();
        if (seen == null) {
            return LandscapeMarks.NONE;
        }
        LandscapeMarks.Outdated outdated = OutdatedPicture.of(frame);
        LandscapeMarks marks = new LandscapeMarks(
                hover(frame.landscape(), seen, x, y, outdated),
                dot(seen, frame.subjects().first()),
                dot(seen, frame.subjects().second()),
                box,
                outdated);
        ShownLandscape drawn = frame.shown() == null ? null : frame.shown().landscape();
        BehaviourComparison two = frame.subjects().comparison();
        return marks.noting(BorderNotes.of(frame.look().edges(), seen, drawn)).with(two == null ? null : two.profile());
    }

    private static LandscapeMarks.@Nullable Hover hover(
            @Nullable LandscapeModel shown,
            PlaneView seen,
            double x,
            double y,
            LandscapeMarks.@Nullable Outdated outdated) {
        Snapshot snapshot = shown == null ? null : shown.snapshot();
        Viewport viewport = seen.viewport();
        if (shown == null || snapshot == null || Double.isNaN(x) || snapshot.width() != viewport.width()) {
            return null;
        }
        int px = Math.max(0, Math.min(snapshot.width() - 1, (int) x));
        int py = Math.max(0, Math.min(snapshot.height() - 1, (int) y));
        int index = py * snapshot.width() + px;
        String value = snapshot.shown(shown.colouring().layer(), index, shown.centre());
        // Until the picture is complete, a pixel may show its neighbour's value; a click measures the pixel itself.
        value = (shown.progress() < 1 ? "about " : "") + value;
        value += outdated == null ? "" : ", " + outdated.of();
        double distance = new Subject.Place(seen, viewport.x(px), viewport.y(py)).distance();
        return new LandscapeMarks.Hover(
                (2 * x) / viewport.width() - 1, (2 * y) / viewport.height() - 1, value, distance);
    }

    private static @Nullable Dot dot(PlaneView seen, @Nullable Subject subject) {
        if (subject == null || subject.weights().length != seen.plane().origin().length) {
            return null;
        }
        Projection at = new Projector(seen.plane(), seen.viewport()).project(subject.weights());
        return new Dot(at.u(), at.v(), 0);
    }
}
