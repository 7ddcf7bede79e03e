package io.github.mazescape.maze.foreign;

import java.util.List;

/**
 * Mazes as solvers of mazes read them: one sign is wall, a start and an end have letters, and either may lie in the
 * border. A dot is floor, unless blanks are the floor: then dots are something to eat.
 */
final class SignMazes implements Kind {
    private static final String FLOORS = " .-_*+o:,·0";

    private final String name;
    private final String walls;

    /** @param walls the signs, one of which draws the walls of a file */
    SignMazes(String name, String walls) {
        this.name = name;
        this.walls = walls;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Block> find(List<String> lines) {
        char wall = CellRows.ruling(lines);
        return wall == 0 || walls.indexOf(wall) < 0 ? List.of() : CellRows.runs(lines, String.valueOf(wall), FLOORS);
    }

    @Override
    public DrawnMaze read(Block block) {
        String wall = String.valueOf(CellRows.ruling(block.rows()));
        boolean eats = block.count(" ") > 0 && block.count(".") > 0;
        DrawnMaze maze = new DrawnMaze(block.width(), block.height());
        Landmarks landmarks = new Landmarks(maze);
        block.forEachSign((x, y, sign) -> {
            int cell = maze.cell(x, y);
            if (eats && sign == '.') {
                maze.put(cell, DrawnMaze.PELLET);
            } else if (FLOORS.indexOf(sign) >= 0 && wall.indexOf(sign) < 0) {
                maze.put(cell, DrawnMaze.CORRIDOR);
            } else if (wall.indexOf(sign) < 0) {
                landmarks.put(cell, sign);
            }
        });
        landmarks.settle();
        return maze;
    }
}
