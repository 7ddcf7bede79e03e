package io.github.mazescape.store;

import io.github.mazescape.evolution.EvolutionParameters.Champion;
import io.github.mazescape.evolution.Generation;
import io.github.mazescape.input.InputException;
import io.github.mazescape.run.FileMazes;
import io.github.mazescape.run.Setup;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.settings.Settings;
import io.github.mazescape.store.format.FolderLock;
import io.github.mazescape.store.format.ForcedFolder;
import io.github.mazescape.store.format.NumpyRows;
import io.github.mazescape.store.format.PlainFile;
import io.github.mazescape.store.format.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A run folder while its run goes on: {@code settings.toml}, its mazes from files, {@code generations.csv} with a line
 * a generation, {@code champions.npy} with a row of weights a generation, of a genetic run {@code parents.csv} with who
 * descends from whom, the last two checkpoints with their populations, and {@code log.txt}. One process at a time
 * writes to it.
 */
public final class RunFolder implements AutoCloseable {
    public static final String SETTINGS = "settings.toml";
    static final String GENERATIONS = "generations.csv";
    public static final String CHAMPIONS = "champions.npy";
    static final String PARENTS = "parents.csv";
    static final String LOG = "log.txt";
    static final String KIND = "a run folder";
    private static final int MOST_SETTINGS = 1 << 20;
    /** What a process that was killed at its very start may leave. */
    static final Set<String> LEFTOVERS = Set.of(FolderLock.NAME, SETTINGS + WholeFile.DRAFT);

    private final Path folder;
    private final Setup experiment;
    private final boolean keepsMazes;
    private final long lastGeneration;
    private final CheckpointStore checkpoints;
    private final GenerationsWriter generations;
    private final NumpyRows champions;
    private final @Nullable ParentsTable parents;
    private final List<String> notes;
    private FolderLock lock;
    private @Nullable Generation latest;

    private RunFolder(Path folder, FolderLock lock, Setup experiment, CheckpointStore checkpoints) throws IOException {
        this.folder = folder;
        this.lock = lock;
        this.checkpoints = checkpoints;
        this.experiment = experiment;
        keepsMazes = MazeCopies.exist(folder);
        lastGeneration = experiment.settings().integer(Parameters.EVOLUTION_GENERATIONS);
        notes = new ArrayList<>(checkpoints.notes());
        latest = checkpoints.generation();
        int weights = experiment.topology().weightCount();
        Checkpoint from = checkpoints.newest();
        if (from == null) {
            boolean centred = experiment.evolutionParameters().champion() == Champion.CENTRE;
            generations = GenerationsWriter.restart(folder.resolve(GENERATIONS), centred);
            champions = NumpyRows.restart(folder.resolve(CHAMPIONS), weights);
            boolean noted = experiment.evolutionParameters().strategy().notesParents();
            parents = noted ? ParentsTable.restart(folder.resolve(PARENTS)) : null;
        } else {
            generations = GenerationsWriter.resume(
                    folder.resolve(GENERATIONS), from.generations().length());
            champions = NumpyRows.resume(folder.resolve(CHAMPIONS), from.number(), weights);
            parents = ParentsTable.resume(folder.resolve(PARENTS), from.number(), notes);
        }
    }

