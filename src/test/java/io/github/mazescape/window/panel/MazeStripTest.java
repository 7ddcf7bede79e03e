package io.github.mazescape.window.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.live.Frame;
import io.github.mazescape.live.Intent;
import io.github.mazescape.live.LiveSandbox;
import io.github.mazescape.live.Sandbox;
import io.github.mazescape.maze.Maze;
import io.github.mazescape.maze.MazeBrush;
import io.github.mazescape.window.canvas.WindowLook;
import io.github.mazescape.window.files.AskedFiles;
import io.github.mazescape.window.files.FileWriting;
import io.github.mazescape.window.files.Halls;
import io.github.mazescape.window.files.MazeFileDialogs;
import java.awt.Color;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.swing.AbstractButton;
import javax.swing.JLabel;
import javax.swing.JToggleButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A scripted user of the maze editor's buttons. */
@ExtendWith(InWindowLook.class)
class MazeStripTest {
    /** How wide the strip is beside the panel in the smallest window. */
    private static final int NARROWEST = 1040 - 316;

    private static final String HINT = "left button: paint   ·   right button: erase   ·   esc: done";

    @TempDir
    private Path halls = Path.of("");

    private final FileWriting writing = new FileWriting(words -> {});
    private final AskedFiles asked = new AskedFiles();
    private Sandbox sandbox = LiveSandbox.of();
    private MazeStrip strip = new MazeStrip(intent -> {}, () -> {}, () -> {});

    @BeforeEach
    void start() throws Exception {
        sandbox.close();
        sandbox = Halls.started(halls);
        MazeFileDialogs files = new MazeFileDialogs(sandbox, asked, writing);
        strip = SwingParts.onEventThread(() -> new MazeStrip(sandbox::ask, () -> files.open(0), () -> files.save(0)));
        show();
    }

    @AfterEach
    void close() {
        assertTrue(writing.finish(20));
        sandbox.close();
    }

    /** Shows how things are once all that was asked for is carried out. */
    private Frame show() throws Exception {
        Frame now = Halls.now(sandbox);
        SwingParts.run(() -> strip.show(now));
        return now;
    }

    private Frame ask(Intent intent) throws Exception {
        sandbox.ask(intent);
        return show();
    }

    private Frame paint(int x, int y) throws Exception {
        return ask(controls -> {
            controls.painting().paint(x, y, false);
            controls.painting().endStroke();
        });
    }

    private AbstractButton button(String words) {
        return SwingParts.all(strip, AbstractButton.class).stream()
                .filter(each -> each.getText().equals(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + words));
    }

    private Frame click(String words) throws Exception {
        AbstractButton button = button(words);
        assertTrue(button.isEnabled(), words);
        SwingParts.run(button::doClick);
        return show();
    }

    private boolean enabled(String words) {
        return button(words).isEnabled();
    }

    private List<String> labels() {
        return SwingParts.all(strip, JLabel.class).stream().map(JLabel::getText).toList();
    }

    private Color noticeColour() {
        return SwingParts.all(strip, JLabel.class).get(1).getForeground();
    }

    private Maze maze(int index) {
        return Halls.now(sandbox).mazes().all().get(index);
    }

    @Test
    void theStripIsThereOnlyWhileAMazeIsEdited() throws Exception {
        assertFalse(strip.isVisible());
        ask(controls -> controls.painting().toggle(1));
        assertTrue(strip.isVisible());
        assertEquals(List.of("maze 2 of 3", HINT), labels());
        assertEquals(-1, ask(controls -> controls.painting().toggle(0)).mazes().editing());
        assertFalse(strip.isVisible());
        assertEquals(-1, ask(controls -> controls.painting().toggle(3)).mazes().editing());
        ask(controls -> controls.painting().toggle(2));
        assertEquals(-1, click("done").mazes().editing());
        assertFalse(strip.isVisible());
    }

