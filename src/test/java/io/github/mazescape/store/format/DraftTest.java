package io.github.mazescape.store.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DraftTest {
    @TempDir
    private Path folder = Path.of("");

    private TreeSet<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            TreeSet<String> names = new TreeSet<>();
            files.forEach(file -> names.add(String.valueOf(file.getFileName())));
            return names;
        }
    }

    private static long dead() throws IOException, InterruptedException {
        Process ended = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-version")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        ended.waitFor();
        assumeTrue(ProcessHandle.of(ended.pid()).isEmpty(), "the number is in use again already");
        return ended.pid();
    }

    @ParameterizedTest
    @CsvSource({"a,240", "a,255", "ö,120"})
    void aFileMayHaveTheLongestNameThatTheDiskAllows(String letter, int letters) throws IOException {
        Path file = folder.resolve(letter.repeat(letters));
        WholeFile.write(file, out -> out.write("whole".getBytes(StandardCharsets.UTF_8)));
        assertEquals("whole", Files.readString(file));
        assertEquals(1, names().size());
    }

    @Test
    void theDraftsOfDeadProcessesAreDeletedAndNothingElse() throws IOException, InterruptedException {
        long dead = dead();
        Path victim = Files.writeString(folder.resolve("victim"), "victim");
        Files.writeString(folder.resolve(".mazescape-" + dead + "-1.part"), "half");
        TreeSet<String> kept = new TreeSet<>(List.of(
                "victim",
                "mazescape-" + dead + "-1.part",
                ".mazescape-" + dead + "-1.part.txt",
                ".mazescape-" + dead + "-x.part",
                ".mazescape-" + ProcessHandle.current().pid() + "-9999.part",
                ".a.gif." + dead + ".part"));
        for (String name : kept) {
            if (!name.equals("victim")) {
                Files.writeString(folder.resolve(name), "mine");
            }
        }
        Path link = folder.resolve(".mazescape-" + dead + "-2.part");
        Path toFolder = folder.resolve(".mazescape-" + dead + "-3.part");
        Path isFolder = folder.resolve(".mazescape-" + dead + "-4.part");
        Files.createSymbolicLink(link, victim);
        Files.createSymbolicLink(toFolder, folder);
        Files.createDirectory(isFolder);
        for (Path path : List.of(link, toFolder, isFolder)) {
            kept.add(String.valueOf(path.getFileName()));
        }
        WholeFile.write(folder.resolve("new"), out -> out.write('x'));
        kept.add("new");
        assertEquals(kept, names());
        assertEquals("victim", Files.readString(victim));
    }

    @Test
    void aDraftIsKeptWhileItsOwnerLivesInAnotherContainer() throws IOException, InterruptedException {
        Path draft = folder.resolve(".mazescape-" + dead() + "-1.part");
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            assertTrue(channel.lock(1L << 62, 1, false).isValid());
            Draft.deleteAbandoned(folder);
            assertTrue(Files.exists(draft));
        }
        Draft.deleteAbandoned(folder);
        assertEquals(new TreeSet<>(), names());
    }

    @Test
    void aDraftThatIsClosedTwiceDeletesNoOther() throws IOException {
        Path file = folder.resolve("a");
        Draft draft = Draft.of(file);
        draft.publish(file);
        Files.writeString(draft.path(), "of another");
        draft.close();
        assertEquals("of another", Files.readString(draft.path()));
    }
}
