package io.github.mazescape.store;

import io.github.mazescape.evolution.Generation;
import io.github.mazescape.input.InputException;
import io.github.mazescape.run.Setup;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.store.format.FileChecksum;
import io.github.mazescape.store.format.NumpyHeader;
import io.github.mazescape.store.format.NumpyRows;
import io.github.mazescape.store.format.OwnFiles;
import io.github.mazescape.store.format.PlainFile;
import io.github.mazescape.store.format.WholeFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The last two checkpoints of a run folder and their populations.
 *
 * <p>A new checkpoint is written in an order in which there is a good one at every moment: the files it vouches for are
 * brought to disk, then its population, then the one that was the newest becomes {@code checkpoint.previous}, then it
 * becomes {@code checkpoint} itself. One that stands outside the regular interval (after Ctrl-C) never becomes the
 * previous one, so that a run that was stopped ends with the same files as one that was not.
 */
final class CheckpointStore {
    static final String NEWEST = "checkpoint";
    static final String PREVIOUS = "checkpoint.previous";
    /** Room for the fitness of 100,000 individuals [bytes]. */
    private static final int MOST_BYTES = 1 << 22;

    private static final Pattern POPULATION = Pattern.compile("population-[0-9]{6,18}\\.npy(\\.tmp)?");

    private final Path folder;
    private final Setup experiment;
    private final int mazes;
    private final int interval;
    private final List<String> notes = new ArrayList<>();
    private @Nullable Checkpoint newest;
    private @Nullable Checkpoint previous;
    private @Nullable Generation generation;

    /** Nothing is read yet. */
    CheckpointStore(Path folder, Setup experiment) {
        this.folder = folder;
        this.experiment = experiment;
        interval = experiment.settings().integer(Parameters.EVOLUTION_CHECKPOINT);
        mazes = Objects.requireNonNull(experiment.mazes(), "mazes").sum();
    }

    /**
     * Finds the newest checkpoint that can be used; there is none if {@link #newest()} is null then.
     *
     * @throws InputException if it belongs to another version or to other mazes
     */
    void find() throws IOException {
        newest = find(NEWEST);
        previous = find(PREVIOUS);
        if (newest == null) {
            newest = previous;
            if (newest != null) {
                notes.add("going on from the checkpoint before it, that of generation " + newest.number());
            }
        }
    }

    private @Nullable Checkpoint find(String name) throws IOException {
        Path file = folder.resolve(name);
        if (!PlainFile.exists(file)) {
            return null;
        }
        try {
            Checkpoint found = read(file);
            if (found.mazes() != mazes) {
                throw InputException.at(folder)
                        .expected("the mazes that the run began with")
                        .found(
                                MazeCopies.exist(folder)
                                        ? "others in " + MazeCopies.NAME
                                        : "that the files of maze.files have changed")
                        .advise("put them back, or name another folder");
            }
            if (newest == null) {
                generation = new CheckpointFiles(folder, experiment, found).generation();
            }
            return found;
        } catch (DamagedException e) {
            if (newest == null) {
                notes.add(e.getMessage());
            }
            return null;
        }
    }

    private static Checkpoint read(Path file) throws IOException, DamagedException {
        byte[] bytes = PlainFile.read(file, MOST_BYTES);
        return CheckpointReader.parse(new String(bytes, StandardCharsets.ISO_8859_1), file.toString());
    }

    /** The sum of the mazes with which the run in a folder began, where its newest checkpoint tells. */
    static OptionalInt mazes(Path folder) {
        try {
            return OptionalInt.of(read(folder.resolve(NEWEST)).mazes());
        } catch (IOException | DamagedException | InputException e) {
            return OptionalInt.empty();
        }
    }

    /**
     * The generation of the newest checkpoint; 0 where there is none that can be read, without which a run is shown.
     */
    static long generations(Path folder) {
        try {
            return read(folder.resolve(NEWEST)).number();
        } catch (IOException | DamagedException | InputException e) {
            return 0;
        }
    }

    /** What there was to say about the search, in order. */
    List<String> notes() {
        return notes;
    }

    /** The checkpoint to go on from. */
    @Nullable
    Checkpoint newest() {
        return newest;
    }

    /** The generation of the checkpoint that was found. */
    @Nullable
    Generation generation() {
        return generation;
    }

    /** Whether a generation is one after which a checkpoint is due. */
    boolean isDue(long number) {
        return number % interval == 0;
    }

    /** Writes the checkpoint of a generation whose line and row are in the tables already. */
    void write(Generation done, GenerationsWriter generations, NumpyRows champions) throws IOException {
        FileChecksum lines = generations.force();
        FileChecksum rows = champions.force();
        Path file = folder.resolve(Checkpoint.populationFile(done.number()));
        List<FileChecksum> population = new ArrayList<>();
        WholeFile.inRunFolder(
                file, (FileChannel draft) -> population.add(NumpyRows.write(draft, Checkpoint.rows(done))));
        Checkpoint next = Checkpoint.of(done, mazes, lines, rows, population.get(0));
        Checkpoint last = newest;
        if (last != null && isDue(last.number()) && last.number() < done.number() && isWhole(last)) {
            WholeFile.inRunFolder(folder.resolve(PREVIOUS), last.text());
            previous = last;
        }
        WholeFile.inRunFolder(folder.resolve(NEWEST), next.text());
        newest = next;
        removeOtherPopulations();
    }

    /** Whether a name is one of a population, or of its draft. */
    static boolean isPopulation(String name) {
        return POPULATION.matcher(name).matches();
    }

    /** Whether nobody deleted its population, without which it is no checkpoint to go on from. */
    private boolean isWhole(Checkpoint checkpoint) {
        return PlainFile.exists(folder.resolve(Checkpoint.populationFile(checkpoint.number())));
    }

    private void removeOtherPopulations() throws IOException {
        Set<String> kept = new HashSet<>();
        for (Checkpoint checkpoint : new Checkpoint[] {newest, previous}) {
            if (checkpoint != null) {
                kept.add(Checkpoint.populationFile(checkpoint.number()));
            }
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "population-*")) {
            for (Path file : files) {
                String name = String.valueOf(file.getFileName());
                if (isPopulation(name) && !kept.contains(name)) {
                    OwnFiles.delete(file);
                }
            }
        }
    }

    /** How many generations the champions on disk have, whatever their header says. */
    static long generationsIn(Path champions, int columns) throws IOException {
        if (!PlainFile.exists(champions)) {
            return 0;
        }
        try (FileChannel channel = PlainFile.open(champions, StandardOpenOption.READ)) {
            return Math.max(0, channel.size() - NumpyHeader.BYTES) / ((long) columns * Double.BYTES);
        }
    }
}
