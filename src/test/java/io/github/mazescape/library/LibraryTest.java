package io.github.mazescape.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds what is said of the library, in the documents, the build and the packages, to what lies there. */
class LibraryTest {
    private static final Path MAIN = Path.of("src/main/java/io/github/mazescape");
    private static final Path PAGE = Path.of("docs/library.md");
    private static final Path PROGRAM = Path.of("docs/library/Forage.java");
    private static final Path SNIPPETS = Path.of("src/test/java/io/github/mazescape/library/LibrarySnippetsTest.java");
    private static final Pattern DOCUMENTED =
            Pattern.compile("<sourceFileInclude>io/github/mazescape/([\\w/]+)/\\*\\.java</sourceFileInclude>");
    private static final Pattern REGION = Pattern.compile("// @start region=\\w+\n(.*?)\n *// @end", Pattern.DOTALL);
    private static final Pattern SHOWN = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern IN_JAVADOC = Pattern.compile("<pre>\\{@code\n(.*?)\n \\* }</pre>", Pattern.DOTALL);
    private static final String INTERNAL = "<p>Internal: no part of the library.";

    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((MatchResult match) -> match.group(1));
    }

    private static Set<String> documented() throws IOException {
        return found(DOCUMENTED, Files.readString(Path.of("pom.xml")))
                .map(folder -> folder.replace('/', '.'))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> regions() throws IOException {
        return found(REGION, Files.readString(SNIPPETS))
                .map(text -> text.stripIndent().strip())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Path> packages() throws IOException {
        try (Stream<Path> files = Files.walk(MAIN)) {
            return files.filter(file -> file.endsWith("package-info.java"))
                    .sorted()
                    .toList();
        }
    }

    private static String named(Path packageInfo) {
        return MAIN.relativize(packageInfo.getParent())
                .toString()
                .replace('\\', '/')
                .replace('/', '.');
    }

    @Test
    void eachPackageIsInTheJavadocOrSaysThatItIsInternal() throws IOException {
        Set<String> others = new TreeSet<>();
        for (Path file : packages()) {
            if (!Files.readString(file).contains(INTERNAL)) {
                others.add(named(file));
            }
        }
        assertEquals(documented(), others);
    }

    @Test
    void thePageListsThePublicPackages() throws IOException {
        List<String> rows = Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("| `"))
                .toList();
        Set<String> listed = rows.stream()
                .flatMap(row -> found(Pattern.compile("`([a-z.]+)`"), row.split("\\|")[1]))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(documented(), listed);
    }

    @Test
    void thePageShowsTheProgramAndTheSnippetsAsTheyRun() throws IOException {
        String program = Files.readString(PROGRAM);
        String body = program.substring(program.indexOf("    public static void main"), program.lastIndexOf('}'))
                .stripTrailing()
                .stripIndent();
        Collection<String> expected = new TreeSet<>(regions());
        expected.add(body.strip());
        Set<String> shown =
                found(SHOWN, Files.readString(PAGE)).map(String::strip).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(expected, shown);
    }

    @Test
    void theJavadocOfPackagesShowsSnippetsAsTheyRun() throws IOException {
        Set<String> regions = regions();
        List<String> without = new ArrayList<>();
        for (Path file : packages()) {
            found(IN_JAVADOC, Files.readString(file)).forEach(block -> {
                String code = block.replaceAll("(?m)^ \\* ?", "").strip();
                assertTrue(regions.contains(code), file + ":\n" + code);
                without.add(code);
            });
        }
        assertEquals(regions, new TreeSet<>(without));
    }
}
