package io.github.mazescape.maze;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a person made of one maze of a task: either the cells that became something else, or another maze altogether. As data it is
 * small enough for a bookmark; see {@link MazePatchText}.
 *
 * @param maze which maze of the task, from 0
 * @param epoch the epoch whose maze was edited, from 0; 0 where the maze was replaced
 * @param edits the cells that became something else, each once; empty where the maze was replaced
 * @param whole the maze that came in its place, without name, author and note; null where cells were edited
 */
public record MazePatch(
        int maze,
        long epoch,
        List<MazeEdit> edits,
        @Nullable Maze whole) {
    /** How many mazes of a task can be named. */
    public static final int MAX_MAZES = 100_000;

    /** Checks the ranges and that it is one of the two. */
    public MazePatch {
        if (maze < 0 || maze >= MAX_MAZES || epoch < 0) {
            throw new IllegalArgumentException("patch: expected a maze from 0 to " + (MAX_MAZES - 1)
                    + " and an epoch from 0, got " + maze + " and " + epoch);
        }
        edits = List.copyOf(edits);
        if (edits.isEmpty() == (whole == null) || whole != null && epoch != 0) {
            throw new IllegalArgumentException("patch: expected either edits or a whole maze of epoch 0, got "
                    + edits.size() + " edits, " + (whole == null ? "no" : "a") + " maze and epoch " + epoch);
        }
        if (edits.stream().map(edit -> edit.x() + "." + edit.y()).distinct().count() < edits.size()) {
            throw new IllegalArgumentException("patch: expected each cell once, got one twice");
        }
        if (edits.stream().filter(MazeEdit::movesStart).count() > 1) {
            throw new IllegalArgumentException("patch: expected one start at most, got more");
        }
        whole = whole == null ? null : anonymous(whole);
    }

    /** A maze in place of another. */
    public static MazePatch replacing(int maze, Maze whole) {
        return new MazePatch(maze, 0, List.of(), whole);
    }

    /**
     * What leads from one maze to another, in whichever form is shorter as text; empty if nothing does, names and notes apart.
     *
     * @param maze which maze of the task, from 0
     * @param epoch the epoch that the first one is from
     */
    public static Optional<MazePatch> between(int maze, long epoch, Maze from, Maze to) {
        if (anonymous(from).equals(anonymous(to))) {
            return Optional.empty();
        }
        MazePatch whole = replacing(maze, to);
        boolean sameShape = from.width() == to.width() && from.height() == to.height();
        if (!sameShape || !steps(from).equals(steps(to))) {
            return Optional.of(whole);
        }
        List<MazeEdit> edits = new ArrayList<>();
        for (int y = 0; y < to.height(); y++) {
            for (int x = 0; x < to.width(); x++) {
                char sign = MazeEdit.signOf(to, x, y);
                if (sign != MazeEdit.signOf(from, x, y)) {
                    edits.add(new MazeEdit(x, y, sign));
                }
            }
        }
        MazePatch cells = new MazePatch(maze, epoch, edits, null);
        boolean shorter = cells.toString().length() <= whole.toString().length();
        return Optional.of(shorter ? cells : whole);
    }

    /**
     * The maze that this makes of another. Only the outcome has to be a maze: the edits count as made all at once.
     *
     * @param from the maze of {@link #epoch}; it does not matter where the maze was replaced
     * @throws MazeException if the edits do not fit the maze, or do not make one of it
     */
    public Maze apply(Maze from) {
        if (whole != null) {
            return whole;
        }
        MazeEdit.Draft draft = new MazeEdit.Draft(from);
        for (MazeEdit edit : edits) {
            if (edit.x() >= from.width() || edit.y() >= from.height()) {
                throw new MazeException("edits of maze " + (maze + 1) + ": expected cells of its " + from.width()
                        + " columns and " + from.height() + " rows, found column " + (edit.x() + 1) + ", row "
                        + (edit.y() + 1) + "; were they made for other settings?");
            }
            draft.put(edit);
        }
        try {
            return draft.maze();
        } catch (MazeException e) {
            throw new MazeException("edits of maze " + (maze + 1) + ": expected to make a maze of it, but "
                    + e.getMessage() + "; were they made for other settings?");
        }
    }

    /** The patch as one line of text, see {@link MazePatchText}. */
    @Override
    public String toString() {
        return MazePatchText.print(List.of(this));
    }

    private static Optional<Integer> steps(Maze maze) {
        return Optional.ofNullable(maze.header().steps());
    }

    private static Maze anonymous(Maze maze) {
        return maze.withHeader(new MazeHeader(null, null, null, maze.header().steps()));
    }
}
