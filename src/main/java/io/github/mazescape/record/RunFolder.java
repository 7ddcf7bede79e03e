package io.github.mazescape.record;

import io.github.mazescape.evolution.Generation;
import io.github.mazescape.settings.Settings;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/**
 * A run folder while its run goes on: {@code settings.toml}, {@code generations.csv} with a line a generation, and {@code champions.npy}
 * with a row of weights a generation.
 */
public final class RunFolder implements AutoCloseable {
    static final String SETTINGS = "settings.toml";
    static final String GENERATIONS = "generations.csv";
    static final String CHAMPIONS = "champions.npy";
    private static final String COLUMNS = "generation,best,mean,held_out,evaluations,agent_steps,seconds";
    private static final int DECIMALS = 6;

    private final Path folder;
    private final Writer generations;
    private final NumpyRows champions;

    private RunFolder(Path folder, Writer generations, NumpyRows champions) {
        this.folder = folder;
        this.generations = generations;
        this.champions = champions;
    }

    /**
     * Starts a new run folder; nothing that is there already is ever overwritten.
     *
     * @param folder the folder, which is made if it is missing
     * @param settings what the run is made of
     * @throws RecordException if the folder holds anything, or cannot be written
     */
    public static RunFolder create(Path folder, Settings settings) {
        int weights = new Experiment(settings).topology().weightCount();
        try {
            if (Files.exists(folder) && !isEmpty(folder)) {
                throw new RecordException(folder
                        + ": expected a new or an empty folder for the run, found files in it; name another one");
            }
            Files.createDirectories(folder);
            Path draft = folder.resolve(SETTINGS + ".tmp");
            Files.writeString(draft, settings.toToml());
            Files.move(draft, folder.resolve(SETTINGS), StandardCopyOption.ATOMIC_MOVE);
            Writer generations = Files.newBufferedWriter(folder.resolve(GENERATIONS), StandardCharsets.UTF_8);
            generations.write(COLUMNS + "\n");
            generations.flush();
            return new RunFolder(folder, generations, NumpyRows.create(folder.resolve(CHAMPIONS), weights));
        } catch (IOException e) {
            throw failure(folder, e);
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new RecordException(folder + ": expected a folder for the run, found a file; name another one");
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }

    /**
     * Adds a generation.
     *
     * @param seconds how long it took; the one column that differs from run to run
     */
    public void append(Generation generation, double seconds) {
        try {
            champions.append(generation.champion());
            generations.write(generation.number() + "," + decimal(generation.best()) + ","
                    + decimal(generation.mean()) + "," + decimal(generation.heldOut()) + "," + generation.evaluations()
                    + "," + generation.agentSteps() + "," + decimal(seconds) + "\n");
            generations.flush();
        } catch (IOException e) {
            throw failure(folder, e);
        }
    }

    private static String decimal(double value) {
        return new BigDecimal(value).setScale(DECIMALS, RoundingMode.HALF_EVEN).toPlainString();
    }

    static RecordException failure(Path folder, IOException e) {
        String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return new RecordException(
                folder + ": cannot be read or written (" + e.getClass().getSimpleName() + ": "
                        + reason.lines().findFirst().orElse("") + ")",
                e);
    }

    @Override
    public void close() {
        try (NumpyRows rows = champions;
                Writer lines = generations) {
            lines.flush();
        } catch (IOException e) {
            throw failure(folder, e);
        }
    }
}
