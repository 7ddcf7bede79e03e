package io.github.mazescape.maze.foreign;

import io.github.mazescape.maze.Maze;
import java.util.List;

/**
 * A maze made of a file of another program.
 *
 * @param maze the maze
 * @param remarks what was decided on the way, each in a few words
 */
public record ForeignMaze(Maze maze, List<String> remarks) {
    /** Takes a copy of the remarks. */
    public ForeignMaze {
        remarks = List.copyOf(remarks);
    }
}
