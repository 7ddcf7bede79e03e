package io.github.mazescape.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.input.InputException;
import io.github.mazescape.run.Setup;
import io.github.mazescape.settings.Settings;
import io.github.mazescape.store.format.NumpyHeader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A run that was stopped ends with the same bytes as one that was not, whatever its strategy. */
class StrategyResumeTest {
    private static final int LAST = 14;

    @TempDir
    private Path temp;

    private static Settings settings(String... more) {
        return RunBench.SETTINGS.with(List.of(more), "test");
    }

    private static Stream<Arguments> strategies() {
        List<Arguments> strategies = new ArrayList<>();
        for (String champion : new String[] {"evolution.champion=best", "evolution.champion=centre"}) {
            strategies.add(Arguments.of((Object) new String[] {"evolution.strategy=snes", champion}));
            for (String kind : new String[] {"mean", "uniform", "neuron"}) {
                for (String fitness : new String[] {"born", "renewed"}) {
                    strategies.add(Arguments.of((Object) new String[] {
                        "evolution.crossover_kind=" + kind,
                        "evolution.parent_fitness=" + fitness,
                        "evolution.refresh=2",
                        champion
                    }));
                }
            }
        }
        return strategies.stream();
    }

    @ParameterizedTest
    @MethodSource("strategies")
    void aRunStoppedAnywhereEndsInTheSameBytes(String[] given) throws IOException {
        Settings settings = settings(given);
        Path whole = temp.resolve("whole");
        RunBench.run(whole, settings, LAST);
        for (long at : new long[] {3, 5, 8}) {
            Path folder = temp.resolve("stopped" + at);
            try (RunFolder run = RunFolder.create(folder, Setup.read(settings))) {
                RunBench.goOn(run, settings, at);
                run.checkpoint();
            }
            assertEquals(List.of(), RunBench.resume(folder, settings, LAST));
            RunBench.assertSameFiles(whole, folder);
        }
    }

    @Test
    void theCheckpointOfAStrategyWithoutCentreAndStateIsAsEver() throws IOException {
        RunBench.run(temp.resolve("plain"), settings("evolution.champion=best"), 5);
        List<String> lines = Files.readAllLines(temp.resolve("plain/checkpoint"));
        assertEquals("mazescape-checkpoint 1", lines.get(0));
        assertTrue(lines.stream().noneMatch(line -> line.startsWith("centre") || line.startsWith("state")));
        assertTrue(Files.readAllLines(temp.resolve("plain/generations.csv"))
                .get(0)
                .startsWith("generation,best,mean,held_out,"));
    }

    @Test
    void theStateLiesBehindThePopulationAndTheCentreIsNamed() throws IOException {
        Settings settings = settings("evolution.strategy=snes", "evolution.champion=centre");
        Path run = temp.resolve("snes");
        RunBench.run(run, settings, 5);
        List<String> lines = Files.readAllLines(run.resolve("checkpoint"));
        assertEquals("mazescape-checkpoint 2", lines.get(0));
        assertTrue(lines.contains("state 2"));
        assertTrue(lines.stream().anyMatch(line -> line.matches("centre ([1-9]|1[0-2])")), lines.toString());
        int weights = new Setup(settings).topology().weightCount();
        assertEquals(new NumpyHeader(12 + 2, weights).fileLength(), Files.size(run.resolve("population-000005.npy")));
        assertTrue(Files.readAllLines(run.resolve("generations.csv"))
                .get(0)
                .startsWith("generation,best,mean,centre,held_out,"));
        GenerationsReader table = GenerationsReader.read(run);
        assertTrue(table.rows().stream().allMatch(row -> row.centre() >= 0 && row.centre() <= row.best()));
    }

    @ParameterizedTest
    @CsvSource({"centre, 0", "centre, 100001", "state, 1001"})
    void aForgedCentreOrStateIsRefusedAndTheCheckpointBeforeItServes(String key, String forged) throws IOException {
        Settings settings = settings("evolution.strategy=snes", "evolution.champion=centre");
        Path run = temp.resolve("forged");
        RunBench.run(run, settings, 10);
        Path file = run.resolve("checkpoint");
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        String body = text.substring(0, text.lastIndexOf(Checkpoint.CHECKSUM));
        Files.writeString(file, Checkpoint.signed(body.replaceFirst("\n" + key + " .*", "\n" + key + " " + forged)));
        List<String> notes = RunBench.resume(run, settings, 11);
        assertTrue(
                notes.get(0).contains("found '" + forged + "'") || notes.get(0).contains("found " + forged),
                notes.get(0));
        assertEquals("going on from the checkpoint before it, that of generation 5", notes.get(1));
    }

    @Test
    void aCheckpointOfAnotherStrategyIsNotGoneOnFrom() throws IOException {
        Path run = temp.resolve("run");
        RunBench.run(run, settings("evolution.strategy=snes"), LAST);
        String text = Files.readString(run.resolve("settings.toml"), StandardCharsets.UTF_8);
        Files.writeString(run.resolve("settings.toml"), text.replace("strategy = \"snes\"", "strategy = \"genetic\""));
        Settings genetic = settings("evolution.strategy=genetic");
        String message = assertThrows(
                        InputException.class,
                        () -> RunFolder.resume(run, RunFolder.setup(run, genetic))
                                .close())
                .getMessage();
        assertTrue(String.valueOf(message).contains("expected rows of state 0 in the checkpoint, found 2"), message);
    }
}
