package io.github.mazescape.live;

import io.github.mazescape.foraging.EditedTasks;
import io.github.mazescape.maze.Maze;
import io.github.mazescape.maze.MazeBrush;
import io.github.mazescape.run.Change;
import io.github.mazescape.run.RunState;
import io.github.mazescape.run.ShownTask;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Edits the mazes of the task that is shown, and with them those of the running one: an edited maze stands in its place
 * in both. The plan of the run holds what was edited; here is nothing but the stroke under way. What would break a maze
 * is refused with a line that says why. Mazes are named by their place in the task, from 0. For the conductor's thread.
 */
public final class MazePainting {
    private final Controls controls;
    private boolean editing;
    private int index;
    private MazeBrush brush = MazeBrush.WALL;
    private @Nullable MazeStroke stroke;
    private @Nullable UndoState before;
    private @Nullable EditedTasks unedited;

    MazePainting(Controls controls) {
        this.controls = controls;
    }

    /**
     * The mazes of the task that is shown.
     *
     * @param all as they are now
     * @param edited the places of those that were edited, which stay when the others are renewed
     * @param editing the place of the maze that is in the editor, or -1 while nothing is edited
     * @param brush what the editor paints
     */
    public record Mazes(List<Maze> all, Set<Integer> edited, int editing, MazeBrush brush) {
        /** The mazes before the first generation. */
        public static final Mazes NONE = new Mazes(List.of(), Set.of(), -1, MazeBrush.WALL);

        public Mazes {
            all = List.copyOf(all);
            edited = Set.copyOf(edited);
        }
    }

    /** Begins to edit a maze. */
    public void begin(int maze) {
        editing = true;
        go(maze);
    }

    /** Ends editing; edited mazes stay. */
    public void end() {
        endStroke();
        editing = false;
    }

    /** Begins to edit a maze, or ends. Does nothing where there is no such maze. */
    public void toggle(int maze) {
        if (editing) {
            end();
        } else if (maze < count()) {
            begin(maze);
        }
    }

    /** Edits another maze, n further on. */
    public void turn(int n) {
        go(place() + n);
    }

    private void go(int maze) {
        endStroke();
        index = Math.floorMod(maze, Math.max(1, count()));
        controls.sayOfMaze("", false);
    }

    /** The place of the maze in the editor; the last one if other settings left fewer. */
    private int place() {
        return Math.max(0, Math.min(index, count() - 1));
    }

    private int count() {
        RunState latest = controls.run().latest();
        return latest == null ? 0 : shown(latest).size();
    }

    /** Whether a maze is in the editor. */
    public boolean editing() {
        return editing;
    }

    /** Paints otherwise from now on. */
    public void brush(MazeBrush wanted) {
        brush = wanted;
        controls.sayOfMaze("", false);
    }

    /** Paints a cell of the maze that is in the editor; {@code erase} paints corridor whatever the brush. */
    public void paint(int x, int y, boolean erase) {
        paint(place(), x, y, erase ? MazeBrush.CORRIDOR : brush);
    }

    /** Opens a maze in the place of the one that is in the editor. */
    public void open(Maze maze) {
        open(place(), maze);
    }

    /** Lets go of the maze that is in the editor. */
    public void release() {
        release(place());
    }

    /** The mazes as they are now, whether or not the run has got to them yet. */
    Mazes mazes() {
        RunState latest = controls.run().latest();
        if (latest == null) {
            return Mazes.NONE;
        }
        Map<Integer, Maze> edited = edited();
        List<Maze> before = shown(latest);
        List<Maze> all = new ArrayList<>();
        for (int index = 0; index < before.size(); index++) {
            all.add(maze(index, edited, latest, before));
        }
        Set<Integer> places = new HashSet<>(edited.keySet());
        int count = all.size();
        places.removeIf(place -> place >= count);
        return new Mazes(all, places, editing ? place() : -1, brush);
    }

    private List<Maze> shown(RunState state) {
        return ShownTask.of(controls.settings(), state).task().mazes();
    }

    private Map<Integer, Maze> edited() {
        return controls.run().plan().mazesAfter(controls.run().position());
    }

    private Maze maze(int index, RunState latest) {
        return maze(index, edited(), latest, shown(latest));
    }

    private Maze maze(int index, Map<Integer, Maze> edited, RunState latest, List<Maze> shown) {
        Maze mine = edited.get(index);
        if (mine != null) {
            return mine;
        }
        if (!latest.tasks().mazes().containsKey(index)) {
            return shown.get(index);
        }
        // The maze was let go just now; the run still has it.
        EditedTasks own = unedited;
        if (own == null || !latest.tasks().source().equals(own.source())) {
            own = new EditedTasks(latest.tasks().source(), Map.of());
            unedited = own;
        }
        return ShownTask.of(controls.settings(), own, latest.generation().epoch(), latest.number())
                .task()
                .mazes()
                .get(index);
    }

    /**
     * Paints one cell, and within a stroke all cells on the straight line from the one before. Refuses only the cells
     * that cannot be.
     *
     * @param x the column from 0
     * @param y the row from 0
     */
    public void paint(int index, int x, int y, MazeBrush brush) {
        MazeStroke last = stroke;
        if (last != null && (last.maze() != index || last.brush() != brush)) {
            endStroke();
        }
        RunState latest = controls.run().latest();
        if (latest == null || index < 0 || index >= shown(latest).size()) {
            return;
        }
        Maze now = maze(index, latest);
        if (x < 0 || y < 0 || x >= now.width() || y >= now.height()) {
            controls.sayOfMaze("that lies outside of the maze", true);
            return;
        }
        MazeStroke from = stroke;
        if (from == null) {
            from = MazeStroke.begun(index, now, x, y, brush);
            before = controls.state();
        }
        MazeStroke.Painted painted = from.to(now, x, y);
        stroke = painted.stroke();
        put(index, painted.maze());
        controls.sayOfMaze(painted.refusal().orElse(""), painted.refusal().isPresent());
    }

    /** The pointer left the maze: what a stroke paints next is not joined to what it painted last. */
    public void lift() {
        stroke = stroke == null ? null : stroke.lifted();
    }

    /** Ends a stroke: all that it painted is one step to undo. A click of the start brush on the start turns it. */
    public void endStroke() {
        MazeStroke last = stroke;
        UndoState first = before;
        stroke = null;
        before = null;
        RunState latest = controls.run().latest();
        if (last == null || first == null || latest == null) {
            return;
        }
        if (last.turns()) {
            Maze maze = maze(last.maze(), latest);
            put(last.maze(), last.brush().at(maze, last.x(), last.y()).apply(maze));
        }
        controls.painted(first);
    }

    /** Puts a maze in the place of one of the task, as one step. */
    public void open(int index, Maze maze) {
        endStroke();
        UndoState first = controls.state();
        put(index, maze);
        controls.painted(first);
    }

    /** Lets go of an edited maze, so that it is the task's own again and renewed with the others. */
    public void release(int index) {
        endStroke();
        if (edited().containsKey(index)) {
            UndoState first = controls.state();
            controls.edit(List.of(new Change.Release(controls.run().position(), index)));
            controls.painted(first);
        }
    }

    private void put(int index, Maze maze) {
        RunState latest = controls.run().latest();
        if (latest != null && !maze.equals(maze(index, latest))) {
            controls.edit(List.of(new Change.Painting(controls.run().position(), index, maze)));
        }
    }
}
