package io.github.mazescape.maze.foreign;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Grids of 0 and 1, with or without blanks, commas or brackets between. Lines of numbers above may tell the size, the
 * start and the end; 2 and 3, or letters, may mark start and end in the grid.
 */
final class ZeroOneGrid implements Kind {
    private static final Pattern SEPARATORS = Pattern.compile("[\\s,;\\[\\](){}]+");
    private static final Pattern PAIR = Pattern.compile("\\D*(\\d{1,6})\\D+(\\d{1,6})\\D*");
    /** How a token -1 is written in a row of signs, one a cell. */
    private static final char MINUS_ONE = '-';

    private static final String STARTS = "2SsPpAa";
    private static final double LEAST_SHARE = 0.8;
    private static final double CLOSED = 0.8;

    @Override
    public String name() {
        return "a grid of 0 and 1";
    }

    @Override
    public List<Block> find(List<String> lines) {
        List<String> signs = lines.stream().map(ZeroOneGrid::signs).toList();
        List<Block> blocks = new ArrayList<>();
        int above = 0;
        for (int i = 0; i < lines.size(); ) {
            int width = signs.get(i).length();
            int end = i + 1;
            while (end < lines.size() && width >= 3 && signs.get(end).length() == width) {
                end++;
            }
            Block block = new Block(lines.subList(above, i), signs.subList(i, end));
            if (width >= 3 && end - i >= 3 && isGrid(block)) {
                blocks.add(block);
                above = end;
            }
            i = end;
        }
        return blocks;
    }

    private static boolean isGrid(Block block) {
        int blank = block.count("0");
        int wall = block.count("1-");
        return blank > 0
                && wall > 0
                && block.count("456789") == 0
                && blank + wall >= LEAST_SHARE * block.width() * block.height();
    }

    /** A line with a sign for each cell; empty if it is no row of a grid. */
    private static String signs(String line) {
        String tokens = SEPARATORS.matcher(line).replaceAll(" ").strip();
        if (tokens.indexOf(' ') < 0) {
            return areSigns(tokens) ? tokens : "";
        }
        String one = tokens.replace("-1", "-");
        String row = one.replace(" ", "");
        boolean single = 2 * row.length() - 1 == one.length();
        return single && areSigns(row) ? row : "";
    }

    private static boolean areSigns(String row) {
        for (int i = 0; i < row.length(); i++) {
            char sign = row.charAt(i);
            if (sign != MINUS_ONE && !(sign >= '0' && sign <= '9') && !(sign >= 'A' && sign <= 'z')) {
                return false;
            }
        }
        return true;
    }

    @Override
    public DrawnMaze read(Block block) {
        DrawnMaze maze = new DrawnMaze(block.width(), block.height());
        int told = start(block);
        char wall = wall(block, told);
        Landmarks landmarks = new Landmarks(maze);
        for (int y = 0; y < block.height(); y++) {
            for (int x = 0; x < block.width(); x++) {
                int cell = maze.cell(x, y);
                char sign = block.at(y, x);
                if (sign == '0' && wall != '0' || sign == '1' && wall == '0') {
                    maze.put(cell, DrawnMaze.CORRIDOR);
                } else if (sign != wall) {
                    landmarks.put(cell, wall == MINUS_ONE && sign <= '2' ? (char) (sign + 1) : sign);
                }
            }
        }
        landmarks.settle();
        maze.remarks().add(wall == MINUS_ONE ? "-1 is wall" : wall + " is wall");
        if (told >= 0 && !maze.isWall(told)) {
            maze.start(told);
        }
        return maze;
    }

    private static char wall(Block block, int start) {
        if (block.count("-") > 0) {
            return MINUS_ONE;
        }
        if (start >= 0) {
            return block.at(start / block.width(), start % block.width()) == '1' ? '0' : '1';
        }
        char likely = borderShare(block, '0') >= CLOSED ? '0' : '1';
        return startsInside(block, likely) ? likely == '0' ? '1' : '0' : likely;
    }

    /** Whether a start that is marked in the grid has this sign all round it. */
    private static boolean startsInside(Block block, char wall) {
        for (int y = 0; y < block.height(); y++) {
            for (int x = 0; x < block.width(); x++) {
                if (STARTS.indexOf(block.at(y, x)) >= 0) {
                    return is(block, x - 1, y, wall)
                            && is(block, x + 1, y, wall)
                            && is(block, x, y - 1, wall)
                            && is(block, x, y + 1, wall);
                }
            }
        }
        return false;
    }

    private static boolean is(Block block, int x, int y, char wall) {
        return x < 0 || y < 0 || y >= block.height() || x >= block.width() || block.at(y, x) == wall;
    }

    private static double borderShare(Block block, char sign) {
        int count = 0;
        int all = 0;
        for (int y = 0; y < block.height(); y++) {
            boolean whole = y == 0 || y == block.height() - 1;
            for (int x = 0; x < block.width(); x += whole ? 1 : block.width() - 1) {
                count += block.at(y, x) == sign ? 1 : 0;
                all++;
            }
        }
        return (double) count / all;
    }

    /** The cell that a header of size and start, column first or row first, tells; -1 if there is none. */
    private static int start(Block block) {
        List<int[]> pairs = new ArrayList<>();
        for (String line : block.above()) {
            int[] pair = pair(line);
            if (pair != null) {
                pairs.add(pair);
            }
        }
        if (pairs.size() < 2) {
            return DrawnMaze.NO_START;
        }
        int[] size = pairs.get(0);
        int[] start = pairs.get(1);
        boolean columnFirst = size[0] == block.width() && size[1] == block.height();
        int x = columnFirst ? start[0] : start[1];
        int y = columnFirst ? start[1] : start[0];
        return x < block.width() && y < block.height() ? y * block.width() + x : DrawnMaze.NO_START;
    }

    private static int @Nullable [] pair(String line) {
        Matcher pair = PAIR.matcher(line);
        return pair.matches() ? new int[] {Integer.parseInt(pair.group(1)), Integer.parseInt(pair.group(2))} : null;
    }
}
