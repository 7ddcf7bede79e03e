package io.github.mazescape.cli;

import io.github.mazescape.cli.bench.BenchCommand;
import io.github.mazescape.cli.experiment.ExperimentCommand;
import io.github.mazescape.cli.option.ArgumentTypes;
import io.github.mazescape.cli.sweep.ChartCommand;
import io.github.mazescape.cli.sweep.SweepCommand;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The commands of the program. Picocli finds the options of a command by reflection, which for all commands takes
 * longer than all else that {@code --help} does, Java's own start included. So only those are read that the arguments
 * may mean.
 */
final class Commands {
    /** In the order of the help. */
    private static final List<Class<?>> BELOW = List.of(
            EvolveCommand.class,
            LandscapeCommand.class,
            MovieCommand.class,
            ReplayCommand.class,
            ChartCommand.class,
            SweepCommand.class,
            WorkerCommand.class,
            ExperimentCommand.class,
            MergeCommand.class,
            MazeCommand.class,
            SketchCommand.class,
            SettingsCommand.class,
            BenchCommand.class);

    private Commands() {}

    /** All commands, for any arguments. */
    static CommandLine all() {
        return read(names());
    }

    /** The commands for these arguments: one that they do not name is in the help, and has no options. */
    static CommandLine of(String... arguments) {
        // A file of arguments may name any.
        boolean fromFile = Arrays.stream(arguments).anyMatch(argument -> argument.startsWith("@"));
        return fromFile ? all() : read(new HashSet<>(Arrays.asList(arguments)));
    }

    private static Set<String> names() {
        Set<String> names = new TreeSet<>();
        for (Class<?> command : BELOW) {
            names.add(described(command).name());
        }
        return names;
    }

    private static CommandLine read(Set<String> named) {
        CommandLine commands = new CommandLine(new SandboxCommand());
        for (Class<?> command : BELOW) {
            Command described = described(command);
            if (named.contains(described.name())) {
                commands.addSubcommand(command);
            } else {
                CommandSpec bare = CommandSpec.create();
                bare.usageMessage().description(described.description());
                commands.addSubcommand(described.name(), bare);
            }
        }
        commands.setCaseInsensitiveEnumValuesAllowed(true);
        commands.setUsageHelpWidth(100);
        ArgumentTypes.register(commands);
        return commands;
    }

    private static Command described(Class<?> command) {
        Command described = command.getAnnotation(Command.class);
        if (described == null) {
            throw new IllegalStateException(command + " is no command");
        }
        return described;
    }
}
