package io.github.mazescape.foraging;

/** Where tasks come from: one for each epoch of an evolution, and one that evolution never sees. */
public interface TaskSource {
    /**
     * The task of an epoch; the same for equal numbers.
     *
     * @param epoch how often the mazes have been renewed, from 0
     */
    Task task(long epoch);

    /**
     * The task whose mazes never change, on which a landscape can be measured while evolution goes on: other mazes than
     * those of the epochs and the held-out ones, as many as a task has. Mazes made by hand are the same in all.
     */
    Task fixed();

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

        @Override
        public Task fixed() {
            return task;
        }
    }
}
