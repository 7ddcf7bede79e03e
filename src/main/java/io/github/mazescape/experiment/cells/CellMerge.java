package io.github.mazescape.experiment.cells;

import io.github.mazescape.experiment.Cell;
import io.github.mazescape.experiment.Experiment;
import io.github.mazescape.experiment.Inputs;
import io.github.mazescape.experiment.Row;
import io.github.mazescape.input.InputException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The rows of one experiment that lie in several folders, put together in the order of its cells. */
public final class CellMerge {
    private CellMerge() {}

    /** A row and where it was found first. */
    private record Found(Row row, Path folder) {}

    /**
     * All rows.
     *
     * @param folders those of shares, or of the whole; each of these inputs
     * @throws InputException if a row is missing, or is not the same in two folders
     */
    public static List<Row> rows(List<Path> folders, Experiment experiment, Inputs inputs) {
        Map<String, Found> found = new HashMap<>();
        List<Shard> shards = new ArrayList<>();
        for (Path folder : folders) {
            ExperimentFolder.origin(folder).share().ifPresent(shards::add);
            for (Row row : ExperimentFolder.kept(folder, experiment, inputs)) {
                Found first = found.putIfAbsent(row.cell(), new Found(row, folder));
                if (first != null) {
                    requireSame(first.row(), first.folder(), row, folder, experiment.columns());
                }
            }
        }
        List<Cell> cells = experiment.cells(inputs);
        List<Row> rows = new ArrayList<>();
        TreeSet<Integer> missing = new TreeSet<>();
        for (int i = 0; i < cells.size(); i++) {
            Found there = found.get(cells.get(i).name());
            if (there == null) {
                missing.add(i);
            } else {
                rows.add(there.row());
            }
        }
        List<String> names = cells.stream().map(Cell::name).toList();
        new MissingPieces(experiment.name(), "cells", "shard", names, count -> Shard.owners(experiment, cells, count))
                .refuse(missing, shards);
        return rows;
    }

    /** Refuses two rows of one cell that differ. */
    static void requireSame(Row one, Path here, Row other, Path there, List<String> columns) {
        if (!RowText.line(one, columns).equals(RowText.line(other, columns))) {
            throw InputException.found(there, "the row " + one.cell() + " as in " + here, "another one")
                    .advise("the two contradict each other: find out which is right, and leave the other one out");
        }
    }
}
