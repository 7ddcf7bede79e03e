package io.github.mazescape;

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
import org.junit.jupiter.params.provider.ValueSource;

/** Holds what the documents say of files to the files: their links, their examples, and the classes that they name. */
class DocumentsTest {
    private static final Path CORPUS = Path.of("src/test/resources/corpus/0.1");
    private static final Path FORMATS = Path.of("docs/formats.md");
    private static final Path MAP = Path.of("docs/architecture.md");
    private static final Pattern CLASS = Pattern.compile("`((?:[a-z]+/)+[A-Z]\\w++)(?![…*])");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(#[^)]*)?\\)");
    private static final Pattern TEST = Pattern.compile("\\b[A-Z][A-Za-z]*Test\\b");
    private static final int MOST_COLUMNS = 120;

    private static List<String> found(Pattern pattern, int group, Path document) throws IOException {
        return pattern.matcher(Files.readString(document))
                .results()
                .map((MatchResult match) -> match.group(group))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.md",
                "CONTRIBUTING.md",
                "SECURITY.md",
                "mazes/README.md",
                "docs/formats.md",
                "docs/experiments-how.md",
                "docs/architecture.md"
            })
    void everyLinkLeadsToAFile(Path document) throws IOException {
        Path folder = document.toAbsolutePath().getParent();
        for (String link : found(LINK, 1, document)) {
            assertTrue(Files.exists(folder.resolve(link)), link);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONTRIBUTING.md", "SECURITY.md", "docs/formats.md"})
    void noLineIsLongerThanOneOfTheCode(Path document) throws IOException {
        assertEquals(
                List.of(),
                Files.readAllLines(document).stream()
                        .filter(line -> line.length() > MOST_COLUMNS)
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
        Set<String> named = new TreeSet<>(found(TEST, 0, Path.of("CONTRIBUTING.md")));
        named.addAll(found(TEST, 0, FORMATS));
        named.addAll(found(TEST, 0, MAP));
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
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
