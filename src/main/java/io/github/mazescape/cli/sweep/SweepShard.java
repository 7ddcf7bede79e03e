package io.github.mazescape.cli.sweep;

import io.github.mazescape.experiment.cells.Shard;
import io.github.mazescape.input.InputException;
import io.github.mazescape.settings.Settings;
import io.github.mazescape.store.format.PlainFile;
import io.github.mazescape.store.format.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Which share of which sweep lies in a folder: {@value #FILE}, a line for each thing that was said, and beside it the
 * settings of all runs in {@value #SETUP}.
 *
 * @param definition the whole sweep
 * @param shard the share of it
 */
record SweepShard(SweepDefinition definition, Shard shard) {
    static final String FILE = "shard.txt";
    static final String SETUP = "setup.toml";
    private static final String HEAD = "mazescape-sweep 1";
    private static final int MOST_BYTES = 1 << 20;

    /** Whether a folder holds a share of a sweep. */
    static boolean isIn(Path folder) {
        return PlainFile.exists(folder.resolve(FILE));
    }

    /** Which share has each run of a grid, of so many shares. */
    static int[] owners(SweepGrid grid, int count) {
        return Shard.owners(
                grid.runs().stream().mapToDouble(SweepGrid.Run::cost).toArray(), count, 0);
    }

    /**
     * Says that this share lies in a folder.
     *
     * @param folder locked by this process
     * @throws InputException if another share, another sweep, or a whole one lies there
     */
    void begin(Path folder) {
        if (isIn(folder)) {
            SweepShard there = read(folder);
            if (!there.shard.equals(shard) || !there.definition.grid().equals(definition.grid())) {
                throw InputException.found(
                                folder,
                                "shard " + shard + " of this sweep",
                                "shard " + there.shard + (there.shard.equals(shard) ? " of another one" : ""))
                        .advise("name another --out for each shard");
            }
            return;
        }
        if (PlainFile.exists(folder.resolve(SweepRuns.SUMMARY))) {
            throw InputException.found(folder, "a folder for a shard alone", "a whole sweep")
                    .advise("name another --out");
        }
        for (String assignment : definition.assignments()) {
            if (assignment.chars().anyMatch(character -> character < ' ')) {
                throw InputException.got("--set", "one line of text", "more");
            }
        }
        StringBuilder text = new StringBuilder(HEAD + "\n");
        text.append("shard ").append(shard).append('\n');
        text.append("seeds ").append(definition.seeds().strip()).append('\n');
        if (!definition.sample().isEmpty()) {
            text.append("sample ").append(definition.sample()).append('\n');
        }
        definition
                .assignments()
                .forEach(each -> text.append("set ").append(each).append('\n'));
        try {
            WholeFile.inRunFolder(folder.resolve(SETUP), definition.base().toToml());
            WholeFile.inRunFolder(folder.resolve(FILE), text.toString());
        } catch (IOException e) {
            throw InputException.at(folder).expected("a folder for a shard").refused(e);
        }
    }

    /** Refuses a folder for a whole sweep that holds a share of one. */
    static void refuseIn(Path folder) {
        if (isIn(folder)) {
            throw InputException.at("--out")
                    .expected("a folder for the whole")
                    .found("shard " + read(folder).shard() + " in '" + folder + "'")
                    .advise("name another one");
        }
    }

    /**
     * The share in a folder, which may be a stranger's.
     *
     * @throws InputException if the files are not as {@link #begin} wrote them
     */
    static SweepShard read(Path folder) {
        Path setup = folder.resolve(SETUP);
        Path file = folder.resolve(FILE);
        return parse(text(file), file, Settings.parse(text(setup), setup.toString()));
    }

    /**
     * The share that a text tells of.
     *
     * @param base the settings of all runs
     */
    static SweepShard parse(String text, Path file, Settings base) {
        List<String> lines = text.lines().toList();
        if (lines.size() < 3 || !lines.get(0).equals(HEAD)) {
            throw damaged(file, 1, HEAD);
        }
        Shard shard = Shard.parse(value(file, lines, 1, "shard "), file);
        String seeds = value(file, lines, 2, "seeds ");
        boolean sampled = lines.size() > 3 && lines.get(3).startsWith("sample ");
        String sample = sampled ? value(file, lines, 3, "sample ") : "";
        List<String> assignments = new ArrayList<>();
        for (int i = sampled ? 4 : 3; i < lines.size(); i++) {
            assignments.add(value(file, lines, i, "set "));
        }
        return new SweepShard(new SweepDefinition(base, assignments, seeds, sample), shard);
    }

    private static String text(Path file) {
        try {
            return new String(PlainFile.read(file, MOST_BYTES), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw InputException.at(file).expected("a readable file").refused(e);
        }
    }

    private static String value(Path file, List<String> lines, int index, String key) {
        String line = lines.get(index);
        if (!line.startsWith(key)) {
            throw damaged(file, index + 1, key.strip().toLowerCase(Locale.ROOT));
        }
        return line.substring(key.length());
    }

    private static InputException damaged(Path file, int line, String expected) {
        return InputException.found(
                        file + ", line " + line, "'" + expected + "', as mazescape sweep wrote it", "something else")
                .advise("copy the folder again");
    }
}
