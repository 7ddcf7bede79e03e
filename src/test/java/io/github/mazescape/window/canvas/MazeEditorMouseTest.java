package io.github.mazescape.window.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.draw.kit.Box;
import io.github.mazescape.draw.maze.MazeCell;
import io.github.mazescape.draw.maze.MazeEditModel;
import io.github.mazescape.draw.maze.MazePanel;
import io.github.mazescape.draw.maze.MazeTool;
import io.github.mazescape.foraging.FixedTasks;
import io.github.mazescape.foraging.Sensors;
import io.github.mazescape.foraging.Task;
import io.github.mazescape.live.MazeEditor;
import io.github.mazescape.live.MazeEditorTest;
import io.github.mazescape.maze.Maze;
import io.github.mazescape.maze.MazeBrush;
import io.github.mazescape.maze.MazeText;
import io.github.mazescape.window.files.FileQuestions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A scripted person before the maze panel: finds cells and buttons where they are drawn, and nothing else. */
class MazeEditorMouseTest {
    private static final Box PANEL = new Box(700, 16, 556, 370);
    private static final Maze HALL = MazeText.parse("""
            ########
            #>     #
            #     .#
            ########
            """, "hall");

    private final MazeEditor editor = new MazeEditor(new FixedTasks(
            new Task(List.of(HALL, HALL, HALL), 50, Sensors.REFERENCE),
            new Task(List.of(HALL), 50, Sensors.REFERENCE)));
    private final Asked asked = new Asked();
    private final MazeEditorMouse mouse = new MazeEditorMouse(editor, asked);

    @Test
    void aPersonPaintsTakesBackAndIsDone() {
        assertTrue(mouse.model().isEmpty());
        assertFalse(press(3, 1, false));
        mouse.moved(PANEL, PANEL.right() - 9, PANEL.bottom() - 9);
        assertTrue(mouse.atEntry());
        click(MazeTool.EDIT, false);
        assertEquals(2, model().number());
        click(MazeTool.PELLET, true);
        assertEquals(MazeBrush.PELLET, model().brush());
        assertTrue(press(2, 1, false));
        drag(5, 1);
        mouse.released();
        assertEquals("2:2.1.3.1.4.1.5.1.", MazeEditorTest.painted(editor, HALL));
        assertTrue(press(3, 1, true));
        assertEquals(MazeBrush.CORRIDOR, model().brush());
        drag(4, 1);
        mouse.released();
        assertEquals("2:2.1.5.1.", MazeEditorTest.painted(editor, HALL));
        assertEquals(MazeBrush.PELLET, model().brush());
        assertEquals(new MazeCell(4, 1), model().hovered());
        click(MazeTool.UNDO, true);
        click(MazeTool.UNDO, true);
        assertEquals("", MazeEditorTest.painted(editor, HALL));
        assertFalse(model().edited());
        click(MazeTool.REDO, true);
        assertTrue(model().edited() && model().canUndo() && model().canRedo());
        click(MazeTool.RESET, true);
        assertEquals("", MazeEditorTest.painted(editor, HALL));
        click(MazeTool.DONE, true);
        assertTrue(mouse.model().isEmpty());
        assertFalse(press(3, 1, false));
    }

    @Test
    void theMazesAreWentThroughInARing() {
        mouse.begin(0);
        click(MazeTool.PREVIOUS, true);
        assertEquals(3, model().number());
        click(MazeTool.NEXT, true);
        click(MazeTool.NEXT, true);
        assertEquals(2, model().number());
    }

    @Test
    void aRefusedCellSaysWhyUntilTheNextOneIsPainted() {
        mouse.begin(0);
        assertTrue(press(1, 1, false));
        assertEquals("the start is there; move it first", model().notice());
        assertTrue(model().refused());
        drag(2, 1);
        mouse.released();
        assertEquals("", model().notice());
    }

    @Test
    void aMazeIsSavedAndOpenedElsewhere(@TempDir Path folder) {
        Path file = folder.resolve("mine.txt");
        mouse.begin(0);
        press(3, 1, false);
        mouse.released();
        click(MazeTool.SAVE, true);
        assertEquals(List.of("maze-1.txt"), asked.names);
        asked.answer(file);
        assertEquals("saved mine.txt", model().notice());
        assertFalse(model().refused());
        click(MazeTool.NEXT, true);
        click(MazeTool.OPEN, true);
        asked.answer(file);
        assertEquals(editor.maze(0), editor.maze(1));
        click(MazeTool.OPEN, true);
        asked.answer(folder);
        assertTrue(model().refused() && model().notice().contains("found a folder"), model().notice());
    }

    private MazeEditModel model() {
        return mouse.model().orElseThrow();
    }

    private boolean press(int x, int y, boolean erase) {
        double[] at = middle(x, y);
        return mouse.pressed(PANEL, at[0], at[1], erase, 1);
    }

    private void drag(int x, int y) {
        double[] at = middle(x, y);
        mouse.dragged(PANEL, at[0], at[1]);
    }

    private void click(MazeTool tool, boolean editing) {
        for (int y = PANEL.y(); y < PANEL.bottom(); y += 5) {
            for (int x = PANEL.x(); x < PANEL.right(); x += 5) {
                if (MazePanel.toolAt(PANEL, editing, x, y).equals(Optional.of(tool))) {
                    assertTrue(mouse.pressed(PANEL, x, y, false, 1));
                    mouse.released();
                    return;
                }
            }
        }
        throw new AssertionError("no " + tool + " in the panel");
    }

    private static double[] middle(int x, int y) {
        for (int py = PANEL.y(); py < PANEL.bottom(); py++) {
            for (int px = PANEL.x(); px < PANEL.right(); px++) {
                if (MazePanel.cellAt(PANEL, HALL, px, py).equals(Optional.of(new MazeCell(x, y)))) {
                    return new double[] {px + 5, py + 5};
                }
            }
        }
        throw new AssertionError("no cell (" + x + ", " + y + ") in the panel");
    }

    /** Remembers what was asked for, and answers when told to. */
    private static final class Asked implements FileQuestions {
        private final List<String> names = new ArrayList<>();
        private final List<Consumer<Path>> open = new ArrayList<>();

        @Override
        public void open(Consumer<Path> chosen) {
            open.add(chosen);
        }

        @Override
        public void save(String name, Consumer<Path> chosen) {
            names.add(name);
            open.add(chosen);
        }

        void answer(Path file) {
            open.remove(open.size() - 1).accept(file);
        }
    }
}
