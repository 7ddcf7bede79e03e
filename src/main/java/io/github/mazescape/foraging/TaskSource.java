package io.github.mazescape.foraging;

/** Where tasks come from: one for each epoch of an evolution, and one that evolution never sees. */
public interface TaskSource {
    /**
     * The task of an epoch; the same for equal numbers.
     *
     * @param epoch how often the mazes have been renewed, from 0
     */
    Task task(long epoch);

    /** The task on whose mazes the held-out fitness is measured. */
    Task heldOut();

    /**
     * The same task in every epoch, for mazes that were made by hand.
     *
     * @param task what evolution sees
     * @param heldOut what the held-out fitness is measured on
     */
    record FixedTasks(Task task, Task heldOut) implements TaskSource {
        @Override
        public Task task(long epoch) {
            return task;
        }
    }
}
