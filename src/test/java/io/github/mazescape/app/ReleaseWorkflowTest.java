package io.github.mazescape.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Holds the workflow that builds releases to what the build and the image are. */
class ReleaseWorkflowTest {
    private static final Path WORKFLOW = Path.of(".github/workflows/release.yml");
    private static final Pattern PLATFORM = Pattern.compile("\\{ platform: ([\\w-]+), runner: ([\\w.-]+) }");
    private static final Pattern PROFILE = Pattern.compile("-P(\\w+)");
    private static final Pattern TEST = Pattern.compile("-Dtest=(\\w+)");
    private static final Pattern RUN = Pattern.compile("( *)(?:- )?run: (\\|)?(.*)");
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{\\{.*?}}");

    private static Set<String> found(Pattern pattern) throws IOException {
        return pattern.matcher(Files.readString(WORKFLOW))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The scripts of all steps, with a word for each expression of the workflow. */
    private static List<String> scripts() throws IOException {
        List<String> scripts = new ArrayList<>();
        List<String> lines = Files.readAllLines(WORKFLOW);
        for (int row = 0; row < lines.size(); row++) {
            Matcher run = RUN.matcher(lines.get(row));
            if (!run.matches() || lines.get(row).endsWith("run:")) {
                continue;
            }
            StringBuilder script = new StringBuilder(run.group(3)).append('\n');
            if (run.group(2) != null) {
                int indent = run.group(1).length();
                while (row + 1 < lines.size() && lines.get(row + 1).startsWith(" ".repeat(indent + 1))) {
                    script.append(lines.get(++row)).append('\n');
                }
            }
            scripts.add(EXPRESSION.matcher(script).replaceAll("word"));
        }
        return scripts;
    }

    @Test
    void threeSystemsAreBuiltForTwoProcessors() throws IOException {
        assertEquals(
                Set.of("linux-x64", "linux-aarch64", "windows-x64", "windows-aarch64", "macos-x64", "macos-aarch64"),
                found(PLATFORM));
        String image = Files.readString(Path.of("src/app/AppImage.java"));
        for (String platform : found(PLATFORM)) {
            String[] words = platform.split("-");
            assertTrue(image.contains('"' + words[0] + '"') && image.contains("\"-" + words[1] + '"'), platform);
        }
    }

    @Test
    void profilesAndTestsThatItNamesAreThere() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        for (String profile : found(PROFILE)) {
            assertTrue(pom.contains("<id>" + profile + "</id>"), profile);
        }
        Set<String> tests = found(TEST);
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            tests.removeAll(files.map(file -> String.valueOf(file.getFileName()).replaceFirst("\\.java$", ""))
                    .collect(Collectors.toSet()));
        }
        assertEquals(Set.of(), tests);
    }

    @Test
    void itIsLaidOutAsYamlAsksFor() throws IOException {
        for (String line : Files.readAllLines(WORKFLOW)) {
            assertFalse(line.contains("\t"), line);
            assertEquals(0, (line.length() - line.stripLeading().length()) % 2, line);
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void theShellUnderstandsEachScript() throws Exception {
        List<String> scripts = scripts();
        assertTrue(scripts.size() >= 7, scripts::toString);
        for (String script : scripts) {
            Process shell = new ProcessBuilder("sh", "-n", "-c", script)
                    .redirectErrorStream(true)
                    .start();
            String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(0, shell.waitFor(), script + said);
        }
    }
}
