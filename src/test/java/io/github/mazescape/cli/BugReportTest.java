package io.github.mazescape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.input.InputException;
import io.github.mazescape.terminal.ExitCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class BugReportTest {
    @TempDir
    private Path folder = Path.of("");

    /** A command that ends as the test wants. */
    @Command(name = "planted")
    private record Planted(Throwable thrown) implements Callable<Integer> {
        @Override
        public Integer call() throws Exception {
            if (thrown instanceof Error error) {
                throw error;
            }
            throw (Exception) thrown;
        }
    }

    private String err = "";

    private int run(Throwable thrown, Path temporary) {
        PrintStream before = System.err;
        String place = System.getProperty("java.io.tmpdir");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setErr(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        System.setProperty("java.io.tmpdir", temporary.toString());
        try {
            return Main.run(new CommandLine(new Planted(thrown)));
        } finally {
            System.setErr(before);
            System.setProperty("java.io.tmpdir", place);
            err = bytes.toString(StandardCharsets.UTF_8);
        }
    }

    private List<Path> reports() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    static List<Throwable> bugs() {
        return List.of(
                new IllegalArgumentException("row: expected\n\u001b[31m3"),
                new IllegalStateException("row: expected\n\u001b[31m3"),
                new AssertionError("row: expected\n\u001b[31m3"));
    }

    @ParameterizedTest
    @MethodSource("bugs")
    void aBugIsToldInOneLineThatNamesAFileWithItsTrace(Throwable bug) throws IOException {
        assertEquals(ExitCode.FAILED, run(bug, folder));
        assertEquals(1, reports().size());
        Path report = reports().get(0);
        assertEquals(
                "mazescape: this is a bug of mazescape: " + bug.getClass().getSimpleName()
                        + ": row: expected \\u001b[31m3; please report it, with the trace in " + report + "\n",
                err.replace(System.lineSeparator(), "\n"));
        assertTrue(report.getFileName().toString().matches("mazescape-bug-\\d{8}-\\d{6}-\\d+\\.txt"), report::toString);
        String text = Files.readString(report);
        assertTrue(text.contains(bug.getClass().getName()), text);
        assertTrue(text.contains("at " + BugReportTest.class.getName() + ".bugs("), text);
    }

    @Test
    void whereThereIsNoRoomForAFileTheTraceIsPrinted() {
        assertEquals(ExitCode.FAILED, run(new IllegalStateException("broken"), folder.resolve("gone")));
        assertTrue(err.startsWith("mazescape: this is a bug of mazescape: IllegalStateException: broken; "), err);
        assertTrue(err.contains("\tat " + BugReportTest.class.getName()), err);
    }

    @Test
    void whatTheUserCanMendIsNoBug() throws IOException {
        assertEquals(
                ExitCode.WRONG_INPUT, run(InputException.at("--x").expected("y").got("z"), folder));
        assertEquals("mazescape: --x: expected y, got z", err.strip());
        assertEquals(ExitCode.WRONG_INPUT, run(new InvalidPathException("a\0b", "Nul character not allowed"), folder));
        assertEquals("mazescape: 'a\\u0000b': expected the name of a file, got Nul character not allowed", err.strip());
        IOException refusal = new AccessDeniedException("/x");
        assertEquals(
                ExitCode.FAILED,
                run(InputException.at("a.png").expected("to write it").refused(refusal), folder));
        assertEquals("mazescape: a.png: expected to write it, but permission denied: /x", err.strip());
        assertEquals(ExitCode.FAILED, run(new UncheckedIOException(refusal), folder));
        assertEquals("mazescape: failed: permission denied: /x", err.strip());
        assertEquals(List.of(), reports());
    }

    @Test
    void whatTheMachineLacksIsToldByItsCause() throws IOException {
        String threads = "unable to create native thread: possibly out of memory or process/resource limits reached";
        assertEquals(ExitCode.FAILED, run(new OutOfMemoryError(threads), folder));
        assertTrue(err.startsWith("mazescape: failed: the system gives this program no more threads ("), err);
        assertTrue(err.contains("--threads") && !err.contains("-Xmx"), err);
        assertEquals(ExitCode.FAILED, run(new OutOfMemoryError("Java heap space"), folder));
        assertTrue(err.startsWith("mazescape: failed: out of memory (Java heap space, of at most "), err);
        assertTrue(err.contains("-Xmx") && !err.contains("--threads"), err);
        IOException handles = new FileSystemException("a.txt", null, "Too many open files");
        assertEquals(ExitCode.FAILED, run(new UncheckedIOException(handles), folder));
        assertEquals(
                "mazescape: failed: Too many open files: a.txt; close other programs, or raise the limit of open files"
                        + " (ulimit -n)",
                err.strip());
        assertEquals(
                ExitCode.FAILED,
                run(InputException.at("a.txt").expected("to read it").refused(handles), folder));
        assertEquals(
                "mazescape: a.txt: expected to read it, but Too many open files: a.txt; close other programs, or raise the"
                        + " limit of open files (ulimit -n)",
                err.strip());
        assertEquals(List.of(), reports());
    }

    private static <T extends Throwable> T from(String type, T thrown) {
        thrown.setStackTrace(new StackTraceElement[] {
            new StackTraceElement(type, "readFonts", null, 1), new StackTraceElement("java.awt.Font", "x", null, 2)
        });
        return thrown;
    }

    static List<Throwable> lacksOfFonts() {
        String head = "Fontconfig head is null, check your fonts or fonts configuration";
        return List.of(
                new InternalError("java.lang.reflect.InvocationTargetException: " + head, new RuntimeException(head)),
                new IllegalStateException("a thread failed", new RuntimeException(head)),
                new UncheckedIOException("cannot read x.otf", new IOException("Problem reading font data.")),
                new UnsatisfiedLinkError("/lib/libfontmanager.so: libfreetype.so.6: cannot open shared object file"),
                from("sun.awt.FontConfiguration", new NullPointerException("\"head\" is null")),
                from("sun.awt.FcFontConfiguration", new IllegalStateException("no head")),
                from("sun.font.SunFontManager$2", new NullPointerException("no head")));
    }

    /** Each Java fails in another way where there are no fonts. */
    @ParameterizedTest
    @MethodSource("lacksOfFonts")
    void aLackOfFontsIsNoBug(Throwable lack) throws IOException {
        assertEquals(ExitCode.FAILED, run(lack, folder));
        assertTrue(err.startsWith("mazescape: failed: Java finds no fonts that it can use ("), err);
        assertTrue(
                err.strip()
                        .endsWith("; install fontconfig and a font, as in the packages fontconfig and"
                                + " fonts-dejavu-core"),
                err);
        assertEquals(1, err.lines().count(), err);
        assertEquals(List.of(), reports());
    }
}
