package io.github.mazescape.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every picture of the pages was made by a command that docs/pictures.md names, and none lies there unused. */
class PicturesTest {
    private static final Path DOCS = Path.of("docs");
    private static final Pattern PICTURE = Pattern.compile(".*\\.(png|gif|svg|jpg|webp|mp4)");

    private static Set<Path> files() throws IOException {
        Set<Path> pictures = new TreeSet<>();
        try (Stream<Path> files = Files.walk(DOCS)) {
            files.filter(file -> PICTURE.matcher(file.toString()).matches()).forEach(pictures::add);
        }
        return pictures;
    }

    @Test
    void everyPictureHasTheCommandThatMadeIt() throws IOException {
        List<String> blocks = Document.read(DOCS.resolve("pictures.md")).blocks().stream()
                .map(Document.Block::text)
                .toList();
        Set<Path> without = files();
        without.removeIf(picture -> blocks.stream().anyMatch(block -> makes(block, picture)));
        assertEquals(Set.of(), without);
    }

    /** Whether commands name a picture, or its folder and its name without the ending, as a loop over names does. */
    private static boolean makes(String block, Path picture) {
        String stem = picture.getFileName().toString().replaceFirst("\\.\\w+$", "");
        return block.contains(picture.toString())
                || block.contains(picture.getParent() + "/")
                        && Pattern.compile("\\b" + Pattern.quote(stem) + "\\b")
                                .matcher(block)
                                .find();
    }

    @Test
    void everyPictureIsOnAPage() throws IOException {
        Set<Path> unused = files();
        for (Document document : Document.all()) {
            document.pictures().forEach(unused::remove);
        }
        assertEquals(Set.of(), unused);
    }
}
