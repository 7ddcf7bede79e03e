package io.github.mazescape.live;

import io.github.mazescape.foraging.EditedTasks;
import io.github.mazescape.foraging.TaskSource;
import io.github.mazescape.input.InputException;
import io.github.mazescape.maze.Maze;
import io.github.mazescape.maze.MazeBrush;
import io.github.mazescape.maze.MazeText;
import io.github.mazescape.store.format.WholeFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Edits the mazes of the running task: with a brush, from files, with undo and redo. An edited maze stays as it is in every later
 * epoch. At every moment each maze is a maze; what would break one is refused with a line that says why.
 *
 * <p>Mazes are named by their place in the task, from 0. Safe to call from several threads. Listeners are told after each change
 * of the mazes, on the thread that made it; while a stroke lasts, after each cell.
 */
public final class MazeEditor {
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final List<StepListener> stepListeners = new CopyOnWriteArrayList<>();
    private final MazeEditorSteps steps = new MazeEditorSteps();
    private MazeBrush brush = MazeBrush.WALL;
    /** Where the mazes come from that nobody edited. */
    private EditedTasks unedited;

    private long epoch;
    private int toldSteps;
    private @Nullable MazeStroke stroke;

    /** The editor of a source's mazes; epoch 0 is the running one. */
    public MazeEditor(TaskSource source) {
        unedited = new EditedTasks(source, Map.of());
    }

    /** Is called with no argument after each change of the mazes. */
    void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** Who is told that a person has let go: of a stroke, a file that was opened, a maze, or after undo and redo. */
    @FunctionalInterface
    interface StepListener {
        /** @param made the new step that {@link #undo()} can take back; null where there is none */
        void ended(@Nullable Step made);
    }

    /**
     * What one step did to the edited mazes, by their place in the task.
     *
     * @param before all of them before it
     * @param after all of them after it
     */
    record Step(Map<Integer, Maze> before, Map<Integer, Maze> after) {}

    /** Is called after each step, after what {@link #onChange} calls. */
    void onStep(StepListener listener) {
        stepListeners.add(listener);
    }

    /**
     * Says which mazes evolution runs in now: to be called when they are renewed, and when the settings of the mazes change. Edited
     * mazes stay as they are.
     */
    synchronized void running(TaskSource source, long nowEpoch) {
        if (!source.equals(unedited.source())) {
            unedited = new EditedTasks(source, Map.of());
        }
        epoch = nowEpoch;
    }

    /**
     * Takes over which mazes are edited, as after a run was sent to another generation; there is nothing to undo then. Tells nobody.
     *
     * @param expected does nothing where other mazes than these are edited, as when a person has just painted
     * @return whether these mazes are the edited ones now
     */
    synchronized boolean show(Map<Integer, Maze> mazes, Map<Integer, Maze> expected) {
        Map<Integer, Maze> now = steps.now();
        if (!now.equals(expected)) {
            return false;
        }
        if (!mazes.equals(now)) {
            stroke = null;
            steps.show(mazes);
        }
        return true;
    }

    /** The edited mazes as they are now, by their place in the task. */
    synchronized Map<Integer, Maze> edited() {
        return steps.now();
    }

    /** How many mazes the running task has. */
    public synchronized int mazes() {
        return unedited.task(epoch).mazes().size();
    }

    /** A maze of the running task as it is now; index in [0, {@link #mazes}). */
    public synchronized Maze maze(int index) {
        Maze edited = steps.now().get(index);
        return edited == null ? unedited.task(epoch).mazes().get(index) : edited;
    }

    /** Whether a maze is edited, and so stays when the others are renewed. */
    public synchronized boolean isEdited(int index) {
        return steps.now().containsKey(index);
    }

    public synchronized MazeBrush brush() {
        return brush;
    }

    public synchronized void brush(MazeBrush other) {
        brush = other;
    }

    /**
     * Paints one cell with the brush, and within a stroke all cells on the straight line from the one before. Refuses only those
     * cells that cannot be.
     *
     * @param x the column from 0; outside of the maze is refused
     * @param y the row from 0
     * @return why the last cell was refused, in a short line; empty if it is now as wanted
     */
    public Optional<String> paint(int index, int x, int y) {
        return paint(index, x, y, brush());
    }

