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
import org.junit.jupiter.api.Test;

/** Holds the launcher for Windows to the other one: the same messages to the user, and the same options for Java. */
class WindowsLauncherTest {
    private static final Path UNIX = Path.of("mazescape");
    private static final Path WINDOWS = Path.of("mazescape.cmd");
    private static final Pattern TOLD_UNIX = Pattern.compile("\\b(?:fail|say) \"([^\"]*)\"");
    private static final Pattern TOLD_WINDOWS = Pattern.compile("call :say \"([^\"]*)\"");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{?\\w+(?:#[^}]*)?}?|\\$\\(.*\\)|%\\w+%|%~?\\d");
    private static final Pattern OPTION = Pattern.compile(
            "(?<![\\w-])(-XX:[+-]?\\w+(?:=\\d)?|-Xmn\\w+|-Xshare:\\w+|--[a-z-]+=\\w+|-Djdk\\.incubator[\\w.]+=\\d|-jar)");
    private static final Pattern LABEL = Pattern.compile("(?m)^:(\\w+)");
    private static final Pattern JUMP = Pattern.compile("(?:goto |call :)(\\w+)");

    private static Set<String> messages(Path launcher, Pattern told) throws IOException {
        return told.matcher(Files.readString(launcher))
                .results()
                .map(match -> VARIABLE.matcher(match.group(1)).replaceAll("*"))
                .map(text -> text.replace('\\', '/').replace("java.exe", "java").replace("…", "..."))
                .filter(text -> text.length() > 2)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> options(Path launcher) throws IOException {
        return Files.readAllLines(launcher).stream()
                .filter(line -> !line.contains("SharedArchiveFile"))
                .flatMap(line -> OPTION.matcher(line).results().map(MatchResult::group))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> found(Pattern pattern) throws IOException {
        return pattern.matcher(Files.readString(WINDOWS))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void bothTellTheSame() throws IOException {
        Set<String> unix = messages(UNIX, TOLD_UNIX);
        Set<String> windows = messages(WINDOWS, TOLD_WINDOWS);
        // What the systems do not have in common: open files, and who holds a lock.
        unix.removeIf(text ->
                text.contains("files may be open") || text.contains("is building") || text.contains("folder that"));
        windows.removeIf(text -> text.contains("is building"));
        assertEquals(unix, windows);
        assertEquals(8, windows.size(), windows::toString);
    }

    @Test
    void bothStartJavaAlike() throws IOException {
        Set<String> options = options(WINDOWS);
        assertEquals(options(UNIX), options);
        assertTrue(options.containsAll(List.of("-XX:+UseSerialGC", "-Xshare:auto", "-jar")), options::toString);
    }

    @Test
    void bothBuildAlike() throws IOException {
        String build = "-q -B -DskipTests -Dmaven.test.skip=true -Dspotless.check.skip=true package";
        assertTrue(Files.readString(UNIX).contains("mvnw " + build));
        assertTrue(Files.readString(WINDOWS).contains("mvnw.cmd " + build));
    }

    @Test
    void everyJumpHasItsLabel() throws IOException {
        Set<String> jumps = found(JUMP);
        jumps.removeAll(found(LABEL));
        assertEquals(Set.of(), jumps);
    }

    /** A console in the code page of its country shows nothing else right. */
    @Test
    void theLauncherForWindowsIsAscii() throws IOException {
        assertTrue(Files.readString(WINDOWS).chars().allMatch(letter -> letter < 128));
    }
}
