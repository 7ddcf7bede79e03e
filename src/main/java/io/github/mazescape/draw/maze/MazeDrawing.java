package io.github.mazescape.draw.maze;

import io.github.mazescape.draw.kit.Box;
import io.github.mazescape.draw.kit.Pen;
import io.github.mazescape.draw.kit.Theme;
import io.github.mazescape.foraging.Sensor;
import io.github.mazescape.foraging.Trajectory;
import io.github.mazescape.foraging.Trajectory.Step;
import io.github.mazescape.maze.Heading;
import io.github.mazescape.maze.Maze;
import java.util.function.Consumer;

/**
 * Draws a maze with its forager at one moment of a recorded trajectory: its trail, what it senses, and the pellets
 * left.
 */
public final class MazeDrawing {
    private static final int[] PELLET_SIDES = {0, 1, 3};

    private MazeDrawing() {}

    /**
     * Draws a maze with its forager at one moment.
     *
     * @param cell the side of a cell [px]
     * @param colour the forager's colour
     */
    public static void draw(Pen pen, Box grid, int cell, ReplayModel model, int colour) {
        draw(pen, grid, cell, model, colour, inside -> {});
    }

    /** As above, with something else between the maze and its forager. */
    static void draw(Pen pen, Box grid, int cell, ReplayModel model, int colour, Consumer<Pen> between) {
        try (Pen inside = pen.within(grid)) {
            cells(inside, grid, cell, model.trajectory().maze());
            trail(inside, grid, cell, model, colour);
            sensed(inside, grid, cell, model, colour);
            pellets(inside, grid, cell, model);
            between.accept(inside);
            forager(inside, grid, cell, model, colour);
        }
    }

    /** Draws a maze in its initial state. */
    static void still(Pen pen, Box grid, int cell, Maze maze) {
        cells(pen, grid, cell, maze);
        pellets(pen, grid, cell, maze, new boolean[maze.width() * maze.height()]);
        double x = middle(grid.x(), maze.startX(), cell);
        double y = middle(grid.y(), maze.startY(), cell);
        MazeArrow.draw(pen, x, y, cell, maze.startHeading().ordinal(), Theme.ACCENT);
    }

    private static void cells(Pen pen, Box grid, int cell, Maze maze) {
        pen.fill(grid, Theme.WALL);
        for (int y = 0; y < maze.height(); y++) {
            for (int x = 0; x < maze.width(); x++) {
                if (!maze.isWall(x, y)) {
                    pen.fill(grid.x() + x * cell, grid.y() + y * cell, cell, cell, Theme.WELL);
                }
            }
        }
    }

    private static void trail(Pen pen, Box grid, int cell, ReplayModel model, int accent) {
        int weight = Math.max(1, (int) Math.round(cell * 0.14));
        for (int step = 1; step <= model.step(); step++) {
            Place from = Place.after(model.trajectory(), step - 1);
            Place to = Place.after(model.trajectory(), step);
            if (from.x() != to.x() || from.y() != to.y()) {
                int colour = Theme.mixed(Theme.WELL, accent, freshness(model.step() - step));
                int x = grid.x() + Math.min(from.x(), to.x()) * cell + (cell - weight) / 2;
                int y = grid.y() + Math.min(from.y(), to.y()) * cell + (cell - weight) / 2;
                int width = weight + Math.abs(from.x() - to.x()) * cell;
                int height = weight + Math.abs(from.y() - to.y()) * cell;
                pen.fill(x, y, width, height, colour);
            }
        }
    }

    private static double freshness(int stepsAgo) {
        return 0.22 + 0.53 / (1 + stepsAgo / 12.0);
    }

    private static void sensed(Pen pen, Box grid, int cell, ReplayModel model, int accent) {
        Step now = model.now();
        if (now == null) {
            return;
        }
        Place place = Place.after(model.trajectory(), model.step());
        int passage = model.trajectory().sensors().firstInput(Sensor.PASSAGE);
        int pellet = model.trajectory().sensors().firstInput(Sensor.PELLET);
        for (int side = 0; side < 4 && passage >= 0; side++) {
            boolean open = (now.observation() >> passage + side & 1) != 0;
            Heading to = place.heading().turned(side);
            Box neighbour = new MazeGrid(grid, cell).box(place.x() + to.dx(), place.y() + to.dy());
            pen.fill(neighbour, Theme.faded(accent, open ? 0.16 : 0.0));
            pen.frame(neighbour, Theme.faded(accent, open ? 0.55 : 0.22));
        }
        for (int i = 0; i < PELLET_SIDES.length && pellet >= 0; i++) {
            if ((now.observation() >> pellet + i & 1) != 0) {
                Heading to = place.heading().turned(PELLET_SIDES[i]);
                double x = middle(grid.x(), place.x() + to.dx(), cell);
                double y = middle(grid.y(), place.y() + to.dy(), cell);
                pen.ring(x, y, cell * 0.34, 1.5, Theme.WARM);
            }
        }
    }

    private static void pellets(Pen pen, Box grid, int cell, ReplayModel model) {
        Maze maze = model.trajectory().maze();
        boolean[] eaten = new boolean[maze.width() * maze.height()];
        eaten[maze.startY() * maze.width() + maze.startX()] = true;
        for (Step step : model.trajectory().steps().subList(0, model.step())) {
            eaten[step.y() * maze.width() + step.x()] |= step.ate();
        }
        pellets(pen, grid, cell, maze, eaten);
    }

    private static void pellets(Pen pen, Box grid, int cell, Maze maze, boolean[] eaten) {
        for (int y = 0; y < maze.height(); y++) {
            for (int x = 0; x < maze.width(); x++) {
                if (maze.hasPellet(x, y) && !eaten[y * maze.width() + x]) {
                    double radius = Math.max(1.2, cell * 0.15);
                    pen.disc(middle(grid.x(), x, cell), middle(grid.y(), y, cell), radius, Theme.WARM);
                }
            }
        }
    }

    private static void forager(Pen pen, Box grid, int cell, ReplayModel model, int colour) {
        Place from = Place.after(model.trajectory(), model.step());
        Place to = model.now() == null ? from : Place.after(model.trajectory(), model.step() + 1);
        double part = model.now() == null ? 0 : model.fraction();
        double x = middle(grid.x(), from.x() + (to.x() - from.x()) * part, cell);
        double y = middle(grid.y(), from.y() + (to.y() - from.y()) * part, cell);
        int turn = (to.heading().ordinal() - from.heading().ordinal() + 5 & 3) - 1;
        double quarters = from.heading().ordinal() + turn * part;
        MazeArrow.draw(pen, x, y, cell, quarters, colour);
    }

    private static double middle(int origin, double cells, int cell) {
        return origin + (cells + 0.5) * cell;
    }

    /** The place of a forager after n steps. */
    private record Place(int x, int y, Heading heading) {
        static Place after(Trajectory trajectory, int steps) {
            if (steps == 0) {
                Maze maze = trajectory.maze();
                return new Place(maze.startX(), maze.startY(), maze.startHeading());
            }
            Step step = trajectory.steps().get(steps - 1);
            return new Place(step.x(), step.y(), Heading.values()[step.heading()]);
        }
    }
}
