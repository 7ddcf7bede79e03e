package io.github.mazescape.experiment.cells;

import io.github.mazescape.input.InputException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * One of several shares of a piece of work, each of which a process does by itself, without knowing of the others. Who
 * does what follows from the work alone, so that all of them agree without a word.
 *
 * @param number which of them, 1 to count
 * @param count how many there are, 1 to {@link #MOST}
 */
public record Shard(int number, int count) {
    /** The most shares that there are. */
    public static final int MOST = 10_000;

    private static final Pattern FORM = Pattern.compile("([0-9]{1,5})/([0-9]{1,5})");

    public Shard {
        if (count < 1 || count > MOST || number < 1 || number > count) {
            throw new IllegalArgumentException(
                    "shard: expected 1/1 to " + MOST + "/" + MOST + ", got " + number + "/" + count);
        }
    }

    /**
     * Reads a share such as {@code 3/64}.
     *
     * @param where the option or the file that names it
     * @throws InputException if it is none
     */
    public static Shard parse(String text, Object where) {
        Matcher form = FORM.matcher(text.strip());
        int number = form.matches() ? Integer.parseInt(form.group(1)) : 0;
        int count = form.matches() ? Integer.parseInt(form.group(2)) : 0;
        if (count < 1 || count > MOST || number < 1 || number > count) {
            throw InputException.got(where, "one of N as I/N, such as 3/64, I from 1 to N", "'" + text + "'");
        }
        return new Shard(number, count);
    }

    /**
     * The pieces of this share. The most expensive piece comes first and each goes to the share that has least to do by
     * then (Graham, "Bounds on multiprocessing timing anomalies", 1969: at most a third over the best), the lowest
     * number of equals; pieces of one price go around.
     *
     * @param costs what each piece costs, in any unit, from 0. Not modified.
     * @param first which share comes first among equals, from 0, so that small works do not all fall to one
     * @return the numbers of the pieces, from 0, in ascending order
     */
    public List<Integer> pieces(double[] costs, int first) {
        List<Integer> dearest = IntStream.range(0, costs.length)
                .boxed()
                .sorted(Comparator.comparingDouble(piece -> -costs[piece]))
                .toList();
        double[] loads = new double[count];
        List<Integer> own = new ArrayList<>();
        for (int piece : dearest) {
            int least = first % count;
            for (int i = 1; i < count; i++) {
                int share = (first % count + i) % count;
                least = loads[share] < loads[least] ? share : least;
            }
            loads[least] += costs[piece];
            if (least == number - 1) {
                own.add(piece);
            }
        }
        own.sort(Comparator.naturalOrder());
        return List.copyOf(own);
    }

    /**
     * Where the share of something begins that is cut into bands, of which the largest has at most one line more.
     *
     * @param lines how many there are
     */
    public int from(int lines) {
        return (int) ((long) lines * (number - 1) / count);
    }

    /** The line behind the last one of its band. */
    public int to(int lines) {
        return (int) ((long) lines * number / count);
    }

    @Override
    public String toString() {
        return number + "/" + count;
    }
}
