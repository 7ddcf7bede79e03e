package io.github.mazescape.maze.foreign;

import io.github.mazescape.input.InputException;
import io.github.mazescape.maze.Maze;
import io.github.mazescape.seed.Seed;
import java.util.List;

/** A text whose kind is known, and the mazes that were found in it, at least one. Immutable. */
public final class ForeignFile {
    private final String source;
    private final Kind kind;
    private final List<Block> blocks;

    /**
     * A maze made of one of the file's.
     *
     * @param maze the maze
     * @param remarks what was decided on the way, each in a few words
     */
    public record Converted(Maze maze, List<String> remarks) {
        /** Takes a copy of the remarks. */
        public Converted {
            remarks = List.copyOf(remarks);
        }
    }

    ForeignFile(String source, Kind kind, List<Block> blocks) {
        this.source = source;
        this.kind = kind;
        this.blocks = blocks;
    }

    /** What the file is, as "a Pac-Man layout". */
    public String kind() {
        return kind.name();
    }

    /** Whether it is our own text with flaws. */
    public boolean isOwn() {
        return kind instanceof OwnText;
    }

    /** How many mazes there are in it. */
    public int count() {
        return blocks.size();
    }

    /**
     * One of its mazes.
     *
     * @param number which, from 1 to {@link #count}
     * @param seed what the pellets are drawn from, where a share is asked for
     * @throws InputException if it cannot be made a maze of ours
     */
    public Converted maze(int number, Pellets pellets, Seed seed) {
        try {
            return Completion.of(kind.read(blocks.get(number - 1)), pellets, seed.child("pellets"));
        } catch (InputException e) {
            String place = count() == 1 ? "" : ", maze " + number + " of " + count();
            throw e.within(source + ": " + kind.name() + place, ": ");
        }
    }
}
