package io.github.mazescape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.mazescape.terminal.ExitCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What standard output does not take has not been printed, and the exit code says so; each in a process of its own. */
class StandardOutputTest {
    private static final String FULL = "standard output: expected to write it whole, but No space left on device;"
            + " what was printed is cut short";

    @TempDir
    private Path folder = Path.of("");

    /** What a shell says of the program and its exit code, which is the last word. */
    private String said(String redirection, String arguments) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "no shell here");
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        String command =
                "{ LC_ALL=C \"$0\" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Djava.awt.headless=true -cp \"$1\""
                        + " io.github.mazescape.cli.Main " + arguments.replace("D/", folder + "/") + "; echo $? >&2; } "
                        + redirection;
        Process process = new ProcessBuilder("/bin/sh", "-c", command, java.toString(), classPath())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said.strip().replace(folder + "/", "D/");
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"settings", "maze generate", "landscape --help"})
    void aFullDiskBehindStandardOutputIsAFailure(String arguments) throws IOException, InterruptedException {
        assumeTrue(Files.exists(Path.of("/dev/full")), "no /dev/full here");
        assertEquals("mazescape: " + FULL + "\n" + ExitCode.FAILED, said(">/dev/full", arguments));
    }

    @Test
    void aResultThatCouldNotBeToldIsKeptAndStillAFailure() throws IOException, InterruptedException {
        assumeTrue(Files.exists(Path.of("/dev/full")), "no /dev/full here");
        CommandLineRun.smallRun(folder.resolve("R"), 2);
        assertEquals(
                "mazescape: " + FULL + "\n" + ExitCode.FAILED,
                said(">/dev/full", "landscape D/R --out D/a.csv.png --size 4x4 --set evaluation.kernel=scalar"));
        assertEquals(List.of(true), List.of(Files.exists(folder.resolve("a.csv.png"))));
    }

    @Test
    void wrongInputIsToldAndNotWhatThenCannotBePrinted() throws IOException, InterruptedException {
        assumeTrue(Files.exists(Path.of("/dev/full")), "no /dev/full here");
        Files.writeString(folder.resolve("good.txt"), "#####\n#>. #\n#####\n");
        String said = said(">/dev/full", "maze check D/good.txt D/none.txt");
        assertEquals(
                "mazescape: D/none.txt: expected a maze file, found no such file; check the path\n"
                        + ExitCode.WRONG_INPUT,
                said);
    }

    @Test
    void whoReadsOnlyTheBeginningHearsNothing() throws IOException, InterruptedException {
        // The reader is gone before anything is printed.
        assertEquals(Integer.toString(ExitCode.READER_LEFT), said("| :", "settings"));
    }
}
