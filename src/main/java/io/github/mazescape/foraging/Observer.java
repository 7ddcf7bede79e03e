package io.github.mazescape.foraging;

/** Looks on while an episode runs, without touching it. */
@FunctionalInterface
public interface Observer {
    /**
     * A step was made in all lanes.
     *
     * @param step the number of the step, from 0
     * @param episode the episode after the step, to be read only
     */
    void stepped(int step, Episode episode);
}
