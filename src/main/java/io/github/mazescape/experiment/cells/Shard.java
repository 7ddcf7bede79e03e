package io.github.mazescape.experiment.cells;

import io.github.mazescape.experiment.Cell;
import io.github.mazescape.experiment.Experiment;
import io.github.mazescape.input.InputException;
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
     * Which share has each piece. The most expensive piece comes first and each goes to the share that has least to do
     * by then (Graham, "Bounds on multiprocessing timing anomalies", 1969: at most a third over the best), the lowest
     * number of equals; pieces of one price go around.
     *
     * @param costs what each piece costs, in any unit, from 0. Not modified.
     * @param count how many shares there are, 1 to {@link #MOST}
     * @param first which share comes first among equals, from 0, so that small works do not all fall to one
     * @return for each piece the number of its share, from 1
     */
    public static int[] owners(double[] costs, int count, int first) {
        List<Integer> dearest = IntStream.range(0, costs.length)
                .boxed()
                .sorted(Comparator.comparingDouble(piece -> -costs[piece]))
                .toList();
        double[] loads = new double[count];
        int[] owners = new int[costs.length];
        for (int piece : dearest) {
            int least = first % count;
            for (int i = 1; i < count; i++) {
                int share = (first % count + i) % count;
                least = loads[share] < loads[least] ? share : least;
            }
            loads[least] += costs[piece];
            owners[piece] = least + 1;
        }
        return owners;
    }

    /**
     * The pieces of this share, by their numbers from 0, in ascending order.
     *
     * @param owners which share has each piece; see {@link #owners}
     */
    public List<Integer> pieces(int[] owners) {
        return IntStream.range(0, owners.length)
                .filter(piece -> owners[piece] == number)
                .boxed()
                .toList();
    }

    /** Which share has each cell of an experiment, of so many shares. */
    static int[] owners(Experiment experiment, List<Cell> cells, int count) {
        double[] costs = cells.stream().mapToDouble(Cell::cost).toArray();
        return owners(costs, count, experiment.name().chars().sum());
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
