package io.github.mazescape.maze.foreign;

import java.util.List;

/** Layouts of Berkeley's Pac-Man projects: {@code %} wall, {@code .} food, {@code o} capsule, P start, G ghost. */
final class PacManLayout implements Kind {
    private static final String WALL = "%";

    @Override
    public String name() {
        return "a Pac-Man layout";
    }

    @Override
    public List<Block> find(List<String> lines) {
        return CellRows.ruling(lines) == '%' ? CellRows.runs(lines, WALL, " .o") : List.of();
    }

    @Override
    public DrawnMaze read(Block block) {
        DrawnMaze maze = new DrawnMaze(block.width(), block.height());
        block.forEachSign((x, y, sign) -> {
            int cell = maze.cell(x, y);
            boolean start = "PS".indexOf(sign) >= 0 && maze.start() == DrawnMaze.NO_START;
            if (start) {
                maze.start(cell);
            } else if (sign == '.' || sign == 'o') {
                maze.put(cell, DrawnMaze.PELLET);
            } else if (sign != '%') {
                maze.put(cell, DrawnMaze.CORRIDOR);
            }
        });
        int ghosts = block.count("Gg");
        if (ghosts > 0) {
            maze.remarks().add((ghosts == 1 ? "the ghost" : ghosts + " ghosts") + " left out");
        }
        return maze;
    }
}
