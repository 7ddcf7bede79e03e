package io.github.mazescape.cli;

import io.github.mazescape.input.InputException;
import io.github.mazescape.sketch.launch.SketchFolder;
import io.github.mazescape.sketch.launch.SketchTemplate;
import io.github.mazescape.terminal.Terminal;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mazescape sketch new}: makes a sketch for the user to change. */
@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        description = {
            "Make a sketch of your own, a folder NAME with NAME.pde in it, that runs as it is.",
            "Open the file in any editor, or the folder in the Processing IDE."
        },
        footer = {"", "Example: ./mazescape sketch new Comets", "Example: ./mazescape sketch new Waves --from Terrain"})
final class SketchNewCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "NAME",
            description = "The sketch's name, such as Comets, in this folder; or the path of its folder.")
    private Path folder = Path.of("");

    @Option(
            names = "--from",
            paramLabel = "TEMPLATE",
            description =
                    "landscape (the default), forager, maze, a sketch of ours, such as Terrain, or any by its path.")
    private String template = SketchTemplate.DEFAULT;

    @Override
    public Integer call() {
        if (folder.getNameCount() == 1 && SketchFolder.isOurs(folder.toString())) {
            throw InputException.got("name", "one that no sketch of ours has", folder)
                    .advise("name it otherwise");
        }
        Path file = SketchTemplate.make(folder, template);
        Terminal.say(file + " is yours to change; it runs by ./mazescape sketch " + folder);
        return 0;
    }
}
