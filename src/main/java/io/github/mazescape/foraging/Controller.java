package io.github.mazescape.foraging;

/** Who decides what to do: a network, or a reference forager. One controller serves all lanes of an episode. */
public interface Controller {
    /**
     * An episode begins.
     *
     * @param episode the episode, to be read only; it stays the same object until the next call
     */
    void begin(Episode episode);

    /**
     * Decides one step in all lanes.
     *
     * @param observations per lane the sensors' bits. Not modified.
     * @param actions per lane the ordinal of an {@link Action}. Overwritten.
     */
    void decide(int[] observations, int[] actions);
}
