package io.github.mazescape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mazescape.settings.Preset;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PresetsRunTest {
    @TempDir
    private Path folder = Path.of("");

    static List<String> names() {
        return Preset.ALL.stream().map(Preset::name).toList();
    }

    @ParameterizedTest
    @MethodSource("names")
    void eachPresetEvolvesAndIsDrawn(String name) {
        String run = folder.resolve(name).toString();
        CommandLineRun evolved = CommandLineRun.of(
                "evolve",
                "--quiet",
                "--preset",
                name,
                "--out",
                run,
                "--generations",
                "2",
                "--set",
                "evolution.population=6",
                "--set",
                "evolution.elites=0.25",
                "--set",
                "task.held_out=2");
        assertEquals(0, evolved.code(), evolved.err());
        CommandLineRun drawn = CommandLineRun.of("landscape", "--quiet", run, "--out", run + ".png", "--size", "3x3");
        assertEquals(0, drawn.code(), drawn.err());
    }
}
