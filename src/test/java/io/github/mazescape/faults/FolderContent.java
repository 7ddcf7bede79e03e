package io.github.mazescape.faults;

import io.github.mazescape.store.format.Draft;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What lies in a folder and below, read from the disk, to be compared and put back. */
final class FolderContent {
    private FolderContent() {}

    /** All files with their bytes, by their path in the folder; folders end in a slash and have none. */
    static TreeMap<String, byte[]> of(Path folder) throws IOException {
        TreeMap<String, byte[]> content = new TreeMap<>();
        for (Path path : below(folder)) {
            String name = folder.relativize(path).toString();
            if (Files.isDirectory(path)) {
                content.put(name + "/", new byte[0]);
            } else {
                content.put(name, Files.readAllBytes(path));
            }
        }
        return content;
    }

    private static List<Path> below(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> !path.equals(folder)).sorted().toList();
        }
    }

    /** Deletes drafts that could not be deleted, as the next process does once this one has ended. */
    static void deleteDrafts(Path folder) throws IOException {
        for (Path path : below(folder)) {
            if (Draft.isName(String.valueOf(path.getFileName()))) {
                Files.delete(path);
            }
        }
    }

    /** Makes a folder hold this and nothing else. */
    static void putBack(Map<String, byte[]> content, Path folder) throws IOException {
        List<Path> there = Files.exists(folder) ? below(folder) : List.of();
        for (int i = there.size() - 1; i >= 0; i--) {
            Files.delete(there.get(i));
        }
        Files.createDirectories(folder);
        for (Map.Entry<String, byte[]> entry : content.entrySet()) {
            Path path = folder.resolve(entry.getKey());
            if (entry.getKey().endsWith("/")) {
                Files.createDirectories(path);
            } else {
                Files.write(path, entry.getValue());
            }
        }
    }

    /** What is the same each time: without logs, locks and how long a generation took. */
    static TreeMap<String, byte[]> repeatable(Map<String, byte[]> content) {
        TreeMap<String, byte[]> kept = new TreeMap<>(content);
        kept.keySet().removeIf(name -> name.matches("(.*/)?(log\\.txt|\\.?lock|checkpoint(\\.previous)?)"));
        kept.replaceAll((name, bytes) -> name.endsWith("/generations.csv") ? withoutSeconds(bytes) : bytes);
        return kept;
    }

    private static byte[] withoutSeconds(byte[] table) {
        return new String(table, StandardCharsets.US_ASCII)
                .lines()
                .map(line -> line.substring(0, line.lastIndexOf(',')))
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** The names under which two contents differ. */
    static List<String> differences(Map<String, byte[]> one, Map<String, byte[]> other) {
        return Stream.concat(one.keySet().stream(), other.keySet().stream())
                .distinct()
                .sorted()
                .filter(name -> !Arrays.equals(one.get(name), other.get(name)))
                .toList();
    }
}
