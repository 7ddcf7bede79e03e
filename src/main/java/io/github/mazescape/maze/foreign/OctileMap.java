package io.github.mazescape.maze.foreign;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Maps of the MovingAI benchmarks: a header of type, height and width, then {@code . G S} passable, all else blocked.
 */
final class OctileMap implements Kind {
    private static final Pattern SIDE = Pattern.compile("(height|width)\\s+(\\d{1,9})");
    /** With the line that ends it. Some files have no type. */
    private static final int LONGEST_HEADER = 6;

    private static final String PASSABLE = ".GS";

    @Override
    public String name() {
        return "a MovingAI map";
    }

    @Override
    public List<Block> find(List<String> lines) {
        int first = 0;
        while (first < lines.size() && lines.get(first).isEmpty()) {
            first++;
        }
        int map = lines.subList(first, Math.min(first + LONGEST_HEADER, lines.size()))
                .indexOf("map");
        if (map < 0) {
            return List.of();
        }
        List<String> header = lines.subList(first, first + map);
        int rows = side(header, "height");
        int begin = Math.min(lines.size(), first + map + 1);
        int end = (int) Math.min(lines.size(), (long) begin + rows);
        return rows == 0 || side(header, "width") == 0 || begin == end
                ? List.of()
                : List.of(new Block(header, lines.subList(begin, end)));
    }

    private static int side(List<String> header, String name) {
        for (String line : header) {
            Matcher side = SIDE.matcher(line);
            if (side.matches() && side.group(1).equals(name)) {
                return Integer.parseInt(side.group(2));
            }
        }
        return 0;
    }

    @Override
    public DrawnMaze read(Block block) {
        DrawnMaze maze = new DrawnMaze(side(block.above(), "width"), side(block.above(), "height"));
        for (int y = 0; y < block.height(); y++) {
            for (int x = 0; x < maze.width(); x++) {
                if (PASSABLE.indexOf(block.at(y, x)) >= 0) {
                    maze.put(maze.cell(x, y), DrawnMaze.CORRIDOR);
                }
            }
        }
        return maze;
    }
}
