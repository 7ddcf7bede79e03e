package io.github.mazescape.evaluation.schedule;

import io.github.mazescape.evaluation.Chunk;

/**
 * A process of another machine that lends its threads to a {@link Fleet}. The fleet calls it from one thread, and every
 * call returns at once. What comes of a part is told later, from any thread, by {@link Fleet#answered} or {@link
 * Fleet#failed}; that its machine has gone, by {@link Fleet#leave}. Whether messages arrive at all, once or twice and
 * in which order does not matter.
 */
public interface Member {
    /** The name by which screens and reports call it: the same one when the machine comes back. */
    String name();

    /** Which machine it is a process of: alike for two whose results may be wrong for one reason. */
    String machine();

    /** How many threads it lends, at least 1. */
    int threads();

    /** How many points of this chunk fit into a message to it and its answer into one back, at least 1. */
    int most(Chunk chunk);

    /**
     * Asks it to evaluate some points.
     *
     * @param part a number that no other part has had, by which it is answered and revoked
     * @param chunk at most as many points as {@link #most} says
     */
    void give(long part, Chunk chunk);

    /** Tells it that a part needs no answer any more. */
    void revoke(long part);

    /**
     * Sends it home: it gets no more work, and its answers do not count. It has left the fleet when this is called.
     *
     * @param why one sentence for the user
     */
    void dismiss(String why);
}