    /** Paints as {@link #paint(int, int, int)} does, with another brush, as for another button of the mouse. */
    public Optional<String> paint(int index, int x, int y, MazeBrush with) {
        if (endsStroke(index, with)) {
            endStroke();
        }
        MazeStroke.Painted painted;
        boolean changed;
        synchronized (this) {
            Maze before = maze(index);
            if (x < 0 || y < 0 || x >= before.width() || y >= before.height()) {
                return Optional.of("that lies outside of the maze");
            }
            MazeStroke from = stroke;
            if (from == null) {
                from = MazeStroke.begun(index, maze(index), x, y, with);
                steps.begin();
            }
            painted = from.to(maze(index), x, y);
            stroke = painted.stroke();
            changed = put(index, painted.maze());
        }
        tell(changed);
        return painted.refusal();
    }

    private synchronized boolean endsStroke(int index, MazeBrush with) {
        MazeStroke now = stroke;
        return now != null && (now.maze() != index || now.brush() != with);
    }

    /** Ends a stroke: all that it painted is one step to undo. A click of the start brush on the start turns it. */
    public void endStroke() {
        boolean changed;
        synchronized (this) {
            changed = closeStroke();
        }
        tell(changed);
    }

    /** The mouse left the maze: what a stroke paints next is not joined to what it painted last. */
    public synchronized void lift() {
        stroke = stroke == null ? null : stroke.lifted();
    }

    private boolean closeStroke() {
        MazeStroke last = stroke;
        stroke = null;
        boolean changed = false;
        if (last != null && last.turns()) {
            Maze maze = maze(last.maze());
            changed = put(last.maze(), last.brush().at(maze, last.x(), last.y()).apply(maze));
        }
        steps.end();
        return changed;
    }

    private boolean put(int index, Maze maze) {
        if (maze.equals(maze(index))) {
            return false;
        }
        steps.put(index, maze);
        return true;
    }

    private void tell(boolean changed) {
        if (changed) {
            listeners.forEach(Runnable::run);
        }
        Step made;
        boolean ended;
        synchronized (this) {
            made = toldSteps != steps.made() ? steps.last() : null;
            ended = made != null || !steps.open();
            toldSteps = steps.made();
        }
        if (ended) {
            stepListeners.forEach(listener -> listener.ended(made));
        }
    }

    public synchronized boolean canUndo() {
        return steps.canUndo();
    }

    public synchronized boolean canRedo() {
        return steps.canRedo();
    }

    /** Takes the last step back; false if there is none. A stroke under way is ended first. */
    public boolean undo() {
        return step(true);
    }

    /** Makes the step again that was last taken back; false if there is none. */
    public boolean redo() {
        return step(false);
    }

    /** Takes a step back, be it the last or not; false where its mazes are no longer as it left them. */
    public boolean undo(Step step) {
        return move(step.after(), step.before(), true);
    }

    /** Makes a step again that was taken back; false where its mazes are no longer as they were before it. */
    public boolean redo(Step step) {
        return move(step.before(), step.after(), false);
    }

    private boolean move(Map<Integer, Maze> from, Map<Integer, Maze> to, boolean back) {
        endStroke();
        synchronized (this) {
            boolean next = steps.now().equals(from) && steps.leadsTo(to, back);
            if (next ? !(back ? steps.undo() : steps.redo()) : !steps.turn(from, to)) {
                return false;
            }
        }
        tell(true);
        return true;
    }

    private boolean step(boolean back) {
        endStroke();
        boolean changed;
        synchronized (this) {
            changed = back ? steps.undo() : steps.redo();
        }
        tell(changed);
        return changed;
    }

    /** Lets go of an edited maze, so that it is the task's own again and renewed with the others; false if it was not edited. */
    public boolean release(int index) {
        endStroke();
        boolean changed;
        synchronized (this) {
            changed = steps.remove(index);
        }
        tell(changed);
        return changed;
    }

    /**
     * Puts a text maze in place of a maze, as one step.
     *
     * @return why that cannot be, in one line; empty if it is done
     */
    public Optional<String> open(int index, Path file) {
        Maze opened;
        try {
            opened = MazeText.read(file);
        } catch (InputException e) {
            return Optional.ofNullable(e.getMessage());
        }
        endStroke();
        boolean changed;
        synchronized (this) {
            steps.begin();
            changed = put(index, opened);
            steps.end();
        }
        tell(changed);
        return Optional.empty();
    }

    /**
     * Saves a maze as text, whole or not at all, over a file that is there: whoever calls asks first.
     *
     * @return why that cannot be, in one line; empty if it is done
     */
    public Optional<String> save(int index, Path file) {
        byte[] text = MazeText.print(maze(index)).getBytes(StandardCharsets.UTF_8);
        try {
            WholeFile.write(file, out -> out.write(text));
            return Optional.empty();
        } catch (InputException e) {
            return Optional.ofNullable(e.getMessage());
        }
    }
}
