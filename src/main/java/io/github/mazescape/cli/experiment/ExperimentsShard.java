package io.github.mazescape.cli.experiment;

import io.github.mazescape.experiment.Experiment;
import io.github.mazescape.experiment.cells.Shard;
import io.github.mazescape.input.InputException;
import io.github.mazescape.store.RunFolder;
import io.github.mazescape.store.format.ForcedFolder;
import io.github.mazescape.store.format.PlainFile;
import io.github.mazescape.store.format.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * Which experiments have a share of their cells in the folders within a folder: {@value #FILE}, a line for each, so
 * that none is forgotten that nobody began with.
 */
final class ExperimentsShard {
    private static final String FILE = "experiments.txt";
    private static final String HEAD = "mazescape-experiments 1";
    private static final int MOST_BYTES = 1 << 16;

    private ExperimentsShard() {}

    static boolean isIn(Path folder) {
        return PlainFile.exists(folder.resolve(FILE));
    }

    /**
     * Says that a share of these experiments lies in a folder.
     *
     * @param folder made if it is not there
     * @throws InputException if another share lies there, or a run
     */
    static void begin(Path folder, Shard shard, List<String> experiments) {
        if (RunFolder.isRun(folder)) {
            throw InputException.found(folder, "a folder for the results", "a run")
                    .advise("name another --out");
        }
        String text = HEAD + "\nshard " + shard + "\n" + String.join("\n", experiments) + "\n";
        Path file = folder.resolve(FILE);
        try {
            ForcedFolder.create(folder);
            if (isIn(folder)) {
                if (!text(file).equals(text)) {
                    throw InputException.found(folder, "shard " + shard + " of these experiments", "another")
                            .advise("name another --out for each shard");
                }
                return;
            }
        } catch (IOException e) {
            throw InputException.at(folder).expected("a folder for the results").refused(e);
        }
        WholeFile.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The experiments that a folder tells of, which may be a stranger's. */
    static List<Experiment> read(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            List<String> lines = text(file).lines().toList();
            if (lines.size() < 2 || !lines.get(0).equals(HEAD)) {
                throw InputException.found(file, "'" + HEAD + "', as mazescape experiment wrote it", "something else")
                        .advise("copy the folder again");
            }
            return lines.subList(2, lines.size()).stream().map(Catalogue::named).toList();
        } catch (IOException e) {
            throw InputException.at(file).expected("a readable file").refused(e);
        }
    }

    private static String text(Path file) throws IOException {
        return new String(PlainFile.read(file, MOST_BYTES), StandardCharsets.UTF_8);
    }
}
