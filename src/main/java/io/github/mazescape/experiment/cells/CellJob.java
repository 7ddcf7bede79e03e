package io.github.mazescape.experiment.cells;

import io.github.mazescape.experiment.Cell;
import io.github.mazescape.experiment.Experiment;
import io.github.mazescape.experiment.Inputs;
import io.github.mazescape.experiment.ParameterValues;
import io.github.mazescape.experiment.Row;
import io.github.mazescape.experiment.RunInput;
import io.github.mazescape.input.InputException;
import io.github.mazescape.run.FileMazes;
import io.github.mazescape.store.RunFiles;
import io.github.mazescape.store.format.PlainFile;
import io.github.mazescape.store.format.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A cell of an experiment to be measured by another process: a line for each thing that decides its row, and the
 * settings, champions and mazes of the runs as files, each run by its number.
 *
 * @param experiment the experiment's name
 * @param program the version of the program
 * @param quick whether the budget is a tenth
 * @param inputs the {@link InputsSum sum} of runs and settings
 * @param assignments the parameters, as {@code --set} takes them
 * @param runs the names of the runs, in order
 * @param cell the name of the cell
 */
public record CellJob(
        String experiment,
        String program,
        boolean quick,
        String inputs,
        List<String> assignments,
        List<String> runs,
        String cell) {
    /** Which runner does such jobs. */
    public static final String KIND = "cells";

    /** The settings where there is no run. */
    public static final String SETUP = "setup.toml";

    private static final String HEAD = "mazescape-cell 1";
    private static final String ROW = "row.csv";
    private static final int MOST_ROW = 1 << 24;
    private static final int MOST_RUNS = 1000;

    public CellJob {
        assignments = List.copyOf(assignments);
        runs = List.copyOf(runs);
    }

    /**
     * The job of a cell.
     *
     * @param folders those of the runs, in their order
     * @param setup the file of the settings where there is no run
     * @return empty where it would need files that do not travel: mazes from files without a run that holds a copy
     */
    static Optional<Job> of(Origin origin, Inputs inputs, Cell cell, List<Path> folders, Path setup) {
        SortedMap<String, Path> files = new TreeMap<>();
        for (int i = 0; i < folders.size(); i++) {
            for (Path file : RunFiles.inputs(folders.get(i))) {
                files.put(file(i, String.valueOf(file.getFileName())), file);
            }
        }
        if (folders.isEmpty()) {
            FileMazes mazes = inputs.setup().mazes();
            if (mazes != null && !mazes.all().isEmpty()) {
                return Optional.empty();
            }
            files.put(SETUP, setup);
        }
        List<String> names = inputs.runs().stream().map(RunInput::name).toList();
        CellJob job = new CellJob(
                origin.experiment(),
                origin.program(),
                origin.quick(),
                origin.inputs(),
                origin.assignments(),
                names,
                cell.name());
        return job.text().length() > Job.MOST_TEXT ? Optional.empty() : Optional.of(new Job(KIND, job.text(), files));
    }

    /** The name of a file of the run of a number. */
    public static String file(int run, String name) {
        return run + "." + name;
    }

    /** The text of the job; but for the last line it is the same for all cells of an experiment. */
    String text() {
        StringBuilder text = new StringBuilder(HEAD + "\n");
        text.append("experiment ").append(experiment).append('\n');
        text.append("program ").append(program).append('\n');
        text.append("quick ").append(quick).append('\n');
        text.append("inputs ").append(inputs).append('\n');
        assignments.forEach(each -> text.append("set ").append(each).append('\n'));
        runs.forEach(each -> text.append("run ").append(each).append('\n'));
        return text.append("cell ").append(cell).append('\n').toString();
    }

    /**
     * Reads what {@link #text} wrote; it may be a stranger's.
     *
     * @throws InputException if it is something else
     */
    public static CellJob parse(String text) {
        List<String> lines = text.lines().toList();
        int last = lines.size() - 1;
        if (last < 5 || !lines.get(0).equals(HEAD)) {
            throw wrong(HEAD);
        }
        List<String> assignments = new ArrayList<>();
        List<String> runs = new ArrayList<>();
        for (String line : lines.subList(5, last)) {
            boolean run = line.startsWith("run ");
            (run ? runs : assignments).add(value(line, run ? "run " : "set "));
        }
        if (runs.size() > MOST_RUNS) {
            throw wrong("at most " + MOST_RUNS + " runs");
        }
        return new CellJob(
                value(lines.get(1), "experiment "),
                value(lines.get(2), "program "),
                Boolean.parseBoolean(value(lines.get(3), "quick ")),
                value(lines.get(4), "inputs "),
                assignments,
                runs,
                value(lines.get(last), "cell "));
    }

    private static String value(String line, String key) {
        if (!line.startsWith(key)) {
            throw wrong(key.strip());
        }
        return line.substring(key.length());
    }

    private static InputException wrong(String expected) {
        return InputException.found("job", "'" + expected + "' of a cell", "something else");
    }

    /** Whether another job goes by the same inputs. */
    public boolean sharesInputs(CellJob other) {
        return equals(new CellJob(
                other.experiment, other.program, other.quick, other.inputs, other.assignments, other.runs, cell));
    }

    /**
     * Refuses inputs that are not those of the job.
     *
     * @throws InputException if their sum is another one
     */
    public void require(Inputs found) {
        if (!InputsSum.of(found).equals(inputs)) {
            throw InputException.found("job", "runs and settings of the sum " + inputs, "others");
        }
    }

    /** What the parameters of the job are set to. */
    public ParameterValues values(Experiment named) {
        return ParameterValues.of(named, quick, assignments);
    }

    /** Writes a row as the result of a job. */
    public static SortedMap<String, Path> result(Row row, List<String> columns, Path folder) {
        Path file = folder.resolve(ROW);
        try {
            WholeFile.inRunFolder(file, RowText.line(row, columns) + "\n");
        } catch (IOException e) {
            throw InputException.at(file).expected("to write the row").refused(e);
        }
        return new TreeMap<>(Map.of(ROW, file));
    }

    /**
     * The row that came back.
     *
     * @param files those of the result
     * @throws InputException if it is none of this cell
     */
    static Row row(SortedMap<String, Path> files, List<String> columns, Cell cell) {
        Path file = files.get(ROW);
        try {
            if (file != null) {
                String line = new String(PlainFile.read(file, MOST_ROW), StandardCharsets.UTF_8);
                Row row = RowText.row(line.strip(), columns);
                if (row.cell().equals(cell.name()) && RowText.line(row, columns).equals(line.strip())) {
                    return row;
                }
            }
        } catch (NumberFormatException told) {
            // Told below, as that of another cell is.
        } catch (IOException e) {
            throw InputException.at(file).expected("the row of " + cell.name()).refused(e);
        }
        throw InputException.found("a result", "the row of " + cell.name(), "something else");
    }
}
