package io.github.mazescape.maze;

import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.seed.Seed;
import java.util.stream.IntStream;

/**
 * What a generated maze is to be like; with a seed it is one maze, the same on every machine.
 *
 * @param generator how the corridors are laid out
 * @param width the width, walls included [cells], odd, 5 to 255
 * @param height the height, walls included [cells], odd, 5 to 255
 * @param braid the share of the dead ends that are opened, in [0, 1]
 * @param pellets the share of the corridor cells other than the start that hold a pellet, in [0, 1]; rounded to whole
 *     pellets, and never fewer than one
 */
public record MazeSpec(Generator generator, int width, int height, double braid, double pellets) {
    /**
     * The mazes of the reference task: rooms, 17 by 17, half of the dead ends opened, a pellet in every other cell.
     */
    public static final MazeSpec REFERENCE = new MazeSpec(Generator.ROOMS, 17, 17, 0.5, 0.5);

    /** The shortest side that a generated maze may have [cells]. */
    public static final int MIN_SIDE = 5;

    /** Checks every value. */
    public MazeSpec {
        checkSide("width", width);
        checkSide("height", height);
        checkShare("braid", braid);
        checkShare("pellets", pellets);
    }

    private static void checkSide(String name, int side) {
        if (side < MIN_SIDE || side > Maze.MAX_SIDE || side % 2 == 0) {
            String even = side % 2 == 0 ? ", which is even" : "";
            int below = Math.min(Math.max(side % 2 == 0 ? side - 1 : side, MIN_SIDE), Maze.MAX_SIDE);
            throw new IllegalArgumentException(name + ": expected an odd number of cells from " + MIN_SIDE + " to "
                    + Maze.MAX_SIDE + ", got " + side + even + "; " + below + " would do");
        }
    }

    private static void checkShare(String name, double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException(name + ": expected a share from 0 to 1, got " + share);
        }
    }

    /**
     * The maze of a seed. The forager starts in the first corridor cell in reading order, which is (1, 1) in a tree; it
     * looks east if that is open, else south.
     */
    public Maze generate(Seed seed) {
        Grid grid = new Grid(width, height);
        lay(grid, seed);
        byte[] cells = new byte[grid.size()];
        int[] corridors = grid.openCells();
        for (int cell : corridors) {
            cells[cell] = Maze.CORRIDOR;
        }
        int start = corridors[0];
        scatter(cells, corridors, seed.child("pellets").stream());
        Heading heading = grid.isOpen(grid.ahead(start, Heading.EAST, 1)) ? Heading.EAST : Heading.SOUTH;
        return Maze.of(width, height, cells, start % width, start / width, heading, MazeHeader.NONE);
    }

    /**
     * How the maze of a seed comes about: the cells in the order in which the generator and then the braiding open
     * them.
     *
     * @return {@code y * width + x} of a cell that is opened, its complement {@code ~(y * width + x)} for one that is
     *     closed again
     */
    public int[] growth(Seed seed) {
        IntStream.Builder changes = IntStream.builder();
        lay(new Grid(width, height, changes), seed);
        return changes.build().toArray();
    }

    private void lay(Grid grid, Seed seed) {
        generator.carve(grid, seed.child("carve").stream());
        Braid.open(grid, braid, seed.child("braid").stream());
    }

    private void scatter(byte[] cells, int[] corridors, RandomStream random) {
        int others = corridors.length - 1;
        long wanted = Math.max(1, Math.round(others * pellets));
        for (int i = 1; i <= wanted; i++) {
            int j = i + random.nextInt(corridors.length - i);
            cells[corridors[j]] = Maze.PELLET;
            corridors[j] = corridors[i];
        }
    }
}
