package io.github.mazescape.sketch.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.mazescape.cli.EvolveProcess;
import io.github.mazescape.terminal.ExitCode;
import io.github.mazescape.terminal.VirtualDisplay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Changes a sketch while it runs in a window, on an X server of the test's own. */
@Tag("long")
@EnabledOnOs(OS.LINUX)
class LiveSketchTest {
    private static final int PATIENCE_SECONDS = 90;
    /** Writes which version draws, and where; each version begins with a blank frame of its own colour. */
    private static final String SKETCH = """
            void setup() {
              size(400, 300);
              VERSION.setup
              background(13, 15, 19);
            }
            void draw() {
              background(13, 15, 19);
              VERSION.draw
              if (frameCount == 3) saveStrings("drew", new String[] {"VERSION.number"});
            }
            """;

    @TempDir
    private Path above = Path.of("");

    private final List<Process> started = new ArrayList<>();
    private @Nullable VirtualDisplay display;
    private Path folder = Path.of("");
    private Path errors = Path.of("");

    @BeforeEach
    void startServer() throws IOException, InterruptedException {
        display = VirtualDisplay.open(800, 600);
        folder = Files.createDirectories(above.resolve("Mine"));
        errors = above.resolve("errors");
    }

    @AfterEach
    void endAll() throws IOException, InterruptedException {
        for (Process process : started) {
            process.destroy();
            process.waitFor(10, TimeUnit.SECONDS);
        }
        if (display != null) {
            display.close();
        }
    }

    private void write(int number, String setup, String draw) throws IOException {
        String text = SKETCH.replace("VERSION.setup", setup)
                .replace("VERSION.draw", draw)
                .replace("VERSION.number", String.valueOf(number));
        Path draft = Files.writeString(above.resolve("draft"), text);
        Files.move(draft, folder.resolve("Mine.pde"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    private Process start(ProcessBuilder builder) throws IOException {
        builder.environment().put("DISPLAY", Objects.requireNonNull(display).name());
        Process process = builder.start();
        started.add(process);
        return process;
    }

    private Process startSketch() throws IOException {
        return start(EvolveProcess.builder(errors, List.of("sketch", folder.toString())));
    }

    private void await(Path file, String text) throws IOException, InterruptedException {
        for (int i = 0; i < PATIENCE_SECONDS * 10; i++) {
            if (Files.exists(file) && Files.readString(file).contains(text)) {
                return;
            }
            Thread.sleep(100);
        }
        fail(file + " never told '" + text + "' but: " + (Files.exists(file) ? Files.readString(file) : "nothing"));
    }

    private List<String> said() throws IOException {
        return Files.readAllLines(errors).stream()
                .filter(line -> !line.startsWith("WARNING:"))
                .toList();
    }

    @Test
    void aChangeBeginsItAnewAndWhatIsWrongLeavesTheOldOneRunning() throws IOException, InterruptedException {
        write(1, "", "");
        Process sketch = startSketch();
        Path drew = folder.resolve("drew");
        await(drew, "1");
        write(2, "", "");
        await(drew, "2");
        await(errors, "begun anew");
        write(3, "undefined(3);", "");
        await(errors, "undefined");
        write(4, "int[] none = new int[0]; none[1] = 2;", "");
        await(errors, "ArrayIndexOutOfBoundsException");
        assertTrue(sketch.isAlive());
        assertEquals("2", Files.readString(drew).strip());
        write(5, "", "if (frameCount == 10) throw new RuntimeException(\"late\");");
        await(errors, "late");
        write(6, "", "if (frameCount == 30) exit();");
        await(drew, "6");
        assertTrue(sketch.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS));
        assertEquals(0, sketch.exitValue());
        List<String> said = said();
        assertEquals(6, said.size(), said::toString);
        assertEquals("Mine.pde: begun anew", said.get(0));
        assertEquals("Mine.pde:3: cannot find symbol: method undefined(int)", said.get(1));
        assertTrue(said.get(2).startsWith("Mine.pde:3: ArrayIndexOutOfBoundsException"), said::toString);
        assertTrue(said.get(4).startsWith("Mine.pde:8: RuntimeException: late"), said::toString);
    }

    /** Where there is OpenGL; else it ends as a first version does. */
    @Test
    void aSketchThatDrawsWithOpenGlBeginsAnewToo() throws IOException, InterruptedException {
        write(1, "", "");
        Path file = folder.resolve("Mine.pde");
        String text = Files.readString(file).replace("300)", "300, P2D)");
        Files.writeString(file, text);
        Process sketch = startSketch();
        for (int i = 0; i < PATIENCE_SECONDS && sketch.isAlive() && !Files.exists(folder.resolve("drew")); i++) {
            Thread.sleep(1000);
        }
        assumeTrue(sketch.isAlive(), "no OpenGL here");
        Files.writeString(file, text.replace("\"1\"", "\"2\""));
        await(errors, "begun anew");
        await(folder.resolve("drew"), "2");
        Files.writeString(file, text.replace("\"1\"", "\"3\""));
        await(folder.resolve("drew"), "3");
        assertTrue(sketch.isAlive());
    }

    @Test
    void theFirstVersionThatFailsEndsTheProgramInOneLine() throws IOException, InterruptedException {
        write(1, "int[] none = new int[0]; none[1] = 2;", "");
        Process sketch = startSketch();
        assertTrue(sketch.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS));
        assertEquals(ExitCode.FAILED, sketch.exitValue());
        assertEquals(1, said().size(), said()::toString);
        assertTrue(said().get(0).startsWith("Mine.pde:3: ArrayIndexOutOfBounds"), said()::toString);
    }

    @Test
    void itsWindowIsDarkFromTheMomentAtWhichItIsSeen() throws IOException, InterruptedException {
        Path seen = above.resolve("seen");
        start(ScreenColours.builder().redirectOutput(seen.toFile()));
        await(seen, "000000\n");
        write(1, "delay(700);", "");
        Process sketch = startSketch();
        await(folder.resolve("drew"), "1");
        write(2, "delay(700);", "if (frameCount == 60) exit();");
        assertTrue(sketch.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS));
        assertEquals(List.of("000000", "0d0f13"), Files.readAllLines(seen));
    }
}
