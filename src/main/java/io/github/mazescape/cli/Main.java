package io.github.mazescape.cli;

import io.github.mazescape.cli.option.Windowed;
import io.github.mazescape.film.MovieException;
import io.github.mazescape.maze.MazeException;
import io.github.mazescape.run.RecordException;
import io.github.mazescape.settings.SettingsException;
import io.github.mazescape.terminal.Display;
import io.github.mazescape.terminal.ExitCode;
import io.github.mazescape.terminal.Interrupts;
import io.github.mazescape.terminal.Terminal;
import io.github.mazescape.terminal.UsageException;
import java.awt.AWTError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CancellationException;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** Where the program starts: picks the command and turns what goes wrong into one line and an exit code. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        int code = run(args);
        if (code != 0) {
            System.exit(code);
        }
    }

    /** Runs a command line and returns its exit code. */
    static int run(String... args) {
        CommandLine commands = new CommandLine(new SandboxCommand());
        commands.setCaseInsensitiveEnumValuesAllowed(true);
        commands.setUsageHelpWidth(100);
        commands.setExecutionStrategy(Main::execute);
        commands.setExecutionExceptionHandler(Main::explain);
        commands.setParameterExceptionHandler((wrong, given) -> {
            String line = String.valueOf(wrong.getMessage()).lines().findFirst().orElse("wrong command line");
            String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
            Terminal.complain(line + "; '" + command + " --help' shows what there is");
            return ExitCode.WRONG_INPUT;
        });
        try {
            return commands.execute(args);
        } catch (LinkageError | VirtualMachineError | AWTError broken) {
            if (Interrupts.underWay()) {
                return ExitCode.INTERRUPTED;
            }
            Terminal.complain(lacking(broken));
            return ExitCode.FAILED;
        }
    }

    /** Runs the command that was given; where it opens no window, a display that does not work is no matter. */
    private static int execute(ParseResult given) {
        List<CommandLine> chain = given.asCommandLineList();
        Object command = chain.get(chain.size() - 1).getCommandSpec().userObject();
        if (!(command instanceof Windowed windowed && windowed.asksForWindow())) {
            Display.leaveAlone();
        }
        return new CommandLine.RunLast().execute(given);
    }

    /** What a machine lacks: a font or a library that cannot be loaded, memory, or a display that works. */
    private static String lacking(Error broken) {
        if (broken instanceof OutOfMemoryError) {
            return "failed: out of memory (" + broken.getMessage()
                    + "); choose smaller sizes, or set MAZESCAPE_JAVA_OPTS=-Xmx8g";
        }
        StringBuilder line = new StringBuilder("failed");
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause.getMessage() != null) {
                line.append(": ").append(cause.getMessage().replaceAll("\\p{Cntrl}+", " "));
            }
        }
        return line.toString();
    }

    private static int explain(Exception e, CommandLine command, ParseResult given) {
        if (e instanceof CancellationException || Interrupts.underWay()) {
            return ExitCode.INTERRUPTED;
        }
        if (e instanceof UsageException
                || e instanceof MazeException
                || e instanceof SettingsException
                || e instanceof IllegalArgumentException
                || e instanceof MovieException movie && movie.isFromInput()
                || e instanceof RecordException && !(e.getCause() instanceof IOException)) {
            Terminal.complain(String.valueOf(e.getMessage()));
            return ExitCode.WRONG_INPUT;
        }
        if (e instanceof RecordException || e instanceof MovieException) {
            Terminal.complain(String.valueOf(e.getMessage()));
            return ExitCode.FAILED;
        }
        Throwable cause = e instanceof UncheckedIOException && e.getCause() != null ? e.getCause() : e;
        Terminal.complain("failed: " + cause.getClass().getSimpleName() + ": " + cause.getMessage());
        return ExitCode.FAILED;
    }
}
