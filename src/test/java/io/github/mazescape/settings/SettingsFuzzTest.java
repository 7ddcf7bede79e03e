package io.github.mazescape.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.mazescape.Fuzz;
import io.github.mazescape.input.InputException;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes in, the outcome is settings or one line. */
class SettingsFuzzTest {
    private static final int INPUTS = 1000;
    private static final String ALPHABET = "[]{}=.,\"'#\\\n\r\t 019-+_eEinfnaxobtruel:TZ\u0000\u00e4\ud83d\u2028\uffff";
    private static final List<String> PIECES = List.of(
            "[maze]",
            "[[maze]]",
            "maze.width",
            "\"\"\"",
            "'''",
            "1979-05-27T07:32:00Z",
            "0xFFFF",
            "1e999",
            "-nan",
            "= [",
            "\\u0000",
            "\\UFFFFFFFF",
            "{ a = 1 }",
            "version = 1\n",
            "[maze.width]",
            "9223372036854775808",
            "1__0",
            "= \"\n");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void aMutatedFileGivesSettingsOrOneLine(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> seeds = List.of(
                Settings.defaults().toToml(), Preset.DECEPTIVE.settings().toToml(), "[maze]\nwidth = 31\n", "");
        for (int i = 0; i < INPUTS; i++) {
            String toml = mutated(seeds.get(random.nextInt(seeds.size())), random);
            try {
                Settings settings = Settings.parse(toml, "fuzz");
                assertEquals(settings, Settings.parse(settings.toToml(), "back"));
            } catch (InputException refused) {
                assertOneLine(refused);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 6})
    void aMutatedAssignmentGivesSettingsOrOneLine(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < INPUTS; i++) {
            Parameter parameter = Parameters.ALL.get(random.nextInt(Parameters.ALL.size()));
            String assignment = mutated(parameter.key() + "=" + Notation.toml(parameter.standard()), random);
            try {
                Settings.defaults().with(List.of(assignment), "--set");
            } catch (InputException refused) {
                assertOneLine(refused);
            }
        }
    }

    @Test
    @Tag("long")
    void manyMutatedFilesGiveSettingsOrOneLine() throws InterruptedException {
        Fuzz.run(
                Fuzz.Target.SETTINGS,
                List.of(
                        "version = 1\nseed = 7\n[maze]\nwidth = 31\nfiles = []\n[network]\ncell = \"gru\"\n",
                        "[task]\nsensors = [\"passage\", \"pellet\"]\n[evolution]\nsigma = 0.25\n",
                        "[maze]\nfiles = [\"a\", \"b*.txt\"]\n"),
                text -> {
                    Settings settings = Settings.parse(text, "fuzz");
                    assertEquals(settings, Settings.parse(settings.toToml(), "back"));
                    return settings;
                },
                InputException.class);
    }

    @Test
    @Tag("long")
    void manyMutatedAssignmentsGiveSettingsOrOneLine() throws InterruptedException {
        List<String> assignments = Parameters.ALL.stream()
                .map(parameter -> parameter.key() + "=" + Notation.toml(parameter.standard()))
                .toList();
        Fuzz.run(
                Fuzz.Target.ASSIGNMENTS,
                assignments,
                text -> Settings.defaults().with(List.of(text), "--set"),
                InputException.class);
    }

    private static void assertOneLine(InputException refused) {
        assertEquals(1, refused.getMessage().lines().count(), refused.getMessage());
        assertFalse(refused.getMessage().chars().anyMatch(Character::isISOControl), refused.getMessage());
    }

    private static String mutated(String text, SplittableRandom random) {
        StringBuilder mutated = new StringBuilder(text);
        int edits = 1 + random.nextInt(4);
        for (int i = 0; i < edits; i++) {
            int at = random.nextInt(mutated.length() + 1);
            int end = Math.min(mutated.length(), at + random.nextInt(8));
            switch (random.nextInt(5)) {
                case 0 -> mutated.delete(at, end);
                case 1 -> mutated.insert(at, PIECES.get(random.nextInt(PIECES.size())));
                case 2 -> mutated.setLength(at);
                case 3 -> mutated.insert(at, mutated.substring(at, end).repeat(random.nextInt(50)));
                default -> mutated.insert(at, ALPHABET.charAt(random.nextInt(ALPHABET.length())));
            }
        }
        return mutated.toString();
    }
}
