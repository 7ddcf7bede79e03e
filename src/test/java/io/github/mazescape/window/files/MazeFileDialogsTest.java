package io.github.mazescape.window.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.live.Frame;
import io.github.mazescape.live.LiveSandbox;
import io.github.mazescape.live.Sandbox;
import io.github.mazescape.maze.Maze;
import io.github.mazescape.maze.MazeBrush;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MazeFileDialogsTest {
    @TempDir
    private Path halls = Path.of("");

    @TempDir
    private Path folder = Path.of("");

    private final List<String> said = new CopyOnWriteArrayList<>();
    private final FileWriting writing = new FileWriting(said::add);
    private final AskedFiles asked = new AskedFiles();
    private Sandbox sandbox = LiveSandbox.of();
    private MazeFileDialogs files = new MazeFileDialogs(sandbox, asked, writing);

    @BeforeEach
    void start() throws IOException {
        sandbox.close();
        sandbox = Halls.started(halls);
        files = new MazeFileDialogs(sandbox, asked, writing);
    }

    @AfterEach
    void close() {
        assertTrue(writing.finish(20));
        sandbox.close();
        assertEquals(List.of(), said);
    }

    private Maze maze(int index) {
        return Halls.now(sandbox).mazes().all().get(index);
    }

    private void edit(int index) {
        sandbox.ask(controls -> controls.painting().begin(index));
    }

    @Test
    void aMazeSavedOpensAgain() throws IOException {
        sandbox.ask(controls -> {
            controls.painting().paint(0, 3, 1, MazeBrush.WALL);
            controls.painting().endStroke();
        });
        Maze painted = maze(0);
        Path file = folder.resolve("mine.txt");
        files.save(0);
        assertEquals(List.of("maze-1.txt"), asked.names());
        asked.answer(file);
        assertNotice("saved mine.txt", false);
        assertEquals(painted.toString(), Files.readString(file));
        edit(1);
        files.open(1);
        asked.answer(file);
        LiveSandbox.await("the maze", () -> painted.equals(maze(1)));
        assertEquals("1:3.1#2:3.1#", Halls.painted(sandbox));
        try (Stream<Path> all = Files.list(folder)) {
            assertEquals(List.of(file), all.toList());
        }
    }

    @Test
    void aFileThatCannotBeReadOrWrittenIsOneLineAndChangesNothing() throws IOException {
        edit(0);
        Path bad = Files.writeString(folder.resolve("bad.txt"), "#####\n#>. #\n## ##\n");
        files.open(bad, 0);
        assertNotice("bad.txt: row 3, column 3: expected a wall '#' on the border", true);
        files.open(folder.resolve("none.txt"), 0);
        assertNotice("none.txt: expected a maze file, found no such file", true);
        files.open(folder, 0);
        assertNotice("expected a maze file, found a folder", true);
        files.save(0);
        asked.answer(folder.resolve("no").resolve("folder.txt"));
        assertNotice("folder.txt: expected to write it", true);
        assertEquals("", Halls.painted(sandbox));
        assertFalse(sandbox.frame().undo().undo());
    }

    private void assertNotice(String part, boolean refused) {
        LiveSandbox.await(part, () -> sandbox.frame().news().ofMaze().contains(part));
        Frame.News news = sandbox.frame().news();
        assertEquals(1, news.ofMaze().lines().count());
        assertEquals(refused, news.ofMazeRefused());
    }

    @Test
    void aDroppedFileOfAnotherProgramIsConvertedAndALineSaysSo() throws IOException {
        Path layout = Files.writeString(folder.resolve("level.lay"), "%%%%%\n%P .%\n%%%%%\n");
        files.open(layout, 1);
        assertNotice("level.lay: converted, for it is a Pac-Man layout", false);
        assertEquals("#####\n#> .#\n#####\n", maze(1).toString());
        assertTrue(sandbox.frame().undo().undo());
    }

    @Test
    void aDroppedFileBeginsEditingAtTheMazeThatIsShown() throws IOException {
        Path bad = Files.writeString(folder.resolve("bad.txt"), "no maze");
        files.open(bad, 2);
        LiveSandbox.await("a refusal", () -> Halls.now(sandbox).news().ofMazeRefused());
        assertEquals(2, sandbox.frame().mazes().editing());
        Path good = Files.writeString(folder.resolve("good.txt"), "#####\n#>..#\n#####\n");
        files.open(good, 0);
        LiveSandbox.await("the maze", () -> maze(2).toString().equals("#####\n#>..#\n#####\n"));
        assertEquals("", sandbox.frame().news().ofMaze());
        assertEquals(2, sandbox.frame().mazes().editing());
        assertTrue(sandbox.frame().undo().undo());
    }
}
