package io.github.mazescape.maze.foreign;

import java.util.List;

/** A kind of maze file: what it is called, and how its mazes are found in a text and read. */
interface Kind {
    /** What a file of this kind is, as "a Pac-Man layout". */
    String name();

    /** The mazes that a text of this kind shows, in order; empty if the signs of this kind are not there. */
    List<Block> find(List<String> lines);

    /**
     * The maze of a block that {@link #find} gave.
     *
     * @throws io.github.mazescape.input.InputException if it is larger than a maze may be
     */
    DrawnMaze read(Block block);
}
