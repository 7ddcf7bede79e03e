package io.github.mazescape.store;

import io.github.mazescape.input.InputException;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.store.format.ForcedFolder;
import io.github.mazescape.store.format.PlainFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The files of a run as they travel between machines: known by their names, whoever sends them. */
public final class RunFiles {
    private static final List<String> INPUTS = List.of(RunFolder.SETTINGS, MazeCopies.NAME, RunFolder.CHAMPIONS);

    private RunFiles() {}

    /** Whether a finished run leaves a file of such a name; its lock does not count. */
    public static boolean isResult(String name) {
        return UnfinishedRun.isWhole(name);
    }

    /** The files of a run that others go by: settings, mazes and champions, as far as they are there. */
    public static List<Path> inputs(Path folder) {
        return INPUTS.stream().map(folder::resolve).filter(PlainFile::exists).toList();
    }

    /** Whether files of such names are those of a run that has a checkpoint. */
    public static boolean goesOn(Set<String> names) {
        return names.contains(CheckpointStore.NEWEST);
    }

    /** All files of a run that a finished one leaves as well. */
    public static List<Path> all(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> isResult(String.valueOf(file.getFileName())))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw InputException.at(folder).expected("the files of a run").refused(e);
        }
    }

    /**
     * Puts files that came from another machine where settings, mazes and champions of a run lie. The settings name no
     * file of this machine then: mazes from files come along, or the run is refused.
     *
     * @param folder made; new
     * @param files where the file of a name lies here, or null where none came
     * @return the folder
     * @throws InputException if there are no settings, or if they name mazes that did not come along
     */
    public static Path given(Path folder, Function<String, @Nullable Path> files) {
        try {
            ForcedFolder.create(folder);
            for (String name : INPUTS) {
                Path file = files.apply(name);
                if (file != null) {
                    RunCopy.copy(file, folder.resolve(name));
                }
            }
        } catch (IOException e) {
            throw InputException.at(folder).expected("the files of a run").refused(e);
        }
        if (!RunFolder.settings(folder).list(Parameters.MAZE_FILES).isEmpty() && !MazeCopies.exist(folder)) {
            throw InputException.found("job", "the mazes that its settings name", "none");
        }
        return folder;
    }

    /** The names of files among others that a finished run leaves, the settings first. */
    static Stream<String> ofRun(Stream<String> names) {
        return Stream.concat(
                Stream.of(RunFolder.SETTINGS),
                names.filter(name -> UnfinishedRun.isWhole(name) && !name.equals(RunFolder.SETTINGS))
                        .sorted());
    }
}