    /**
     * Starts a new run folder; nothing that is there already is ever overwritten.
     *
     * @param folder the folder, which is made if it is missing
     * @param experiment what the run is made of, its mazes from files included, of which the folder keeps a copy
     * @throws InputException if the folder holds anything, or cannot be written
     */
    public static RunFolder create(Path folder, Setup experiment) {
        String copies = MazeCopies.text(mazes(experiment));
        try {
            refuseFull(folder);
            ForcedFolder.create(folder);
            FolderLock lock = FolderLock.take(folder, KIND);
            try {
                refuseFull(folder);
                CheckpointStore checkpoints = new CheckpointStore(folder, experiment);
                WholeFile.inRunFolder(
                        folder.resolve(SETTINGS), experiment.settings().toToml());
                MazeCopies.write(folder, copies);
                return new RunFolder(folder, lock, experiment, checkpoints);
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw refused(folder, e);
        }
    }

    /** Whether a folder is one of a run. */
    public static boolean isRun(Path folder) {
        return PlainFile.exists(folder.resolve(SETTINGS));
    }

    private static void refuseFull(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw InputException.found(folder, "a folder for the run", "a file").advise("name another one");
        }
        if (isRun(folder)) {
            throw InputException.found(folder, "a new or an empty folder for the run", "a run in it")
                    .advise("go on with it by --resume, or name another one");
        }
        try (Stream<Path> entries = Files.list(folder)) {
            if (entries.anyMatch(entry -> !LEFTOVERS.contains(String.valueOf(entry.getFileName())))) {
                throw InputException.found(folder, "a new or an empty folder for the run", "files in it")
                        .advise("name another one");
            }
        }
    }

    /**
     * The settings of the run in a folder.
     *
     * @throws InputException if there is no run
     */
    public static Settings settings(Path folder) {
        Path file = folder.resolve(SETTINGS);
        if (!PlainFile.exists(file)) {
            throw InputException.found(folder, "a run folder with a " + SETTINGS, "none")
                    .advise("make one with 'mazescape evolve --out " + folder + "'");
        }
        try {
            byte[] bytes = PlainFile.read(file, MOST_SETTINGS);
            return Settings.parse(new String(bytes, StandardCharsets.UTF_8), file.toString());
        } catch (IOException e) {
            throw refused(folder, e);
        }
    }

    /**
     * What settings mean to the run in a folder: with its own copy of the mazes where they name the files of the run.
     *
     * @throws InputException if there is no run, or mazes of it are neither in the folder nor in their files
     */
    public static Setup setup(Path folder, Settings settings) {
        return MazeCopies.setup(folder, settings);
    }

    private static FileMazes mazes(Setup experiment) {
        return Objects.requireNonNull(experiment.mazes(), "mazes");
    }

