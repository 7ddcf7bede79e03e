package io.github.mazescape.experiment.cells;

import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A piece of work as data, for whoever does it: a text, and files whose content counts and not their place. What comes
 * back are files, too. Names of files are words by which the two sides know them; neither side puts a file at a place
 * that the other one named.
 *
 * @param kind which {@link JobRunner} does it
 * @param text what to do [at most {@link #MOST_TEXT} characters]
 * @param files what it takes besides: where each lies on this machine, by its name
 */
public record Job(String kind, String text, SortedMap<String, Path> files) {
    /** The most characters of a text. */
    public static final int MOST_TEXT = 1 << 19;

    /** What names of kinds and files look like. */
    public static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

    public Job {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        if (text.length() > MOST_TEXT
                || !NAME.matcher(kind).matches()
                || !files.keySet().stream().allMatch(name -> NAME.matcher(name).matches())) {
            throw new IllegalArgumentException("job: expected at most " + MOST_TEXT
                    + " characters and names of small letters, got " + text.length() + ", " + kind + " and "
                    + files.keySet());
        }
    }
}
