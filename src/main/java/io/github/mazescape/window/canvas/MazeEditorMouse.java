package io.github.mazescape.window.canvas;

import io.github.mazescape.draw.kit.Box;
import io.github.mazescape.draw.maze.MazeCell;
import io.github.mazescape.draw.maze.MazeEditModel;
import io.github.mazescape.draw.maze.MazePanel;
import io.github.mazescape.draw.maze.MazeTool;
import io.github.mazescape.live.Controls;
import io.github.mazescape.live.Frame;
import io.github.mazescape.live.MazePainting;
import io.github.mazescape.live.Sandbox;
import io.github.mazescape.maze.Maze;
import io.github.mazescape.maze.MazeBrush;
import io.github.mazescape.window.files.MazeFileDialogs;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the mouse and keys do in the maze panel: begin and end editing, choose tools, paint. Points are pixels of the window, boxes are the
 * panel's. {@link #use} is for any thread, the rest for the drawing thread.
 */
public final class MazeEditorMouse {
    private final Sandbox sandbox;
    private final MazeFileDialogs files;
    private boolean painting;
    private boolean erasing;
    private @Nullable MazeCell hovered;
    private @Nullable MazeTool pointed;

    MazeEditorMouse(Sandbox sandbox, MazeFileDialogs files) {
        this.sandbox = sandbox;
        this.files = files;
    }

    private MazePainting.Mazes mazes() {
        return sandbox.frame().mazes();
    }

    private boolean editing() {
        return mazes().editing() >= 0;
    }

    /** Whether the mouse points at the button that begins editing. */
    boolean atEntry() {
        return !editing() && pointed == MazeTool.EDIT;
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
                place + 1,
                mazes.all().size(),
                mazes.edited().contains(place),
                erasing ? MazeBrush.CORRIDOR : mazes.brush(),
                hovered,
                pointed,
                frame.undo().undo(),
                frame.undo().redo(),
                frame.news().ofMaze(),
                frame.news().ofMazeRefused()));
    }

    /** The mouse moved without a button. */
    void moved(Box panel, double px, double py) {
        pointed = MazePanel.toolAt(panel, editing(), px, py).orElse(null);
        hovered = cell(panel, px, py);
    }

    private @Nullable MazeCell cell(Box panel, double px, double py) {
        MazePainting.Mazes mazes = mazes();
        return mazes.editing() < 0
                ? null
                : MazePanel.cellAt(panel, mazes.all().get(mazes.editing()), px, py)
                        .orElse(null);
    }

    /**
     * A button went down.
     *
     * @param erase whether it is the second button, which paints corridor whatever the brush
     * @param shown the maze that the panel shows, from 0; where editing begins
     * @return whether something of the editor is there
     */
    boolean pressed(Box panel, double px, double py, boolean erase, int shown) {
        moved(panel, px, py);
        MazeTool tool = pointed;
        painting = tool == null && hovered != null;
        erasing = painting && erase;
        if (tool != null) {
            use(tool, shown);
            return true;
        }
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
        MazeCell cell = cell(panel, px, py);
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

    /**
     * Uses a tool, as a click on it or a key for it does.
     *
     * @param shown the maze that the panel shows, from 0
     */
    public void use(MazeTool tool, int shown) {
        MazePainting.Mazes mazes = mazes();
        int place = mazes.editing() < 0 ? shown : mazes.editing();
        if (place >= mazes.all().size()) {
            return;
        }
        Maze maze = mazes.all().get(place);
        sandbox.ask(controls -> controls.sayOfMaze("", false));
        switch (tool) {
            case EDIT -> sandbox.ask(controls -> controls.painting().begin(shown));
            case DONE -> sandbox.ask(controls -> controls.painting().end());
            case PREVIOUS -> sandbox.ask(controls -> controls.painting().turn(-1));
            case NEXT -> sandbox.ask(controls -> controls.painting().turn(1));
            case UNDO -> sandbox.ask(Controls::undo);
            case REDO -> sandbox.ask(Controls::redo);
            case RESET -> sandbox.ask(controls -> controls.painting().release());
            case OPEN -> files.open(shown);
            case SAVE -> files.save(maze, place + 1);
            case WALL, CORRIDOR, PELLET, START ->
                tool.brush()
                        .ifPresent(brush ->
                                sandbox.ask(controls -> controls.painting().brush(brush)));
        }
    }

    /** Begins to edit where that has not begun, or ends. */
    public void toggle(int shown) {
        use(editing() ? MazeTool.DONE : MazeTool.EDIT, shown);
    }
}
