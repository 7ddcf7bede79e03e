package io.github.mazescape.evaluation.schedule;

import java.util.List;

/**
 * What a {@link Schedule} wants done.
 *
 * @param <R> the result of a part
 */
public sealed interface Order<R> {
    /**
     * The member is to do the items in [from, to) of the batch, and to answer under the number of the part. It may have
     * been asked for the same part before.
     */
    record Give<R>(int member, long part, int batch, int from, int to) implements Order<R> {}

    /** Nobody waits for the member's answer to the part any more. */
    record Revoke<R>(int member, long part) implements Order<R> {}

    /**
     * The member is sent home, and has left by that.
     *
     * @param why one sentence for the user, without the member's name at its head
     */
    record Dismiss<R>(int member, String why) implements Order<R> {}

    /**
     * All items of the batch are done.
     *
     * @param pieces in ascending order, without gaps
     */
    record Done<R>(int batch, List<Piece<R>> pieces) implements Order<R> {}

    /** The result of the items in [from, to). */
    record Piece<R>(int from, int to, R result) {}
}
