package io.github.mazescape.cli;

import io.github.mazescape.cli.option.Options;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code mazescape settings}: the settings as a commented settings file. */
@Command(
        name = "settings",
        mixinStandardHelpOptions = true,
        description = "Print all settings with their ranges and what they mean, as a settings file.",
        footer = {"", "Example: ./mazescape settings > my.toml"})
final class SettingsCommand implements Callable<Integer> {
    @Mixin
    private Options options = new Options();

    @Override
    public Integer call() {
        System.out.print(options.settings().toToml());
        return 0;
    }
}
