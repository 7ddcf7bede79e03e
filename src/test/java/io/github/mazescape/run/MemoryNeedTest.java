package io.github.mazescape.run;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.evaluation.BatchEvaluator;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.foraging.Task;
import io.github.mazescape.input.InputException;
import io.github.mazescape.maze.Maze;
import io.github.mazescape.maze.MazeText;
import io.github.mazescape.settings.Edition;
import io.github.mazescape.settings.Preset;
import io.github.mazescape.settings.Settings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemoryNeedTest {
    private static final long GIGABYTE = 1L << 30;

    private static final Settings IMPOSSIBLE = Settings.defaults()
            .with(List.of("evolution.population=100000", "network.hidden=256", "network.cell=gru"), "test");

    private static String refused(Runnable work) {
        return String.valueOf(assertThrows(InputException.class, work::run).getMessage());
    }

    @Test
    void whatIsTooLargeIsRefusedWithWhatItTakesAndWhatToDo() {
        assertEquals(
                "--size: 16384x16384 takes about 24.0 GiB of memory, and Java has 4.0; choose a smaller size, or set"
                        + " MAZESCAPE_JAVA_OPTS=-Xmx25g",
                refused(() -> MemoryNeed.ofLandscape(16384, 16384).require("--size", 4 * GIGABYTE)));
        assertDoesNotThrow(() -> MemoryNeed.ofLandscape(512, 512).require("--size", GIGABYTE));
    }

    @Test
    void aRunThatFitsIsBegun() {
        for (Preset preset : Preset.ALL) {
            assertDoesNotThrow(
                    () -> MemoryNeed.ofTimeline(preset.settings(), 64).require(MemoryNeed.SIZES, GIGABYTE),
                    preset::name);
        }
    }

    /** 4000 individuals of 4803 weights went through three generations with -Xmx420m, and not with -Xmx320m. */
    @Test
    void theEstimateIsWhatWasMeasured() {
        List<String> changes = List.of("evolution.population=4000", "network.hidden=64", "task.mazes=2");
        Settings settings = Edition.FIRST.defaults().with(changes, "test");
        double megabytes = MemoryNeed.ofRun(settings, 1).bytes() / 0x1p20;
        assertTrue(megabytes > 320 && megabytes < 420, "estimated " + megabytes);
        assertTrue(MemoryNeed.ofTimeline(settings, 1).bytes()
                > 2 * MemoryNeed.ofRun(settings, 1).bytes());
    }

    @Test
    void anImpossibleRunIsRefusedByWhoeverWouldBeginIt() {
        String expected = MemoryNeed.SIZES + ": 100000 individuals of 203523 weights";
        try (BatchEvaluator evaluator = new Setup(IMPOSSIBLE).evaluator(1)) {
            assertTrue(refused(() -> new Setup(IMPOSSIBLE).evolution(evaluator)).startsWith(expected));
            Timeline timeline = new Timeline(Plan.of(IMPOSSIBLE), evaluator);
            assertTrue(refused(() -> timeline.at(1, new Cancellation(), made -> {}))
                    .startsWith(expected));
        }
    }

    @Test
    void manySmallMazesBesideALargeOneTakeAsMuchAsLargeOnes() {
        Maze small = MazeText.parse("#####\n#>..#\n#####\n", "small");
        String row = "#" + ".".repeat(253) + "#\n";
        Maze large = MazeText.parse(
                "#".repeat(255) + "\n" + row.replaceFirst("\\.", ">") + row.repeat(252) + "#".repeat(255) + "\n",
                "large");
        List<Maze> many = new ArrayList<>(Collections.nCopies(9000, small));
        assertDoesNotThrow(() -> MemoryNeed.requireForMazes(many, "maze.files"));
        many.add(large);
        assertEquals(
                "maze.files: expected mazes of at most 536870912 cells in all, found 9001 mazes of up to 255 x 255 cells;"
                        + " name fewer, or leave out the largest",
                refused(() -> MemoryNeed.requireForMazes(many, "maze.files")));
        assertThrows(
                IllegalArgumentException.class, () -> new Task(many, 10, new Setup(Settings.defaults()).sensors()));
    }
}
