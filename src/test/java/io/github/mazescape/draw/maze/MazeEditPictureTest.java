package io.github.mazescape.draw.maze;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.draw.Examples;
import io.github.mazescape.draw.Golden;
import io.github.mazescape.draw.kit.Box;
import io.github.mazescape.draw.kit.Theme;
import io.github.mazescape.maze.Maze;
import io.github.mazescape.maze.MazeBrush;
import io.github.mazescape.maze.MazeText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import processing.core.PGraphics;

/** Holds the maze panel while it edits to golden pictures, and what lies under the mouse to what is drawn there. */
class MazeEditPictureTest {
    private static final Maze MAZE = Examples.trajectory().maze();

    @Test
    void aWallAboutToBePainted() throws IOException {
        MazeEditModel model = model(MAZE, true, MazeBrush.WALL, new MazeCell(2, 1), MazeTool.UNDO, "");
        panel("maze-edit-wall", 588, 336, (g, box) -> new MazePanel().draw(g, box, null, model));
    }

    @Test
    void aCellThatIsRefusedInTheSmallestPanel() throws IOException {
        MazeEditModel model =
                model(MAZE, true, MazeBrush.PELLET, new MazeCell(0, 4), null, "that would wall off 12 pellets");
        panel("maze-edit-refused", 372, 258, (g, box) -> new MazePanel().draw(g, box, null, model));
    }

    @Test
    void theStartAboutToMoveWhileTheForagerIsReplayed() throws IOException {
        MazeEditModel model = model(MAZE, false, MazeBrush.START, new MazeCell(7, 9), null, "");
        panel("maze-edit-replay", 588, 336, (g, box) -> new MazePanel().draw(g, box, Examples.replay(86, 0.4), model));
    }

    @Test
    void aPelletAboutToBePaintedIntoAWideMaze() throws IOException {
        Maze wide = MazeText.parse("##############\n#>    .      #\n#            #\n##############\n", "wide");
        MazeEditModel model = model(wide, true, MazeBrush.PELLET, new MazeCell(9, 2), MazeTool.CORRIDOR, "");
        panel("maze-edit-wide", 588, 336, (g, box) -> new MazePanel().draw(g, box, Examples.replay(86, 0.4), model));
    }

    @Test
    void theButtonThatBeginsEditing() throws IOException {
        panel("maze-edit-entry", 520, 330, (g, box) -> {
            new MazePanel().draw(g, box, Examples.replay(0, 0));
            new MazePanel().drawEntry(g, box, false);
        });
    }

    @Test
    void theButtonThatBeginsEditingInTheSmallestPanel() throws IOException {
        panel("maze-edit-entry-small", 372, 258, (g, box) -> {
            new MazePanel().draw(g, box, Examples.replay(86, 0.4));
            new MazePanel().drawEntry(g, box, true);
        });
    }

    private static MazeEditModel model(
            Maze maze, boolean edited, MazeBrush brush, MazeCell hovered, @Nullable MazeTool pointed, String notice) {
        return new MazeEditModel(maze, 3, 16, edited, brush, hovered, pointed, edited, false, notice, true);
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
        MazeEditLayout at = MazeEditLayout.of(box, MAZE);
        for (int y = 0; y < MAZE.height(); y++) {
            for (int x = 0; x < MAZE.width(); x++) {
                Box cell = at.box(x, y);
                Optional<MazeCell> expected = Optional.of(new MazeCell(x, y));
                assertEquals(expected, MazePanel.cellAt(box, MAZE, cell.x(), cell.y()));
                assertEquals(expected, MazePanel.cellAt(box, MAZE, cell.right() - 0.01, cell.bottom() - 0.01));
            }
        }
        Box grid = at.grid();
        assertEquals(Optional.empty(), MazePanel.cellAt(box, MAZE, grid.x() - 0.01, grid.y()));
        assertEquals(Optional.empty(), MazePanel.cellAt(box, MAZE, grid.x(), grid.y() - 0.01));
        assertEquals(Optional.empty(), MazePanel.cellAt(box, MAZE, grid.right(), grid.y()));
        assertEquals(Optional.empty(), MazePanel.cellAt(box, MAZE, grid.x(), grid.bottom()));
    }

    @ParameterizedTest
    @CsvSource({"340,226", "488,298", "556,337", "900,520"})
    void theToolsLieApartWithinThePanelAndAreFoundWhereTheyAreDrawn(int width, int height) {
        Box box = new Box(31, 17, width, height);
        Map<MazeTool, Box> tools = MazeEditLayout.tools(box);
        assertEquals(MazeTool.values().length - 1, tools.size());
        List<Box> all = new ArrayList<>(tools.values());
        all.add(MazeEditLayout.of(box, MAZE).grid());
        tools.forEach((tool, at) -> {
            assertTrue(at.right() <= box.right() && at.bottom() <= box.bottom(), tool + " " + at + " in " + box);
            assertTrue(at.height() >= 16 && at.width() >= 16, tool + " " + at);
            assertEquals(Optional.of(tool), MazePanel.toolAt(box, true, at.x() + 1, at.bottom() - 1));
            long over = all.stream().filter(other -> overlap(at, other)).count();
            assertEquals(1, over, tool + " lies over another one");
        });
        assertEquals(Optional.empty(), MazePanel.toolAt(box, true, box.x() + 5, box.y() + 40));
        assertEquals(Optional.of(MazeTool.EDIT), MazePanel.toolAt(box, false, box.right() - 5, box.bottom() - 5));
        assertEquals(Optional.empty(), MazePanel.toolAt(box, false, box.x() + 5, box.y() + 40));
    }

    private static boolean overlap(Box a, Box b) {
        return a.x() < b.right() && b.x() < a.right() && a.y() < b.bottom() && b.y() < a.bottom();
    }
}
