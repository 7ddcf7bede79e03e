package io.github.mazescape;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
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

/** Holds the list of licences that is laid beside the jars to the jars. */
class ThirdPartyTest {
    private static final Path LIST = Path.of("src/library/THIRD-PARTY.md");
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");
    /** A licence as SPDX names it. */
    private static final Pattern LICENCE =
            Pattern.compile("\\b(ICU|MIT|Unlicense|[A-Za-z]+(-[A-Za-z0-9.]+)+)\\b(?![-.])");
    /** What only tests and the compiler see, or an environment of development adds. */
    private static final Pattern ELSEWHERE = Pattern.compile(
            "(junit-|surefire-|apiguardian-|opentest4j-|archunit|slf4j-|ejml-(simple|[fzc]dense|[df]sparse)"
                    + "|error_prone_annotations-|org\\.jacoco\\.|jmh-|jopt-simple-|commons-math3-|byte-buddy).*");

    /** Names and versions of the jars on the class path, those of natives as their jar. */
    private static Set<String> jars() {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Stream.of(path.split(Pattern.quote(File.pathSeparator)))
                .map(part -> String.valueOf(Path.of(part).getFileName()))
                .filter(name -> name.endsWith(".jar"))
                .filter(name -> !ELSEWHERE.matcher(name).matches())
                .map(name -> name.replaceFirst("(-natives-.*)?\\.jar$", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyJarOfOthersIsListedWithItsLicenceAndNoOther() throws IOException {
        List<String> rows = Files.readAllLines(LIST).stream()
                .filter(line -> line.startsWith("| `"))
                .toList();
        Set<String> listed = rows.stream()
                .map(row -> row.split("\\|")[1])
                .flatMap(cell -> NAME.matcher(cell).results().map(match -> match.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(jars(), listed);
        assertEquals(
                List.of(),
                rows.stream().filter(row -> row.split("\\|").length != 5).toList());
    }

    @Test
    void eachLicenceThatIsNamedHasItsTextAndNoOther() throws IOException {
        Set<String> named = Files.readAllLines(LIST).stream()
                .filter(line -> line.startsWith("| `"))
                .flatMap(row -> LICENCE.matcher(row.split("\\|")[2]).results().map(MatchResult::group))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> texts;
        try (Stream<Path> files = Files.list(Path.of("src/library/licences"))) {
            texts = files.map(file -> String.valueOf(file.getFileName()))
                    .map(name -> name.replaceFirst("\\.txt$", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        assertEquals(texts, named);
    }
}
