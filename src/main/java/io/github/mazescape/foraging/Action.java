package io.github.mazescape.foraging;

/** What a forager can do in a step, in the order of the network's outputs. */
public enum Action {
    /** One cell ahead; into a wall: nothing happens. */
    FORWARD,
    /** A quarter turn to the right, in place. */
    TURN_RIGHT,
    /** A quarter turn to the left, in place. */
    TURN_LEFT;

    /** How many actions there are. */
    public static final int COUNT = 3;
}
