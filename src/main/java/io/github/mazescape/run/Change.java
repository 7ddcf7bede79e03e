package io.github.mazescape.run;

import io.github.mazescape.maze.Maze;
import io.github.mazescape.settings.Parameter;

/**
 * What the user changed in a running run. It takes effect after a generation and before the next one; so a run is its
 * settings and its changes, and happens again whenever it is given the same ones.
 */
public sealed interface Change {
    /** The number of the generation after which it takes effect, from 1. */
    long after();

    /** Whether this change makes an earlier one, after the same generation, as if it had never been. */
    boolean replaces(Change earlier);

    /**
     * Another value of a setting that a run depends on.
     *
     * @param parameter which one; none whose change restarts a run
     * @param value as {@link io.github.mazescape.settings.Settings#with(String, String)} reads it
     */
    record Setting(long after, Parameter parameter, String value) implements Change {
        @Override
        public boolean replaces(Change earlier) {
            return earlier instanceof Setting other && other.after == after && other.parameter.equals(parameter);
        }
    }

    /**
     * A maze painted or opened in place of one of the task; it stays when the others are renewed.
     *
     * @param index which maze of the task, from 0
     * @param maze the maze from now on
     */
    record Painting(long after, int index, Maze maze) implements Change {
        @Override
        public boolean replaces(Change earlier) {
            return new Release(after, index).replaces(earlier);
        }
    }

    /**
     * A painted maze is let go: the task's own stands in its place again and is renewed with the others.
     *
     * @param index which maze of the task, from 0
     */
    record Release(long after, int index) implements Change {
        @Override
        public boolean replaces(Change earlier) {
            return earlier instanceof Painting other && other.after == after && other.index == index
                    || earlier instanceof Release release && release.after == after && release.index == index;
        }
    }

    /**
     * A point of a plane that joined the population, in the place of its worst individual.
     *
     * @param plane the plane, whose centre is a champion of this generation or an earlier one
     * @param x along the first direction, in its lengths
     * @param y along the second direction, in its lengths
     */
    record Adoption(long after, PlaneRecipe plane, double x, double y) implements Change {
        public Adoption {
            if (plane.centre() > after) {
                throw new IllegalArgumentException("adoption: expected a plane whose centre is of generation " + after
                        + " or earlier, got one of generation " + plane.centre());
            }
        }

        @Override
        public boolean replaces(Change earlier) {
            return earlier.equals(this);
        }
    }
}
