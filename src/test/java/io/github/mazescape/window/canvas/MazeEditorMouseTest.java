package io.github.mazescape.window.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.draw.kit.Box;
import io.github.mazescape.draw.maze.MazeCell;
import io.github.mazescape.draw.maze.MazeEditModel;
import io.github.mazescape.draw.maze.MazePanel;
import io.github.mazescape.draw.maze.MazeTool;
import io.github.mazescape.live.LiveSandbox;
import io.github.mazescape.live.Sandbox;
import io.github.mazescape.maze.Maze;
import io.github.mazescape.maze.MazeBrush;
import io.github.mazescape.window.files.AskedFiles;
import io.github.mazescape.window.files.FileWriting;
import io.github.mazescape.window.files.Halls;
import io.github.mazescape.window.files.MazeFileDialogs;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A scripted person before the maze panel: finds cells and buttons where they are drawn, and nothing else. */
class MazeEditorMouseTest {
    private static final Box PANEL = new Box(700, 16, 556, 370);

    @TempDir
    private Path halls = Path.of("");

    private final FileWriting writing = new FileWriting(words -> {});
    private final AskedFiles asked = new AskedFiles();
    private Sandbox sandbox = LiveSandbox.of();
    private MazeEditorMouse mouse = mouse();

    private MazeEditorMouse mouse() {
        return new MazeEditorMouse(sandbox, new MazeFileDialogs(sandbox, asked, writing));
    }

    @BeforeEach
    void start() throws IOException {
        sandbox.close();
        sandbox = Halls.started(halls);
        mouse = mouse();
    }

    @AfterEach
    void close() {
        assertTrue(writing.finish(20));
        sandbox.close();
    }

    @Test
    void aPersonPaintsTakesBackAndIsDone() {
        assertTrue(editor().isEmpty());
        assertFalse(press(3, 1, false));
        mouse.moved(PANEL, PANEL.right() - 9, PANEL.bottom() - 9);
        assertTrue(mouse.atEntry());
        click(MazeTool.EDIT, false);
        assertEquals(2, model().number());
        click(MazeTool.PELLET, true);
        assertEquals(MazeBrush.PELLET, model().brush());
        assertTrue(press(2, 1, false));
        drag(5, 1);
        release();
        assertEquals("2:2.1.3.1.4.1.5.1.", Halls.painted(sandbox));
        assertTrue(press(3, 1, true));
        assertEquals(MazeBrush.CORRIDOR, model().brush());
        drag(4, 1);
        release();
        assertEquals("2:2.1.5.1.", Halls.painted(sandbox));
        assertEquals(MazeBrush.PELLET, model().brush());
        assertEquals(new MazeCell(4, 1), model().hovered());
        click(MazeTool.UNDO, true);
        click(MazeTool.UNDO, true);
        assertEquals("", Halls.painted(sandbox));
        assertFalse(model().edited());
        click(MazeTool.REDO, true);
        assertTrue(model().edited() && model().canUndo() && model().canRedo());
        click(MazeTool.RESET, true);
        assertEquals("", Halls.painted(sandbox));
        click(MazeTool.DONE, true);
        assertTrue(editor().isEmpty());
        assertFalse(press(3, 1, false));
    }

    @Test
    void theMazesAreWentThroughInARing() {
        begin(0);
        click(MazeTool.PREVIOUS, true);
        assertEquals(3, model().number());
        click(MazeTool.NEXT, true);
        click(MazeTool.NEXT, true);
        assertEquals(2, model().number());
    }

    @Test
    void aRefusedCellSaysWhyUntilTheNextOneIsPainted() {
        begin(0);
        assertTrue(press(1, 1, false));
        assertEquals("the start is there; move it first", model().notice());
        assertTrue(model().refused());
        drag(2, 1);
        release();
        assertEquals("", model().notice());
    }

    @Test
    void aToolTakesAwayWhatWasSaidOfACell() {
        begin(0);
        assertTrue(press(1, 1, false));
        assertTrue(model().refused());
        release();
        click(MazeTool.UNDO, true);
        assertEquals("", model().notice());
        assertFalse(model().refused());
    }

    @Test
    void aMazeIsSavedAndOpenedElsewhere(@TempDir Path folder) {
        Path file = folder.resolve("mine.txt");
        begin(0);
        press(3, 1, false);
        release();
        click(MazeTool.SAVE, true);
        assertEquals(List.of("maze-1.txt"), asked.names());
        asked.answer(file);
        LiveSandbox.await("the file", () -> model().notice().equals("saved mine.txt"));
        assertFalse(model().refused());
        click(MazeTool.NEXT, true);
        click(MazeTool.OPEN, true);
        asked.answer(file);
        LiveSandbox.await("the maze", () -> maze(0).equals(maze(1)));
        assertEquals("1:3.1#2:3.1#", Halls.painted(sandbox));
        click(MazeTool.OPEN, true);
        asked.answer(folder);
        LiveSandbox.await(
                "a refusal", () -> model().refused() && model().notice().contains("found a folder"));
    }

    private Optional<MazeEditModel> editor() {
        return mouse.model(Halls.now(sandbox));
    }

    private MazeEditModel model() {
        return editor().orElseThrow();
    }

    private Maze maze(int index) {
        return Halls.now(sandbox).mazes().all().get(index);
    }

    private void begin(int maze) {
        mouse.use(MazeTool.EDIT, maze);
        Halls.now(sandbox);
    }

    private void release() {
        mouse.released();
        Halls.now(sandbox);
    }

    private boolean press(int x, int y, boolean erase) {
        double[] at = middle(x, y);
        boolean taken = mouse.pressed(PANEL, at[0], at[1], erase, 1);
        Halls.now(sandbox);
        return taken;
    }

    private void drag(int x, int y) {
        double[] at = middle(x, y);
        mouse.dragged(PANEL, at[0], at[1]);
        Halls.now(sandbox);
    }

    private void click(MazeTool tool, boolean editing) {
        for (int y = PANEL.y(); y < PANEL.bottom(); y += 5) {
            for (int x = PANEL.x(); x < PANEL.right(); x += 5) {
                if (MazePanel.toolAt(PANEL, editing, x, y).equals(Optional.of(tool))) {
                    assertTrue(mouse.pressed(PANEL, x, y, false, 1));
                    release();
                    return;
                }
            }
        }
        throw new AssertionError("no " + tool + " in the panel");
    }

    private static double[] middle(int x, int y) {
        for (int py = PANEL.y(); py < PANEL.bottom(); py++) {
            for (int px = PANEL.x(); px < PANEL.right(); px++) {
                if (MazePanel.cellAt(PANEL, Halls.HALL, px, py).equals(Optional.of(new MazeCell(x, y)))) {
                    return new double[] {px + 5, py + 5};
                }
            }
        }
        throw new AssertionError("no cell (" + x + ", " + y + ") in the panel");
    }
}
