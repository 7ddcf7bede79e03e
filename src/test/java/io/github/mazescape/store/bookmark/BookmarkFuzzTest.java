package io.github.mazescape.store.bookmark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mazescape.Fuzz;
import io.github.mazescape.input.InputException;
import io.github.mazescape.store.format.PngPicture.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Bookmarks, as lines and as the texts of pictures. */
@Tag("long")
class BookmarkFuzzTest {
    private static final Path BOOKMARKS = Path.of("src/test/resources/corpus/0.1/bookmarks");
    private static final String BREAK = "\f";

    @Test
    void aLineIsAMomentOrIsRefused() throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.list(BOOKMARKS)) {
            for (Path file : files.sorted().toList()) {
                lines.add(Files.readString(file));
            }
        }
        Fuzz.run(Fuzz.Target.BOOKMARK_LINES, lines, BookmarkFuzzTest::moment, InputException.class);
    }

    private static Bookmark moment(String text) {
        Bookmark bookmark = Bookmark.parse(text);
        String line = bookmark.line();
        assertEquals(line, Bookmark.parse(line).line());
        return bookmark;
    }

    /** The texts of a picture stand one after the other, with a form feed between them. */
    @Test
    void theTextsOfAPictureAreABookmarkOrAreRefused() throws InterruptedException {
        String settings = "version=1 | generation=8 | draw=5 | size=24x32 | seed=-3 | landscape.directions=weights"
                + " | landscape.extent=0.2 | landscape.layer=fitness | task.sensors=bump | network.hidden=1";
        // A unit has a bias, an input and itself, and each of three outputs a bias and the unit.
        String weights = Base64.getEncoder().encodeToString(new byte[3 * 9 * Double.BYTES]);
        String maze = "#####\n#>..#\n#####\n";
        Fuzz.run(
                Fuzz.Target.TEXTS_OF_PICTURES,
                List.of(settings + BREAK + weights, settings + " | maze.files=a" + BREAK + weights + BREAK + maze),
                text -> {
                    String[] parts = text.split(BREAK, -1);
                    List<Text> texts = new ArrayList<>();
                    texts.add(new Text("mazescape", parts[0]));
                    for (int i = 1; i < parts.length; i++) {
                        texts.add(new Text(i == 1 ? "mazescape.weights" : "mazescape.maze", parts[i]));
                    }
                    return BookmarkTexts.read(texts, "fuzz");
                },
                InputException.class);
    }
}
