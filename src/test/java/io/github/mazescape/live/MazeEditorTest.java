package io.github.mazescape.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.foraging.TaskSource;
import io.github.mazescape.maze.Maze;
import io.github.mazescape.maze.MazeBrush;
import io.github.mazescape.maze.MazeText;
import io.github.mazescape.run.Change;
import io.github.mazescape.run.Plan;
import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.seed.Seed;
import io.github.mazescape.settings.Parameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The brush in two halls from files, or in four generated mazes: the fixed ones, which are edited in place of those
 * that the run renews after each generation.
 */
class MazeEditorTest {
    private static final Maze HALL = MazeText.parse("""
            ########
            #>     #
            #      #
            #      #
            #     .#
            ########
            """, "hall");

    @TempDir
    private Path folder;

    /** Set by {@link #start}, as those below are. */
    @SuppressWarnings("NullAway.Init")
    private SteeredControls steered;

    @SuppressWarnings("NullAway.Init")
    private Controls controls;

    @SuppressWarnings("NullAway.Init")
    private MazePainting painting;

    @AfterEach
    void close() {
        steered.close();
    }

    private void start(SteeredControls of) {
        steered = of;
        controls = of.controls();
        painting = controls.painting();
    }

    private void halls() throws IOException {
        Path first = Files.writeString(folder.resolve("first.txt"), HALL.toString());
        Path second = Files.writeString(folder.resolve("second.txt"), HALL.toString());
        start(SteeredControls.of("maze.files=" + first + "," + second));
    }

    private void generated() {
        start(SteeredControls.of(
                "maze.generator=depth-first",
                "maze.width=9",
                "maze.height=9",
                "maze.braid=0.5",
                "maze.pellets=0.5",
                "task.mazes=4",
                "evolution.refresh=1"));
    }

    private Maze maze(int index) {
        return painting.mazes().all().get(index);
    }

    private Map<Integer, Maze> edited() {
        return controls.run().plan().mazesAfter(controls.run().position());
    }

    /** Why what was painted last was refused. */
    private Optional<String> refusal() {
        Frame.News news = controls.news();
        return news.ofMazeRefused() ? Optional.of(news.ofMaze()) : Optional.empty();
    }

    private Optional<String> paint(int index, int x, int y, MazeBrush brush) {
        painting.paint(index, x, y, brush);
        return refusal();
    }

    private Optional<String> paint(int index, int x, int y) {
        return paint(index, x, y, MazeBrush.WALL);
    }

    private boolean undo() {
        controls.undo();
        return controls.news().line().contains("painted");
    }

    private boolean redo() {
        controls.redo();
        return controls.news().line().contains("painted");
    }

