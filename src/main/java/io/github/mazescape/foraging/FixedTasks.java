package io.github.mazescape.foraging;

/**
 * The same task in every epoch, for mazes that were made by hand.
 *
 * @param task what evolution sees
 * @param heldOut what the held-out fitness is measured on
 */
public record FixedTasks(Task task, Task heldOut) implements TaskSource {
    @Override
    public Task task(long epoch) {
        return task;
    }
}
