package io.github.mazescape.cluster.job;

import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A piece of work for another machine.
 *
 * @param kind which {@link JobRunner} does it, {@code run} or {@code cells}
 * @param inputs what it takes
 */
public record Job(String kind, JobFiles inputs) {
    /** The file that says what to do. */
    static final String TEXT = "job.txt";

    /** A piece of work with the content of its files. */
    static Job of(io.github.mazescape.experiment.cells.Job piece) {
        SortedMap<String, byte[]> files =
                new TreeMap<>(JobFiles.read(piece.files()).files());
        files.put(TEXT, piece.text().getBytes(StandardCharsets.UTF_8));
        return new Job(piece.kind(), new JobFiles(files));
    }
}
