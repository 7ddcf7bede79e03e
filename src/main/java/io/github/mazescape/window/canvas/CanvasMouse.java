package io.github.mazescape.window.canvas;

import io.github.mazescape.draw.chart.ChartModel;
import io.github.mazescape.draw.chart.ChartPanel;
import io.github.mazescape.draw.kit.Box;
import io.github.mazescape.draw.landscape.LandscapeMarks;
import io.github.mazescape.draw.landscape.LandscapePanel;
import io.github.mazescape.draw.maze.BrushedMaze;
import io.github.mazescape.draw.sandbox.SandboxLayout;
import io.github.mazescape.landscape.Viewport;
import io.github.mazescape.live.Frame;
import io.github.mazescape.live.Sandbox;
import io.github.mazescape.live.worker.MeasuringWorker.Shown;
import io.github.mazescape.live.worker.PlaneView;
import io.github.mazescape.window.brush.BrushMouse;
import org.jspecify.annotations.Nullable;
import processing.core.PConstants;
import processing.event.MouseEvent;

/**
 * The mouse on the canvas: hands what it does on to the landscape, the maze, or the chart, by where it is [px]. For the
 * drawing thread.
 */
final class CanvasMouse {
    private final Sandbox sandbox;
    private final LandscapePointer landscape;
    private final MazeEditorMouse maze;
    private final BrushMouse brush;
    private boolean scrubbing;

    CanvasMouse(Sandbox sandbox, MazeEditorMouse maze) {
        this.sandbox = sandbox;
        this.maze = maze;
        brush = new BrushMouse(sandbox);
        landscape = new LandscapePointer(
                this::viewport, move -> sandbox.ask(controls -> move.accept(controls.view())), this::pick);
    }

    private Viewport viewport() {
        return sandbox.frame().look().viewpoint().viewport();
    }

    private void pick(int px, int py, boolean second) {
        // The view that the user sees, whatever the run has come to by the time the intent is carried out.
        PlaneView seen = sandbox.frame().look().seen();
        if (seen != null) {
            sandbox.ask(controls -> controls.watched().pick(seen, px, py, second));
        }
    }

    private void focus() {
        double x = landscape.focusX();
        double y = landscape.focusY();
        sandbox.ask(controls -> controls.focus(x, y));
    }

    void moved(SandboxLayout layout, int x, int y) {
        double before = landscape.focusX();
        landscape.move(layout.picture(), x, y);
        if (!Double.isNaN(before) || !Double.isNaN(landscape.focusX())) {
            focus();
        }
        maze.moved(layout.maze(), x, y);
        brush.moved(layout, x, y);
    }

    void left() {
        landscape.move(new Box(0, 0, 0, 0), -1, -1);
        brush.left();
        focus();
    }

    void pressed(SandboxLayout layout, MouseEvent event) {
        int x = event.getX();
        int y = event.getY();
        boolean erase = event.getButton() == PConstants.RIGHT || event.isControlDown();
        if (!event.isShiftDown() && brush.pressed(layout, x, y, erase)) {
            return;
        }
        if (layout.picture().contains(x, y)) {
            landscape.press(x, y, event.isShiftDown(), event.isControlDown());
        } else if (layout.maze().contains(x, y)) {
            maze.pressed(layout.maze(), x, y, event.getButton() == PConstants.RIGHT);
        } else {
            scrubbing = scrub(layout, x, y);
        }
    }

    private boolean scrub(SandboxLayout layout, int x, int y) {
        Shown shown = sandbox.frame().shown();
        ChartModel chart = shown == null ? ChartModel.EMPTY : shown.chart();
        var generation = ChartPanel.generationAt(layout.chart(), chart, x, y);
        generation.ifPresent(number -> sandbox.ask(controls -> controls.goTo(number)));
        return generation.isPresent();
    }

    void dragged(SandboxLayout layout, int x, int y) {
        if (brush.dragged(layout, x, y)) {
            return;
        }
        if (landscape.busy()) {
            landscape.drag(layout.picture(), x, y, Sandbox.millis());
        } else if (scrubbing) {
            scrub(layout, x, y);
        } else {
            maze.dragged(layout.maze(), x, y);
        }
    }

    void released(SandboxLayout layout, int x, int y) {
        scrubbing = false;
        brush.released();
        maze.released();
        if (landscape.busy()) {
            landscape.release(layout.picture(), x, y, Sandbox.millis());
        }
    }

    void clickedTwice(SandboxLayout layout, int x, int y) {
        if (!brush.on() && layout.picture().contains(x, y)) {
            landscape.doubleClick(layout.picture(), x, y, Sandbox.millis());
        }
    }

    void wheel(SandboxLayout layout, int x, int y, int notches) {
        if (!brush.wheel(layout, x, y, notches) && layout.picture().contains(x, y)) {
            landscape.wheel(layout.picture(), x, y, notches, Sandbox.millis());
        }
    }

    /** What is pointed at in a frame. */
    LandscapeMarks marks(Frame frame, Box picture) {
        boolean painting = frame.brush().on();
        double x = painting ? Double.NaN : landscape.focusX();
        double y = painting ? Double.NaN : landscape.focusY();
        return CanvasMarks.of(frame, x, y, selection(picture)).with(brush.marks(frame));
    }

    /** What is painted in the maze of a frame. */
    BrushedMaze brushed(Frame frame) {
        return brush.maze(frame);
    }

    /** Where the pointer is on the landscape, from -1 at the left to 1; NaN where it is elsewhere. */
    double u() {
        return 2 * landscape.focusX() / viewport().width() - 1;
    }

    /** As {@link #u}, downward. */
    double v() {
        return 2 * landscape.focusY() / viewport().height() - 1;
    }

    private LandscapeMarks.@Nullable Selection selection(Box picture) {
        Box box = landscape.selection(picture);
        if (box == null) {
            return null;
        }
        LandscapeMarks.Spot one = LandscapePanel.nearestSpot(picture, box.x(), box.y());
        LandscapeMarks.Spot other = LandscapePanel.nearestSpot(picture, box.right(), box.bottom());
        return new LandscapeMarks.Selection(one.u(), one.v(), other.u(), other.v());
    }
}
