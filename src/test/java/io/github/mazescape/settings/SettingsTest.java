package io.github.mazescape.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    @Test
    void theDefaultsAreTheReferenceTask() {
        Settings settings = Settings.defaults();
        assertEquals(1, settings.seed());
        assertEquals(17, settings.integer(Parameters.MAZE_WIDTH));
        assertEquals(0.5, settings.number(Parameters.MAZE_BRAID));
        assertEquals("rooms", settings.choice(Parameters.MAZE_GENERATOR));
        assertEquals(List.of("passage", "pellet"), settings.list(Parameters.TASK_SENSORS));
        assertTrue(settings.flag(Parameters.NETWORK_MEMORY));
        assertEquals(settings, Preset.REFERENCE.settings());
        assertNotEquals(settings, (Object) settings.toToml());
    }

    @Test
    void keysAreDifferentAndGroupsStandTogether() {
        Set<String> keys = new HashSet<>();
        Set<String> groups = new HashSet<>();
        String group = "";
        for (Parameter parameter : Parameters.ALL) {
            assertTrue(keys.add(parameter.key()), parameter.key());
            assertTrue(parameter.group().equals(group) || groups.add(parameter.group()), parameter.key());
            group = parameter.group();
        }
    }

    static List<Preset> presets() {
        return Preset.ALL;
    }

    @ParameterizedTest
    @MethodSource("presets")
    void whatIsPrintedIsReadBackEqual(Preset preset) {
        Settings settings = preset.settings();
        assertEquals(settings, Settings.parse(settings.toToml(), "settings.toml"));
        assertEquals(
                settings.toToml(), Settings.parse(settings.toToml(), "again").toToml());
        assertEquals(
                preset.assignments().size(),
                Settings.defaults().differences(settings).size());
    }

    @ParameterizedTest
    @ValueSource(
            doubles = {
                0,
                1e-12,
                0.1,
                1.0 / 3,
                2e-3,
                4.35,
                100,
                1000,
                0.1 + 0.2,
                1.1e-7,
                9.007199254740993E2,
                5e-324,
                Double.MAX_VALUE
            })
    void numbersAreWrittenSoThatTheyReadBackExactly(double number) {
        assertEquals(number, Double.parseDouble(Notation.of(number)));
    }

    @Test
    void doublesKeepEveryBitThroughAFile() {
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 500; i++) {
            double extent = Math.exp(random.nextDouble(Math.log(1e-12), Math.log(1e3)));
            Settings settings = Settings.parse("landscape.extent = " + Notation.of(extent), "a");
            Settings back = Settings.parse(settings.toToml(), "b");
            assertEquals(extent, back.number(Parameters.LANDSCAPE_EXTENT));
            assertEquals(
                    extent,
                    Settings.defaults()
                            .with("landscape.extent", back.shown(Parameters.LANDSCAPE_EXTENT))
                            .number(Parameters.LANDSCAPE_EXTENT));
        }
    }

    @Test
    void anExtremeSeedIsKept() {
        for (String seed :
                List.of("-9223372036854775808", "9223372036854775807", "1000000000000000017", "-999999999999999999")) {
            Settings settings = Settings.defaults().with("seed", seed);
            assertEquals(seed, Long.toString(settings.seed()));
            assertEquals(settings, Settings.parse(settings.toToml(), "a"));
        }
    }

    @Test
    void namesOfFilesKeepTheirCharacters() {
        Settings settings =
                Settings.defaults().with("maze.files", "[\"a,b.txt\", \"c\\\\d \\\"e\\\".txt\", \"ä*.txt\"]");
        assertEquals(List.of("a,b.txt", "c\\d \"e\".txt", "ä*.txt"), settings.list(Parameters.MAZE_FILES));
        assertEquals(settings, Settings.parse(settings.toToml(), "a"));
        assertEquals(settings, Settings.defaults().with("maze.files", settings.shown(Parameters.MAZE_FILES)));
        assertEquals(
                List.of("a.txt", "b/*.txt"),
                Settings.defaults().with("maze.files", "a.txt, b/*.txt").list(Parameters.MAZE_FILES));
        assertEquals(Settings.defaults(), settings.with("maze.files", ""));
        for (String odd : List.of("[a.txt", " a.txt", "a.txt ")) {
            Settings named = Settings.defaults().with("maze.files", "[\"" + odd + "\"]");
            assertEquals(List.of(odd), named.list(Parameters.MAZE_FILES));
            assertEquals(named, Settings.defaults().with("maze.files", named.shown(Parameters.MAZE_FILES)));
        }
    }

    @Test
    void aNumberThatIsNotFiniteIsNanInATable() {
        assertEquals("nan", Decimal.of(Double.NaN));
        assertEquals("nan", Decimal.of(Double.NEGATIVE_INFINITY));
    }

    private static Parameter declared(Object standard, String help) {
        return new Parameter(
                "test.size",
                new Domain.Whole(Long.MIN_VALUE, 5, false),
                "",
                standard,
                Effect.LIVE,
                Scope.DISPLAY,
                help);
    }

    @Test
    void aParameterHasADefaultOfItsDomainAndALineOfHelp() {
        Parameter size = declared(5L, "A size.");
        assertEquals("a whole number from -9223372036854775808 to 5", size.expected());
        assertThrows(IllegalArgumentException.class, () -> declared(6L, "A size."));
        for (String help : List.of("", " ", "A size", "A\nsize.")) {
            assertThrows(IllegalArgumentException.class, () -> declared(5L, help));
        }
        String said = assertThrows(
                        IllegalArgumentException.class,
                        () -> Settings.defaults().value(size))
                .getMessage();
        assertEquals("parameter: expected one of the catalogue, got test.size", said);
    }

    @Test
    void everyShownValueCanBeSetAgain() {
        for (Preset preset : Preset.ALL) {
            Settings settings = preset.settings();
            Settings copy = Settings.defaults();
            for (Difference difference : copy.differences(settings)) {
                copy = copy.with(difference.parameter().key(), difference.to());
            }
            assertEquals(settings, copy);
        }
    }

    @Test
    void sensorsAreASetInTheOrderOfTheirDeclaration() {
        assertEquals(Settings.defaults(), Settings.defaults().with("task.sensors", "pellet,passage"));
    }

    @Test
    void settingsAreChangedOnlyInACopy() {
        Settings changed = Settings.defaults().with("maze.width", "31");
        assertNotEquals(Settings.defaults(), changed);
        assertEquals(
                "[maze.width: 17 -> 31]",
                Settings.defaults().differences(changed).toString());
        assertThrows(IllegalArgumentException.class, () -> changed.number(Parameters.MAZE_WIDTH));
    }

    @Test
    void assignmentsAreTakenTogether() {
        Settings deceptive = Preset.DECEPTIVE.settings();
        assertEquals(
                deceptive.with(List.of("maze.files=", "maze.width=31"), "--set"),
                deceptive.with(List.of("maze.width=31", "maze.files="), "--set"));
    }

    @Test
    void aFileChangesOnlyWhatItNames() {
        Settings settings = Preset.QUICK.settings().plus("[maze]\nwidth = 21\n", "a.toml");
        assertEquals(21, settings.integer(Parameters.MAZE_WIDTH));
        assertEquals(11, settings.integer(Parameters.MAZE_HEIGHT));
    }

    @ParameterizedTest
    @EnumSource(Effect.class)
    void theStrongestEffectOfSeveralChangesCounts(Effect effect) {
        Settings changed = Settings.defaults().with("view.speed", "5");
        changed = effect.compareTo(Effect.REEVALUATES) >= 0 ? changed.with("task.steps", "10") : changed;
        changed = effect == Effect.RESTARTS ? changed.with("network.hidden", "3") : changed;
        assertEquals(effect, Effect.strongest(Settings.defaults().differences(changed)));
    }

    @Test
    void theFileSaysWhatEachParameterIs() {
        String toml = Settings.defaults().toToml();
        assertTrue(toml.contains("""

                [maze]
                # How mazes are generated: rooms with doors, three carvers, or an open field.
                # rooms, depth-first, prim, wilson, field; default "rooms"; re-evaluates
                generator = "rooms"

                # The width of a generated maze, walls included.
                # 5 to 255, odd [cells]; default 17; re-evaluates
                width = 17
                """), toml);
        assertTrue(toml.contains("\nversion = 2\n"), toml);
        Parameters.ALL.forEach(parameter -> assertTrue(toml.contains("# " + parameter.help()), parameter.key()));
    }

    @Test
    void theTableHasARowForEachParameter() {
        String table = ParameterTable.parameters();
        assertEquals(Parameters.ALL.size() + 2, table.lines().count());
        assertTrue(
                table.contains("| `maze.width` | `17` | 5 to 255, odd | cells | re-evaluates | The width of a generated"
                        + " maze, walls included. |\n"),
                table);
        assertEquals(Preset.ALL.size() + 2, ParameterTable.presets().lines().count());
    }

    @Test
    void aByteOrderMarkSaysNothing() {
        assertEquals(31, Settings.parse("\ufeff[maze]\nwidth = 31\n", "a.toml").integer(Parameters.MAZE_WIDTH));
    }
}