    /**
     * Goes on with the run in a folder, from its newest checkpoint that can be used. What lies behind that in the
     * tables is cut off; it will come again, bit for bit.
     *
     * @param experiment the {@link #setup} of the run; the number of generations, the interval of checkpoints, the
     *     kernel, and what belongs to landscape and view may be others, and are kept then
     * @throws InputException if there is no run, if it is another one, if another process writes to it, if neither
     *     checkpoint can be used, or if the folder cannot be written
     */
    public static RunFolder resume(Path folder, Setup experiment) {
        settings(folder);
        try {
            FolderLock lock = FolderLock.take(folder, KIND);
            try {
                return resume(folder, experiment, lock);
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw refused(folder, e);
        }
    }

    private static RunFolder resume(Path folder, Setup experiment, FolderLock lock) throws IOException {
        Settings recorded = settings(folder);
        Settings settings = experiment.settings();
        SameRun.refuseOthers(folder, recorded, settings);
        CheckpointStore checkpoints = new CheckpointStore(folder, experiment);
        checkpoints.find();
        Checkpoint from = checkpoints.newest();
        long lastGeneration = settings.integer(Parameters.EVOLUTION_GENERATIONS);
        if (from == null) {
            refuseToStartAgain(folder, new Setup(recorded), checkpoints);
        } else if (from.number() > lastGeneration) {
            throw InputException.at(folder)
                    .expected("at least " + from.number() + " generations, which the run has already")
                    .got(lastGeneration)
                    .advise("ask for more");
        }
        if (MazeCopies.exist(folder)) {
            MazeCopies.change(folder, mazes(experiment)).ifPresent(checkpoints.notes()::add);
        } else {
            MazeCopies.write(folder, MazeCopies.text(mazes(experiment)));
        }
        RunFolder resumed = new RunFolder(folder, lock, experiment, checkpoints);
        if (!settings.equals(recorded)) {
            WholeFile.inRunFolder(folder.resolve(SETTINGS), settings.toToml());
        }
        return resumed;
    }

    /**
     * A run without a checkpoint starts again where little is lost by that; not where its checkpoints must have gone
     * astray.
     */
    private static void refuseToStartAgain(Path folder, Setup recorded, CheckpointStore checkpoints)
            throws IOException {
        int interval = recorded.settings().integer(Parameters.EVOLUTION_CHECKPOINT);
        long done = CheckpointStore.generationsIn(
                folder.resolve(CHAMPIONS), recorded.topology().weightCount());
        if (done > 2L * interval) {
            String reason =
                    checkpoints.notes().isEmpty() ? "none" : "damage: " + String.join("; ", checkpoints.notes());
            throw InputException.found(folder, "a checkpoint to go on from", reason)
                    .advise("nothing was changed; put back the files, or start again in another folder");
        }
        checkpoints.notes().add("no checkpoint to go on from, starting again from the first generation");
    }

    /** The generation that was added last, or from which the run goes on; null before the first. */
    public @Nullable Generation latest() {
        return latest;
    }

    /** What a person should know about how the run was found, a line each; mostly nothing. */
    public List<String> notes() {
        return List.copyOf(notes);
    }

    /**
     * Adds a generation, and keeps a checkpoint where one is due: at the interval of the settings and after the last
     * generation.
     *
     * @param seconds how long it took; the one column that differs from run to run
     * @return whether it kept a checkpoint
     */
    public boolean append(Generation generation, double seconds) {
        try {
            champions.append(generation.champion());
            generations.append(generation, seconds);
            if (parents != null) {
                parents.append(generation);
            }
            latest = generation;
        } catch (IOException e) {
            throw refused(folder, e);
        }
        return (checkpoints.isDue(generation.number()) || generation.number() == lastGeneration) && checkpoint();
    }

    /**
     * Keeps a checkpoint of the generation that was added last, unless there is one. Files that were deleted meanwhile
     * are written anew first, so that the checkpoint is one to go on from.
     *
     * @return whether it was kept now
     */
    public boolean checkpoint() {
        Generation done = latest;
        Checkpoint newest = checkpoints.newest();
        if (done == null || newest != null && newest.number() == done.number()) {
            return false;
        }
        try {
            restore();
            if (parents != null) {
                parents.force();
            }
            checkpoints.write(done, generations, champions);
            return true;
        } catch (IOException e) {
            throw refused(folder, e);
        }
    }

    private void restore() throws IOException {
        if (!PlainFile.exists(folder.resolve(FolderLock.NAME))) {
            lock.close();
            lock = FolderLock.take(folder, KIND);
        }
        if (!PlainFile.exists(folder.resolve(SETTINGS))) {
            WholeFile.inRunFolder(
                    folder.resolve(SETTINGS), experiment.settings().toToml());
        }
        if (keepsMazes && !MazeCopies.exist(folder)) {
            MazeCopies.write(folder, MazeCopies.text(mazes(experiment)));
        }
        generations.restore();
        champions.restore();
        if (parents != null) {
            parents.restore();
        }
    }

    /**
     * Adds a line to {@code log.txt}.
     *
     * @param time when, as it shall be written
     * @param what one line
     */
    public void log(String time, String what) {
        try {
            RunLog.append(folder.resolve(LOG), time + " " + what);
        } catch (IOException e) {
            throw refused(folder, e);
        }
    }

    @Override
    public void close() {
        try (FolderLock held = lock;
                NumpyRows rows = champions;
                ParentsTable lineage = parents;
                GenerationsWriter lines = generations) {
            return;
        } catch (IOException e) {
            throw refused(folder, e);
        }
    }

    /** What to throw for what the disk refused to do, with what to do about it. */
    static InputException refused(Path folder, IOException reason) {
        return InputException.at(folder + ": cannot be read or written")
                .refused(reason)
                .advise(
                        "what is on disk stays as it is: make room or allow the access, then go on with --resume, or name"
                                + " another folder");
    }
}
