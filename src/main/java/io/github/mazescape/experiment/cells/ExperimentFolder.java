package io.github.mazescape.experiment.cells;

import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.experiment.Cell;
import io.github.mazescape.experiment.Experiment;
import io.github.mazescape.experiment.Inputs;
import io.github.mazescape.experiment.Row;
import io.github.mazescape.experiment.Rows;
import io.github.mazescape.input.InputException;
import io.github.mazescape.settings.Settings;
import io.github.mazescape.store.format.FolderLock;
import io.github.mazescape.store.format.ForcedFolder;
import io.github.mazescape.store.format.PlainFile;
import io.github.mazescape.store.format.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.CancellationException;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/**
 * The folder of one experiment: where its rows come from, and the rows, of which each is on disk before the next one is
 * handed on. One process at a time works on it.
 */
public final class ExperimentFolder implements AutoCloseable {
    private static final String ORIGIN = "experiment.toml";
    private static final String CELLS = "cells.csv";
    private static final String SETTINGS = "setup.toml";
    private static final int MOST_BYTES = 1 << 20;
    private static final Set<String> LEFTOVERS =
            Set.of(FolderLock.NAME, ORIGIN + WholeFile.DRAFT, SETTINGS, SETTINGS + WholeFile.DRAFT);

    private final Path folder;
    private final FolderLock lock;
    private final Experiment experiment;
    private final Inputs inputs;
    private final Origin origin;
    private final List<Cell> cells;
    private final List<Row> rows;
    private final CellTable table;

    private ExperimentFolder(Path folder, FolderLock lock, Experiment experiment, Inputs inputs, Origin origin)
            throws IOException {
        this.folder = folder;
        this.lock = lock;
        this.experiment = experiment;
        this.inputs = inputs;
        this.origin = origin;
        cells = cells(experiment, inputs, origin);
        Path file = folder.resolve(CELLS);
        table = CellTable.open(file, experiment.columns(), cells);
        rows = new ArrayList<>(CellTable.read(file, experiment.columns(), cells));
    }

    /** The cells of the share that an origin tells of, in order. */
    private static List<Cell> cells(Experiment experiment, Inputs inputs, Origin origin) {
        List<Cell> all = experiment.cells(inputs);
        return origin.share()
                .map(shard -> shard.pieces(Shard.owners(experiment, all, shard.count())).stream()
                        .map(all::get)
                        .toList())
                .orElse(all);
    }

    /** Whether a folder is that of an experiment. */
    public static boolean isExperiment(Path folder) {
        return PlainFile.exists(folder.resolve(ORIGIN));
    }

    /**
     * Opens the folder of an experiment, to begin with it or to go on.
     *
     * @param folder made if it is not there
     * @throws InputException if it holds something else, or rows of another origin, or if another process works there
     */
    public static ExperimentFolder open(Path folder, Experiment experiment, Inputs inputs, Origin origin) {
        try {
            refuseOther(folder);
            ForcedFolder.create(folder);
            FolderLock lock = FolderLock.take(folder, "a folder of an experiment");
            try {
                if (isExperiment(folder)) {
                    refuseOther(folder, origin);
                } else {
                    WholeFile.inRunFolder(
                            folder.resolve(SETTINGS), inputs.setup().settings().toToml());
                    WholeFile.inRunFolder(folder.resolve(ORIGIN), OriginFile.text(origin));
                }
                return new ExperimentFolder(folder, lock, experiment, inputs, origin);
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw refused(folder, e);
        }
    }

    private static void refuseOther(Path folder) throws IOException {
        if (!Files.exists(folder) || isExperiment(folder)) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw InputException.found(folder, "a folder for an experiment", "a file")
                    .advise("name another --out");
        }
        try (Stream<Path> entries = Files.list(folder)) {
            if (entries.anyMatch(entry -> !LEFTOVERS.contains(String.valueOf(entry.getFileName())))) {
                throw InputException.found(
                                folder, "a new or an empty folder, or that of this experiment", "files in it")
                        .advise("name another --out");
            }
        }
    }

    private static void refuseOther(Path folder, Origin wanted) {
        origin(folder).difference(wanted).ifPresent(difference -> {
            throw InputException.found(folder, "the rows of this experiment", "those of " + difference)
                    .advise("name another --out");
        });
    }

    /** Where the rows in a folder come from. */
    public static Origin origin(Path folder) {
        Path file = folder.resolve(ORIGIN);
        return OriginFile.parse(text(file), file);
    }

