package io.github.mazescape.maze;

import io.github.mazescape.seed.RandomStream;

/** Three ways to carve a tree that spans all nodes of a grid; the trees differ in how they wind and branch. */
final class SpanningTrees {
    private static final Heading[] HEADINGS = Heading.values();

    private SpanningTrees() {}

    /** Walks to a random node not yet carved as long as there is one next to it, and backs up when there is none. */
    static void depthFirst(Grid grid, RandomStream random) {
        int[] path = new int[grid.nodes()];
        Heading[] ways = new Heading[HEADINGS.length];
        int length = 1;
        path[0] = grid.node(random.nextInt(grid.nodes()));
        grid.open(path[0]);
        while (length > 0) {
            int node = path[length - 1];
            int count = 0;
            for (Heading heading : HEADINGS) {
                if (grid.hasInside(node, heading, 2) && !grid.isOpen(grid.ahead(node, heading, 2))) {
                    ways[count++] = heading;
                }
            }
            if (count == 0) {
                length--;
            } else {
                Heading heading = ways[random.nextInt(count)];
                grid.join(node, heading);
                path[length++] = grid.ahead(node, heading, 2);
            }
        }
    }

    /**
     * Joins, again and again, a random edge out of the tree, each edge equally likely. (Prim's algorithm takes the
     * lightest edge of fixed random weights; drawing afresh, as most maze generators do, gives trees that are bushier
     * still.)
     */
    static void prim(Grid grid, RandomStream random) {
        int[] edges = new int[grid.nodes() * HEADINGS.length];
        int root = grid.node(random.nextInt(grid.nodes()));
        grid.open(root);
        int count = addEdges(grid, root, edges, 0);
        while (count > 0) {
            int drawn = random.nextInt(count);
            int edge = edges[drawn];
            edges[drawn] = edges[--count];
            int node = edge / HEADINGS.length;
            Heading heading = HEADINGS[edge % HEADINGS.length];
            int other = grid.ahead(node, heading, 2);
            if (!grid.isOpen(other)) {
                grid.join(node, heading);
                count = addEdges(grid, other, edges, count);
            }
        }
    }

    private static int addEdges(Grid grid, int node, int[] edges, int count) {
        int after = count;
        for (Heading heading : HEADINGS) {
            if (grid.hasInside(node, heading, 2) && !grid.isOpen(grid.ahead(node, heading, 2))) {
                edges[after++] = node * HEADINGS.length + heading.ordinal();
            }
        }
        return after;
    }

    /**
     * Adds loop-erased random walks to the tree until it spans the grid; every spanning tree is equally likely (Wilson,
     * "Generating random spanning trees more quickly than the cover time", STOC 1996). The loops erase themselves: a
     * node remembers only the way by which it was left last.
     */
    static void wilson(Grid grid, RandomStream random) {
        Heading[] left = new Heading[grid.size()];
        grid.open(grid.node(random.nextInt(grid.nodes())));
        for (int number = 0; number < grid.nodes(); number++) {
            int walker = grid.node(number);
            while (!grid.isOpen(walker)) {
                Heading heading = HEADINGS[random.nextInt(HEADINGS.length)];
                if (grid.hasInside(walker, heading, 2)) {
                    left[walker] = heading;
                    walker = grid.ahead(walker, heading, 2);
                }
            }
            walker = grid.node(number);
            while (!grid.isOpen(walker)) {
                int next = grid.ahead(walker, left[walker], 2);
                grid.open(walker);
                grid.open(grid.ahead(walker, left[walker], 1));
                walker = next;
            }
        }
    }
}
