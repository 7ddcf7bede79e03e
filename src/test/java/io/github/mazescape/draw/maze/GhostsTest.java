package io.github.mazescape.draw.maze;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.brush.Crossing;
import io.github.mazescape.draw.kit.Box;
import io.github.mazescape.draw.kit.HeadlessCanvas;
import io.github.mazescape.foraging.Sensors;
import io.github.mazescape.foraging.Trails;
import io.github.mazescape.foraging.Trajectory;
import io.github.mazescape.foraging.Trajectory.Step;
import io.github.mazescape.maze.Maze;
import io.github.mazescape.maze.MazeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GhostsTest {
    private static final int SIDE = 400;
    private static final Box PANEL = new Box(0, 0, SIDE, 300);
    private static final Maze MAZE = MazeText.parse("""
            #########
            #v     .#
            # ##### #
            #       #
            #########
            """, "ring");
    private static final int RED = 0xffff0000;
    private static final int BLUE = 0xff0000ff;

    private final MazePanel panel = new MazePanel();

    /** One who stands at the start for so many steps. */
    private static Trajectory standing() {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            steps.add(new Step(1, 1, 2, 0, 1, false, new double[1], new double[3]));
        }
        return new Trajectory(MAZE, Sensors.REFERENCE, steps);
    }

    private static int[] eastward(int row) {
        int[] places = new int[7];
        for (int step = 0; step < places.length; step++) {
            places[step] = (row * MAZE.width() + 1 + step) * 4 + 1;
        }
        return places;
    }

    private static Ghosts ghosts() {
        Trails trails = new Trails(MAZE, List.of(eastward(1), eastward(3)));
        return new Ghosts(trails, new int[] {RED, BLUE}, new float[] {0, -1, 0, 1});
    }

    private int[] drawn(BrushedMaze brushed, int step) {
        HeadlessCanvas canvas = new HeadlessCanvas(SIDE, 300);
        canvas.draw(g -> panel.draw(g, PANEL, new ReplayModel(standing(), step, 0, 1, 1, "champion", 0), brushed));
        return canvas.pixels();
    }

    /** How much redder, or bluer, than otherwise the pixels of a cell are. */
    private static int most(int[] pixels, int x, int y, boolean red) {
        Box cell = MazeGrid.of(PANEL, MAZE).box(x, y);
        int most = 0;
        for (int py = cell.y(); py < cell.bottom(); py++) {
            for (int px = cell.x(); px < cell.right(); px++) {
                int pixel = pixels[py * SIDE + px];
                int difference = (pixel >> 16 & 0xff) - (pixel & 0xff);
                most = Math.max(most, red ? difference : -difference);
            }
        }
        return most;
    }

    @Test
    void ghostsLeaveTrailsInTheirColours() {
        int[] pixels = drawn(new BrushedMaze(ghosts(), Crossing.NONE, null), 0);
        for (int x = 2; x < 7; x++) {
            assertTrue(most(pixels, x, 1, true) > 80, "red in column " + x);
            assertTrue(most(pixels, x, 3, false) > 80, "blue in column " + x);
        }
        assertTrue(most(pixels, 7, 2, true) < 40 && most(pixels, 7, 2, false) < 40, "nobody went there");
    }

    @Test
    void ghostsMoveWithTheReplay() {
        int[] first = drawn(new BrushedMaze(ghosts(), Crossing.NONE, null), 1);
        int[] later = drawn(new BrushedMaze(ghosts(), Crossing.NONE, null), 4);
        Box second = MazeGrid.of(PANEL, MAZE).box(2, 3);
        Box fifth = MazeGrid.of(PANEL, MAZE).box(5, 3);
        assertTrue(differ(first, later, second) && differ(first, later, fifth));
        assertFalse(differ(first, later, MazeGrid.of(PANEL, MAZE).box(7, 3)));
    }

    private static boolean differ(int[] one, int[] other, Box box) {
        for (int y = box.y(); y < box.bottom(); y++) {
            for (int x = box.x(); x < box.right(); x++) {
                if (one[y * SIDE + x] != other[y * SIDE + x]) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void ghostsOfAnotherMazeAreNotDrawn() {
        int[] nothing = drawn(BrushedMaze.NONE, 0);
        Maze other = MazeText.parse(MAZE.toString().replace(".", " ").replace("#v ", "#v."), "other");
        Ghosts strangers =
                new Ghosts(new Trails(other, List.of(eastward(1), eastward(3))), new int[] {RED, BLUE}, new float[4]);
        assertArrayEquals(nothing, drawn(new BrushedMaze(strangers, Crossing.NONE, null), 0));
    }

    @Test
    void newGhostsComeInPlaceOfOldOnes() {
        drawn(new BrushedMaze(ghosts(), Crossing.NONE, null), 0);
        Ghosts one = new Ghosts(new Trails(MAZE, List.of(eastward(1))), new int[] {BLUE}, new float[2]);
        int[] pixels = drawn(new BrushedMaze(one, Crossing.NONE, null), 0);
        assertTrue(most(pixels, 4, 1, false) > 80 && most(pixels, 4, 1, true) < 40);
        assertTrue(most(pixels, 4, 3, false) < 40);
    }

    @Test
    void paintedCellsAreMarked() {
        int[] nothing = drawn(BrushedMaze.NONE, 0);
        Crossing crossing = Crossing.NONE.painted(0, new Crossing.Cell(4, 3), false);
        int[] pixels = drawn(new BrushedMaze(null, crossing, null), 0);
        assertTrue(differ(nothing, pixels, MazeGrid.of(PANEL, MAZE).box(4, 3)));
        assertFalse(differ(nothing, pixels, MazeGrid.of(PANEL, MAZE).box(6, 3)));
        assertEquals(Set.of(new Crossing.Cell(4, 3)), crossing.cells());
    }
}
