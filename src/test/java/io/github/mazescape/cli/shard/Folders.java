package io.github.mazescape.cli.shard;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mazescape.store.RunComparison;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What lies in folders, compared and copied. */
final class Folders {
    private Folders() {}

    /** The names of all files below a folder. */
    static TreeSet<String> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** Both hold the same files with the same bytes, times aside. */
    static void assertSame(Path expected, Path found) throws IOException {
        assertEquals(files(expected), files(found));
        for (String file : files(expected)) {
            String name = String.valueOf(Path.of(file).getFileName());
            assertArrayEquals(
                    RunComparison.timeless(name, Files.readAllBytes(expected.resolve(file))),
                    RunComparison.timeless(name, Files.readAllBytes(found.resolve(file))),
                    file);
        }
    }

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        }
    }

    /** The folders as words of a command line. */
    static List<String> words(Path... folders) {
        return Stream.of(folders).map(Path::toString).toList();
    }
}
