package io.github.mazescape.sketch.launch;

import io.github.mazescape.input.InputException;
import io.github.mazescape.run.ProgramFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The sketches that come with Mazescape: {@code sketches/NAME/NAME.pde} in the program's folder. */
public final class SketchFolder {
    private static final String FOLDER = "sketches";

    private SketchFolder() {}

    /**
     * Finds a sketch by the name of a bundled one, in upper or lower case, or by its path.
     *
     * @throws InputException if there is none; it lists the names
     */
    public static Path find(String nameOrPath) {
        return find(nameOrPath, "sketch", names() + ", or the path of a sketch");
    }

    /** As {@link #find(String)}, for input of another place that may be something else as well. */
    static Path find(String nameOrPath, String where, String expected) {
        for (Path sketch : all()) {
            if (sketch.getFileName().toString().equalsIgnoreCase(nameOrPath)) {
                return sketch;
            }
        }
        Path path = Path.of(nameOrPath);
        if (Files.exists(path)) {
            return path;
        }
        throw InputException.got(where, expected, "'" + nameOrPath + "'");
    }

    /** Whether a bundled sketch has a name, in upper or lower case. */
    public static boolean isOurs(String name) {
        return all().stream().anyMatch(sketch -> sketch.getFileName().toString().equalsIgnoreCase(name));
    }

    /** The names of the bundled sketches, for a sentence. */
    public static String names() {
        List<String> names =
                all().stream().map(path -> path.getFileName().toString()).toList();
        return names.isEmpty() ? "the name of a sketch" : "one of " + String.join(", ", names);
    }

    /** One line for each sketch: its name, and the description from its first line. */
    public static List<String> list() {
        List<String> lines = new ArrayList<>();
        for (Path sketch : all()) {
            String text = SketchSource.read(sketch).joined();
            String first = text.lines().findFirst().orElse("").replaceFirst("^/[/*]+\\s*", "");
            lines.add(String.format(Locale.ROOT, "%-18s %s", sketch.getFileName(), first));
        }
        return lines;
    }

    private static List<Path> all() {
        Path folder = ProgramFolder.find(FOLDER).orElse(null);
        if (folder == null || !Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(path -> Files.isRegularFile(path.resolve(path.getFileName() + ".pde")))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw InputException.at(folder).expected("a readable folder").refused(e);
        }
    }
}
