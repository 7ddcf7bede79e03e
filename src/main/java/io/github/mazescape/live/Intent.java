package io.github.mazescape.live;

/**
 * Something that the user wants of the sandbox. It is carried out on the conductor's thread, which must not be held up:
 * an intent computes nothing, waits for nothing, and touches no disk.
 */
@FunctionalInterface
public interface Intent {
    /** Carries it out. */
    void carryOut(Controls controls);
}
