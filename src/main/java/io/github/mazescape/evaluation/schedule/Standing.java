package io.github.mazescape.evaluation.schedule;

/**
 * How a member stands now.
 *
 * @param name by which screens and reports call it
 * @param threads that it lends; 0 for the cores of this process where they only decide
 * @param rate what it does, 0 before its first answer [agent-steps/s]
 * @param underWay parts that it was given and has not answered
 * @param items that it has answered [points, or whatever the batches consist of]
 * @param unchecked parts in finished batches that nobody else has confirmed
 * @param state how far it is trusted
 */
public record Standing(String name, int threads, double rate, int underWay, long items, int unchecked, State state) {
    /** How far a member is trusted. */
    public enum State {
        /** The cores of this process, which are always right. */
        OWN,
        /** Its first part has not been confirmed yet. */
        NEW,
        /** Another member has confirmed an answer of it. */
        PROVEN
    }
}
