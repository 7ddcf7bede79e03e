package io.github.mazescape.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.foraging.FixedTasks;
import io.github.mazescape.foraging.GeneratedTasks;
import io.github.mazescape.foraging.Sensors;
import io.github.mazescape.foraging.Task;
import io.github.mazescape.foraging.TaskSource;
import io.github.mazescape.maze.Generator;
import io.github.mazescape.maze.Maze;
import io.github.mazescape.maze.MazeBrush;
import io.github.mazescape.maze.MazeSpec;
import io.github.mazescape.maze.MazeText;
import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.seed.Seed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

public class MazeEditorTest {
    private static final Maze HALL = MazeText.parse("""
            ########
            #>     #
            #      #
            #      #
            #     .#
            ########
            """, "hall");
    private static final TaskSource HALLS = new FixedTasks(
            new Task(List.of(HALL, HALL), 50, Sensors.REFERENCE), new Task(List.of(HALL), 50, Sensors.REFERENCE));
    private static final TaskSource GENERATED = generated(7);

    private static TaskSource generated(long seed) {
        MazeSpec spec = new MazeSpec(Generator.DEPTH_FIRST, 9, 9, 0.5, 0.5);
        return new GeneratedTasks(spec, 4, 4, 60, Sensors.REFERENCE, new Seed(seed));
    }

    /** The cells of a hall that are not as they were, such as "2:3.1#" for a wall in the second one, column 3 and row 1 from 0; "_" is a corridor. */
    public static String painted(MazeEditor editor, Maze hall) {
        StringBuilder cells = new StringBuilder();
        for (int index : new TreeSet<>(editor.edited().keySet())) {
            cells.append(index + 1).append(':');
            List<String> was = hall.toString().lines().toList();
            List<String> is = editor.maze(index).toString().lines().toList();
            for (int y = 0; y < was.size(); y++) {
                for (int x = 0; x < was.get(y).length(); x++) {
                    char cell = is.get(y).charAt(x);
                    if (cell != was.get(y).charAt(x)) {
                        cells.append(x).append('.').append(y).append(cell == ' ' ? '_' : cell);
                    }
                }
            }
        }
        return cells.toString();
    }

    @Test
    void aStrokeIsOneStepAndLeavesNoGaps() {
        MazeEditor editor = new MazeEditor(HALLS);
        assertEquals(Optional.empty(), editor.paint(1, 2, 2));
        assertEquals(Optional.empty(), editor.paint(1, 5, 3));
        editor.endStroke();
        assertEquals("""
                ########
                #>     #
                # ##   #
                #   ## #
                #     .#
                ########
                """, editor.maze(1).toString());
        assertEquals(HALL, editor.maze(0));
        assertEquals(Map.of(1, editor.maze(1)), editor.edited());
        assertTrue(editor.undo());
        assertEquals(HALL, editor.maze(1));
        assertFalse(editor.isEdited(1));
        assertFalse(editor.undo());
        assertTrue(editor.redo());
        assertEquals("2:2.2#3.2#4.3#5.3#", painted(editor, HALL));
        assertFalse(editor.redo());
    }

    @Test
    void aStrokeRefusesOnlyTheCellsThatCannotBe() {
        MazeEditor editor = new MazeEditor(HALLS);
        editor.brush(MazeBrush.CORRIDOR);
        assertEquals(Optional.of("a maze needs a pellet, and this is the last"), editor.paint(0, 6, 4));
        editor.brush(MazeBrush.WALL);
        assertEquals(Optional.empty(), editor.paint(0, 6, 3));
        assertEquals(Optional.of("that would wall off a pellet"), editor.paint(0, 5, 4));
        assertEquals(Optional.empty(), editor.paint(0, 4, 3));
        editor.endStroke();
        assertEquals("1:4.3#6.3#", painted(editor, HALL));
        assertEquals(Optional.of("that lies outside of the maze"), editor.paint(0, 8, 1));
        assertEquals(Optional.of("that lies outside of the maze"), editor.paint(0, 1, -1));
    }

