package io.github.mazescape.foraging;

import io.github.mazescape.maze.Maze;
import io.github.mazescape.maze.MazeSpec;
import io.github.mazescape.seed.Seed;
import java.util.ArrayList;
import java.util.List;

/**
 * Tasks of generated mazes: new ones for each epoch, and others for the held-out task, all from one seed.
 *
 * @param spec what the mazes are like
 * @param mazes how many mazes a task has, at least 1
 * @param heldOutMazes how many mazes the held-out task has, at least 1
 * @param steps the length of an episode [steps]
 * @param sensors what the forager senses
 * @param seed where the mazes come from
 */
public record GeneratedTasks(MazeSpec spec, int mazes, int heldOutMazes, int steps, Sensors sensors, Seed seed)
        implements TaskSource {
    @Override
    public Task task(long epoch) {
        return taskFrom(seed.child("mazes").child(epoch), mazes);
    }

    @Override
    public Task fixed() {
        return taskFrom(seed.child("fixed mazes"), mazes);
    }

    @Override
    public Task heldOut() {
        return taskFrom(seed.child("held-out mazes"), heldOutMazes);
    }

    private Task taskFrom(Seed from, int count) {
        List<Maze> made = new ArrayList<>();
        for (int m = 0; m < count; m++) {
            made.add(spec.generate(from.child(m)));
        }
        return new Task(made, steps, sensors);
    }
}
