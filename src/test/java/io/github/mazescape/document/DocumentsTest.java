package io.github.mazescape.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds what the pages say of files to the files: their links, their examples, and the classes that they name. */
class DocumentsTest {
    private static final Path CORPUS = Path.of("src/test/resources/corpus/0.1");
    private static final Path FORMATS = Path.of("docs/formats.md");
    private static final Path MAP = Path.of("docs/architecture.md");
    private static final Pattern CLASS = Pattern.compile("`((?:[a-z]+/)+[A-Z]\\w++)(?![…*])");
    private static final Pattern TEST = Pattern.compile("\\b[A-Z][A-Za-z]*Test\\b");
    private static final Pattern UNBREAKABLE = Pattern.compile("^(\\||!\\[|<|```).*");
    private static final int MOST_COLUMNS = 120;
    private static final int MOST_LINES_OF_README = 150;

    static List<Document> all() throws IOException {
        return Document.all();
    }

    private static List<String> found(Pattern pattern, int group, Path document) throws IOException {
        return pattern.matcher(Files.readString(document))
                .results()
                .map((MatchResult match) -> match.group(group))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyLinkLeadsToAFileAndToAHeadingOfIt(Document document) {
        for (String link : document.links()) {
            String[] parts = link.split("#", 2);
            Path target = parts[0].isEmpty() ? document.path() : document.fromRoot(parts[0]);
            assertTrue(Files.exists(target), link);
            assertTrue(
                    parts.length == 1 || Document.read(target).anchors().contains(parts[1]),
                    () -> link + ": no such heading");
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyPictureIsThere(Document document) {
        document.pictures().forEach(picture -> assertTrue(Files.isRegularFile(picture), picture::toString));
    }

    @Test
    void theReadmeIsShort() throws IOException {
        long lines = Files.readAllLines(Path.of("README.md")).size();
        assertTrue(lines < MOST_LINES_OF_README, lines + " lines; what is more belongs into docs/");
    }

    @Test
    void theReadmeLeadsToEveryPage() throws IOException {
        Document readme = Document.read(Path.of("README.md"));
        Set<Path> missing = Document.all().stream().map(Document::path).collect(Collectors.toCollection(TreeSet::new));
        missing.remove(readme.path());
        missing.remove(Path.of("mazes/README.md"));
        readme.links().forEach(link -> missing.remove(readme.fromRoot(link.replaceFirst("#.*", ""))));
        assertEquals(Set.of(), missing);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.md",
                "CONTRIBUTING.md",
                "SECURITY.md",
                "docs/findings.md",
                "docs/formats.md",
                "docs/guide.md",
                "docs/install.md",
                "docs/library.md",
                "docs/pictures.md",
                "docs/settings.md",
                "docs/web.md"
            })
    void noLineIsLongerThanOneOfTheCodeButForTablesAndPictures(Path document) throws IOException {
        assertEquals(
                List.of(),
                Files.readAllLines(document).stream()
                        .filter(line -> line.length() > MOST_COLUMNS)
                        .filter(line -> !UNBREAKABLE.matcher(line).matches())
                        .toList());
    }

    @Test
    void everyClassThatTheMapNamesIsThere() throws IOException {
        Path main = Path.of("src/main/java/io/github/mazescape");
        Set<String> named = new TreeSet<>(found(CLASS, 1, MAP));
        assertTrue(named.size() > 30, named::toString);
        named.removeIf(name -> name.startsWith("sketches/") || Files.exists(main.resolve(name + ".java")));
        assertEquals(Set.of(), named);
    }

    @Test
    void everyTestThatIsNamedIsThere() throws IOException {
        Set<String> named = new TreeSet<>();
        for (Document document : Document.all()) {
            named.addAll(found(TEST, 0, document.path()));
        }
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            Set<String> there = files.map(file -> String.valueOf(file.getFileName()))
                    .map(name -> name.replaceFirst("\\.java$", ""))
                    .collect(Collectors.toSet());
            named.removeAll(there);
        }
        assertEquals(Set.of(), named);
    }

    @ParameterizedTest
    @ValueSource(strings = {"runs/painted/generations.csv", "bookmarks/changed.txt"})
    void theExampleIsOneThatTheProgramMade(String file) throws IOException {
        String text = Files.readString(FORMATS);
        String made = Files.readAllLines(CORPUS.resolve(file)).get(0);
        assertTrue(text.replace("\n/", "/").contains(made), made);
    }

    @Test
    void everyKeyOfACheckpointIsTold() throws IOException {
        String text = Files.readString(FORMATS);
        for (String line : Files.readAllLines(CORPUS.resolve("runs/painted/checkpoint"))) {
            String key = line.replaceFirst(" .*", "");
            assertTrue(line.startsWith("0x") || text.contains("`" + key + "`"), key);
        }
    }
}
