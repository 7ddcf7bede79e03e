package io.github.mazescape.window.canvas;

import io.github.mazescape.draw.chart.ChartMarks;
import io.github.mazescape.draw.chart.ChartModel;
import io.github.mazescape.draw.kit.Box;
import io.github.mazescape.draw.landscape.LandscapeMarks;
import io.github.mazescape.draw.landscape.LandscapePanel;
import io.github.mazescape.draw.maze.BrushedMaze;
import io.github.mazescape.draw.sandbox.SandboxLayout;
import io.github.mazescape.landscape.Viewport;
import io.github.mazescape.live.Frame;
import io.github.mazescape.live.Sandbox;
import io.github.mazescape.live.worker.LandscapeWorker.Rendering;
import io.github.mazescape.live.worker.PlaneView;
import io.github.mazescape.window.brush.BrushMouse;
import io.github.mazescape.window.chart.ChartPointer;
import org.jspecify.annotations.Nullable;
import processing.core.PConstants;
import processing.event.MouseEvent;

/**
 * The mouse on the canvas: hands what it does on to the landscape, the maze, or the chart, by where it is [px]. For the
 * drawing thread.
 */
final class CanvasMouse {
    /** While a picture is filled in at this pixel step, too little of it is known for the next step of a zoom. */
    private static final int COARSEST = 16;
    /** A zoom that the user holds waits no longer for that [ms]. */
    private static final int PATIENCE = 120;

    private final Sandbox sandbox;
    private final LandscapePointer landscape;
    private final MazeEditorMouse maze;
    private final ChartPointer chart;
    private final BrushMouse brush;
    private long stepped;

    CanvasMouse(Sandbox sandbox, MazeEditorMouse maze) {
        this.sandbox = sandbox;
        this.maze = maze;
        brush = new BrushMouse(sandbox);
        landscape = new LandscapePointer(
                this::viewport, move -> sandbox.ask(controls -> move.accept(controls.view())), this::pick);
        chart = new ChartPointer(number -> sandbox.ask(controls -> controls.goTo(number)));
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
        double x = pixel(landscape.u(), viewport().width());
        double y = pixel(landscape.v(), viewport().height());
        sandbox.ask(controls -> controls.focus(x, y));
    }

    private static double pixel(double place, int pixels) {
        return (place + 1) / 2 * pixels;
    }

    /** A frame begins: what is held zooms on, and so does the edge pilot, once the step before is to be seen. */
    void frame(Frame frame, long millis) {
        boolean shown = frame.answered() == sandbox.asked() && frame.look().showing();
        if (shown && (fine(frame) || millis - stepped > PATIENCE)) {
            stepped = millis;
            landscape.step(millis);
        }
        if (shown && fine(frame)) {
            fly(frame, millis);
        }
    }

    /** Lets the edge pilot zoom on, by the time that has passed on some clock; the step before is to be seen. */
    void fly(Frame frame, long millis) {
        if (frame.look().edges().piloting()) {
            sandbox.ask(controls -> controls.plane().fly(millis));
        }
    }

    private static boolean fine(Frame frame) {
        Rendering picture = frame.look().picture();
        return picture != null && picture.raster().resolution() < COARSEST;
    }

    /** A key that zooms goes down: in, or out where the way is negative. */
    void zoomKey(int way) {
        landscape.held().key(way, Sandbox.millis());
    }

    /** The key is let go. */
    void zoomKeyUp() {
        landscape.held().keyUp(Sandbox.millis());
    }

    void moved(SandboxLayout layout, int x, int y) {
        double before = landscape.u();
        landscape.move(layout.picture(), x, y);
        if (!Double.isNaN(before) || !Double.isNaN(landscape.u())) {
            focus();
        }
        maze.moved(layout.maze(), x, y);
        chart.move(x, y);
        brush.moved(layout, x, y);
    }

    void left() {
        landscape.move(new Box(0, 0, 0, 0), -1, -1);
        chart.leave();
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
            if (!event.isShiftDown()) {
                landscape.hold(event.getButton() == PConstants.RIGHT ? -1 : 1, Sandbox.millis());
            }
        } else if (layout.maze().contains(x, y)) {
            maze.pressed(layout.maze(), x, y, event.getButton() == PConstants.RIGHT);
        } else {
            chart.press(layout.chart(), charted(), x, y, event.isShiftDown());
        }
    }

    private ChartModel charted() {
        return FilmedFrame.chart(sandbox.frame());
    }

    void dragged(SandboxLayout layout, int x, int y) {
        if (brush.dragged(layout, x, y)) {
            return;
        }
        if (landscape.busy()) {
            landscape.drag(layout.picture(), x, y, Sandbox.millis());
        } else if (chart.busy()) {
            chart.drag(layout.chart(), charted(), x, y);
        } else {
            maze.dragged(layout.maze(), x, y);
        }
    }

    void released(SandboxLayout layout, int x, int y) {
        chart.release(layout.chart(), charted(), x, y, Sandbox.millis());
        brush.released();
        maze.released();
        if (landscape.busy()) {
            landscape.release(layout.picture(), x, y, Sandbox.millis());
        }
    }

    void clickedTwice(SandboxLayout layout, int x, int y) {
        if (!brush.on() && layout.picture().contains(x, y)) {
            landscape.doubleClick(layout.picture(), x, y, Sandbox.millis());
        } else if (layout.chart().contains(x, y)) {
            chart.doubleClick();
        }
    }

    void wheel(SandboxLayout layout, int x, int y, int notches) {
        if (!brush.wheel(layout, x, y, notches) && layout.picture().contains(x, y)) {
            landscape.wheel(layout.picture(), x, y, notches, Sandbox.millis());
        } else if (layout.chart().contains(x, y)) {
            chart.wheel(layout.chart(), charted(), x, y, notches);
        }
    }

    /** What is pointed at in a frame. */
    LandscapeMarks marks(Frame frame, Box picture) {
        boolean painting = frame.brush().on();
        PlaneView seen = frame.look().seen();
        Viewport view = seen == null ? viewport() : seen.viewport();
        double x = painting ? Double.NaN : pixel(landscape.u(), view.width());
        double y = painting ? Double.NaN : pixel(landscape.v(), view.height());
        return CanvasMarks.of(frame, x, y, selection(picture)).with(brush.marks(frame));
    }

    /** What the user looks at in the chart of a frame. */
    ChartMarks charted(Frame frame) {
        return chart.marks(FilmedFrame.cursor(frame), Sandbox.millis());
    }

    /** What is painted in the maze of a frame. */
    BrushedMaze brushed(Frame frame) {
        return brush.maze(frame);
    }

    /** Where the pointer is on the landscape, from -1 at the left to 1; NaN where it is elsewhere. */
    double u() {
        return landscape.u();
    }

    /** As {@link #u}, downward. */
    double v() {
        return landscape.v();
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
