package io.github.mazescape.cli;

import io.github.mazescape.cli.option.Options;
import io.github.mazescape.input.InputException;
import io.github.mazescape.maze.Maze;
import io.github.mazescape.maze.MazeText;
import io.github.mazescape.maze.foreign.MazeReader;
import io.github.mazescape.run.Setup;
import io.github.mazescape.terminal.ExitCode;
import io.github.mazescape.terminal.Terminal;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code mazescape maze}: text mazes, made, checked and converted. */
@Command(
        name = "maze",
        mixinStandardHelpOptions = true,
        description = "Generate a text maze, check text mazes, or convert mazes of other programs.",
        subcommands = {MazeCommand.Generate.class, MazeCommand.Check.class, MazeConvertCommand.class},
        footer = {"", "Example: ./mazescape maze generate --set maze.generator=wilson --seed 7"})
final class MazeCommand {
    /** {@code mazescape maze generate}. */
    @Command(
            name = "generate",
            mixinStandardHelpOptions = true,
            description = "Print a maze that the generator makes of the settings and the seed.",
            footer = {"", "Example: ./mazescape maze generate --set maze.width=31 --seed 7 > mine.txt"})
    static final class Generate implements Callable<Integer> {
        @Mixin
        private Options options = new Options();

        @Override
        public Integer call() {
            Setup experiment = options.experiment();
            System.out.print(MazeText.print(
                    experiment.mazeSpec().generate(experiment.seed().child("maze"))));
            return 0;
        }
    }

    /** {@code mazescape maze check}. */
    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = "Check text mazes: one line for each, saying what is wrong where.",
            footer = {"", "Example: ./mazescape maze check mazes/spiral.txt mazes/tiny.txt"})
    static final class Check implements Callable<Integer> {
        @Parameters(arity = "1..*", paramLabel = "FILE", description = "The text mazes; - is standard input.")
        private List<Path> files = List.of();

        @Override
        public Integer call() {
            int code = 0;
            for (Path file : files) {
                try {
                    boolean standard = file.toString().equals("-");
                    String source = standard ? "standard input" : file.toString();
                    Maze maze = standard ? MazeReader.read(System.in, source) : MazeReader.read(file);
                    Terminal.say(source + ": " + size(maze) + ", fine");
                } catch (InputException e) {
                    Terminal.complain(String.valueOf(e.getMessage()));
                    code = code == ExitCode.FAILED ? code : ExitCode.of(e);
                }
            }
            return code;
        }
    }

    /** How large a maze is, as "17 x 17 cells, 40 pellets". */
    static String size(Maze maze) {
        return maze.width() + " x " + maze.height() + " cells, " + maze.pelletCount()
                + (maze.pelletCount() == 1 ? " pellet" : " pellets");
    }
}
