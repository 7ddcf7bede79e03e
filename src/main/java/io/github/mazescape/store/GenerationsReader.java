package io.github.mazescape.store;

import io.github.mazescape.input.ByteOrderMark;
import io.github.mazescape.input.InputException;
import io.github.mazescape.run.ChampionPath.FitnessEntry;
import io.github.mazescape.store.format.PlainFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What {@code generations.csv} of a run folder tells, as far as it is whole: a last line without an end is one that is
 * being written, and is left out.
 *
 * @param rows one for each generation, in order, from the first
 */
public record GenerationsReader(List<FitnessEntry> rows) {
    private static final long MOST_BYTES = 1L << 28;
    private static final int LONGEST_LINE = 1000;
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,20}(\\.[0-9]{0,20})?|nan");

    private static final List<String> FITNESS = List.of("best", "mean", "centre", "held_out");
    private static final List<String> COUNTED = List.of("evaluations", "agent_steps", "seconds");

    public GenerationsReader {
        rows = List.copyOf(rows);
    }

    /**
     * Reads the table of a run.
     *
     * @param folder the run folder
     * @throws InputException if there is none, or it is damaged
     */
    public static GenerationsReader read(Path folder) {
        Path file = folder.resolve(RunFolder.GENERATIONS);
        if (!PlainFile.exists(file)) {
            throw InputException.found(folder, "a run folder with a " + RunFolder.GENERATIONS, "none")
                    .advise("make one with 'mazescape evolve --out " + folder + "'");
        }
        try (FileChannel channel = PlainFile.open(file, StandardOpenOption.READ)) {
            if (channel.size() > MOST_BYTES) {
                throw InputException.found(file, "at most " + MOST_BYTES + " bytes", channel.size())
                        .advise("is this a run of mazescape?");
            }
            return new GenerationsReader(rows(
                    new BufferedReader(Channels.newReader(channel, StandardCharsets.UTF_8.newDecoder(), -1)), file));
        } catch (MalformedInputException e) {
            throw InputException.at(file).expected("text").found("other bytes").advise("is this a run of mazescape?");
        } catch (IOException e) {
            throw InputException.at(file).expected("a readable table").refused(e);
        }
    }

    /** The rows of a table; the file is what errors call it. */
    static List<FitnessEntry> rows(BufferedReader lines, Path file) throws IOException {
        String head = line(lines, file, 1);
        List<String> names =
                head == null ? List.of() : List.of(ByteOrderMark.without(head).split(",", -1));
        int[] columns = new int[] {
            names.indexOf("generation"), names.indexOf("best"), names.indexOf("mean"), names.indexOf("held_out")
        };
        for (int column : columns) {
            if (column < 0) {
                throw InputException.at(file + ", line 1")
                        .expected("the columns generation, best, mean and held_out")
                        .found("others")
                        .advise("is this a run of mazescape?");
            }
        }
        int centre = names.indexOf("centre");
        List<FitnessEntry> rows = new ArrayList<>();
        String line = line(lines, file, 2);
        while (line != null) {
            String[] cells = line.split(",", -1);
            double[] values = new double[columns.length];
            String where = file + ", line " + (rows.size() + 2);
            for (String cell : cells) {
                if (cells.length != names.size() || !NUMBER.matcher(cell).matches()) {
                    throw damaged(where, names.size() + " numbers", "something else");
                }
            }
            for (int i = 0; i < columns.length; i++) {
                values[i] = number(cells[columns[i]]);
            }
            if (values[0] != rows.size() + 1) {
                throw damaged(where, "generation " + (rows.size() + 1), "another");
            }
            requirePossible(names, cells, where);
            double centreFitness = centre < 0 ? Double.NaN : number(cells[centre]);
            rows.add(new FitnessEntry(rows.size() + 1, values[1], values[2], centreFitness, values[3]));
            line = line(lines, file, rows.size() + 2);
        }
        return rows;
    }

    private static double number(String cell) {
        return cell.equals("nan") ? Double.NaN : Double.parseDouble(cell);
    }

    /** A fitness is from 0 to 1, one that was not measured is nan; what is counted or timed is not negative. */
    private static void requirePossible(List<String> names, String[] cells, String where) {
        for (int i = 0; i < cells.length; i++) {
            String name = names.get(i);
            double value = number(cells[i]);
            if (FITNESS.contains(name)
                    && !(value >= 0 && value <= 1)
                    && !(name.equals("held_out") && Double.isNaN(value))) {
                throw damaged(where, name + " from 0 to 1", cells[i]);
            }
            if (COUNTED.contains(name) && !(value >= 0)) {
                throw damaged(where, name + " from 0 on", cells[i]);
            }
        }
    }

    private static InputException damaged(String where, String expected, String found) {
        return InputException.found(where, expected, found).advise("the table is damaged");
    }

    /** The next line that has an end, or null. */
    private static @Nullable String line(BufferedReader lines, Path file, int number) throws IOException {
        StringBuilder line = new StringBuilder();
        int character = lines.read();
        while (character >= 0 && character != '\n') {
            line.append((char) character);
            if (line.length() > LONGEST_LINE) {
                throw InputException.found(file + ", line " + number, "at most " + LONGEST_LINE + " characters", "more")
                        .advise("the table is damaged");
            }
            character = lines.read();
        }
        return character < 0 ? null : line.toString().stripTrailing();
    }
}
