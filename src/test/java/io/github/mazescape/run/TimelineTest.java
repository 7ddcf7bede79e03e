package io.github.mazescape.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.cli.CommandLineRun;
import io.github.mazescape.evaluation.BatchEvaluator;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evolution.Evolution;
import io.github.mazescape.evolution.Generation;
import io.github.mazescape.input.InputException;
import io.github.mazescape.landscape.DirectionKind;
import io.github.mazescape.landscape.Plane;
import io.github.mazescape.maze.Maze;
import io.github.mazescape.maze.MazeText;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.settings.Settings;
import io.github.mazescape.symmetry.CopiedChampions;
import io.github.mazescape.symmetry.OtherChampions.Way;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimelineTest {
    private static final Settings SETTINGS = Settings.defaults()
            .with(
                    CommandLineRun.SMALL.stream()
                            .map(option -> option.substring("--set=".length()))
                            .toList(),
                    "test")
            .with("evolution.refresh", "4");
    private static final Maze MAZE = MazeText.parse("""
            #######
            #>. . #
            #######
            """, "test");
    private static final Plan CHANGED = Plan.of(SETTINGS)
            .plus(List.of(new Change.Setting(3, Parameters.EVOLUTION_SIGMA, "0.5")))
            .plus(List.of(new Change.Setting(5, Parameters.MAZE_BRAID, "0.0")))
            .plus(List.of(new Change.Painting(6, 1, MAZE)))
            .plus(List.of(new Change.Adoption(7, PlaneRecipe.around(6, DirectionKind.RANDOM, 1), 1e-6, -1e-6)));

    private final BatchEvaluator workers = new Setup(SETTINGS).evaluator(2);
    private final Cancellation never = new Cancellation();

    @AfterEach
    void close() {
        workers.close();
    }

    private Generation at(Timeline timeline, long number) {
        return timeline.at(number, never, made -> {});
    }

    private static void assertSameGeneration(Generation expected, Generation actual) {
        assertEquals(expected.number(), actual.number());
        assertTrue(Arrays.deepEquals(expected.population(), actual.population()));
        assertArrayEquals(expected.fitness(), actual.fitness());
        assertEquals(expected.heldOut(), actual.heldOut());
    }

    @Test
    void aRunInWhichNothingWasChangedIsThatOfTheEvolution() {
        Timeline timeline = new Timeline(Plan.of(SETTINGS), workers);
        Evolution evolution = new Setup(SETTINGS).evolution(workers);
        Generation generation = null;
        for (int number = 1; number <= 9; number++) {
            generation = evolution.next(generation, never);
            assertSameGeneration(generation, at(timeline, number));
        }
    }

    @Test
    void aGenerationIsTheSameWheneverItIsMade() {
        Timeline forward = new Timeline(CHANGED, workers);
        for (int number = 1; number <= 10; number++) {
            at(forward, number);
        }
        Generation tenth = at(forward, 10);
        assertSameGeneration(tenth, at(new Timeline(CHANGED, workers), 10));
        forward.follow(CHANGED, 2);
        assertSameGeneration(tenth, at(forward, 10));
    }

    @Test
    void eachChangeChangesTheRunFromItsGenerationOnAndNotBefore() {
        Timeline plain = new Timeline(Plan.of(SETTINGS), workers);
        for (Change change : CHANGED.changes().subList(0, 3)) {
            Timeline changed = new Timeline(Plan.of(SETTINGS).plus(List.of(change)), workers);
            assertSameGeneration(at(plain, change.after()), at(changed, change.after()));
            assertFalse(
                    Arrays.deepEquals(
                            at(plain, change.after() + 1).population(),
                            at(changed, change.after() + 1).population()),
                    change::toString);
        }
    }

    @Test
    void anEditedMazeStaysWhenTheOthersAreRenewed() {
        Timeline timeline = new Timeline(CHANGED, workers);
        RunState before = timeline.state(at(timeline, 6), 6, never);
        RunState after = timeline.state(at(timeline, 10), 10, never);
        assertNotEquals(before.generation().epoch(), after.generation().epoch());
        assertEquals(MAZE, before.task().mazes().get(1));
        assertEquals(MAZE, after.task().mazes().get(1));
        assertNotEquals(before.task().mazes().get(0), after.task().mazes().get(0));
    }

    @Test
    void whoIsAdoptedIsInThePopulation() {
        Timeline timeline = new Timeline(CHANGED, workers);
        at(timeline, 7);
        double[] weights = timeline.planes(never)
                .of(PlaneRecipe.around(6, DirectionKind.RANDOM, 1))
                .point(1e-6, -1e-6);
        Generation settled = timeline.state(at(timeline, 7), 7, never).generation();
        assertTrue(Arrays.stream(settled.population()).anyMatch(individual -> Arrays.equals(individual, weights)));
        assertEquals(at(timeline, 7).population().length, settled.population().length);
        assertTrue(Arrays.stream(at(timeline, 7).population())
                .noneMatch(individual -> Arrays.equals(individual, weights)));
    }

    @Test
    void theTaskIsTheSameObjectForAsLongAsTheMazesStay() {
        Timeline timeline = new Timeline(CHANGED, workers);
        RunState first = timeline.state(at(timeline, 1), 1, never);
        RunState third = timeline.state(at(timeline, 3), 3, never);
        assertSame(first.task(), third.task());
    }

    @Test
    void whatIsKeptOfALongRunIsBoundedAndStillLeadsEverywhere() {
        KeptGenerations kept = new KeptGenerations();
        Generation one = at(new Timeline(Plan.of(SETTINGS), workers), 1);
        int most = 0;
        for (long number = 1; number <= 5000; number++) {
            kept.add(
                    new Generation(number, 0, one.population(), one.fitness(), -1, one.state(), 0, 0, 0, 0, 0),
                    new int[0]);
        }
        for (long number : List.of(1L, 100L, 3333L, 5000L)) {
            Generation from = kept.upTo(number);
            most = Math.max(most, (int) (number - (from == null ? 0 : from.number())));
        }
        assertTrue(most <= 128, "as far as " + most + " generations to make again");
        assertEquals(5000, Objects.requireNonNull(kept.upTo(5000)).number());
    }

    @Test
    void aFileThatChangesMeanwhileChangesNoGenerationThatIsMadeAgain(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("mine.txt"), MazeText.print(MAZE));
        Settings settings = SETTINGS.with(Map.of(
                Parameters.MAZE_WIDTH, "17", Parameters.MAZE_HEIGHT, "17", Parameters.MAZE_FILES, file.toString()));
        Plan plan = Plan.of(settings);
        Timeline timeline = new Timeline(plan, workers);
        Generation third = at(timeline, 3);
        SortedMap<String, Integer> sums = timeline.state(third, 3, never).files();
        assertEquals(
                new TreeMap<>(Map.of(file.toString(), FileMazes.read(settings).sum())), sums);
        Files.writeString(file, MazeText.print(MAZE).replace('.', ' ').replaceFirst("> ", ">."));
        Plan changed = plan.plus(List.of(new Change.Setting(1, Parameters.TASK_STEPS, "9")));
        timeline.follow(changed, plan.common(changed));
        at(timeline, 3);
        timeline.follow(plan.madeOf(sums), 1);
        assertThrows(InputException.class, () -> at(timeline, 3));
        timeline.follow(plan, 0);
        assertSameGeneration(third, at(timeline, 3));
        Files.delete(file);
        timeline.follow(plan, 0);
        assertSameGeneration(third, at(timeline, 3));
    }

    @Test
    void championsOfOtherSeedsAreMadeOnceForAGeneration() {
        Timeline timeline = new Timeline(CHANGED, workers);
        CopiedChampions copied = timeline.copied(2, Way.MIRRORED, never);
        assertEquals(2, copied.evolved().size());
        assertEquals(2, copied.copies().size());
        assertSame(
                copied.evolved().get(0),
                timeline.copied(2, Way.AS_EVOLVED, never).evolved().get(0));
        assertNotSame(
                copied.evolved().get(0),
                timeline.copied(3, Way.ALIGNED, never).evolved().get(0));
        double[] own = at(timeline, 2).champion();
        for (long way = 0; way < Way.values().length; way++) {
            Plane plane = timeline.planes(never).of(PlaneRecipe.around(2, DirectionKind.ALIGNED, way));
            assertEquals(own.length, plane.origin().length);
        }
    }
}
