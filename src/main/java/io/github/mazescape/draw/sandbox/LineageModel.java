package io.github.mazescape.draw.sandbox;

import io.github.mazescape.draw.maze.ReplayModel;
import java.util.List;

/**
 * Some ancestors of a network at one moment in the same maze.
 *
 * @param whose what the network is called, as "champion, generation 42"
 * @param stages the ancestors, oldest first, and last the network itself; at least one
 */
public record LineageModel(String whose, List<Stage> stages) {
    public LineageModel {
        stages = List.copyOf(stages);
    }

    /**
     * One ancestor.
     *
     * @param generation its generation
     * @param replay what it does
     * @param turned how often it has gone back the way it came
     */
    public record Stage(long generation, ReplayModel replay, int turned) {}
}
