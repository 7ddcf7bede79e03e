package io.github.mazescape.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.cli.CommandLineRun;
import io.github.mazescape.evaluation.BatchEvaluator;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evolution.Evolution;
import io.github.mazescape.evolution.Generation;
import io.github.mazescape.run.Setup;
import io.github.mazescape.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParentsTableTest {
    private static final Settings SETTINGS = Settings.defaults()
            .with(
                    CommandLineRun.SMALL.stream()
                            .map(option -> option.substring("--set=".length()))
                            .toList(),
                    "test")
            .with("evolution.checkpoint", "3");

    @TempDir
    private Path temporary = Path.of("");

    /** Goes on with the run in a folder until a generation. */
    private static List<String> run(Path folder, Settings settings, long until) {
        Setup setup = Setup.read(settings);
        try (BatchEvaluator workers = setup.evaluator(1);
                RunFolder run = RunFolder.isRun(folder)
                        ? RunFolder.resume(folder, RunFolder.setup(folder, settings))
                        : RunFolder.create(folder, setup)) {
            Evolution evolution = setup.evolution(workers);
            Generation generation = run.latest();
            while (generation == null || generation.number() < until) {
                generation = evolution.next(generation, new Cancellation());
                run.append(generation, 0);
            }
            return run.notes();
        }
    }

    private static List<String> lines(Path folder) throws IOException {
        return Files.readAllLines(folder.resolve("parents.csv"));
    }

    @Test
    void eachGenerationHasItsParentsAndAResumedRunHasTheSame() throws IOException {
        Path whole = temporary.resolve("whole");
        Path resumed = temporary.resolve("resumed");
        run(whole, SETTINGS, 9);
        run(resumed, SETTINGS, 5);
        assertEquals(List.of(), run(resumed, SETTINGS, 9));
        List<String> lines = lines(whole);
        assertEquals(10, lines.size());
        assertEquals(List.of("generation,parents", "1,"), lines.subList(0, 2));
        for (int number = 2; number <= 9; number++) {
            String line = lines.get(number);
            assertTrue(line.startsWith(number + ","), line);
            int[] parents = Stream.of(line.substring(line.indexOf(',') + 1).split(" "))
                    .mapToInt(Integer::parseInt)
                    .toArray();
            assertEquals(16, parents.length);
            assertTrue(IntStream.of(parents).allMatch(parent -> parent >= 1 && parent <= 16), line);
        }
        assertArrayEquals(
                Files.readAllBytes(whole.resolve("parents.csv")), Files.readAllBytes(resumed.resolve("parents.csv")));
    }

    @Test
    void aFolderWithoutTheTableStaysWithoutIt() throws IOException {
        Path folder = temporary.resolve("earlier");
        run(folder, SETTINGS, 4);
        Files.delete(folder.resolve("parents.csv"));
        assertEquals(List.of(), run(folder, SETTINGS, 8));
        assertFalse(Files.exists(folder.resolve("parents.csv")));
    }

    @Test
    void aTableThatLacksGenerationsIsLeftAsItIsAndSaidSo() throws IOException {
        Path folder = temporary.resolve("damaged");
        run(folder, SETTINGS, 4);
        for (String damaged : List.of("", "generation,parents\n1,\n", "other\n1,\n2,1\n3,1\n", "a\n\n\n\n\n")) {
            Files.writeString(folder.resolve("parents.csv"), damaged);
            List<String> notes = run(folder, SETTINGS, 4);
            assertEquals(1, notes.size(), notes.toString());
            assertTrue(notes.get(0).startsWith("parents.csv: expected the parents of "), notes.get(0));
            assertEquals(damaged, Files.readString(folder.resolve("parents.csv")));
        }
    }

    @Test
    void aStrategyThatNotesNoParentsHasNoTable() {
        Path folder = temporary.resolve("natural");
        run(folder, SETTINGS.with("evolution.strategy", "snes"), 3);
        assertFalse(Files.exists(folder.resolve("parents.csv")));
    }
}
