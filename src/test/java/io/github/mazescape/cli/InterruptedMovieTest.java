package io.github.mazescape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.mazescape.terminal.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jcodec.api.FrameGrab;
import org.jcodec.api.JCodecException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A movie of the sandbox that a signal ends is whole up to there, and what is said of it is true. */
@Tag("long")
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "ends processes by a signal")
class InterruptedMovieTest {
    private static final int PATIENCE_SECONDS = 60;
    /** What a JVM says that was ended by SIGTERM, which it takes as it takes the SIGINT of Ctrl-C. */
    private static final int TERMINATED = 128 + 15;

    private static final int ENOUGH_BYTES = 20_000;

    @TempDir
    private Path folder = Path.of("");

    private final List<ProcessHandle> helpers = new ArrayList<>();

    @AfterEach
    void endHelpers() {
        helpers.forEach(helper -> {
            helper.descendants().forEach(ProcessHandle::destroyForcibly);
            helper.destroyForcibly();
        });
    }

    private Path errors() {
        return folder.resolve("errors");
    }

    private Path out() throws IOException {
        return Files.createDirectories(folder.resolve("out"));
    }

    private List<String> said() throws IOException {
        return Files.readString(errors())
                .lines()
                .filter(line -> line.startsWith("mazescape: "))
                .toList();
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(out())) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    private long bytes() {
        try (Stream<Path> files = Files.walk(out())) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException e) {
            return 0;
        }
    }

    /** Begins a movie of the sandbox on a machine that has the programs of a folder alone. */
    private Process filming(String name) throws IOException {
        List<String> arguments =
                new ArrayList<>(List.of("--out", out().resolve(name) + (name.contains(".") ? "" : "/")));
        for (String value : List.of(
                "evolution.population=8",
                "evolution.elites=0.25",
                "task.held_out=1",
                "task.mazes=2",
                "task.steps=20",
                "evaluation.kernel=scalar")) {
            arguments.add("--set=" + value);
        }
        ProcessBuilder builder = EvolveProcess.builder(errors(), arguments);
        builder.environment().put("PATH", folder.resolve("bin").toString());
        return builder.start();
    }

    private void await(String what, Process process, BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!condition.getAsBoolean() && process.isAlive() && System.nanoTime() < end) {
            Thread.sleep(5);
        }
        assertTrue(condition.getAsBoolean(), what + " did not come; see " + errors());
    }

    private void interrupted(String name) throws IOException, InterruptedException {
        Process process = filming(name);
        await("the first frames", process, () -> bytes() > ENOUGH_BYTES);
        process.destroy();
        assertEquals(TERMINATED, EvolveProcess.await(process));
        assertKept(name);
    }

    private void assertKept(String name) throws IOException {
        List<String> said = said();
        assertEquals(
                "mazescape: interrupted; the movie up to here is in " + out().resolve(name), said.get(said.size() - 1));
        assertEquals(List.of(name), names());
    }

    @Test
    void aGifIsWholeUpToThere() throws IOException, InterruptedException {
        interrupted("m.gif");
        assertEquals(1280, ImageIO.read(out().resolve("m.gif").toFile()).getWidth());
    }

    @Test
    void anMp4OfJcodecIsWholeUpToThere() throws IOException, InterruptedException, JCodecException {
        interrupted("m.mp4");
        assertEquals(
                1280,
                FrameGrab.getFrameFromFile(out().resolve("m.mp4").toFile(), 0).getCroppedWidth());
    }

    @Test
    void aFolderHoldsWholePictures() throws IOException, InterruptedException {
        interrupted("frames");
        try (Stream<Path> frames = Files.list(out().resolve("frames"))) {
            for (Path frame : frames.toList()) {
                assertNotNull(ImageIO.read(frame.toFile()), frame::toString);
            }
        }
    }

    /** A program in place of ffmpeg, which writes its number into a file. */
    private void ffmpeg(String body) throws IOException {
        Path script = Files.createDirectory(folder.resolve("bin")).resolve("ffmpeg");
        Files.writeString(
                script,
                "#!/bin/sh\nPATH=/bin:/usr/bin\nfor file; do :; done\nfile=${file#file:}\necho $$ > '"
                        + folder.resolve("pid") + "'\n" + body + "\n");
        assumeTrue(script.toFile().setExecutable(true), "no executable scripts here");
    }

    private ProcessHandle running() throws IOException {
        long pid = Long.parseLong(Files.readString(folder.resolve("pid")).strip());
        ProcessHandle helper = ProcessHandle.of(pid).orElseThrow();
        helpers.add(helper);
        return helper;
    }

    /** As ffmpeg does, which completes its file at a signal and ends with 255. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anMp4OfFfmpegIsKeptAlsoIfTheSignalReachesFfmpeg(boolean both) throws IOException, InterruptedException {
        ffmpeg("exec 3<&0\ncat <&3 > \"$file\" &\ntrap 'kill $!; exit 255' TERM INT\nwait");
        Process process = filming("m.mp4");
        await("the first frames", process, () -> bytes() > ENOUGH_BYTES);
        if (both) {
            running().destroy();
        }
        process.destroy();
        assertEquals(TERMINATED, EvolveProcess.await(process));
        assertKept("m.mp4");
        assertTrue(bytes() > ENOUGH_BYTES);
    }

    @Test
    void anMp4WhoseEncoderFailsIsNotSaidToBeKept() throws IOException, InterruptedException {
        ffmpeg("exec 3<&0\ncat <&3 > \"$file\" &\ntrap 'exit 3' TERM\nwait");
        Process process = filming("m.mp4");
        await("the first frames", process, () -> bytes() > ENOUGH_BYTES);
        ProcessHandle encoder = running();
        encoder.descendants().forEach(ProcessHandle::destroyForcibly);
        encoder.destroy();
        process.destroy();
        assertEquals(TERMINATED, EvolveProcess.await(process));
        assertTrue(said().stream().noneMatch(line -> line.contains("the movie up to here")), said()::toString);
        assertEquals(List.of(), names());
    }

    @Test
    void aSecondSignalEndsItAtOnce() throws IOException, InterruptedException {
        ffmpeg("cat > \"$file\"\nsleep 300");
        Process process = filming("m.mp4");
        await("the first frames", process, () -> bytes() > ENOUGH_BYTES);
        running();
        process.destroy();
        // A signal that comes twice in a row, as from timeout, counts once.
        process.destroy();
        await("a word of what takes long", process, () -> {
            try {
                return said().stream().anyMatch(line -> line.endsWith("; a second interrupt ends it at once"));
            } catch (IOException e) {
                return false;
            }
        });
        long start = System.nanoTime();
        process.destroy();
        assertEquals(ExitCode.INTERRUPTED, EvolveProcess.await(process));
        assertTrue(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start) < 10);
    }
}
