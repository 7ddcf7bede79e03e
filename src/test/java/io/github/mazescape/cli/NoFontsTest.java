package io.github.mazescape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.terminal.ExitCode;
import io.github.mazescape.terminal.VirtualDisplay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Java is told of a list of fonts in which there are none, and fails as it does in a bare container. */
@EnabledOnOs(OS.LINUX)
class NoFontsTest {
    @TempDir
    private Path folder = Path.of("");

    private Path run = Path.of("");

    @BeforeEach
    void evolve() {
        run = CommandLineRun.smallRun(folder.resolve("R"), 1);
    }

    private void assertRefused(String display, String... arguments) throws IOException, InterruptedException {
        Path errors = folder.resolve("errors");
        ProcessBuilder builder = EvolveProcess.builder(errors, List.of(arguments));
        Path nothing = Files.writeString(folder.resolve("fontconfig.properties"), "version=1\n");
        builder.command().add(1, "-Dsun.awt.fontconfig=" + nothing);
        builder.environment().put("DISPLAY", display);
        int code = EvolveProcess.await(builder.start());
        List<String> said = Files.readAllLines(errors).stream()
                .filter(line -> !line.startsWith("WARNING:"))
                .toList();
        assertEquals(ExitCode.FAILED, code, said::toString);
        assertEquals(1, said.size(), said::toString);
        assertTrue(said.get(0).contains("Java finds no fonts") && said.get(0).contains("install"), said::toString);
    }

    @Test
    void aChartIsRefusedInOneLine() throws IOException, InterruptedException {
        assertRefused(
                "", "chart", run.toString(), "--out", folder.resolve("c.png").toString());
    }

    /** Not by the thread that draws, whose trace would be all that there is to read. */
    @Test
    void aWindowIsRefusedInOneLine() throws IOException, InterruptedException {
        try (VirtualDisplay display = VirtualDisplay.open(640, 480)) {
            assertRefused(display.name(), "replay", run.toString());
        }
    }
}
