package io.github.mazescape.draw.maze;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mazescape.draw.Examples;
import io.github.mazescape.draw.Golden;
import io.github.mazescape.draw.kit.Box;
import io.github.mazescape.draw.kit.Theme;
import io.github.mazescape.maze.Maze;
import io.github.mazescape.maze.MazeBrush;
import io.github.mazescape.maze.MazeText;
import java.io.IOException;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import processing.core.PGraphics;

/** Holds the maze panel while it edits to golden pictures, and what lies under the mouse to what is drawn there. */
class MazeEditPictureTest {
    private static final Maze MAZE = Examples.trajectory().maze();

    @Test
    void aWallAboutToBePainted() throws IOException {
        MazeEditModel model = new MazeEditModel(MAZE, true, MazeBrush.WALL, new MazeGrid.Cell(2, 1));
        panel("maze-edit-wall", 588, 336, (g, box) -> new MazePanel().draw(g, box, null, model));
    }

    @Test
    void aCellThatIsRefusedInTheSmallestPanel() throws IOException {
        MazeEditModel model = new MazeEditModel(MAZE, true, MazeBrush.PELLET, new MazeGrid.Cell(0, 4));
        panel("maze-edit-refused", 372, 258, (g, box) -> new MazePanel().draw(g, box, null, model));
    }

    @Test
    void theStartAboutToMoveWhileTheForagerIsReplayed() throws IOException {
        MazeEditModel model = new MazeEditModel(MAZE, false, MazeBrush.START, new MazeGrid.Cell(7, 9));
        panel("maze-edit-replay", 588, 336, (g, box) -> new MazePanel().draw(g, box, Examples.replay(86, 0.4), model));
    }

    @Test
    void aPelletAboutToBePaintedIntoAWideMaze() throws IOException {
        Maze wide = MazeText.parse("##############\n#>    .      #\n#            #\n##############\n", "wide");
        MazeEditModel model = new MazeEditModel(wide, true, MazeBrush.PELLET, new MazeGrid.Cell(9, 2));
        panel("maze-edit-wide", 588, 336, (g, box) -> new MazePanel().draw(g, box, Examples.replay(86, 0.4), model));
    }

    private static void panel(String name, int width, int height, BiConsumer<PGraphics, Box> drawing)
            throws IOException {
        Golden.check(name, width, height, g -> {
            g.background(Theme.GROUND);
            drawing.accept(g, new Box(0, 0, width, height).inset(Theme.GAP));
        });
    }

    @ParameterizedTest
    @CsvSource({"340,226", "488,298", "556,337", "900,520"})
    void everyPointOfTheMazeBelongsToTheCellDrawnThere(int width, int height) {
        Box box = new Box(31, 17, width, height);
        MazeGrid grid = MazeGrid.of(box, MAZE);
        for (int y = 0; y < MAZE.height(); y++) {
            for (int x = 0; x < MAZE.width(); x++) {
                Box cell = grid.box(x, y);
                Optional<MazeGrid.Cell> expected = Optional.of(new MazeGrid.Cell(x, y));
                assertEquals(expected, grid.at(cell.x(), cell.y()));
                assertEquals(expected, grid.at(cell.right() - 0.01, cell.bottom() - 0.01));
            }
        }
        Box all = grid.box();
        assertEquals(Optional.empty(), grid.at(all.x() - 0.01, all.y()));
        assertEquals(Optional.empty(), grid.at(all.x(), all.y() - 0.01));
        assertEquals(Optional.empty(), grid.at(all.right(), all.y()));
        assertEquals(Optional.empty(), grid.at(all.x(), all.bottom()));
    }
}
