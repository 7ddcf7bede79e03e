package io.github.mazescape.live.lineage;

import io.github.mazescape.draw.maze.Replay;
import io.github.mazescape.draw.sandbox.LineageModel;
import io.github.mazescape.run.Lineage.Ancestor;
import java.util.List;

/**
 * A lineage as there is to see of it.
 *
 * @param whose what the network at its end is called
 * @param way the line, oldest first; of a long one not every ancestor
 * @param stages some of them with what they do in one maze, oldest first; at least the network itself
 */
public record ShownLineage(String whose, List<Ancestor> way, List<Stage> stages) {
    public ShownLineage {
        way = List.copyOf(way);
        stages = List.copyOf(stages);
    }

    /**
     * One ancestor.
     *
     * @param replay what it does
     * @param returns the steps in which it goes back the way it came, in order, from 1
     */
    public record Stage(Ancestor ancestor, Replay replay, List<Integer> returns) {
        public Stage {
            returns = List.copyOf(returns);
        }

        private LineageModel.Stage at(double steps) {
            long turned = returns.stream().filter(step -> step <= steps).count();
            return new LineageModel.Stage(ancestor.generation(), replay.at(steps), (int) turned);
        }
    }

    /** The moment after n steps. */
    public LineageModel at(double steps) {
        return new LineageModel(
                whose, stages.stream().map(stage -> stage.at(steps)).toList());
    }
}
