package io.github.mazescape.cluster.job;

import io.github.mazescape.input.InputException;
import io.github.mazescape.store.format.ForcedFolder;
import io.github.mazescape.store.format.PlainFile;
import io.github.mazescape.store.format.WholeFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The files that go into a job or come out of it, in memory.
 *
 * @param files the content of each, by its name: parts of letters, digits and {@code . - _ = ,} with {@code /} between,
 *     none of which begins with a dot. The arrays are not to be modified.
 */
public record JobFiles(SortedMap<String, byte[]> files) {
    /** How many bytes all files have at most. */
    public static final int MOST_BYTES = 1 << 28;

    private static final int MOST_FILES = 10_000;
    private static final int LONGEST_NAME = 200;
    private static final String PART = "[A-Za-z0-9_=,-][A-Za-z0-9._=,-]*";
    private static final Pattern NAME = Pattern.compile(PART + "(/" + PART + ")*");

    /** @throws InputException if a name is none, or if they are too many or too large */
    public JobFiles {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        long bytes = 0;
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            String name = file.getKey();
            if (name.length() > LONGEST_NAME || !NAME.matcher(name).matches()) {
                throw InputException.found("job", "a plain name of a file", "'" + name + "'");
            }
            bytes += file.getValue().length;
        }
        if (bytes > MOST_BYTES || files.size() > MOST_FILES) {
            throw InputException.found(
                    "job",
                    "at most " + MOST_FILES + " files of " + (MOST_BYTES >> 20) + " MiB",
                    files.size() + " of " + (bytes >> 20) + " MiB");
        }
    }

    /** Reads files. Links are not followed. */
    static JobFiles read(SortedMap<String, Path> places) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        int room = MOST_BYTES;
        for (Map.Entry<String, Path> place : places.entrySet()) {
            try {
                byte[] bytes = PlainFile.read(place.getValue(), room);
                room -= bytes.length;
                files.put(place.getKey(), bytes);
            } catch (IOException e) {
                throw InputException.at(place.getValue())
                        .expected("a readable file")
                        .refused(e);
            }
        }
        return new JobFiles(files);
    }

    /**
     * Writes the files into a folder, under numbers: no name that came from elsewhere is one of a file here.
     *
     * @param folder made; empty
     * @return where each lies, by its name
     */
    SortedMap<String, Path> writeInto(Path folder) {
        SortedMap<String, Path> places = new TreeMap<>();
        try {
            ForcedFolder.create(folder);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Path place = folder.resolve(Integer.toString(places.size()));
                ByteBuffer bytes = ByteBuffer.wrap(file.getValue());
                WholeFile.inRunFolder(place, draft -> PlainFile.writeFully(draft, bytes, 0));
                places.put(file.getKey(), place);
            }
        } catch (IOException e) {
            throw InputException.at(folder)
                    .expected("to write the files of a job")
                    .refused(e);
        }
        return places;
    }
}
