package io.github.mazescape.maze.foreign;

import java.util.List;

/**
 * Our own text with what breaks its rules: an open border, text above or below, several mazes, pellets out of reach.
 */
final class OwnText implements Kind {
    private static final String SIGNS = "# .^>v<";
    private static final double MOST_OTHERS = 0.2;
    private static final List<String> KEYS = List.of("name:", "author:", "note:", "steps:");

    @Override
    public String name() {
        return "a maze of Mazescape";
    }

    @Override
    public List<Block> find(List<String> lines) {
        return lines.stream().anyMatch(line -> isAlmostRow(line))
                ? List.of()
                : CellRows.runs(lines, line -> line.indexOf('#') >= 0 && isRow(line), OwnText::isRow);
    }

    private static boolean isRow(String line) {
        return !line.isEmpty() && CellRows.count(line, SIGNS) == line.length();
    }

    /** Whether a line would be a row if not for a few other signs. */
    private static boolean isAlmostRow(String line) {
        int others = line.length() - CellRows.count(line, SIGNS);
        return others > 0 && others <= line.length() * MOST_OTHERS && (line.startsWith("#") || line.endsWith("#"));
    }

    @Override
    public DrawnMaze read(Block block) {
        DrawnMaze maze = new DrawnMaze(block.width(), block.height());
        Landmarks landmarks = new Landmarks(maze);
        block.forEachSign((x, y, sign) -> {
            if ("# .".indexOf(sign) >= 0) {
                maze.put(maze.cell(x, y), sign);
            } else {
                landmarks.put(maze.cell(x, y), sign);
            }
        });
        landmarks.settle();
        block.above().stream()
                .filter(line -> KEYS.stream().anyMatch(line::startsWith))
                .forEach(maze.header()::add);
        return maze;
    }
}
