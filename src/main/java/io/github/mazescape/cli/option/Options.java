package io.github.mazescape.cli.option;

import io.github.mazescape.draw.colour.PaletteFile;
import io.github.mazescape.input.GivenFile;
import io.github.mazescape.input.InputException;
import io.github.mazescape.network.Kernels;
import io.github.mazescape.run.Setup;
import io.github.mazescape.settings.Difference;
import io.github.mazescape.settings.Edition;
import io.github.mazescape.settings.Effect;
import io.github.mazescape.settings.Parameter;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.settings.Settings;
import io.github.mazescape.store.RecordedRun;
import io.github.mazescape.terminal.FusedMultiplyAdd;
import io.github.mazescape.terminal.Terminal;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;

/** The options that all commands share. */
public final class Options {
    public static final int MOST_THREADS = 1024;
    private static final long LARGEST_SETTINGS_FILE = 1 << 20;

    @Option(
            names = "--preset",
            paramLabel = "NAME",
            description =
                    "Start from a preset: reference, quick, memory, field, wall-follower, deceptive, gru, deep-zoom or"
                            + " large.")
    private @Nullable String preset;

    @Option(
            names = "--settings",
            paramLabel = "FILE",
            description = "Read settings from a TOML file; './mazescape settings' prints one.")
    private @Nullable Path file;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "Change one setting, such as evolution.sigma=0.2. May be repeated.")
    private List<String> assignments = new ArrayList<>();

    @Option(
            names = "--palette",
            paramLabel = "FILE",
            description = "Colour landscapes by a text file with a colour in each line, as #51127c.")
    private @Nullable Path palette;

    @Option(names = "--seed", paramLabel = "S", description = "The seed of the run; the same as --set seed=S.")
    private @Nullable Long seed;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many threads evaluate; default: one per processor.")
    private @Nullable Integer threads;

    @Option(names = "--quiet", description = "Show no progress and no advice.")
    private boolean quiet;

    /** The defaults, changed by the preset, then by the file, then by --set, --palette and --seed. */
    public Settings settings() {
        return settings(assignments);
    }

    /** As {@link #settings()}, with some of the assignments of --set alone. */
    public Settings settings(List<String> some) {
        return withSet(settingsWithoutSet(), some);
    }

    /** The defaults, changed by preset, file and seed alone. Defaults and preset are of the edition of the file. */
    public Settings settingsWithoutSet() {
        String text = text();
        Edition edition = file == null ? Edition.TODAY : Settings.edition(text, file.toString());
        return withoutSet(edition.defaults(), edition, text);
    }

    /** Settings changed by what was given on the command line. */
    public Settings change(Settings from) {
        return withSet(withoutSet(from, Edition.TODAY, text()), assignments);
    }

    private Settings withoutSet(Settings from, Edition edition, String text) {
        Settings settings = from;
        if (preset != null) {
            settings = settings.with(edition.assignments(preset), "preset " + preset);
        }
        if (file != null) {
            settings = settings.plus(text, file.toString());
        }
        return withSeed(settings);
    }

    private Settings withSet(Settings settings, List<String> some) {
        Settings changed = some.isEmpty() ? settings : withSeed(settings.with(some, "--set"));
        if (palette != null) {
            for (Map.Entry<Parameter, String> part :
                    PaletteFile.settings(palette).entrySet()) {
                changed = changed.with(part.getKey().key(), part.getValue());
            }
        }
        return changed;
    }

    /** The text of the settings file; empty where none is given. */
    private String text() {
        return file == null ? "" : read(file);
    }

    /** The settings of a run, changed by what was given on the command line, under which its networks mean the same. */
    public Settings changeOfRun(Settings recorded) {
        Settings wanted = change(recorded);
        for (Difference difference : recorded.differences(wanted)) {
            if (difference.parameter().effect() == Effect.RESTARTS
                    && !difference.parameter().equals(Parameters.SEED)) {
                throw InputException.at(difference.parameter().key())
                        .expected(difference.from() + ", as in the run")
                        .got(difference.to())
                        .advise("its networks are what they are, so leave this setting out");
            }
        }
        return wanted;
    }

    /**
     * What settings mean to a run, its own copy of its mazes included; says so where their files have changed since.
     *
     * @param settings those of the run, {@link #changeOfRun changed}
     */
    public Setup experiment(RecordedRun run, Settings settings) {
        Setup experiment = run.experiment(settings);
        run.change(experiment).ifPresent(Terminal::complain);
        return experiment;
    }

    private Settings withSeed(Settings settings) {
        return seed == null ? settings : settings.with("seed", Long.toString(seed));
    }

    /** The assignments of --set, in their order. */
    public List<String> assignments() {
        return List.copyOf(assignments);
    }

    /** What was said of settings, in words of a command line that says the same. */
    public List<String> settingsWords() {
        List<String> words = new ArrayList<>();
        addWord(words, "--preset", preset);
        addWord(words, "--settings", file);
        assignments.forEach(assignment -> addWord(words, "--set", assignment));
        addWord(words, "--palette", palette);
        addWord(words, "--seed", seed);
        return words;
    }

    private static void addWord(List<String> words, String option, @Nullable Object value) {
        if (value != null) {
            words.add(option);
            words.add(value.toString());
        }
    }

    /** The seed, if it was given by --seed. */
    @Nullable
    public Long seed() {
        return seed;
    }

    private static String read(Path file) {
        GivenFile.otherThanFile(file).ifPresent(other -> {
            throw unreadable(file, other.equals(GivenFile.ABSENT) ? "none" : other);
        });
        try {
            if (Files.size(file) > LARGEST_SETTINGS_FILE) {
                throw InputException.got(file, "a settings file of at most 1 MiB", Files.size(file) + " bytes");
            }
            return Files.readString(file);
        } catch (MalformedInputException e) {
            throw InputException.found(file, "UTF-8 text", "other bytes").advise("save the file as UTF-8");
        } catch (IOException e) {
            throw InputException.at(file).expected("a readable settings file").refused(e);
        }
    }

    private static InputException unreadable(Path file, String found) {
        return InputException.found(file, "a readable settings file", found)
                .advise("'./mazescape settings' prints one");
    }

    /** Whether anything was said of settings. */
    public boolean choosesSettings() {
        return choosesSettingsBesidesSet() || !assignments.isEmpty();
    }

    /** Whether anything was said of settings but by --set. */
    public boolean choosesSettingsBesidesSet() {
        return preset != null || file != null || seed != null || palette != null;
    }

    /** The experiment that the settings describe, its mazes from files included. */
    public Setup experiment() {
        return Setup.read(settings());
    }

    /** How many threads evaluate, at least 1. */
    public int threads() {
        return threads(threads);
    }

    /** How many threads evaluate here where other machines do, too; 0 for none. */
    int threadsOrNone() {
        return threads != null && threads == 0 ? 0 : threads();
    }

    /** How many threads evaluate where this many were asked for, or none in particular. */
    public static int threads(@Nullable Integer threads) {
        if (threads == null) {
            return Runtime.getRuntime().availableProcessors();
        }
        if (threads < 1 || threads > MOST_THREADS) {
            throw InputException.got("--threads", "a number from 1 to " + MOST_THREADS, threads);
        }
        return threads;
    }

    /**
     * Says how to get a faster kernel, where this JVM has not got it, and that the processor is a slow one; once a
     * command, when its input has proved right, and not to the quiet.
     */
    public void advise(Settings settings) {
        if (quiet) {
            return;
        }
        FusedMultiplyAdd.advice().ifPresent(Terminal::complain);
        if (settings.choice(Parameters.EVALUATION_KERNEL).equals("auto")) {
            Kernels.advice().ifPresent(Terminal::complain);
        }
    }

    /** Whether to show how far the work is. */
    public boolean showsProgress() {
        return !quiet;
    }

    /** Whether to print nothing but results. */
    public boolean quiet() {
        return quiet;
    }

    /** The version that the build wrote into the jar. */
    public static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"mazescape " + number()};
        }

        /** The number of the version, or that there is none. */
        public static String number() {
            String version = Options.class.getPackage().getImplementationVersion();
            return version == null ? "(unpackaged)" : version;
        }
    }

    /** A command that can open a window. */
    public interface Windowed {
        /** Whether this command line asks for a window rather than for a file. */
        boolean asksForWindow();
    }
}