    @Test
    void aStrokeThatLeftTheMazeIsNotJoinedAcrossIt() {
        MazeEditor editor = new MazeEditor(HALLS);
        editor.paint(0, 2, 3);
        editor.lift();
        editor.paint(0, 5, 2);
        editor.paint(0, 5, 3);
        editor.endStroke();
        assertEquals("1:5.2#2.3#5.3#", painted(editor, HALL));
        editor.undo();
        assertEquals("", painted(editor, HALL));
    }

    @Test
    void aClickOnTheStartTurnsItAndADragMovesIt() {
        MazeEditor editor = new MazeEditor(HALLS);
        editor.brush(MazeBrush.START);
        editor.paint(0, 1, 1);
        editor.paint(0, 1, 1);
        assertEquals(HALL, editor.maze(0));
        editor.endStroke();
        assertEquals("1:1.1v", painted(editor, HALL));
        editor.paint(0, 1, 1);
        editor.paint(0, 2, 1);
        editor.paint(0, 2, 2);
        editor.endStroke();
        assertEquals("1:1.1_2.2v", painted(editor, HALL));
        editor.undo();
        assertEquals("1:1.1v", painted(editor, HALL));
        editor.undo();
        assertEquals("", painted(editor, HALL));
    }

    @Test
    void listenersHearOfEveryChangeAndOfNothingElse() {
        MazeEditor editor = new MazeEditor(HALLS);
        AtomicInteger heard = new AtomicInteger();
        editor.onChange(heard::incrementAndGet);
        editor.paint(0, 0, 0);
        editor.paint(0, 3, 1, MazeBrush.CORRIDOR);
        editor.endStroke();
        assertFalse(editor.undo());
        assertEquals(0, heard.get());
        editor.paint(0, 3, 1);
        editor.paint(0, 3, 1);
        editor.paint(0, 4, 1);
        editor.endStroke();
        assertEquals(2, heard.get());
        editor.undo();
        editor.redo();
        assertEquals(4, heard.get());
    }

