package io.github.mazescape.maze.foreign;

import java.util.List;

/**
 * Sokoban levels in XSB: {@code #} wall, {@code @} player, {@code $} box, {@code .} goal, {@code +} and {@code *}
 * player and box on a goal; floor is a blank, {@code -} or {@code _}. Goals become pellets, and boxes corridor.
 */
final class SokobanLevels implements Kind {
    private static final String SIGNS = "# -_@+$*.";

    @Override
    public String name() {
        return "a Sokoban level";
    }

    @Override
    public List<Block> find(List<String> lines) {
        return CellRows.runs(lines, SokobanLevels::isRow, line -> false).stream()
                .filter(block -> block.count("@+") == 1 && block.count("$*") > 0)
                .toList();
    }

    private static boolean isRow(String line) {
        return line.indexOf('#') >= 0 && CellRows.count(line, SIGNS) == line.length();
    }

    @Override
    public DrawnMaze read(Block block) {
        DrawnMaze maze = new DrawnMaze(block.width(), block.height());
        block.forEachSign((x, y, sign) -> {
            int cell = maze.cell(x, y);
            switch (sign) {
                case '#' -> {}
                case '.', '*' -> maze.put(cell, DrawnMaze.PELLET);
                case '@', '+' -> maze.start(cell);
                default -> maze.put(cell, DrawnMaze.CORRIDOR);
            }
        });
        maze.remarks().add("goals are pellets, boxes are left out");
        return maze;
    }
}
