package io.github.mazescape.window.canvas;

import io.github.mazescape.draw.kit.Box;
import io.github.mazescape.draw.maze.MazeEditModel;
import io.github.mazescape.draw.maze.MazeGrid;
import io.github.mazescape.live.Frame;
import io.github.mazescape.live.MazePainting;
import io.github.mazescape.live.Sandbox;
import io.github.mazescape.maze.MazeBrush;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the mouse does in the maze panel while a maze is edited. Points are pixels of the canvas, boxes are the panel's.
 * For the drawing thread.
 */
final class MazeEditorMouse {
    private final Sandbox sandbox;
    private boolean painting;
    private boolean erasing;
    private MazeGrid.@Nullable Cell hovered;

    MazeEditorMouse(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    private MazePainting.Mazes mazes() {
        return sandbox.frame().mazes();
    }

    /** What the panel is to show of a frame; empty while not editing. */
    Optional<MazeEditModel> model(Frame frame) {
        MazePainting.Mazes mazes = frame.mazes();
        int place = mazes.editing();
        if (place < 0 || place >= mazes.all().size()) {
            return Optional.empty();
        }
        return Optional.of(new MazeEditModel(
                mazes.all().get(place),
                mazes.edited().contains(place),
                erasing ? MazeBrush.CORRIDOR : mazes.brush(),
                hovered));
    }

    /** The mouse moved without a button. */
    void moved(Box panel, double px, double py) {
        hovered = cell(panel, px, py);
    }

    private MazeGrid.@Nullable Cell cell(Box panel, double px, double py) {
        MazePainting.Mazes mazes = mazes();
        return mazes.editing() < 0
                ? null
                : MazeGrid.of(panel, mazes.all().get(mazes.editing()))
                        .at(px, py)
                        .orElse(null);
    }

    /**
     * A button went down.
     *
     * @param erase whether it is the second button, which paints corridor whatever the brush
     * @return whether a cell of the maze that is edited is there
     */
    boolean pressed(Box panel, double px, double py, boolean erase) {
        moved(panel, px, py);
        painting = hovered != null;
        erasing = painting && erase;
        return paint(panel, px, py);
    }

    /** The mouse moved with the button down that {@link #pressed} told of. */
    void dragged(Box panel, double px, double py) {
        moved(panel, px, py);
        paint(panel, px, py);
    }

    /** The button went up. */
    void released() {
        if (painting) {
            painting = false;
            erasing = false;
            sandbox.ask(controls -> controls.painting().endStroke());
        }
    }

    private boolean paint(Box panel, double px, double py) {
        if (!painting) {
            return false;
        }
        MazeGrid.Cell cell = cell(panel, px, py);
        boolean erase = erasing;
        sandbox.ask(controls -> {
            MazePainting editor = controls.painting();
            if (cell == null) {
                editor.lift();
            } else {
                editor.paint(cell.x(), cell.y(), erase);
            }
        });
        return true;
    }
}
