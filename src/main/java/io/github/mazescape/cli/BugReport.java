package io.github.mazescape.cli;

import io.github.mazescape.input.PlainText;
import io.github.mazescape.terminal.Terminal;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;

/** Tells a bug of this program: one line for the user, and the trace in a file that the line names. */
final class BugReport {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

    private BugReport() {}

    /**
     * Tells a bug.
     *
     * @param command what the user asked for
     * @param bug what was thrown
     */
    static void tell(String command, Throwable bug) {
        StringWriter trace = new StringWriter();
        bug.printStackTrace(new PrintWriter(trace));
        String plain = trace.toString()
                .lines()
                .map(line -> line.startsWith("\t") ? "\t" + PlainText.line(line.substring(1)) : PlainText.line(line))
                .collect(Collectors.joining("\n", "", "\n"));
        String said = PlainText.said(bug);
        String type = bug.getClass().getSimpleName();
        String line = "this is a bug of mazescape: " + (said.equals(type) ? type : type + ": " + said);
        try {
            Path file = write(command, plain);
            Terminal.complain(line + "; please report it, with the trace in " + file);
        } catch (IOException | SecurityException e) {
            Terminal.complain(line + "; please report it, with the trace below, for there is no room for it in a file ("
                    + PlainText.said(e) + ")");
            System.err.print(plain);
        }
    }

    /** Made as a temporary file: nobody's file or link of that name is followed or overwritten. */
    private static Path write(String command, String trace) throws IOException {
        Path folder = Path.of(System.getProperty("java.io.tmpdir", "."));
        String name = "mazescape-bug-" + TIME.format(LocalDateTime.now()) + "-";
        Path file = Files.createTempFile(folder, name, ".txt");
        return Files.writeString(
                file,
                "mazescape " + PlainText.line(command) + "\nJava " + System.getProperty("java.version") + ", "
                        + System.getProperty("os.name") + " " + System.getProperty("os.arch") + "\n\n" + trace);
    }
}
