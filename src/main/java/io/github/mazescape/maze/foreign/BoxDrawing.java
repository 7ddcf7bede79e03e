package io.github.mazescape.maze.foreign;

import java.util.List;

/**
 * Walls as Unicode's box drawing. Where the lines run on a lattice, its cells become the cells of the maze; else each
 * character is a cell.
 */
final class BoxDrawing implements Kind {
    /** More characters than this from post to post are a room rather than a cell. */
    private static final int WIDEST = 4;

    private static final int HIGHEST = 2;
    private static final int[] ARMS = new int[0x80];

    static {
        for (int i = 0; i < ARMS.length; i++) {
            ARMS[i] = armsByName(Character.getName(0x2500 + i));
        }
    }

    /** As "LIGHT DOWN AND RIGHT" or "DOUBLE VERTICAL AND LEFT". */
    private static int armsByName(String name) {
        List<String> words = List.of(name.split("[ -]+"));
        if (words.contains("DIAGONAL")) {
            return 0;
        }
        int across = words.contains("HORIZONTAL") ? WallLattice.LEFT | WallLattice.RIGHT : 0;
        int down = words.contains("VERTICAL") ? WallLattice.UP | WallLattice.DOWN : 0;
        return across
                | down
                | (words.contains("UP") ? WallLattice.UP : 0)
                | (words.contains("RIGHT") ? WallLattice.RIGHT : 0)
                | (words.contains("DOWN") ? WallLattice.DOWN : 0)
                | (words.contains("LEFT") ? WallLattice.LEFT : 0);
    }

    @Override
    public String name() {
        return "a maze in box drawing";
    }

    @Override
    public List<Block> find(List<String> lines) {
        return CellRows.runs(
                lines,
                line -> !line.isEmpty() && arms(line.strip().charAt(0)) != 0,
                line -> line.chars().anyMatch(sign -> arms(sign) != 0));
    }

    @Override
    public DrawnMaze read(Block block) {
        int across = pitch(block, true, WIDEST);
        int down = pitch(block, false, HIGHEST);
        boolean lattice = across >= 2 && down >= 2 || !joined(block);
        return lattice ? new WallLattice(block, across, down, BoxDrawing::arms).read() : characters(block);
    }

    /** The distance of the columns, or rows, in which lines end or turn, as far as it is one of cells. */
    private static int pitch(Block block, boolean columns, int most) {
        int straight = columns ? WallLattice.LEFT | WallLattice.RIGHT : WallLattice.UP | WallLattice.DOWN;
        int pitch = 0;
        for (int y = 0; y < block.height(); y++) {
            String row = block.rows().get(y);
            for (int x = 0; x < row.length(); x++) {
                int arms = arms(row.charAt(x));
                if (arms != 0 && arms != straight) {
                    pitch = greatestDivisor(pitch, columns ? x : y);
                }
            }
        }
        for (int divisor = most; divisor > 1; divisor--) {
            if (pitch % divisor == 0) {
                return divisor;
            }
        }
        return 1;
    }

    private static int greatestDivisor(int a, int b) {
        return b == 0 ? a : greatestDivisor(b, a % b);
    }

    /** Whether no two lines run side by side, so that a character may be a cell. */
    private static boolean joined(Block block) {
        for (int y = 0; y < block.height(); y++) {
            String row = block.rows().get(y);
            for (int x = 0; x < row.length(); x++) {
                int here = arms(row.charAt(x));
                int right = x + 1 < row.length() ? arms(row.charAt(x + 1)) : 0;
                int below = y + 1 < block.height() ? arms(block.at(y + 1, x)) : 0;
                boolean apartAcross =
                        here != 0 && right != 0 && (here & WallLattice.RIGHT) == 0 && (right & WallLattice.LEFT) == 0;
                boolean apartDown =
                        here != 0 && below != 0 && (here & WallLattice.DOWN) == 0 && (below & WallLattice.UP) == 0;
                if (apartAcross || apartDown) {
                    return false;
                }
            }
        }
        return true;
    }

    private static DrawnMaze characters(Block block) {
        DrawnMaze maze = new DrawnMaze(block.width(), block.height());
        Landmarks landmarks = new Landmarks(maze);
        for (int y = 0; y < block.height(); y++) {
            for (int x = 0; x < block.rows().get(y).length(); x++) {
                char sign = block.at(y, x);
                if (Character.isLetter(sign)) {
                    landmarks.put(maze.cell(x, y), sign);
                } else if (arms(sign) == 0) {
                    maze.put(maze.cell(x, y), DrawnMaze.CORRIDOR);
                }
            }
        }
        landmarks.settle();
        return maze;
    }

    private static int arms(int sign) {
        return sign >= 0x2500 && sign < 0x2500 + ARMS.length ? ARMS[sign - 0x2500] : 0;
    }
}
