package io.github.mazescape.draw.maze;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.draw.kit.HeadlessCanvas;
import io.github.mazescape.draw.kit.Theme;
import io.github.mazescape.draw.sandbox.ReplayPanel;
import io.github.mazescape.foraging.Sensors;
import io.github.mazescape.foraging.Trajectory;
import io.github.mazescape.foraging.Trajectory.Step;
import io.github.mazescape.maze.Maze;
import io.github.mazescape.maze.MazeText;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LargeMazeTest {
    private static final int SIDE = 255;

    /** A hall without pellets, with the start in its middle. */
    private static Maze hall() {
        String wall = "#".repeat(SIDE) + "\n";
        String row = "#" + " ".repeat(SIDE - 2) + "#\n";
        String half = " ".repeat(SIDE / 2 - 1);
        String middle = "#" + half + ">" + " ".repeat(SIDE - 3 - half.length()) + "#\n";
        String pellet = "#." + " ".repeat(SIDE - 3) + "#\n";
        return MazeText.parse(
                wall + pellet + row.repeat(SIDE / 2 - 2) + middle + row.repeat(SIDE / 2 - 1) + wall, "hall");
    }

    @Test
    void theForagerIsSeenInTheLargestMazeAndTheSmallestPicture() {
        Maze maze = hall();
        Step turn = new Step(maze.startX(), maze.startY(), 1, 0, 1, false, new double[16], new double[3]);
        Trajectory trajectory = new Trajectory(maze, Sensors.REFERENCE, List.of(turn));
        HeadlessCanvas canvas = new HeadlessCanvas(640, 480);
        ReplayPanel panel = new ReplayPanel();
        canvas.draw(g -> panel.draw(g, new ReplayModel(trajectory, 1, 0, 0, 1, "champion", 0)));
        // The maze lies at the left of the upper part.
        int[] pixels = canvas.pixels();
        long marked = 0;
        for (int y = 100; y < 250; y++) {
            marked += Arrays.stream(pixels, y * 640 + 60, y * 640 + 240)
                    .filter(pixel -> (pixel & 0xffffff) == (Theme.ACCENT & 0xffffff))
                    .count();
        }
        assertTrue(marked >= 8, marked + " pixels of the forager's colour");
    }
}
