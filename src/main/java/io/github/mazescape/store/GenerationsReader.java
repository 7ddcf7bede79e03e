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

    private static List<FitnessEntry> rows(BufferedReader lines, Path file) throws IOException {
        String head = line(lines, file, 1);
        List<String> names = head == null ? List.of() : List.of(ByteOrderMark.without(head).split(",", -1));
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
        List<FitnessEntry> rows = new ArrayList<>();
        String line = line(lines, file, 2);
        while (line != null) {
            String[] cells = line.split(",", -1);
            double[] values = new double[columns.length];
            for (int i = 0; i < columns.length; i++) {
                String cell = cells.length == names.size() ? cells[columns[i]] : "";
                if (!NUMBER.matcher(cell).matches()) {
                    throw InputException.at(file + ", line " + (rows.size() + 2))
                            .expected(names.size() + " numbers")
                            .found("something else")
                            .advise("the table is damaged");
                }
                values[i] = cell.equals("nan") ? Double.NaN : Double.parseDouble(cell);
            }
            if (values[0] != rows.size() + 1) {
                throw InputException.at(file + ", line " + (rows.size() + 2))
                        .expected("generation " + (rows.size() + 1))
                        .found("another")
                        .advise("the table is damaged");
            }
            rows.add(new FitnessEntry(rows.size() + 1, values[1], values[2], values[3]));
            line = line(lines, file, rows.size() + 2);
        }
        return rows;
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
