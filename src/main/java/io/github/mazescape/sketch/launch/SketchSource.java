package io.github.mazescape.sketch.launch;

import io.github.mazescape.input.ByteOrderMark;
import io.github.mazescape.input.GivenFile;
import io.github.mazescape.input.InputException;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;

/**
 * The text of a Processing sketch on disk. Its tabs are joined as the Processing IDE joins them: the main tab first,
 * then the others by name, each on separate lines.
 *
 * @param name the sketch's name, a Java identifier; that of the main tab
 * @param folder the sketch's folder; its {@code data} folder is found from there
 * @param tabs the tabs, the main one first
 */
public record SketchSource(String name, Path folder, List<Tab> tabs) {
    private static final String ENDING = ".pde";
    private static final long LARGEST_TAB = 1 << 20;

    /**
     * One file of a sketch.
     *
     * @param file the file's name, such as {@code Foragers.pde}
     * @param text its text, with a line feed at its end
     */
    record Tab(String file, String text) {}

    /**
     * Reads a sketch.
     *
     * @param path a folder with a tab of the same name, or a .pde file inside or outside such a folder
     * @throws InputException if there is no sketch
     */
    public static SketchSource read(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        boolean isFile = Files.isRegularFile(absolute);
        if (isFile && !absolute.toString().endsWith(ENDING)) {
            throw InputException.at(path).expected("a sketch, a file that ends with .pde or a folder that holds one");
        }
        Path folder = isFile && absolute.getParent() != null ? absolute.getParent() : absolute;
        String name = String.valueOf(folder.getFileName());
        boolean whole = Files.isRegularFile(folder.resolve(name + ENDING));
        if (!isFile && !whole) {
            throw InputException.found(path, "the sketch's main tab " + name + ENDING + " in it", "none");
        }
        if (!whole) {
            String file = absolute.getFileName().toString();
            return of(file.substring(0, file.length() - ENDING.length()), folder, List.of(absolute));
        }
        return of(name, folder, tabs(folder, name));
    }

    private static List<Path> tabs(Path folder, String name) {
        try (Stream<Path> files = Files.list(folder)) {
            Path main = folder.resolve(name + ENDING);
            return files.filter(file -> file.toString().endsWith(ENDING) && Files.isRegularFile(file))
                    .sorted(Comparator.comparing((Path file) -> !file.equals(main))
                            .thenComparing(file -> file.getFileName().toString()))
                    .toList();
        } catch (IOException e) {
            throw InputException.at(folder).expected("a readable folder").refused(e);
        }
    }

    private static SketchSource of(String name, Path folder, List<Path> files) {
        if (!SourceVersion.isName(name)) {
            throw InputException.at(name + ENDING)
                    .expected(
                            "a name of letters, digits and underscores that begins with a letter, since it becomes a Java class")
                    .advise("rename the sketch");
        }
        List<Tab> tabs = new ArrayList<>();
        for (Path file : files) {
            tabs.add(new Tab(file.getFileName().toString(), text(file)));
        }
        return new SketchSource(name, folder, List.copyOf(tabs));
    }

    private static String text(Path file) {
        GivenFile.otherThanFile(file).ifPresent(other -> {
            throw InputException.found(file, "a readable file", other);
        });
        try {
            if (Files.size(file) > LARGEST_TAB) {
                throw InputException.at(file).expected("a tab of at most 1 MiB").found(Files.size(file) + " bytes");
            }
            String text = ByteOrderMark.without(Files.readString(file)).replace("\r\n", "\n");
            return text.endsWith("\n") ? text : text + "\n";
        } catch (MalformedInputException e) {
            throw InputException.found(file, "UTF-8 text", "other bytes").advise("save the file as UTF-8");
        } catch (IOException e) {
            throw InputException.at(file).expected("a readable file").refused(e);
        }
    }

    /** All tabs in one text. */
    String joined() {
        StringBuilder text = new StringBuilder();
        tabs.forEach(tab -> text.append(tab.text()));
        return text.toString();
    }

    /**
     * Where an offset of the joined text lies, as {@code Name.pde:LINE}.
     *
     * @param offset [characters], clamped to the text
     */
    String placeOf(int offset) {
        int rest = Math.max(0, offset);
        for (Tab tab : tabs) {
            if (rest < tab.text().length()) {
                return tab.file() + ":" + (1 + newlines(tab.text(), rest));
            }
            rest -= tab.text().length();
        }
        Tab last = tabs.get(tabs.size() - 1);
        return last.file() + ":" + newlines(last.text(), last.text().length());
    }

    /**
     * Where a line of the joined text lies, as {@code Name.pde:LINE}.
     *
     * @param line from 1; past the end means the last line
     */
    String placeOfLine(int line) {
        int rest = Math.max(1, line);
        for (Tab tab : tabs) {
            int lines = newlines(tab.text(), tab.text().length());
            if (rest <= lines) {
                return tab.file() + ":" + rest;
            }
            rest -= lines;
        }
        return placeOf(Integer.MAX_VALUE);
    }

    private static int newlines(String text, int end) {
        return (int) text.substring(0, end)
                .chars()
                .filter(character -> character == '\n')
                .count();
    }
}