    /** The settings of the first run, or those by which an experiment without runs went. */
    public static Settings settings(Path folder) {
        Path file = folder.resolve(SETTINGS);
        return Settings.parse(text(file), file.toString());
    }

    private static String text(Path file) {
        try {
            return new String(PlainFile.read(file, MOST_BYTES), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw InputException.at(file).expected("a readable file").refused(e);
        }
    }

    /**
     * The rows of an experiment that is done.
     *
     * @throws InputException if cells are missing
     */
    public static Rows rows(Path folder, Experiment experiment, Inputs inputs) {
        List<Cell> cells = experiment.cells(inputs);
        Path file = folder.resolve(CELLS);
        try {
            List<Row> rows = CellTable.read(file, experiment.columns(), cells);
            if (rows.size() < cells.size()) {
                throw InputException.found(file, cells.size() + " rows", rows.size())
                        .advise("the command that began it goes on with it");
            }
            return new Rows(rows);
        } catch (IOException e) {
            throw refused(folder, e);
        }
    }

    /** The rows that are there by now, of all cells or of a share of them. */
    static List<Row> kept(Path folder, Experiment experiment, Inputs inputs) {
        List<Cell> cells = cells(experiment, inputs, origin(folder));
        try {
            return CellTable.read(folder.resolve(CELLS), experiment.columns(), cells);
        } catch (IOException e) {
            throw refused(folder, e);
        }
    }

    /**
     * Takes over rows that were measured elsewhere.
     *
     * @param all a row for each cell, in order
     * @return all rows
     * @throws InputException if one that is there is another one
     */
    public Rows take(List<Row> all) {
        for (int i = 0; i < cells.size(); i++) {
            if (i < rows.size()) {
                CellMerge.requireSame(rows.get(i), folder, all.get(i), folder, experiment.columns());
            } else {
                keep(i, all.get(i));
            }
        }
        return new Rows(rows);
    }

    /** How many rows were there when it was opened, or are by now. */
    public int kept() {
        return rows.size();
    }

    /** The cells that are not done. */
    public List<Cell> missing() {
        return List.copyOf(cells.subList(rows.size(), cells.size()));
    }

    /**
     * Does the cells that are missing.
     *
     * @param done is told the cost of each cell that is done, on the thread that did it
     * @return all rows
     * @throws CancellationException if the work was asked to stop; the rows that are done are kept
     */
    public Rows complete(int threads, Cancellation cancellation, LongConsumer done) {
        return complete(Pieces.onThreads(threads), cancellation, done);
    }

    /**
     * Does the cells that are missing.
     *
     * @param pieces where they are done
     * @param done is told the cost of each cell that is done, on any thread
     * @return all rows
     * @throws CancellationException if the work was asked to stop; the rows that are done are kept
     */
    public Rows complete(Pieces pieces, Cancellation cancellation, LongConsumer done) {
        List<Path> runs = origin.runs().stream()
                .map(run -> folder.resolve(run).normalize())
                .toList();
        Pieces.Work<Row> work = new Pieces.Work<>() {
            @Override
            public Row here(int number) {
                return counted(number, experiment.measure(cells.get(number), inputs, cancellation));
            }

            @Override
            public Optional<Job> job(int number) {
                return CellJob.of(origin, inputs, cells.get(number), runs, folder.resolve(SETTINGS));
            }

            @Override
            public Optional<Row> taken(int number, SortedMap<String, Path> files) {
                return Optional.of(counted(number, CellJob.row(files, experiment.columns(), cells.get(number))));
            }

            private Row counted(int number, Row row) {
                done.accept(cells.get(number).cost());
                return row;
            }
        };
        pieces.run(rows.size(), cells.size(), work, cancellation, this::keep);
        return new Rows(rows);
    }

    private void keep(int number, Row row) {
        String expected = cells.get(number).name();
        if (!row.cell().equals(expected)) {
            throw new IllegalStateException("expected the row of " + expected + ", got that of " + row.cell());
        }
        try {
            table.append(row);
        } catch (IOException e) {
            throw refused(folder, e);
        }
        rows.add(row);
    }

    private static InputException refused(Path folder, IOException reason) {
        return InputException.at(folder)
                .expected("a folder of an experiment that can be read and written")
                .refused(reason);
    }

    @Override
    public void close() {
        try (FolderLock held = lock) {
            table.close();
        } catch (IOException e) {
            throw refused(folder, e);
        }
    }
}
