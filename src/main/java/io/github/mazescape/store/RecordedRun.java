package io.github.mazescape.store;

import io.github.mazescape.input.InputException;
import io.github.mazescape.run.FileMazes;
import io.github.mazescape.run.Setup;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.settings.Settings;
import io.github.mazescape.store.format.NumpyRows;
import io.github.mazescape.store.format.PlainFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A run folder as it is read: its experiment and its champions. */
public final class RecordedRun implements AutoCloseable {
    private final Path folder;
    private final Setup experiment;
    private final NumpyRows champions;

    private RecordedRun(Path folder, Setup experiment, NumpyRows champions) {
        this.folder = folder;
        this.experiment = experiment;
        this.champions = champions;
    }

    /**
     * Opens a run folder.
     *
     * <p>It may come from a stranger: sizes are held against the settings and the length of the files before anything
     * is allocated, and links are not followed.
     *
     * @throws InputException if it is none, or is damaged
     */
    public static RecordedRun open(Path folder) {
        Settings settings = RunFolder.settings(folder);
        try {
            Setup experiment = new Setup(settings);
            // A run that goes on meanwhile has more champions then, never fewer.
            long kept = CheckpointStore.generations(folder);
            Path file = folder.resolve(RunFolder.CHAMPIONS);
            NumpyRows champions = NumpyRows.open(file);
            int weights = experiment.topology().weightCount();
            if (champions.columns() != weights) {
                champions.close();
                throw InputException.found(
                        folder, "champions of " + weights + " weights, as its settings say", champions.columns());
            }
            if (champions.rows() < kept) {
                champions.close();
                throw InputException.found(
                                file, "at least " + kept + " champions, as the checkpoint says", champions.rows())
                        .advise("the file was cut short or is of another run; copy the whole folder again");
            }
            return new RecordedRun(folder, experiment, champions);
        } catch (IOException e) {
            throw RunFolder.refused(folder, e);
        }
    }

    /** What the run's settings mean, but for its mazes from files. */
    public Setup experiment() {
        return experiment;
    }

    /**
     * What settings mean to the run: with its own copy of its mazes, where they name the files of the run.
     *
     * @throws InputException if mazes of it are neither in the folder nor in their files
     */
    public Setup experiment(Settings settings) {
        return MazeCopies.setup(folder, settings);
    }

    /**
     * What is to be said of the mazes of a run whose files have changed since.
     *
     * @param evaluated what {@link #experiment(Settings)} gave
     */
    public Optional<String> change(Setup evaluated) {
        List<String> files = experiment.settings().list(Parameters.MAZE_FILES);
        FileMazes mazes = evaluated.mazes();
        return mazes == null
                        || !evaluated.settings().list(Parameters.MAZE_FILES).equals(files)
                ? Optional.empty()
                : MazeCopies.change(folder, mazes);
    }

    /** How many generations there are. */
    public long generations() {
        return champions.rows();
    }

    /**
     * The weights of a generation's champion.
     *
     * @param generation the number of the generation, from 1
     */
    public double[] champion(long generation) {
        requireGeneration(generation);
        try {
            double[] champion = champions.row(generation - 1);
            for (double weight : champion) {
                if (!Double.isFinite(weight)) {
                    throw InputException.at(folder.resolve(RunFolder.CHAMPIONS) + ", generation " + generation)
                            .expected("finite weights")
                            .found(weight);
                }
            }
            return champion;
        } catch (IOException e) {
            throw RunFolder.refused(folder, e);
        }
    }

    private void requireGeneration(long generation) {
        if (generations() == 0) {
            throw InputException.found(folder, "a run with generations", "no generation in it")
                    .advise("it was stopped before the first");
        }
        if (generation < 1 || generation > generations()) {
            throw InputException.got(folder, "a generation from 1 to " + generations(), generation);
        }
    }

    /**
     * The champions of all generations up to one, oldest first.
     *
     * @throws InputException if there is no such generation, or if they would not fit into memory
     */
    public List<double[]> championsUntil(long generation) {
        requireGeneration(generation);
        PlainFile.requireMemory(
                folder.resolve(RunFolder.CHAMPIONS),
                Math.min(generation, generations()) * champions.columns() * Double.BYTES);
        List<double[]> path = new ArrayList<>();
        for (long number = 1; number <= generation; number++) {
            path.add(champion(number));
        }
        return path;
    }

    @Override
    public void close() {
        try {
            champions.close();
        } catch (IOException e) {
            throw RunFolder.refused(folder, e);
        }
    }
}
