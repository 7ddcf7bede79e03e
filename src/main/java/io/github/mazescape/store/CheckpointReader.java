package io.github.mazescape.store;

import io.github.mazescape.input.InputException;
import io.github.mazescape.input.PlainText;
import io.github.mazescape.store.format.FileChecksum;
import java.util.regex.Pattern;

/** Reads a checkpoint: the checksum first, then line by line, each of which has one form and one place. */
final class CheckpointReader {
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,18}");
    private static final Pattern SUM = Pattern.compile("[0-9a-f]{8}");
    private static final Pattern SHARE = Pattern.compile("0x[01]\\.[0-9a-f]{1,13}p-?[0-9]{1,4}");
    private static final int MOST_SHOWN = 40;
    private static final int MOST_INDIVIDUALS = 100_000;
    private static final int MOST_STATE_ROWS = 1000;

    private final String text;
    private final String source;
    private int at;
    private int line;

    private CheckpointReader(String text, String source) {
        this.text = text;
        this.source = source;
    }

    /**
     * Reads a checkpoint.
     *
     * @param text the file's text, one character per byte
     * @param source what errors call it
     * @throws DamagedException if it is not as it was written
     * @throws InputException if it was written by another version
     */
    static Checkpoint parse(String text, String source) throws DamagedException {
        int last = text.lastIndexOf(Checkpoint.CHECKSUM);
        String lines = text.substring(0, Math.max(0, last));
        if (last < 0 || !text.equals(Checkpoint.signed(lines))) {
            throw new DamagedException(source + ": expected a checkpoint whose checksum fits, found "
                    + (text.isEmpty() ? "an empty file" : "a damaged one"));
        }
        return new CheckpointReader(lines, source).parse();
    }

    private Checkpoint parse() throws DamagedException {
        String title = next();
        if (!title.startsWith(Checkpoint.TITLE)) {
            throw wrong("'" + Checkpoint.TITLE + Checkpoint.VERSION + "'", title);
        }
        String version = title.substring(Checkpoint.TITLE.length());
        boolean plain = version.equals(String.valueOf(Checkpoint.PLAIN_VERSION));
        if (!plain && !version.equals(String.valueOf(Checkpoint.VERSION))) {
            throw InputException.at(source)
                    .expected("a checkpoint of version " + Checkpoint.PLAIN_VERSION + " or " + Checkpoint.VERSION)
                    .found(PlainText.line(version, MOST_SHOWN))
                    .advise("go on with the version of Mazescape that wrote it");
        }
        long number = count("generation");
        return new Checkpoint(
                number,
                count("epoch"),
                share("mean", value("mean")),
                share("spread", value("spread")),
                share("held_out", value("held_out")),
                count("evaluations"),
                count("agent_steps"),
                sum("mazes", value("mazes")),
                vouched(RunFolder.GENERATIONS),
                vouched(RunFolder.CHAMPIONS),
                vouched(Checkpoint.populationFile(number)),
                plain ? -1 : centre(),
                plain ? 0 : stateRows(),
                fitness());
    }

    /** The index of the centre; individuals are counted from 1 in the file. */
    private int centre() throws DamagedException {
        String found = value("centre");
        if (found.equals("none")) {
            return -1;
        }
        long individual = count("centre", found);
        if (individual < 1 || individual > MOST_INDIVIDUALS) {
            throw wrong("an individual from 1, or none", found);
        }
        return (int) individual - 1;
    }

    private int stateRows() throws DamagedException {
        long rows = count("state");
        if (rows > MOST_STATE_ROWS) {
            throw wrong("at most " + MOST_STATE_ROWS + " rows of state", rows + "");
        }
        return (int) rows;
    }

    private double[] fitness() throws DamagedException {
        long size = count("fitness");
        if (size < 1 || size > text.length() - at) {
            throw wrong("as many lines of fitness as there are", size + "");
        }
        double[] fitness = new double[(int) size];
        for (int i = 0; i < fitness.length; i++) {
            fitness[i] = share("a fitness", next());
        }
        if (at < text.length()) {
            throw wrong("the checksum", next());
        }
        return fitness;
    }

    private String next() throws DamagedException {
        int end = text.indexOf('\n', at);
        line++;
        if (end < 0) {
            throw wrong("another line", "the end");
        }
        String found = text.substring(at, end);
        at = end + 1;
        return found;
    }

    private String value(String key) throws DamagedException {
        String found = next();
        if (!found.startsWith(key + " ")) {
            throw wrong("'" + key + " ...'", found);
        }
        return found.substring(key.length() + 1);
    }

    private long count(String key) throws DamagedException {
        return count(key, value(key));
    }

    private long count(String what, String found) throws DamagedException {
        if (!COUNT.matcher(found).matches()) {
            throw wrong(what + " as a whole number", found);
        }
        return Long.parseLong(found);
    }

    private int sum(String what, String found) throws DamagedException {
        if (!SUM.matcher(found).matches()) {
            throw wrong(what + " with a checksum of 8 hexadecimal digits", found);
        }
        return Integer.parseUnsignedInt(found, 16);
    }

    private double share(String what, String found) throws DamagedException {
        double value = SHARE.matcher(found).matches() ? Double.parseDouble(found) : Double.NaN;
        if (value >= 0 && value <= 1) {
            return value;
        }
        throw wrong(what + " from 0 to 1 in hexadecimal", found);
    }

    private FileChecksum vouched(String file) throws DamagedException {
        String found = value(file);
        int cut = Math.max(0, found.indexOf(' '));
        return new FileChecksum(
                count("the length of " + file, found.substring(0, cut)), sum(file, found.substring(cut + 1)));
    }

    private DamagedException wrong(String expected, String found) {
        return new DamagedException(source + ", line " + line + ": expected " + expected + ", found '"
                + PlainText.line(found, MOST_SHOWN) + "'");
    }
}
