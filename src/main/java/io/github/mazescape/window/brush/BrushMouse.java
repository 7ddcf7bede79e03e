package io.github.mazescape.window.brush;

import io.github.mazescape.draw.brush.BrushMarks;
import io.github.mazescape.draw.kit.Box;
import io.github.mazescape.draw.maze.BrushedMaze;
import io.github.mazescape.draw.maze.MazeGrid;
import io.github.mazescape.draw.sandbox.SandboxLayout;
import io.github.mazescape.landscape.Viewport;
import io.github.mazescape.live.Frame;
import io.github.mazescape.live.Sandbox;
import io.github.mazescape.live.worker.ShownReplay;
import io.github.mazescape.maze.Maze;
import org.jspecify.annotations.Nullable;

/**
 * What the mouse does while it is a brush: it paints on the landscape or in the maze. Points are pixels of the canvas.
 * For the drawing thread.
 */
public final class BrushMouse {
    private final Sandbox sandbox;
    private Stroke stroke = Stroke.NONE;
    private boolean erasing;
    private MazeGrid.@Nullable Cell hovered;
    /** Where the pointer is in the picture, each in [0, 1); NaN where it is elsewhere. */
    private double right = Double.NaN;

    private double down = Double.NaN;

    private enum Stroke {
        NONE,
        LANDSCAPE,
        MAZE
    }

    public BrushMouse(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    /** Whether the mouse is a brush. */
    public boolean on() {
        return sandbox.frame().brush().on();
    }

    /** The mouse moved, with or without a button. */
    public void moved(SandboxLayout layout, int x, int y) {
        Box picture = layout.picture();
        boolean inside = picture.contains(x, y);
        right = inside ? (x + 0.5 - picture.x()) / picture.width() : Double.NaN;
        down = inside ? (y + 0.5 - picture.y()) / picture.height() : Double.NaN;
        hovered = on() ? cell(layout.maze(), x, y) : null;
    }

    /** The mouse left the canvas. */
    public void left() {
        right = Double.NaN;
        down = Double.NaN;
        hovered = null;
    }

    /** The cell of the maze that is replayed; null outside, and where there is no such maze to be seen. */
    private MazeGrid.@Nullable Cell cell(Box panel, int x, int y) {
        Frame frame = sandbox.frame();
        ShownReplay replay = frame.replay();
        if (replay == null || replay.comparison() != null || frame.mazes().editing() >= 0) {
            return null;
        }
        Maze maze = replay.replay().trajectory().maze();
        return MazeGrid.of(panel, maze).at(x, y).orElse(null);
    }

    /** A button went down; returns whether a stroke begins. */
    public boolean pressed(SandboxLayout layout, int x, int y, boolean erase) {
        moved(layout, x, y);
        if (!on()) {
            return false;
        }
        erasing = erase;
        if (!Double.isNaN(right)) {
            stroke = Stroke.LANDSCAPE;
        } else if (hovered != null) {
            stroke = Stroke.MAZE;
        }
        return dragged(layout, x, y);
    }

    /** The mouse moved with the button down; returns whether it paints. */
    public boolean dragged(SandboxLayout layout, int x, int y) {
        moved(layout, x, y);
        boolean erase = erasing;
        Frame frame = sandbox.frame();
        Viewport view = BrushView.viewport(frame);
        ShownReplay replay = frame.replay();
        MazeGrid.Cell cell = hovered;
        if (stroke == Stroke.LANDSCAPE && view != null) {
            Box picture = layout.picture();
            double px = (x + 0.5 - picture.x()) / picture.width() * view.width();
            double py = (y + 0.5 - picture.y()) / picture.height() * view.height();
            sandbox.ask(controls -> controls.brush().paintLandscape(view, px, py, erase));
        } else if (stroke == Stroke.MAZE && replay != null && cell != null) {
            int index = replay.replay().maze();
            Maze maze = replay.replay().trajectory().maze();
            sandbox.ask(controls -> controls.brush().paintMaze(index, maze, cell.x(), cell.y(), erase));
        }
        return stroke != Stroke.NONE;
    }

    /** The button went up. */
    public void released() {
        if (stroke != Stroke.NONE) {
            stroke = Stroke.NONE;
            sandbox.ask(controls -> controls.brush().endStroke());
        }
    }

    /** The wheel turns; up, negative, is larger. Returns whether it means the brush. */
    public boolean wheel(SandboxLayout layout, int x, int y, int notches) {
        boolean onPicture = layout.picture().contains(x, y);
        boolean onMaze = layout.maze().contains(x, y);
        if (!on() || !onPicture && !onMaze) {
            return false;
        }
        sandbox.ask(controls -> {
            if (onPicture) {
                controls.brush().grow(-notches);
            } else {
                controls.brush().turnWay(notches);
            }
        });
        return true;
    }

    /** What the brush shows on the landscape of a frame, or null for nothing. */
    public @Nullable BrushMarks marks(Frame frame) {
        boolean there = !Double.isNaN(right);
        return BrushView.marks(
                frame,
                there
                        ? new BrushMarks.Cursor(
                                2 * right - 1, 2 * down - 1, frame.brush().size())
                        : null);
    }

    /** What the brush shows in the maze of a frame. */
    public BrushedMaze maze(Frame frame) {
        return BrushView.maze(frame, hovered);
    }
}
