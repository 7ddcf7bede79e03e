package io.github.mazescape.sketch.launch;

import io.github.mazescape.input.InputException;
import io.github.mazescape.sketch.launch.SketchSource.Tab;
import io.github.mazescape.store.format.WholeFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/** Makes new sketches: of one of three short templates, or of a sketch of ours. */
public final class SketchTemplate {
    /** The template that a sketch is made of unless the user names another. */
    public static final String DEFAULT = "landscape";

    private static final List<String> OWN = List.of(DEFAULT, "forager", "maze");
    /** The Processing IDE takes no others either. */
    private static final String NAME = "[A-Za-z][A-Za-z0-9_]*";

    private SketchTemplate() {}

    /** The names of all templates, for a sentence. */
    public static String names() {
        return String.join(", ", OWN) + ", or " + SketchFolder.names();
    }

    /**
     * Makes the folder of a new sketch, with its main tab in it.
     *
     * @param folder a folder that is not there yet; its name is the sketch's
     * @param template one of {@link #names}, or the path of any sketch
     * @return the main tab's file
     * @throws InputException if the name cannot be a sketch's, is taken, or there is no such template
     */
    public static Path make(Path folder, String template) {
        String name = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
        if (!name.matches(NAME)) {
            throw InputException.got(
                    "name", "letters, digits and underscores, the first a letter, since it becomes a Java class", name);
        }
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            throw taken(folder);
        }
        String text = text(template);
        requireToCompile(name, folder, text);
        try {
            Path above = folder.toAbsolutePath().getParent();
            if (above != null) {
                Files.createDirectories(above);
            }
            Files.createDirectory(folder);
        } catch (FileAlreadyExistsException e) {
            throw taken(folder);
        } catch (IOException e) {
            throw InputException.at(folder).expected("to make this folder").refused(e);
        }
        Path file = folder.resolve(name + ".pde");
        return WholeFile.writeNew(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static InputException taken(Path folder) {
        return InputException.found(folder, "the name of a new sketch", "something of that name")
                .advise("name it otherwise");
    }

    private static String text(String template) {
        if (!OWN.contains(template)) {
            return SketchSource.read(SketchFolder.find(template, "--from", names()))
                    .joined();
        }
        try (InputStream in = SketchTemplate.class.getResourceAsStream(template + ".pde")) {
            if (in == null) {
                throw new IllegalStateException("the template " + template + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw InputException.at("--from").expected("to read the template").refused(e);
        }
    }

    /** A class named as one that the sketch uses, such as Raster, would hide that. */
    private static void requireToCompile(String name, Path folder, String text) {
        try {
            SketchCompiler.compile(
                    SketchJava.of(new SketchSource(name, folder, List.of(new Tab(name + ".pde", text)))));
        } catch (SketchErrors wrong) {
            throw InputException.got("name", "a word that means nothing else in the sketch", name)
                    .advise(wrong.lines().get(0));
        }
    }
}
