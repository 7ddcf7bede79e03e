package io.github.mazescape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All files that name the version to come name the same one. */
class VersionTest {
    /** The version of the build without what marks it as unreleased. */
    private static String version() throws IOException {
        return first("<version>(.*?)(-SNAPSHOT)?</version>", Path.of("pom.xml"));
    }

    private static String first(String pattern, Path file) throws IOException {
        return Pattern.compile(pattern)
                .matcher(Files.readString(file))
                .results()
                .findFirst()
                .map((MatchResult match) -> match.group(1))
                .orElseThrow(() -> new AssertionError("nothing like " + pattern + " in " + file));
    }

    @ParameterizedTest
    @CsvSource({
        "CITATION.cff, (?m)^version: (.*)$",
        "docs/library.md, <version>(.*)</version>",
        "docs/library.md, mazescape-(.*)-javadoc.jar",
        "docs/library/Forage.java, (?m)^//DEPS io.github.mazescape:mazescape:(.*)$"
    })
    void theVersionIsThatOfTheBuild(Path file, String pattern) throws IOException {
        assertEquals(version(), first(pattern, file));
    }

    @Test
    void theNewestVersionOfTheChangelogIsThatOfTheCitation() throws IOException {
        String version = first("(?m)^version: (.*)$", Path.of("CITATION.cff"));
        String date = first("(?m)^date-released: \"(.*)\"$", Path.of("CITATION.cff"));
        assertEquals(version + "] - " + date, first("(?m)^## \\[([0-9].*)$", Path.of("CHANGELOG.md")));
    }

    @Test
    void theCitationHasWhatTheFormatDemands() throws IOException {
        Path file = Path.of("CITATION.cff");
        assertEquals("1.2.0", first("(?m)^cff-version: (.*)$", file));
        String text = Files.readString(file);
        for (String needed : List.of("message: \\S", "title: Mazescape", "authors:\n  - name: \\S", "type: software")) {
            assertTrue(Pattern.compile("(?m)^" + needed).matcher(text).find(), needed);
        }
    }
}
