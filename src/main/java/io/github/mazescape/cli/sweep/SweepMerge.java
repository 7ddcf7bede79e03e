package io.github.mazescape.cli.sweep;

import io.github.mazescape.experiment.cells.MissingPieces;
import io.github.mazescape.input.InputException;
import io.github.mazescape.run.FileMazes;
import io.github.mazescape.run.Setup;
import io.github.mazescape.settings.Settings;
import io.github.mazescape.store.GenerationsReader;
import io.github.mazescape.store.RecordedRun;
import io.github.mazescape.store.RunComparison;
import io.github.mazescape.store.RunCopy;
import io.github.mazescape.store.format.OwnFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Makes a sweep of the folders of its shares: the same files as one process leaves that does them all, whatever the
 * order of the folders and however often a run lies in them.
 */
public final class SweepMerge {
    private final List<Path> folders;
    private final List<SweepShard> shards = new ArrayList<>();
    private final SweepGrid grid;
    private @Nullable FileMazes mazes;

    private SweepMerge(List<Path> folders) {
        this.folders = folders;
        Path first = folders.stream().filter(SweepShard::isIn).findFirst().orElseThrow();
        grid = SweepShard.read(first).definition().grid();
        for (Path folder : folders) {
            if (SweepShard.isIn(folder)) {
                SweepShard shard = SweepShard.read(folder);
                if (!shard.definition().grid().equals(grid)) {
                    throw InputException.found(folder, "a shard of the same sweep as in " + first, "one of another")
                            .advise("merge those of one sweep");
                }
                shards.add(shard);
            }
        }
    }

    /** Whether a folder holds a share of a sweep. */
    public static boolean isShard(Path folder) {
        return SweepShard.isIn(folder);
    }

    /**
     * Makes the whole of shares; nothing is written before all of them proved right. Called again it goes on where it
     * was cut off.
     *
     * @param folders those of the shares, at least one, and any others that hold runs of the sweep
     * @param out the folder for the whole
     * @return how many runs it has
     * @throws InputException if a run is missing, damaged, or not the same in two folders, or if the folder for the
     *     whole holds anything else
     */
    public static int merge(List<Path> folders, Path out) {
        SweepShard.refuseIn(out);
        SweepMerge merge = new SweepMerge(folders);
        List<Path> found = merge.found();
        List<Setup> setups = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            setups.add(merge.checked(i, found.get(i)));
        }
        try (SweepRuns runs = new SweepRuns(out)) {
            merge.write(runs, found, setups);
        }
        return found.size();
    }

    /** The folder of each run, in the order of the grid; of several the first. */
    private List<Path> found() {
        List<Path> found = new ArrayList<>();
        TreeSet<Integer> missing = new TreeSet<>();
        for (int i = 0; i < grid.runs().size(); i++) {
            List<Path> copies = copies(i);
            if (copies.isEmpty()) {
                missing.add(i);
            } else {
                found.add(copies.get(0));
            }
        }
        List<String> names = grid.runs().stream().map(grid::name).toList();
        new MissingPieces("merge", "runs", "shard", names, count -> SweepShard.owners(grid, count))
                .refuse(missing, shards.stream().map(SweepShard::shard).toList());
        return found;
    }

    /** The folders of a finished run. */
    private List<Path> copies(int run) {
        String name = grid.name(grid.runs().get(run));
        if (!name.equals(String.valueOf(Path.of(name).getFileName()))) {
            throw InputException.found(folders.get(0), "runs with the names of folders", "'" + name + "'");
        }
        return folders.stream()
                .map(folder -> folder.resolve(name))
                .filter(OwnFiles::isFolder)
                .toList();
    }

    /** What the settings of a run mean, once all its copies proved to be whole and the same. */
    private Setup checked(int run, Path first) {
        Settings settings = grid.runs().get(run).settings();
        Setup setup = setup(first, settings);
        FileMazes own = setup.mazes();
        FileMazes known = mazes;
        if (own != null && known != null && !own.all().equals(known.all())) {
            throw InputException.found(first, "the mazes of the other runs", "others")
                    .advise("do the runs anew with the same files in maze.files");
        }
        mazes = own;
        for (Path copy : copies(run)) {
            if (!copy.equals(first)) {
                setup(copy, settings);
                requireSame(first, copy);
            }
        }
        return setup;
    }

    private static Setup setup(Path run, Settings settings) {
        try (RecordedRun recorded = RecordedRun.open(run)) {
            SweepRuns.requireFinished(run, recorded, settings);
            Setup setup = recorded.experiment(settings);
            RunCopy.requireWhole(run, setup);
            return setup;
        }
    }

    private static void requireSame(Path one, Path other) {
        try {
            RunComparison.difference(one, other).ifPresent(name -> {
                throw InputException.found(other, "the same run as in " + one, "another " + name)
                        .advise("the two contradict each other: find out which is right, and leave the other one out");
            });
        } catch (IOException e) {
            throw InputException.at(other).expected("a readable run").refused(e);
        }
    }

    private void write(SweepRuns runs, List<Path> found, List<Setup> setups) {
        List<Integer> missing = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            Path whole = runs.folder(grid.name(grid.runs().get(i)));
            if (OwnFiles.isFolder(whole)) {
                setup(whole, setups.get(i).settings());
                requireSame(found.get(i), whole);
            } else {
                missing.add(i);
            }
        }
        for (int i : missing) {
            runs.copy(grid.name(grid.runs().get(i)), found.get(i), setups.get(i));
        }
        SweepSummary summary = new SweepSummary(grid);
        for (SweepGrid.Run run : grid.runs()) {
            summary.add(run, GenerationsReader.read(runs.folder(grid.name(run))));
        }
        summary.writeTable(runs.folder(SweepRuns.SUMMARY));
        summary.writeChart(runs.folder(SweepRuns.CHART));
        summary.writePage(runs.folder(SweepRuns.PAGE));
    }
}
