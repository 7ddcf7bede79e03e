package io.github.mazescape.window.canvas;

import io.github.mazescape.draw.kit.Box;
import io.github.mazescape.draw.maze.MazeCell;
import io.github.mazescape.draw.maze.MazeEditModel;
import io.github.mazescape.draw.maze.MazePanel;
import io.github.mazescape.draw.maze.MazeTool;
import io.github.mazescape.live.MazeEditor;
import io.github.mazescape.maze.MazeBrush;
import io.github.mazescape.window.files.FileQuestions;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the mouse and keys do in the maze panel: begin and end editing, choose tools, paint. Points are pixels of the window, boxes
 * are the panel's. Safe to call from several threads, for dialogs answer on another one.
 */
public final class MazeEditorMouse {
    private final MazeEditor editor;
    private final FileQuestions questions;
    private boolean editing;
    private int index;
    private boolean painting;
    private boolean erasing;
    private @Nullable MazeCell hovered;
    private @Nullable MazeTool pointed;
    private String notice = "";
    private boolean refused;

    MazeEditorMouse(MazeEditor editor, FileQuestions questions) {
        this.editor = editor;
        this.questions = questions;
    }

    public synchronized boolean editing() {
        return editing;
    }

    /** Which maze is edited, from 0; the last one if other settings left fewer. */
    synchronized int maze() {
        return Math.min(index, editor.mazes() - 1);
    }

    /** Begins to edit a maze, from 0. */
    public void begin(int maze) {
        go(maze);
        synchronized (this) {
            editing = true;
        }
    }

    /** Ends editing; edited mazes stay. */
    void end() {
        released();
        synchronized (this) {
            editing = false;
            hovered = null;
            pointed = null;
        }
    }

    /** Whether the mouse points at the button that begins editing. */
    synchronized boolean atEntry() {
        return !editing && pointed == MazeTool.EDIT;
    }

    /** What the panel is to show; empty while not editing. */
    synchronized Optional<MazeEditModel> model() {
        if (!editing) {
            return Optional.empty();
        }
        int now = maze();
        return Optional.of(new MazeEditModel(
                editor.maze(now),
                now + 1,
                editor.mazes(),
                editor.isEdited(now),
                erasing ? MazeBrush.CORRIDOR : editor.brush(),
                hovered,
                pointed,
                editor.canUndo(),
                editor.canRedo(),
                notice,
                refused));
    }

    /** The mouse moved without a button. */
    synchronized void moved(Box panel, double px, double py) {
        pointed = MazePanel.toolAt(panel, editing, px, py).orElse(null);
        hovered = editing ? MazePanel.cellAt(panel, editor.maze(maze()), px, py).orElse(null) : null;
    }

    /**
     * A button went down.
     *
     * @param erase whether it is the second button, which paints corridor whatever the brush
     * @param shown the maze that the panel shows, from 0; where editing begins
     * @return whether something of the editor is there
     */
    boolean pressed(Box panel, double px, double py, boolean erase, int shown) {
        MazeTool tool;
        synchronized (this) {
            moved(panel, px, py);
            tool = pointed;
            painting = tool == null && hovered != null;
            erasing = painting && erase;
        }
        if (tool != null) {
            use(tool, shown);
            return true;
        }
        return paint(px, py, panel);
    }

    /** The mouse moved with the button down that {@link #pressed} told of. */
    void dragged(Box panel, double px, double py) {
        synchronized (this) {
            moved(panel, px, py);
        }
        paint(px, py, panel);
    }

    /** The button went up. */
    void released() {
        synchronized (this) {
            painting = false;
            erasing = false;
        }
        editor.endStroke();
    }

    private boolean paint(double px, double py, Box panel) {
        int target;
        MazeCell cell;
        MazeBrush brush;
        synchronized (this) {
            if (!painting) {
                return false;
            }
            target = maze();
            cell = MazePanel.cellAt(panel, editor.maze(target), px, py).orElse(null);
            brush = erasing ? MazeBrush.CORRIDOR : editor.brush();
        }
        if (cell == null) {
            editor.lift();
        } else {
            say(editor.paint(target, cell.x(), cell.y(), brush));
        }
        return true;
    }

    /**
     * Uses a tool, as a click on it or a key for it does.
     *
     * @param shown the maze that the panel shows, from 0
     */
    public void use(MazeTool tool, int shown) {
        int now = maze();
        say(Optional.empty());
        switch (tool) {
            case EDIT -> begin(shown);
            case DONE -> end();
            case PREVIOUS -> go(now - 1);
            case NEXT -> go(now + 1);
            case UNDO -> editor.undo();
            case REDO -> editor.redo();
            case RESET -> editor.release(now);
            case OPEN -> questions.open(this::open);
            case SAVE -> questions.save("maze-" + (now + 1) + ".txt", file -> save(now, file));
            case WALL, CORRIDOR, PELLET, START -> tool.brush().ifPresent(editor::brush);
        }
    }

    /** Opens a file in place of the maze that is edited, as after it was dropped. */
    public void open(Path file) {
        say(editor.open(maze(), file));
    }

    private void save(int maze, Path file) {
        Optional<String> problem = editor.save(maze, file);
        synchronized (this) {
            notice = problem.orElse("saved " + file.getFileName());
            refused = problem.isPresent();
        }
    }

    private void go(int maze) {
        released();
        synchronized (this) {
            index = Math.floorMod(maze, editor.mazes());
            hovered = null;
            notice = "";
        }
    }

    private synchronized void say(Optional<String> refusal) {
        notice = refusal.orElse("");
        refused = refusal.isPresent();
    }
}
