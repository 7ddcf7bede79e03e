package io.github.mazescape.store;

import io.github.mazescape.store.format.FolderLock;
import io.github.mazescape.store.format.PlainFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether two folders hold the same run. Equal runs have equal bytes but for what tells when, how fast and by which
 * process they were made, and this class is the one place that says what that is: the files {@code lock} and
 * {@code log.txt}, the column {@code seconds} of {@code generations.csv}, and, of both checkpoints, what they vouch for
 * of that table and their own sum.
 */
public final class RunComparison {
    /** The files that tell nothing else. */
    private static final Set<String> TIMES = Set.of(FolderLock.NAME, RunFolder.LOG);

    private static final Map<String, UnaryOperator<String>> PARTLY = Map.of(
            RunFolder.GENERATIONS, RunComparison::withoutSeconds,
            CheckpointStore.NEWEST, RunComparison::withoutSums,
            CheckpointStore.PREVIOUS, RunComparison::withoutSums);

    private static final String SECONDS = "seconds";
    /** As long as a table of generations may be [bytes]. */
    private static final int MOST_BYTES = 1 << 28;

    private static final int PIECE = 1 << 16;

    private RunComparison() {}

    /**
     * What keeps two run folders from being the same run; files that no run has are passed over.
     *
     * @return the name of a file in which they differ, or that one of them lacks; empty if there is none
     */
    public static Optional<String> difference(Path one, Path other) throws IOException {
        Set<String> names = names(one);
        names.addAll(names(other));
        for (String name : names) {
            Path here = one.resolve(name);
            Path there = other.resolve(name);
            if (!PlainFile.exists(here) || !PlainFile.exists(there) || !same(name, here, there)) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    /** The names of the files of a run folder that tell something besides times. */
    private static TreeSet<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> UnfinishedRun.isWhole(name) && !TIMES.contains(name))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static boolean same(String name, Path one, Path other) throws IOException {
        if (PARTLY.containsKey(name)) {
            return Arrays.equals(
                    timeless(name, PlainFile.read(one, MOST_BYTES)), timeless(name, PlainFile.read(other, MOST_BYTES)));
        }
        try (FileChannel here = PlainFile.open(one, StandardOpenOption.READ);
                FileChannel there = PlainFile.open(other, StandardOpenOption.READ)) {
            return here.size() == there.size() && same(here, there, here.size());
        }
    }

    private static boolean same(FileChannel one, FileChannel other, long size) throws IOException {
        ByteBuffer here = ByteBuffer.allocate(PIECE);
        ByteBuffer there = ByteBuffer.allocate(PIECE);
        for (long at = 0; at < size; at += PIECE) {
            PlainFile.readFully(one, here.clear(), at);
            PlainFile.readFully(other, there.clear(), at);
            if (!here.flip().equals(there.flip())) {
                return false;
            }
        }
        return true;
    }

    /**
     * What a file of a run folder says besides times: equal runs have equal ones.
     *
     * @param name the file's name
     * @param bytes its content. Not modified.
     */
    public static byte[] timeless(String name, byte[] bytes) {
        if (TIMES.contains(name)) {
            return new byte[0];
        }
        UnaryOperator<String> kept = PARTLY.get(name);
        return kept == null
                ? bytes
                : kept.apply(new String(bytes, StandardCharsets.ISO_8859_1)).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String withoutSeconds(String table) {
        String[] lines = table.split("\n", -1);
        int column = List.of(lines[0].split(",", -1)).indexOf(SECONDS);
        StringBuilder kept = new StringBuilder(table.length());
        for (String line : lines) {
            String[] fields = line.split(",", -1);
            for (int i = 0; i < fields.length; i++) {
                kept.append(i == column ? "" : fields[i]).append(',');
            }
            kept.append('\n');
        }
        return kept.toString();
    }

    private static String withoutSums(String checkpoint) {
        return Stream.of(checkpoint.split("\n", -1))
                .filter(line -> !line.startsWith(RunFolder.GENERATIONS + " ") && !line.startsWith("checksum "))
                .collect(Collectors.joining("\n"));
    }
}
