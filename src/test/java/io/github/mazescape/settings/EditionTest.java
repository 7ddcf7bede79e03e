package io.github.mazescape.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.input.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What files of older versions mean where they leave something out. */
class EditionTest {
    private static final Path OF_0_1 = Path.of("src/test/resources/corpus/0.1/runs/gru/settings.toml");
    private static final Pattern TABLE = Pattern.compile("\\[(.*)]");
    private static final Pattern DEFAULT = Pattern.compile("# .*; default (.*); (live|re-evaluates|restarts)");
    private static final Pattern NAME = Pattern.compile("([a-z_]+) = .*");

    /** The defaults that a settings file tells in its comments, as TOML writes them, by key. */
    private static Map<String, String> told(List<String> lines) {
        Map<String, String> told = new LinkedHashMap<>();
        String group = "";
        String standard = "";
        for (String line : lines) {
            Matcher table = TABLE.matcher(line);
            Matcher facts = DEFAULT.matcher(line);
            Matcher name = NAME.matcher(line);
            if (table.matches()) {
                group = table.group(1) + ".";
            } else if (facts.matches()) {
                standard = facts.group(1);
            } else if (name.matches() && !line.startsWith("version")) {
                told.put(group + name.group(1), standard);
            }
        }
        return told;
    }

    @Test
    void theFirstEditionHasTheDefaultsThatAFileOf01TellsInItsComments() throws IOException {
        Map<String, String> told = told(Files.readAllLines(OF_0_1));
        assertTrue(told.size() > 35, told::toString);
        told.forEach((key, standard) ->
                assertEquals(standard, Notation.toml(Edition.FIRST.defaults().value(Parameters.named(key))), key));
    }

    @ParameterizedTest
    @CsvSource({
        "evolution.strategy, genetic",
        "evolution.parent_fitness, renewed",
        "evolution.champion, best",
        "landscape.mazes, generation",
        "view.forget, 0",
        "view.mute, ''",
        "view.begin, champion",
        "view.scale, linear",
        "view.lines, edges"
    })
    void whatTheFirstEditionDidNotKnowIsAsItWasThen(String key, String value) {
        assertEquals(value, Edition.FIRST.defaults().shown(Parameters.named(key)));
    }

    @Test
    void theFirstEditionHasItsPresets() {
        assertEquals(Edition.FIRST.defaults(), Edition.FIRST.settings("reference"));
        assertEquals(
                Edition.FIRST
                        .defaults()
                        .with(
                                List.of(
                                        "maze.width=11",
                                        "maze.height=11",
                                        "task.mazes=8",
                                        "task.steps=100",
                                        "task.held_out=16",
                                        "evolution.population=64",
                                        "evolution.generations=60"),
                                "test"),
                Edition.FIRST.settings("quick"));
        assertEquals("gru", Edition.FIRST.settings("memory").choice(Parameters.NETWORK_CELL));
        assertEquals("border", Edition.FIRST.settings("deep-zoom").choice(Parameters.VIEW_BEGIN));
        assertEquals(1024, Edition.FIRST.settings("large").integer(Parameters.EVOLUTION_POPULATION));
        assertEquals(
                List.of("mazes/deceptive.txt"),
                Edition.FIRST.settings("deceptive").list(Parameters.MAZE_FILES));
    }

    @Test
    void todaysEditionIsWhatIsDeclared() {
        assertEquals(Settings.defaults(), Edition.TODAY.defaults());
        for (Preset preset : Preset.ALL) {
            assertEquals(preset.settings(), Edition.TODAY.settings(preset.name()));
        }
    }

    @ParameterizedTest
    @EnumSource(Edition.class)
    void aFileStandsForTheDefaultsOfItsVersion(Edition edition) {
        Settings settings = Settings.parse("version = " + edition.version() + "\n[maze]\nwidth = 31\n", "a.toml");
        assertEquals(edition.defaults().with("maze.width", "31"), settings);
    }

    @Test
    void aFileWithoutAVersionStandsForTheDefaultsOfToday() {
        assertEquals(Settings.defaults(), Settings.parse("", "a.toml"));
        assertEquals(Settings.defaults().with("seed", "3"), Settings.parse("seed = 3", "a.toml"));
    }

    @ParameterizedTest
    @EnumSource(Edition.class)
    void mazesFromFilesGoWithTheDefaultsOfEachVersionAndAreReadBackEqual(Edition edition) {
        Settings settings = edition.settings("deceptive");
        assertEquals(settings, Settings.parse(settings.toToml(), "a.toml"));
        assertEquals(edition.defaults().choice(Parameters.MAZE_GENERATOR), settings.choice(Parameters.MAZE_GENERATOR));
    }

    @ParameterizedTest
    @EnumSource(Edition.class)
    void aPresetIsToldFromAnEditionWithTheSameMeaning(Edition edition) {
        for (String preset : List.of("reference", "quick", "memory", "deceptive", "deep-zoom", "large")) {
            Settings settings = edition.settings(preset);
            Edition.Start nearest = Edition.nearest(settings);
            assertEquals(List.of(), nearest.differences());
            assertEquals(settings, nearest.edition().settings(nearest.preset()));
        }
    }

    @Test
    void anUnknownPresetOfAnEditionIsRefusedWithTheNearest() {
        assertEquals(
                "preset qick: there is no such preset; did you mean quick? There are reference, quick, memory,"
                        + " deceptive, deep-zoom, large",
                assertThrows(InputException.class, () -> Edition.FIRST.settings("qick"))
                        .getMessage());
    }
}