    /**
     * The cells of the halls that are not as they were, such as "2:3.1#" for a wall in the second one, column 3 and row
     * 1 from 0; "_" is a corridor.
     */
    private String painted() {
        StringBuilder cells = new StringBuilder();
        for (int index : new TreeSet<>(painting.mazes().edited())) {
            cells.append(index + 1).append(':');
            List<String> was = HALL.toString().lines().toList();
            List<String> is = maze(index).toString().lines().toList();
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
    void aStrokeIsOneStepAndLeavesNoGaps() throws IOException {
        halls();
        assertEquals(Optional.empty(), paint(1, 2, 2));
        assertEquals(Optional.empty(), paint(1, 5, 3));
        painting.endStroke();
        assertEquals("""
                ########
                #>     #
                # ##   #
                #   ## #
                #     .#
                ########
                """, maze(1).toString());
        assertEquals(HALL, maze(0));
        assertEquals(Map.of(1, maze(1)), edited());
        assertTrue(undo());
        assertEquals(HALL, maze(1));
        assertFalse(painting.mazes().edited().contains(1));
        assertFalse(undo());
        assertTrue(redo());
        assertEquals("2:2.2#3.2#4.3#5.3#", painted());
        assertFalse(redo());
    }

    @Test
    void aStrokeRefusesOnlyTheCellsThatCannotBe() throws IOException {
        halls();
        assertEquals(Optional.of("a maze needs a pellet, and this is the last"), paint(0, 6, 4, MazeBrush.CORRIDOR));
        assertEquals(Optional.empty(), paint(0, 6, 3));
        assertEquals(Optional.of("that would wall off a pellet"), paint(0, 5, 4));
        assertEquals(Optional.empty(), paint(0, 4, 3));
        painting.endStroke();
        assertEquals("1:4.3#6.3#", painted());
        assertEquals(Optional.of("that lies outside of the maze"), paint(0, 8, 1));
        assertEquals(Optional.of("that lies outside of the maze"), paint(0, 1, -1));
    }

    @Test
    void aStrokeThatEndsAsItBeganIsNoStep() throws IOException {
        halls();
        paint(0, 4, 2);
        painting.endStroke();
        paint(1, 5, 2);
        painting.endStroke();
        paint(0, 1, 1, MazeBrush.START);
        paint(0, 3, 1, MazeBrush.START);
        paint(0, 1, 1, MazeBrush.START);
        painting.endStroke();
        assertEquals("1:4.2#2:5.2#", painted());
        assertTrue(undo());
        assertEquals("1:4.2#", painted());
    }

    @Test
    void aStrokeThatLeftTheMazeIsNotJoinedAcrossIt() throws IOException {
        halls();
        paint(0, 2, 3);
        painting.lift();
        paint(0, 5, 2);
        paint(0, 5, 3);
        painting.endStroke();
        assertEquals("1:5.2#2.3#5.3#", painted());
        undo();
        assertEquals("", painted());
    }

    @Test
    void aClickOnTheStartTurnsItAndADragMovesIt() throws IOException {
        halls();
        paint(0, 1, 1, MazeBrush.START);
        paint(0, 1, 1, MazeBrush.START);
        assertEquals(HALL, maze(0));
        painting.endStroke();
        assertEquals("1:1.1v", painted());
        paint(0, 1, 1, MazeBrush.START);
        paint(0, 2, 1, MazeBrush.START);
        paint(0, 2, 2, MazeBrush.START);
        painting.endStroke();
        assertEquals("1:1.1_2.2v", painted());
        undo();
        assertEquals("1:1.1v", painted());
        undo();
        assertEquals("", painted());
    }

    @Test
    void theRunChangesWithEveryChangeAndWithNothingElse() throws IOException {
        halls();
        Plan before = controls.run().plan();
        paint(0, 0, 0);
        paint(0, 3, 1, MazeBrush.CORRIDOR);
        painting.endStroke();
        assertFalse(undo());
        assertSame(before, controls.run().plan());
        List<Plan> plans = new ArrayList<>(List.of(before));
        List<Runnable> acts = List.of(
                () -> paint(0, 3, 1),
                () -> paint(0, 3, 1),
                () -> paint(0, 4, 1),
                painting::endStroke,
                this::undo,
                this::redo);
        for (Runnable act : acts) {
            act.run();
            Plan now = controls.run().plan();
            if (now != plans.get(plans.size() - 1)) {
                plans.add(now);
            }
        }
        assertEquals(1 + 4, plans.size());
    }

    /** Undo and redo are exact inverses, whatever was done and however far one goes back. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void undoAndRedoAreExactInverses(long seed) {
        generated();
        RandomStream random = new Seed(seed).stream();
        List<Map<Integer, Maze>> states = new ArrayList<>(List.of(edited()));
        for (int i = 0; i < 300; i++) {
            act(random);
            if (!edited().equals(states.get(states.size() - 1))) {
                states.add(edited());
            }
            if (random.nextInt(10) == 0) {
                int back = random.nextInt(states.size());
                for (int s = 1; s <= back; s++) {
                    assertTrue(undo());
                    assertEquals(states.get(states.size() - 1 - s), edited());
                }
                for (int s = back - 1; s >= 0 && random.nextInt(20) > 0; s--) {
                    assertTrue(redo());
                    assertEquals(states.get(states.size() - 1 - s), edited());
                    back = s;
                }
                states = new ArrayList<>(states.subList(0, states.size() - back));
                paint(0, 0, 0);
                painting.endStroke();
            }
        }
        while (undo()) {
            states.remove(states.size() - 1);
            assertEquals(states.get(states.size() - 1), edited());
        }
        assertEquals(1, states.size());
        assertEquals(Map.of(), edited());
    }

    private void act(RandomStream random) {
        int index = random.nextInt(painting.mazes().all().size());
        switch (random.nextInt(12)) {
            case 0 -> painting.open(index, HALL);
            case 1 -> painting.release(index);
            case 2 -> steered.step();
            default -> {
                MazeBrush brush = MazeBrush.values()[random.nextInt(4)];
                for (int cell = random.nextInt(5); cell >= 0; cell--) {
                    paint(index, random.nextInt(9), random.nextInt(9), brush);
                }
                painting.endStroke();
            }
        }
    }

    @Test
    void anEditedMazeOutlivesRenewalAndOtherSettings() {
        generated();
        steered.step();
        steered.step();
        Maze was = maze(1);
        paint(1, was.startX(), was.startY(), MazeBrush.START);
        painting.endStroke();
        Maze edited = maze(1);
        steered.step();
        assertEquals(edited, maze(1));
        assertEquals(own(0), maze(0));
        TaskSource before = steered.state().tasks().source();
        controls.run().change(List.of(new Change.Setting(controls.run().position(), Parameters.MAZE_BRAID, "0.0")));
        steered.stand();
        assertFalse(before.equals(steered.state().tasks().source()));
        assertEquals(edited, maze(1));
        assertEquals(own(0), maze(0));
        assertTrue(undo());
        assertEquals(own(1), maze(1));
        steered.stand();
        assertEquals(own(1), maze(1));
    }

    /** A maze of the task that is shown, as nobody edited it. */
    private Maze own(int index) {
        return steered.state().tasks().source().fixed().mazes().get(index);
    }

    @Test
    void aReleasedMazeIsTheTasksOwnAgain() throws IOException {
        halls();
        Plan before = controls.run().plan();
        painting.release(0);
        assertSame(before, controls.run().plan());
        paint(0, 3, 1);
        painting.release(0);
        assertEquals(HALL, maze(0));
        undo();
        assertEquals("1:3.1#", painted());
    }

    @Test
    void aReleasedMazeIsItsOwnBeforeTheRunHasGotThere() throws IOException {
        halls();
        paint(0, 3, 1);
        steered.stand();
        painting.release(0);
        assertEquals(HALL, maze(0));
        assertEquals("", painted());
    }

    @Test
    void aMazeSavedOpensAgain() throws IOException {
        halls();
        paint(0, 3, 1);
        painting.endStroke();
        Path file = Files.writeString(folder.resolve("mine.txt"), MazeText.print(maze(0)));
        painting.open(1, MazeText.read(file));
        assertEquals(maze(0), maze(1));
        assertTrue(undo());
        assertEquals("1:3.1#", painted());
    }

    @Test
    void aStrokeUnderWayIsEndedAndTakenBackFirst() throws IOException {
        halls();
        UndoState untouched = controls.state();
        paint(0, 3, 1);
        painting.endStroke();
        UndoState one = controls.state();
        paint(1, 4, 1);
        assertTrue(undo());
        assertEquals("1:3.1#", painted());
        UndoState back = controls.state();
        paint(1, 4, 1);
        UndoState two = controls.state();
        paint(0, 5, 1);
        painting.endStroke();
        UndoState three = controls.state();
        assertTrue(undo());
        assertEquals("1:3.1#2:4.1#", painted());
        assertTrue(undo());
        assertEquals("1:3.1#", painted());
        assertTrue(redo());
        assertTrue(redo());
        assertEquals("1:3.1#5.1#2:4.1#", painted());
        assertFalse(controls.turn(one, untouched), "a stroke came after it in this maze");
        assertTrue(controls.turn(three, two));
        assertTrue(controls.turn(one, untouched));
        assertEquals("2:4.1#", painted());
        assertTrue(controls.turn(two, back));
        assertEquals("", painted());
    }
}
