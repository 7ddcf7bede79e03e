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
        for (int y = 0; y < block.height(); y++) {
            for (int x = 0; x < block.rows().get(y).length(); x++) {
                int cell = maze.cell(x, y);
                switch (block.at(y, x)) {
                    case '%' -> {}
                    case '.', 'o' -> maze.put(cell, DrawnMaze.PELLET);
                    case 'P', 'S' -> {
                        if (maze.start() == DrawnMaze.NO_START) {
                            maze.start(cell);
                        } else {
                            maze.put(cell, DrawnMaze.CORRIDOR);
                        }
                    }
                    default -> maze.put(cell, DrawnMaze.CORRIDOR);
                }
            }
        }
        int ghosts = block.count("Gg");
        if (ghosts > 0) {
            maze.remarks().add((ghosts == 1 ? "the ghost" : ghosts + " ghosts") + " left out");
        }
        return maze;
    }
}
