package io.github.mazescape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.HotSpotDiagnosticMXBean;
import io.github.mazescape.network.Kernels;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Runs with the vector module, and in the checks without it as well: then the scalar kernel serves and says so once.
 */
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

    @ParameterizedTest
    @CsvSource({"-XX:-UseFMA, 1", "-XX:+UseFMA, 0"})
    void aProcessorWithoutFusedMultiplyAddIsToldOfOnceAtTheStart(String flag, int expected)
            throws IOException, InterruptedException {
        assumeTrue(
                ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                        .getVMOption("UseFMA")
                        .getValue()
                        .equals("true"),
                "this machine has none");
        Path errors = folder.resolve("errors");
        List<String> arguments = new ArrayList<>(CommandLineRun.SMALL);
        arguments.addAll(0, List.of("evolve", "--generations=1", "--out=" + folder.resolve("run")));
        ProcessBuilder builder = EvolveProcess.builder(errors, arguments);
        builder.environment().put("JDK_JAVA_OPTIONS", flag + " -XX:TieredStopAtLevel=1");
        assertEquals(0, builder.start().waitFor(), () -> errors.toString());
        long lines = Files.readAllLines(errors).stream()
                .filter(line -> line.contains("no fused multiply-add"))
                .count();
        assertEquals(expected, lines);
    }
}
