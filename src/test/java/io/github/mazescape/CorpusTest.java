package io.github.mazescape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.cli.CommandLineRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Files that version 0.1 made, and those of later formats, still open and give the bytes that they gave then. Only
 * command lines are run, so that nothing here depends on how the program is built inside. A {@code README.md} in each
 * folder tells what the files are.
 */
class CorpusTest {
    private static final Path CORPUS = Path.of("src/test/resources/corpus/0.1");
    private static final Path SECOND = Path.of("src/test/resources/corpus/edition-2");
    /** What is in the folder and tells of the others. */
    private static final Set<String> ABOUT = Set.of("README.md", "expected.txt", "files.txt");

    @TempDir
    private Path folder = Path.of("");

    /**
     * A command line and what it wrote when the files were made.
     *
     * @param corpus the folder of the files
     * @param command its words, as {@code expected.txt} has them
     * @param written the SHA-256 of each file by its name
     */
    record Expected(Path corpus, String command, Map<String, String> written) {
        @Override
        public String toString() {
            return command;
        }
    }

    static List<Expected> expected() throws IOException {
        List<Expected> commands = new ArrayList<>();
        for (Path corpus : List.of(CORPUS, SECOND)) {
            for (String line : Files.readAllLines(corpus.resolve("expected.txt"))) {
                if (line.startsWith("$ ")) {
                    commands.add(new Expected(corpus, line.substring(2), new TreeMap<>()));
                } else if (!line.isEmpty() && !line.startsWith("#")) {
                    String[] parts = line.split(" ", 2);
                    commands.get(commands.size() - 1).written().put(parts[1], parts[0]);
                }
            }
        }
        return commands;
    }

    private static List<Path> files(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile)
                    .map(root::relativize)
                    .sorted()
                    .toList();
        }
    }

    /** What a word of a command line means: IN is a copy of the corpus, OUT a new folder, @NAME a bookmark. */
    private String meant(Path corpus, String word) throws IOException {
        if (word.startsWith("@")) {
            return Files.readString(corpus.resolve("bookmarks/" + word.substring(1) + ".txt"))
                    .strip();
        }
        return word.startsWith("IN/") || word.startsWith("OUT/")
                ? folder.resolve(word).toString()
                : word;
    }

    private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    /**
     * What is compared of a file: all of it, but for the seconds that a generation took. Fingerprints have had 0x
     * before them since then, and lost it here.
     */
    private static byte[] compared(Path file) throws IOException {
        if (file.endsWith("gru.csv")) {
            String exported = Files.readString(file);
            assertTrue(exported.contains(",0x"), file + " has fingerprints");
            return exported.replace(",0x", ",").getBytes(StandardCharsets.UTF_8);
        }
        return file.endsWith("generations.csv")
                ? Files.readAllLines(file).stream()
                        .map(line -> line.substring(0, line.lastIndexOf(',')) + "\n")
                        .collect(Collectors.joining())
                        .getBytes(StandardCharsets.UTF_8)
                : Files.readAllBytes(file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.1", "edition-2"})
    void theFilesAreThoseThatWereMadeThen(String name) throws IOException, NoSuchAlgorithmException {
        Path corpus = CORPUS.resolveSibling(name);
        Map<String, String> there = new TreeMap<>();
        for (Path file : files(corpus)) {
            if (!ABOUT.contains(file.toString())) {
                there.put(file.toString().replace('\\', '/'), sha256(Files.readAllBytes(corpus.resolve(file))));
            }
        }
        Map<String, String> made = new TreeMap<>();
        for (String line : Files.readAllLines(corpus.resolve("files.txt"))) {
            String[] parts = line.split(" +", 2);
            made.put(parts[1], parts[0]);
        }
        assertEquals(made, there);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("expected")
    void aFileGivesTheSameBytesAsThen(Expected expected) throws IOException, NoSuchAlgorithmException {
        for (Path file : files(expected.corpus())) {
            Path copy = folder.resolve("IN").resolve(file);
            Files.createDirectories(copy.getParent());
            Files.copy(expected.corpus().resolve(file), copy);
        }
        Files.createDirectory(folder.resolve("OUT"));
        List<String> words = new ArrayList<>();
        for (String word : expected.command().split(" ")) {
            words.add(meant(expected.corpus(), word));
        }
        CommandLineRun run = CommandLineRun.of(words.toArray(String[]::new));
        assertEquals(0, run.code(), run.err());
        Map<String, String> written = new TreeMap<>();
        for (String name : expected.written().keySet()) {
            written.put(name, sha256(compared(Path.of(meant(expected.corpus(), name)))));
        }
        assertEquals(expected.written(), written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"settings/printed", "settings/own", "runs/painted/settings", "runs/gru/settings"})
    void aSettingsFileSaysWhatItSaidThen(String name) throws IOException {
        Path file = CORPUS.resolve(name + ".toml");
        CommandLineRun run = CommandLineRun.of("settings", "--settings", file.toString());
        assertEquals(0, run.code(), run.err());
        Map<String, String> given = values(Files.readAllLines(file));
        Map<String, String> read = values(run.out().lines().toList());
        assertTrue(given.size() >= 10, file + " has few settings");
        given.forEach((key, value) -> assertEquals(value, read.get(key), key));
    }

    /** The settings of a file by their keys; what a newer version adds, and its comments, are no matter. */
    private static Map<String, String> values(List<String> lines) {
        Map<String, String> values = new TreeMap<>();
        String group = "";
        for (String line : lines) {
            if (line.startsWith("[")) {
                group = line.substring(1, line.indexOf(']')) + ".";
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                String[] parts = line.split(" = ", 2);
                assertTrue(parts.length == 2, line);
                values.put(group + parts[0], parts[1]);
            }
        }
        return values;
    }
}