    @Test
    void whatWasPaintedIsTakenBackDoneAgainAndGivenUp() throws Exception {
        ask(controls -> controls.painting().begin(1));
        assertFalse(enabled("undo") || enabled("redo") || enabled("reset"));
        assertEquals(MazeBrush.PELLET, click("pellet").mazes().brush());
        paint(2, 1);
        paint(5, 1);
        assertTrue(enabled("undo") && enabled("reset"));
        assertFalse(enabled("redo"));
        click("undo");
        click("undo");
        assertEquals("", Halls.painted(sandbox));
        assertFalse(enabled("undo") || enabled("reset"));
        click("redo");
        assertEquals("2:2.1.", Halls.painted(sandbox));
        assertTrue(enabled("undo") && enabled("redo") && enabled("reset"));
        click("reset");
        assertEquals("", Halls.painted(sandbox));
        assertFalse(enabled("reset"));
    }

    @Test
    void everyBrushIsChosenByItsButtonAndTheChosenOneIsMarked() throws Exception {
        ask(controls -> controls.painting().begin(0));
        for (String words : List.of("start", "pellet", "corridor", "wall")) {
            assertEquals(words, click(words).mazes().brush().name().toLowerCase(Locale.ROOT));
            assertEquals(List.of(words), marked());
        }
        ask(controls -> controls.painting().brush(MazeBrush.START));
        assertEquals(List.of("start"), marked());
    }

    private List<String> marked() {
        return SwingParts.all(strip, JToggleButton.class).stream()
                .filter(AbstractButton::isSelected)
                .map(AbstractButton::getText)
                .toList();
    }

    @Test
    void theMazesAreWentThroughInARing() throws Exception {
        ask(controls -> controls.painting().begin(0));
        assertEquals(2, click("‹").mazes().editing());
        assertEquals("maze 3 of 3", labels().get(0));
        click("›");
        assertEquals(1, click("›").mazes().editing());
        assertEquals("maze 2 of 3", labels().get(0));
    }

    @Test
    void aRefusedCellSaysWhyUntilTheNextOneIsPaintedOrAToolIsUsed() throws Exception {
        ask(controls -> controls.painting().begin(0));
        assertEquals(WindowLook.DIM, noticeColour());
        paint(1, 1);
        assertEquals("the start is there; move it first", labels().get(1));
        assertEquals(WindowLook.WRONG, noticeColour());
        paint(2, 1);
        assertEquals(HINT, labels().get(1));
        paint(1, 1);
        assertEquals("the start is there; move it first", labels().get(1));
        click("undo");
        assertEquals(HINT, labels().get(1));
        assertEquals(WindowLook.DIM, noticeColour());
    }

    @Test
    void aMazeIsSavedAndOpenedElsewhere(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("mine.txt");
        ask(controls -> controls.painting().begin(0));
        paint(3, 1);
        click("save…");
        assertEquals(List.of("maze-1.txt"), asked.names());
        asked.answer(file);
        LiveSandbox.await("the file", () -> Halls.now(sandbox).news().ofMaze().equals("saved mine.txt"));
        show();
        assertEquals("saved mine.txt", labels().get(1));
        assertEquals(WindowLook.TEXT, noticeColour());
        click("›");
        click("open…");
        asked.answer(file);
        LiveSandbox.await("the maze", () -> maze(0).equals(maze(1)));
        assertEquals("1:3.1#2:3.1#", Halls.painted(sandbox));
        click("open…");
        asked.answer(folder);
        LiveSandbox.await("a refusal", () -> Halls.now(sandbox).news().ofMazeRefused());
        show();
        assertTrue(labels().get(1).contains("found a folder"));
        assertEquals(WindowLook.WRONG, noticeColour());
    }

    @Test
    void nothingIsClippedInTheSmallestWindow() throws Exception {
        ask(controls -> {
            controls.painting().begin(0);
            controls.sayOfMaze("that would wall off 12 pellets and the start", true);
        });
        List<String> clipped =
                SwingParts.onEventThread(() -> SwingParts.clipped(strip, NARROWEST, strip.getPreferredSize().height));
        assertEquals(List.of(), clipped);
        for (AbstractButton button : SwingParts.all(strip, AbstractButton.class)) {
            assertFalse(button.isFocusable(), button.getText());
            assertNotNull(button.getToolTipText(), button.getText());
        }
    }
}
