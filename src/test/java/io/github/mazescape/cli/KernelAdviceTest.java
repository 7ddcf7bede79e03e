package io.github.mazescape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mazescape.network.Kernels;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs with the vector module, and in the checks without it as well: then the scalar kernel serves and says so once. */
class KernelAdviceTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void aJvmWithoutTheVectorModuleSaysSoOnce() {
        CommandLineRun run = CommandLineRun.of(
                "evolve",
                "--out",
                folder.resolve("run").toString(),
                "--preset=quick",
                "--set=evolution.population=8",
                "--generations=1");
        assertEquals(0, run.code(), run.err());
        long lines = run.err()
                .lines()
                .filter(line -> line.contains("the scalar kernel serves; start Java with --add-modules"))
                .count();
        assertEquals(Kernels.vectorPresent() ? 0 : 1, lines, run.err());
    }
}
