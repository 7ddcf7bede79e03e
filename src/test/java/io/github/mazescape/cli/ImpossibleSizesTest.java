package io.github.mazescape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.evaluation.Cores;
import io.github.mazescape.input.InputException;
import io.github.mazescape.live.Sandbox;
import io.github.mazescape.settings.Settings;
import io.github.mazescape.store.bookmark.Bookmark;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.zip.Deflater;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sizes that are allowed one by one, and that no machine of today has the memory for together. */
class ImpossibleSizesTest {
    private static final List<String> IMPOSSIBLE =
            List.of("evolution.population=100000", "network.hidden=256", "network.cell=gru");
    private static final String TAKES = "evolution.population, network, task and maze: 100000 individuals of ";

    @TempDir
    private static Path folder = Path.of("");

    @BeforeAll
    static void aRun() {
        CommandLineRun.smallRun(folder.resolve("run"), 2);
    }

    private static String at(String name) {
        return folder.resolve(name).toString();
    }

    private static String bookmark(String more, String generation, String side) {
        return "mazescape/1/preset=quick" + more + "/generation=" + generation + "/plane=random:0:1:0/view=0.1:-4:-4:"
                + side + ":" + side + "/following=false";
    }

    private static void assertTakesTooMuch(String start, String line) {
        assertTrue(line.startsWith(start) && line.contains(" GiB of memory, and Java has "), line);
        assertTrue(line.contains("MAZESCAPE_JAVA_OPTS=-Xmx"), line);
    }

    @Test
    void noCommandBeginsARunForWhichThereIsNoMemory() {
        String[] sets = IMPOSSIBLE.stream().map(value -> "--set=" + value).toArray(String[]::new);
        assertTakesTooMuch(TAKES, refused(List.of("evolve", "--out", at("new")), sets));
        assertTakesTooMuch("seed=1: 100000 individuals of ", refused(List.of("sweep", "--out", at("new")), sets));
        assertTakesTooMuch(TAKES, refused(List.of("--out", at("new.gif")), sets));
        assertFalse(Files.exists(folder.resolve("new")) || Files.exists(folder.resolve("new.gif")));
    }

    private static String refused(List<String> command, String... more) {
        String[] all = new String[command.size() + more.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = i < command.size() ? command.get(i) : more[i - command.size()];
        }
        return CommandLineRun.of(all).refused();
    }

    @Test
    void noPictureIsBegunForWhichThereIsNoMemory() {
        String huge = "16384x16384";
        assertTakesTooMuch(
                "--size: " + huge, refused(List.of("landscape", at("run"), "--out", at("a.png"), "--size", huge)));
        assertTakesTooMuch(
                "bookmark: " + huge, refused(List.of("--bookmark", bookmark("", "1", "16384"), "--out", at("a.png"))));
    }

    @Test
    void aBookmarkOfAnImpossibleRunOrGenerationIsNotOpened() {
        String run = bookmark("/" + String.join("/", IMPOSSIBLE), "1", "8");
        assertTakesTooMuch(TAKES, refused(List.of("--bookmark", run, "--out", at("a.png"))));
        Bookmark parsed = Bookmark.parse(run);
        assertTakesTooMuch(
                TAKES,
                String.valueOf(assertThrows(InputException.class, () -> new Sandbox(parsed, new Cores(1)))
                        .getMessage()));
        assertEquals(
                "bookmark: generation: expected one from 1 to 1000000000, got 9223372036854775807",
                refused(List.of("--bookmark", bookmark("", Long.toString(Long.MAX_VALUE), "8"), "--out", at("a.png"))));
    }

    @Test
    void aSandboxIsNotChangedToWhatThereIsNoMemoryFor() {
        assertThrows(
                InputException.class, () -> new Sandbox(Settings.defaults().with(IMPOSSIBLE, "test"), new Cores(1)));
    }

    @Test
    void mazesThatAreMuchLargerThanTheirWordsAreCountedTogether() {
        StringBuilder line = new StringBuilder("mazescape/1/preset=quick/generation=1");
        String packed = packed();
        line.append(("/maze=1:0:" + packed).repeat(1100));
        line.append("/plane=random:0:1:0/view=0.1:-4:-4:8:8/following=false");
        assertTrue(line.length() < 1 << 20, "a line of an allowed length");
        String said = refused(List.of("--bookmark", line.toString(), "--out", at("a.png")));
        assertTrue(said.startsWith("bookmark: expected mazes of at most 67108864 cells in all"), said);
    }

    private static String packed() {
        String row = "#" + ".".repeat(253) + "#\n";
        String text = "#".repeat(255) + "\n" + row.replaceFirst("\\.", ">") + row.repeat(252) + "#".repeat(255) + "\n";
        Deflater deflater = new Deflater(9);
        deflater.setInput(text.getBytes(StandardCharsets.US_ASCII));
        deflater.finish();
        byte[] bytes = new byte[1 << 16];
        int length = deflater.deflate(bytes);
        deflater.end();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(bytes, length));
    }
}
