package io.github.mazescape.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.mazescape.cli.EvolveProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A landscape that another machine measures, over a network of its own whose cable is pulled twice: network namespaces,
 * where this machine lets its user make some.
 */
@Tag("long")
class TwoMachinesTest {
    private static final String SIZE = "200x200";
    private static final long PATIENCE_MINUTES = 5;

    @TempDir
    private Path temp;

    private int run(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(temp.resolve("log").toFile());
        builder.environment().put("XDG_CONFIG_HOME", temp.resolve("config").toString());
        Process process = builder.start();
        try {
            assertTrue(process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES), this::logs);
            return process.exitValue();
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private String logs() {
        StringBuilder all = new StringBuilder();
        for (String name : List.of("log", "anna.log", "bert.log")) {
            try {
                all.append(name).append(":\n").append(Files.readString(temp.resolve(name)));
            } catch (IOException e) {
                all.append("none: ").append(e).append('\n');
            }
        }
        return all.toString();
    }

    @Test
    void aCableThatIsPulledChangesNoByte() throws Exception {
        List<String> script = List.of("unshare", "--user", "--map-root-user", "--net");
        assumeTrue(allowed(script), "this machine lets its user make no network namespaces");
        List<String> mazescape =
                EvolveProcess.builder(temp.resolve("errors"), List.of()).command();
        assertEquals(0, run(with(mazescape, EvolveProcess.arguments(temp.resolve("run"), 3))), this::logs);
        assertEquals(
                0,
                run(with(
                        mazescape,
                        List.of(
                                "landscape",
                                temp.resolve("run").toString(),
                                "--size",
                                SIZE,
                                "--out",
                                temp.resolve("here.png").toString()))),
                this::logs);
        List<String> two = new ArrayList<>(script);
        two.addAll(List.of(
                "bash",
                Path.of("src/test/resources/network/two-machines.sh")
                        .toAbsolutePath()
                        .toString(),
                temp.toString(),
                SIZE));
        assertEquals(0, run(with(two, mazescape)), this::logs);
        assertArrayEquals(
                Files.readAllBytes(temp.resolve("here.png")),
                Files.readAllBytes(temp.resolve("there.png")),
                this::logs);
    }

    private static List<String> with(List<String> command, List<String> arguments) {
        List<String> all = new ArrayList<>(command);
        all.addAll(arguments);
        return all;
    }

    private boolean allowed(List<String> script) throws InterruptedException {
        try {
            return run(with(script, List.of("ip", "link", "set", "lo", "up"))) == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