    /** Undo and redo are exact inverses, whatever was done and however far one goes back. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void undoAndRedoAreExactInverses(long seed, @TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("hall.txt"), HALL.toString());
        RandomStream random = new Seed(seed).stream();
        MazeEditor editor = new MazeEditor(GENERATED);
        List<Map<Integer, Maze>> states = new ArrayList<>(List.of(editor.edited()));
        for (int i = 0; i < 300; i++) {
            act(editor, random, file);
            if (!editor.edited().equals(states.get(states.size() - 1))) {
                states.add(editor.edited());
            }
            if (random.nextInt(10) == 0) {
                int back = random.nextInt(states.size());
                for (int s = 1; s <= back; s++) {
                    assertTrue(editor.undo());
                    assertEquals(states.get(states.size() - 1 - s), editor.edited());
                }
                for (int s = back - 1; s >= 0 && random.nextInt(20) > 0; s--) {
                    assertTrue(editor.redo());
                    assertEquals(states.get(states.size() - 1 - s), editor.edited());
                    back = s;
                }
                states = new ArrayList<>(states.subList(0, states.size() - back));
                editor.paint(0, 0, 0);
                editor.endStroke();
            }
        }
        while (editor.undo()) {
            states.remove(states.size() - 1);
            assertEquals(states.get(states.size() - 1), editor.edited());
        }
        assertEquals(1, states.size());
        assertEquals(Map.of(), editor.edited());
    }

    private static void act(MazeEditor editor, RandomStream random, Path file) {
        int index = random.nextInt(editor.mazes());
        switch (random.nextInt(12)) {
            case 0 -> assertEquals(Optional.empty(), editor.open(index, file));
            case 1 -> editor.release(index);
            case 2 -> editor.running(GENERATED, random.nextInt(5));
            default -> {
                editor.brush(MazeBrush.values()[random.nextInt(4)]);
                for (int cell = random.nextInt(5); cell >= 0; cell--) {
                    editor.paint(index, random.nextInt(9), random.nextInt(9));
                }
                editor.endStroke();
            }
        }
    }

    @Test
    void anEditedMazeOutlivesRenewalAndOtherSettings() {
        MazeEditor editor = new MazeEditor(GENERATED);
        editor.running(GENERATED, 3);
        Maze was = editor.maze(1);
        editor.brush(MazeBrush.START);
        editor.paint(1, was.startX(), was.startY());
        editor.endStroke();
        Maze edited = editor.maze(1);
        editor.running(GENERATED, 4);
        assertEquals(edited, editor.maze(1));
        assertEquals(GENERATED.task(4).mazes().get(0), editor.maze(0));
        editor.running(generated(8), 0);
        assertEquals(edited, editor.maze(1));
        assertEquals(generated(8).task(0).mazes().get(0), editor.maze(0));
        assertTrue(editor.undo());
        assertEquals(generated(8).task(0).mazes().get(1), editor.maze(1));
    }

    @Test
    void aReleasedMazeIsTheTasksOwnAgain() {
        MazeEditor editor = new MazeEditor(HALLS);
        assertFalse(editor.release(0));
        editor.paint(0, 3, 1);
        assertTrue(editor.release(0));
        assertEquals(HALL, editor.maze(0));
        editor.undo();
        assertEquals("1:3.1#", painted(editor, HALL));
    }

    @Test
    void aMazeSavedOpensAgain(@TempDir Path folder) throws IOException {
        MazeEditor editor = new MazeEditor(HALLS);
        editor.paint(0, 3, 1);
        editor.endStroke();
        Path file = folder.resolve("mine.txt");
        assertEquals(Optional.empty(), editor.save(0, file));
        assertEquals(editor.maze(0).toString(), Files.readString(file));
        assertEquals(Optional.empty(), editor.open(1, file));
        assertEquals(editor.maze(0), editor.maze(1));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList());
        }
    }

    @Test
    void aFileThatCannotBeReadOrWrittenIsOneLineAndChangesNothing(@TempDir Path folder) throws IOException {
        MazeEditor editor = new MazeEditor(HALLS);
        Path bad = Files.writeString(folder.resolve("bad.txt"), "#####\n#>. #\n## ##\n");
        assertOneLine(editor.open(0, bad), "bad.txt: row 3, column 3: expected a wall '#' on the border");
        assertOneLine(editor.open(0, folder.resolve("none.txt")), "none.txt: expected a maze file, found no such file");
        assertOneLine(editor.open(0, folder), "expected a maze file, found a folder");
        assertOneLine(editor.save(0, folder.resolve("no").resolve("folder.txt")), "folder.txt: expected to write it");
        assertEquals("", painted(editor, HALL));
        assertFalse(editor.canUndo());
    }

    private static void assertOneLine(Optional<String> error, String part) {
        assertTrue(error.orElse("").contains(part), error.toString());
        assertEquals(1, error.orElse("").lines().count());
    }

    @Test
    void aStrokeUnderWayIsEndedAndTakenBackFirst() {
        MazeEditor editor = new MazeEditor(HALLS);
        List<MazeEditor.Step> told = new ArrayList<>();
        editor.onStep(made -> {
            if (made != null) {
                told.add(made);
            }
        });
        editor.paint(0, 3, 1);
        editor.endStroke();
        editor.paint(1, 4, 1);
        assertTrue(editor.undo());
        assertEquals("1:3.1#", painted(editor, HALL));
        editor.paint(1, 4, 1);
        editor.paint(0, 5, 1);
        assertEquals(3, told.size());
        assertFalse(editor.undo(told.get(0)), "a stroke came after it in this maze");
        assertEquals(4, told.size());
        assertTrue(editor.undo(told.get(3)));
        assertTrue(editor.undo(told.get(0)));
        assertEquals("2:4.1#", painted(editor, HALL));
        assertTrue(editor.undo(told.get(2)));
        assertEquals("", painted(editor, HALL));
        editor.endStroke();
    }
}
