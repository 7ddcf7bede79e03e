package io.github.mazescape.maze;

import io.github.mazescape.seed.RandomStream;

/** How the corridors of a generated maze are laid out, before dead ends are opened and pellets are put down. */
public enum Generator {
    /** Depth-first carving (the "recursive backtracker"): a tree of long, winding corridors. */
    DEPTH_FIRST,
    /** Randomised Prim: a tree that grows evenly from its middle, with many short dead ends. */
    PRIM,
    /** Wilson's algorithm: every tree on the grid is equally likely. */
    WILSON,
    /** Rectangular rooms, joined by corridors. */
    ROOMS,
    /** An open field with scattered walls, all of it connected. */
    FIELD;

    /** Whether the corridors are a tree with its junctions at odd coordinates, as long as no dead end is opened. */
    public boolean isTree() {
        return this == DEPTH_FIRST || this == PRIM || this == WILSON;
    }

    void carve(Grid grid, RandomStream random) {
        switch (this) {
            case DEPTH_FIRST -> SpanningTrees.depthFirst(grid, random);
            case PRIM -> SpanningTrees.prim(grid, random);
            case WILSON -> SpanningTrees.wilson(grid, random);
            case ROOMS -> Rooms.carve(grid, random);
            case FIELD -> Field.carve(grid, random);
        }
    }
}
