package io.github.mazescape.maze;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Edited mazes as one short line without spaces, for bookmarks. Everything counts from 1 in it, as on screen, but epochs from 0.
 *
 * <ul>
 *   <li>{@code 3:5.7#6.7.} in maze 3 of epoch 0, column 5 of row 7 becomes wall and column 6 gets a pellet
 *   <li>{@code 3@12:5.7_2.2>} in maze 3 of epoch 12, column 5 of row 7 becomes corridor and the start moves to column 2 of row 2
 *   <li>{@code 3=5x4:6#>._2#._9#} in place of maze 3 comes one of 5 by 4 cells, given row by row: a number repeats the sign after it
 *   <li>{@code 3=5x4/80:...} the same with an episode of 80 steps
 * </ul>
 *
 * <p>Several are joined by {@code ;}. The signs are those of text mazes, with {@code _} for a corridor.
 */
public final class MazePatchText {
    /** The longest text that is read [characters]. */
    public static final int MAX_CHARACTERS = MazeText.MAX_BYTES;

    private static final Pattern HEAD = Pattern.compile(
            "([1-9][0-9]{0,5})(?:@([0-9]{1,18}):|=([0-9]{1,3})x([0-9]{1,3})(?:/([1-9][0-9]{0,5}))?:|:)");
    private static final Pattern CELL = Pattern.compile("([1-9][0-9]{0,2})\\.([1-9][0-9]{0,2})([#_.^>v<])");
    private static final Pattern RUN = Pattern.compile("([1-9][0-9]{0,4})?([#_.^>v<])");

    private final String text;
    private final Set<Integer> mazes = new HashSet<>();
    private int at;

    private MazePatchText(String text) {
        this.text = text;
    }

    /** The patches as text; the empty text for none. Reading it gives equal ones. */
    public static String print(List<MazePatch> patches) {
        StringBuilder out = new StringBuilder();
        for (MazePatch patch : patches) {
            out.append(out.length() == 0 ? "" : ";").append(patch.maze() + 1);
            Maze whole = patch.whole();
            if (whole != null) {
                print(out, whole);
                continue;
            }
            out.append(patch.epoch() == 0 ? "" : "@" + patch.epoch()).append(':');
            for (MazeEdit edit : patch.edits()) {
                out.append(edit.x() + 1).append('.').append(edit.y() + 1).append(edit.sign());
            }
        }
        return out.toString();
    }

    private static void print(StringBuilder out, Maze maze) {
        Integer steps = maze.header().steps();
        out.append('=').append(maze.width()).append('x').append(maze.height());
        out.append(steps == null ? "" : "/" + steps).append(':');
        int cells = maze.width() * maze.height();
        int run = 0;
        for (int cell = 0; cell < cells; cell++) {
            run++;
            if (cell + 1 == cells || sign(maze, cell) != sign(maze, cell + 1)) {
                out.append(run == 1 ? "" : run).append(sign(maze, cell));
                run = 0;
            }
        }
    }

    private static char sign(Maze maze, int cell) {
        return MazeEdit.signOf(maze, cell % maze.width(), cell / maze.width());
    }

    /**
     * The patches that a text names.
     *
     * @throws MazeException if it names none or wrong ones; the message is one line that names the character, from 1
     */
    public static List<MazePatch> parse(String text) {
        if (text.length() > MAX_CHARACTERS) {
            throw new MazeException(
                    "edits: expected at most " + MAX_CHARACTERS + " characters, found " + text.length());
        }
        MazePatchText reader = new MazePatchText(text);
        List<MazePatch> patches = new ArrayList<>();
        while (reader.at < text.length()) {
            if (!patches.isEmpty()) {
                reader.semicolon();
            }
            patches.add(reader.patch());
        }
        return List.copyOf(patches);
    }

    private void semicolon() {
        if (text.charAt(at) != ';') {
            throw error(at, "an edit such as 5.7# or ';' before the next maze");
        }
        at++;
    }

    private MazePatch patch() {
        int from = at;
        Matcher head = matcher(HEAD);
        if (!head.lookingAt()) {
            throw error(at, "a maze such as '3:', '3@12:' or '3=17x17:'");
        }
        int maze = Integer.parseInt(head.group(1)) - 1;
        if (maze >= MazePatch.MAX_MAZES || !mazes.add(maze)) {
            throw error(from, "each maze once, from 1 to " + MazePatch.MAX_MAZES);
        }
        at = head.end();
        if (head.group(3) != null) {
            int steps = head.group(5) == null ? 0 : Integer.parseInt(head.group(5));
            if (steps > MazeHeader.MAX_STEPS) {
                throw error(from, "at most " + MazeHeader.MAX_STEPS + " steps");
            }
            MazeHeader header = new MazeHeader(null, null, null, steps == 0 ? null : steps);
            return MazePatch.replacing(
                    maze, whole(from, Integer.parseInt(head.group(3)), Integer.parseInt(head.group(4)), header));
        }
        return new MazePatch(maze, head.group(2) == null ? 0 : Long.parseLong(head.group(2)), edits(), null);
    }

    private List<MazeEdit> edits() {
        List<MazeEdit> edits = new ArrayList<>();
        Set<Integer> cells = new HashSet<>();
        Matcher cell = matcher(CELL);
        boolean started = false;
        while (cell.lookingAt()) {
            int x = Integer.parseInt(cell.group(1)) - 1;
            int y = Integer.parseInt(cell.group(2)) - 1;
            if (x >= Maze.MAX_SIDE || y >= Maze.MAX_SIDE || !cells.add(y * Maze.MAX_SIDE + x)) {
                throw error(at, "each cell once, its column and row from 1 to " + Maze.MAX_SIDE);
            }
            MazeEdit edit = new MazeEdit(x, y, cell.group(3).charAt(0));
            if (started && edit.movesStart()) {
                throw error(at, "one start");
            }
            started |= edit.movesStart();
            edits.add(edit);
            at = cell.end();
            cell.region(at, text.length());
        }
        if (edits.isEmpty()) {
            throw error(at, "an edit such as 5.7# (column, row and one of " + MazeEdit.SIGNS + ")");
        }
        return edits;
    }

    private Maze whole(int from, int width, int height, MazeHeader header) {
        int most = width * height;
        StringBuilder grid = new StringBuilder();
        Matcher run = matcher(RUN);
        while (run.lookingAt()) {
            int count = run.group(1) == null ? 1 : Integer.parseInt(run.group(1));
            if (width > Maze.MAX_SIDE || height > Maze.MAX_SIDE || grid.length() + count > most) {
                throw error(
                        at,
                        "no more than the " + most + " cells of " + width + "x" + height + ", sides at most "
                                + Maze.MAX_SIDE);
            }
            grid.append(run.group(2).repeat(count));
            at = run.end();
            run.region(at, text.length());
        }
        if (grid.length() < most || most == 0) {
            throw error(at, width + "x" + height + " cells, not only " + grid.length());
        }
        String rows = grid.toString().replace(MazeEdit.CORRIDOR, ' ').replaceAll(".{" + width + "}", "$0\n");
        try {
            Maze maze = MazeText.parse(rows, "maze").withHeader(header);
            if (maze.height() == height) {
                return maze;
            }
        } catch (MazeException e) {
            throw new MazeException("edits: character " + (from + 1) + ": " + e.getMessage());
        }
        throw error(from, "a maze whose last row is wall");
    }

    private Matcher matcher(Pattern pattern) {
        return pattern.matcher(text).region(at, text.length());
    }

    private MazeException error(int place, String expected) {
        String found = place >= text.length()
                ? "the end"
                : "'" + text.substring(place, Math.min(text.length(), place + 12)) + "'";
        return new MazeException("edits: character " + (place + 1) + ": expected " + expected + ", found " + found
                + "; was the line changed by hand?");
    }
}
