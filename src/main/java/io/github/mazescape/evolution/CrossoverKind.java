package io.github.mazescape.evolution;

/** What a child takes from either parent as a whole. */
public enum CrossoverKind {
    /** Each weight on its own. */
    UNIFORM,
    /** A neuron with all its weights. */
    NEURON
}
