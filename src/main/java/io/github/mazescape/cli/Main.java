package io.github.mazescape.cli;

import io.github.mazescape.cli.option.ArgumentTypes;
import io.github.mazescape.cli.option.Options.Windowed;
import io.github.mazescape.input.InputException;
import io.github.mazescape.terminal.Display;
import io.github.mazescape.terminal.ExitCode;
import io.github.mazescape.terminal.Interrupts;
import io.github.mazescape.terminal.StandardOutput;
import io.github.mazescape.terminal.Terminal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.InvalidPathException;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** Where the program starts: picks the command and turns what goes wrong into one line and an exit code. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        StandardOutput.take();
        int code = StandardOutput.codeAfter(run(args));
        if (code != 0) {
            System.exit(code);
        }
    }

    /** Runs a command line and returns its exit code. */
    static int run(String... args) {
        return run(Commands.of(args), args);
    }

    /** As {@link #run(String...)}, with other commands. */
    static int run(CommandLine commands, String... args) {
        commands.setExecutionStrategy(Main::execute);
        commands.setExecutionExceptionHandler((thrown, command, given) -> explain(thrown, args));
        commands.setParameterExceptionHandler((wrong, given) -> {
            if (ArgumentTypes.refusal(wrong) instanceof InputException told) {
                return explain(told, args);
            }
            String line = String.valueOf(wrong.getMessage()).lines().findFirst().orElse("wrong command line");
            String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
            Terminal.complain(line + "; '" + command + " --help' shows what there is");
            return ExitCode.WRONG_INPUT;
        });
        try {
            return commands.execute(args);
        } catch (Error broken) {
            return explain(broken, args);
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

    private static int explain(Throwable thrown, String... args) {
        if (thrown instanceof CancellationException || Interrupts.underWay()) {
            return ExitCode.INTERRUPTED;
        }
        Throwable lack = Shortage.in(thrown);
        if (lack != null) {
            Terminal.complain(Shortage.told(lack));
            return ExitCode.FAILED;
        }
        InputException told = told(thrown);
        if (told == null) {
            BugReport.tell(String.join(" ", args), thrown);
            return ExitCode.FAILED;
        }
        Terminal.complain(told.getMessage());
        return ExitCode.of(told);
    }

    /**
     * What the user can mend; null for a bug. The disk may refuse anywhere, and only Java knows which names of files
     * cannot be.
     */
    private static @Nullable InputException told(Throwable thrown) {
        if (thrown instanceof InputException told) {
            return told;
        }
        if (thrown instanceof InvalidPathException wrong) {
            return ArgumentTypes.unnameable(wrong);
        }
        Throwable cause = thrown instanceof UncheckedIOException || thrown instanceof DirectoryIteratorException
                ? thrown.getCause()
                : thrown;
        return cause instanceof IOException refusal
                ? InputException.at("failed").refused(refusal)
                : null;
    }
}
