package io.github.mazescape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs a copy of the launcher beside a fake build, with a fake Java that prints its arguments. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
    @TempDir
    private Path temp;

    private LauncherBench bench;

    @BeforeEach
    void lay() throws IOException {
        bench = new LauncherBench(temp);
    }

    @Test
    void argumentsArriveAsTheyAre() throws Exception {
        bench.java("17.0.15");
        LauncherBench.Outcome outcome = bench.start("landscape", "a b", "*");
        assertEquals(0, outcome.code(), outcome.err());
        List<String> lines = outcome.out().lines().toList();
        assertEquals(List.of("landscape", "a b", "*"), lines.subList(lines.size() - 3, lines.size()));
        assertTrue(lines.contains(bench.jar().toString()), outcome.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.8.0_392", "9", "11.0.2", "16.0.1"})
    void anOldJavaIsRefusedInOneLine(String version) throws Exception {
        bench.java(version);
        LauncherBench.Outcome outcome = bench.start();
        assertEquals(1, outcome.code());
        assertEquals(1, outcome.err().lines().count(), outcome.err());
        assertTrue(outcome.err().startsWith("mazescape: found Java " + version + " at "), outcome.err());
        assertTrue(outcome.err().contains("install a JDK 17 or newer"), outcome.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"17", "17.0.15", "21.0.3", "25.0.3", "26-ea"})
    void aNewJavaIsTaken(String version) throws Exception {
        bench.java(version);
        assertEquals(0, bench.start().code());
    }

    @Test
    void theVersionIsFoundBehindOtherLines() throws Exception {
        bench.java("17");
        Files.writeString(
                bench.home().resolve("bin/java"),
                "#!/bin/sh\n[ \"$1\" != -version ] || printf 'Picked up JAVA_TOOL_OPTIONS: -Dx\\njava version \"11.0.1\"\\n' >&2\n");
        assertTrue(bench.start().err().contains("found Java 11.0.1"));
    }

    @Test
    void theReleaseFileSparesAskingJava() throws Exception {
        bench.java("11");
        Files.writeString(bench.home().resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"17.0.9\"\n");
        assertEquals(0, bench.start().code());
    }

    @Test
    void aMissingJavaIsSaidInOneLine() throws Exception {
        LauncherBench.Outcome outcome = bench.start();
        assertEquals(1, outcome.code());
        assertEquals(
                "mazescape: found no java; install a JDK 17 or newer, or set JAVA_HOME to one",
                outcome.err().strip());
    }

    @Test
    void aJavaHomeWithoutJavaIsNamed() throws Exception {
        bench.environment("JAVA_HOME", "/no/where");
        LauncherBench.Outcome outcome = bench.start();
        assertEquals(1, outcome.code());
        assertTrue(outcome.err().startsWith("mazescape: JAVA_HOME is /no/where, but"), outcome.err());
    }

    @Test
    void aJavaOnThePathIsFoundThroughItsLinks() throws Exception {
        bench.java("11");
        Files.writeString(bench.home().resolve("release"), "JAVA_VERSION=\"17.0.9\"\n");
        bench.environment("JAVA_HOME", "");
        Files.createSymbolicLink(bench.tools().resolve("java"), bench.home().resolve("bin/java"));
        assertEquals(0, bench.start().code());
    }

    @Test
    void aLinkFromAnotherFolderStarts() throws Exception {
        bench.java("17");
        Files.createSymbolicLink(temp.resolve("my link"), bench.launcher());
        Path second = Files.createSymbolicLink(temp.resolve("second"), Path.of("my link"));
        LauncherBench.Outcome outcome = bench.start(second, "x");
        assertEquals(0, outcome.code(), outcome.err());
        assertTrue(outcome.out().contains(bench.jar().toString()));
    }

    @ParameterizedTest
    @CsvSource({"bench, false", "evolve, false", "--help, true", "settings, true"})
    void whatOnlyAsksIsAnsweredWithoutTheBetterCompiler(String argument, boolean without) throws Exception {
        bench.java("17");
        assertEquals(without, bench.start(argument).out().contains("-XX:TieredStopAtLevel=1\n"));
    }

    @Test
    void noModuleIsAskedForOfWhichJavaWouldWarn() throws Exception {
        bench.java("25");
        assertFalse(bench.start("bench").out().contains("--add-modules"));
    }

    @Test
    void aJavaBesideTheProgramIsTakenAndNothingIsBuilt() throws Exception {
        bench.java("11");
        Path runtime = bench.root().resolve("lib/runtime/bin");
        Files.createDirectories(runtime);
        Files.writeString(runtime.resolveSibling("release"), "JAVA_VERSION=\"25.0.3\"\n");
        Path java = Files.writeString(runtime.resolve("java"), "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
        assertTrue(java.toFile().setExecutable(true));
        Files.delete(bench.jar());
        LauncherBench.Outcome outcome = bench.start("x");
        assertEquals("", outcome.err());
        Path app = bench.root().resolve("lib/app");
        assertTrue(outcome.out().endsWith("-jar\n" + app.resolve("mazescape.jar") + "\nx\n"), outcome.out());
        assertFalse(outcome.out().contains("SharedArchiveFile"), outcome.out());
        Files.createDirectories(app);
        Path classes = Files.createFile(app.resolve("mazescape.jsa"));
        assertTrue(bench.start("x").out().contains("-XX:SharedArchiveFile=" + classes + "\n"));
        assertEquals(0, bench.builds());
    }

    @Test
    void optionsForJavaComeBeforeTheProgram() throws Exception {
        bench.java("25");
        bench.environment("MAZESCAPE_JAVA_OPTS", "-Xmx1g  -Da=*");
        String out = bench.start("x").out();
        assertTrue(out.contains("-Xmx1g\n-Da=*\n-Djdk.incubator.vector.VECTOR_ACCESS_OOB_CHECK=0\n-jar\n"), out);
        assertTrue(out.contains("--sun-misc-unsafe-memory-access=allow\n"), out);
    }

    @Test
    void aMissingJarIsBuiltOnce() throws Exception {
        bench.java("17");
        Files.delete(bench.jar());
        LauncherBench.Outcome outcome = bench.start("x");
        assertEquals(0, outcome.code(), outcome.err());
        assertEquals("mazescape: building (once)…", outcome.err().strip());
        assertEquals("", bench.start("x").err());
        assertEquals(1, bench.builds());
    }

    @Test
    void aChangedSourceIsBuiltOnceEvenIfTheJarStaysAsItIs() throws Exception {
        bench.java("17");
        bench.changeSource(Instant.now().minusSeconds(5));
        bench.start("x");
        bench.start("x");
        assertEquals(1, bench.builds());
    }

    @Test
    void twoStartsAtOnceBuildOnce() throws Exception {
        bench.java("17");
        Files.delete(bench.jar());
        Process first = bench.process(bench.launcher(), "x");
        Process second = bench.process(bench.launcher(), "x");
        assertEquals(0, first.waitFor());
        assertEquals(0, second.waitFor());
        assertEquals(1, bench.builds());
    }

    @Test
    void theLockOfADeadStartIsClearedAway() throws Exception {
        bench.java("17");
        Files.delete(bench.jar());
        Process dead = new ProcessBuilder("true").start();
        dead.waitFor();
        Path lock = Files.createDirectories(bench.jar().resolveSibling("mazescape.lock"));
        Files.writeString(lock.resolve("pid"), dead.pid() + "\n");
        assertEquals(0, bench.start("x").code());
        assertFalse(Files.exists(lock));
    }

    @Test
    void aFailedBuildSaysWhyAndWhereTheRestIs() throws Exception {
        bench.java("17");
        Files.delete(bench.jar());
        Files.writeString(bench.root().resolve("mvnw"), "echo '[INFO] x'; echo '[ERROR] no network'; exit 1\n");
        LauncherBench.Outcome outcome = bench.start("x");
        assertEquals(1, outcome.code());
        Path log = bench.jar().resolveSibling("mazescape-build.log");
        assertTrue(outcome.err().contains("the build failed: no network (all of it: " + log + ")"), outcome.err());
        assertTrue(Files.readString(log).contains("[INFO] x"));
        assertFalse(Files.exists(bench.jar().resolveSibling("mazescape.lock")));
    }

    @Test
    void aJavaThatCannotCompileIsSaidBeforeTheBuild() throws Exception {
        bench.java("17");
        Files.delete(bench.home().resolve("bin/javac"));
        Files.delete(bench.jar());
        assertTrue(bench.start("x").err().contains("can run but not build"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', '', '', C.UTF-8",
        "'', '', C, '', C.UTF-8",
        "'', POSIX, de_DE.UTF-8, '', C.UTF-8",
        "C, '', de_DE.UTF-8, C.UTF-8, ''",
        "'', '', de_DE.UTF-8, '', ''",
        "de_DE.UTF-8, C, C, de_DE.UTF-8, C",
    })
    void theLocaleCBecomesOneThatHasEveryName(String all, String type, String lang, String allNow, String typeNow)
            throws Exception {
        bench.java("17");
        Files.writeString(
                bench.home().resolve("bin/java"),
                "#!/bin/sh\n[ \"$1\" != -version ] || echo 'java version \"17.0.1\"' >&2\necho \"$LC_ALL/$LC_CTYPE\"\n");
        bench.environment("LC_ALL", all);
        bench.environment("LC_CTYPE", type);
        bench.environment("LANG", lang);
        assertEquals(allNow + "/" + typeNow, bench.start("settings").out().strip());
    }

    @Test
    void tooFewOpenFilesAreToldBeforeJavaStumbles() throws Exception {
        bench.java("17");
        Path few = Files.writeString(temp.resolve("few"), "#!/bin/sh\nulimit -n 40\nexec '" + bench.launcher() + "'\n");
        assertTrue(few.toFile().setExecutable(true));
        LauncherBench.Outcome outcome = bench.start(few);
        assertEquals(1, outcome.code());
        assertEquals(1, outcome.err().lines().count(), outcome.err());
        assertTrue(outcome.err().startsWith("mazescape: only 40 files may be open at a time"), outcome.err());
    }
}
