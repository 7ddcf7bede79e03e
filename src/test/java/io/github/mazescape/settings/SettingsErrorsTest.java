package io.github.mazescape.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.input.InputException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class SettingsErrorsTest {
    private static void refused(String line, Executable what) {
        assertEquals(line, assertThrows(InputException.class, what).getMessage());
    }

    private static void file(String toml, String line) {
        refused(line, () -> Settings.parse(toml, "a.toml"));
    }

    private static void set(String assignment, String line) {
        refused(line, () -> Settings.defaults().with(List.of(assignment), "--set"));
    }

    @Test
    void anUnknownKeyIsRefusedWithTheNearest() {
        file(
                "[maze]\n\nwidht = 31\n",
                "a.toml, line 3, maze.widht: there is no such parameter; did you mean maze.width?");
        file("width = 31\n", "a.toml, line 1, width: there is no such parameter; did you mean maze.width?");
        file(
                "[mase]\nwidth = 31\n",
                "a.toml, line 2, mase.width: there is no such parameter; did you mean maze.width?");
        file("[mase]\n", "a.toml, line 1, mase: there is no such table; did you mean [maze]?");
        file("seeed = 31\n", "a.toml, line 1, seeed: there is no such parameter; did you mean seed?");
        set("maze.hight=31", "--set maze.hight: there is no such parameter; did you mean maze.height?");
        set("network.with=31", "--set network.with: there is no such parameter; did you mean maze.width?");
        refused(
                "\"\": there is no such parameter; did you mean seed?",
                () -> Settings.defaults().with("", "1"));
        refused(
                "preset qick: there is no such preset; did you mean quick? There are reference, quick, memory, field, wall-follower, deceptive, gru, deep-zoom, large",
                () -> Preset.named("qick"));
    }

    @Test
    void aValueOutOfRangeIsRefusedWithTheRange() {
        file(
                "maze.width = 4\n",
                "a.toml, line 1, maze.width: expected an odd whole number from 5 to 255 [cells], got 4; change it, or leave it out for the default, 17");
        file(
                "[maze]\nwidth = 18\n",
                "a.toml, line 2, maze.width: expected an odd whole number from 5 to 255 [cells], got 18; change it, or leave it out for the default, 17");
        file(
                "[maze]\nbraid = nan\n",
                "a.toml, line 2, maze.braid: expected a number from 0.0 to 1.0, got nan; change it, or leave it out for the default, 0.5");
        file(
                "[landscape]\nextent = 1e-13\n",
                "a.toml, line 2, landscape.extent: expected 0, or a number from 1E-12 to 1000.0 [champion norms], got 1E-13; change it, or leave it out for the default, 0.0");
        file(
                "[landscape]\nextent = inf\n",
                "a.toml, line 2, landscape.extent: expected 0, or a number from 1E-12 to 1000.0 [champion norms], got inf; change it, or leave it out for the default, 0.0");
        file(
                "seed = 9223372036854775808\n",
                "a.toml, line 1, seed: expected a whole number of at most 64 bits, got 9223372036854775808; change it, or leave it out for the default, 1");
        file(
                "[network]\ncell = \"lstm\"\n",
                "a.toml, line 2, network.cell: expected one of elman, gru, got \"lstm\"; change it, or leave it out for the default, \"elman\"");
        file(
                "[task]\nsensors = []\n",
                "a.toml, line 2, task.sensors: expected a list of at least one of passage, pellet, sight, bump, ate, compass, moved, each once, got []; change it, or leave it out for the default, [\"passage\", \"pellet\"]");
        file(
                "[task]\nsensors = [\"pellet\", \"smell\"]\n",
                "a.toml, line 2, task.sensors: expected a list of at least one of passage, pellet, sight, bump, ate, compass, moved, each once, got [\"pellet\", \"smell\"]; change it, or leave it out for the default, [\"passage\", \"pellet\"]");
        file(
                "[maze]\nfiles = [\"\"]\n",
                "a.toml, line 2, maze.files: expected a list of at most 1000 texts of at most 1024 printable characters, got [\"\"]; change it, or leave it out for the default, []");
        set(
                "maze.width=256",
                "--set maze.width: expected an odd whole number from 5 to 255 [cells], got 256; change it, or leave it out for the default, 17");
        set(
                "maze.braid=0x1p-1",
                "--set maze.braid: expected a number from 0.0 to 1.0, got \"0x1p-1\"; change it, or leave it out for the default, 0.5");
        set(
                "task.sensors=pellet,pellet",
                "--set task.sensors: expected a list of at least one of passage, pellet, sight, bump, ate, compass, moved, each once, got [\"pellet\", \"pellet\"]; change it, or leave it out for the default, [\"passage\", \"pellet\"]");
        set(
                "maze.files=[1]",
                "--set maze.files: expected a list of at most 1000 texts of at most 1024 printable characters, got [1]; change it, or leave it out for the default, []");
        set(
                "maze.files=[\"a\"",
                "--set maze.files, line 1: expected TOML, got something else: Premature end of file; compare with what ./mazescape settings prints");
        set(
                "maze.files=a\u0000b",
                "--set maze.files: expected a list of at most 1000 texts of at most 1024 printable characters, got [\"a\\u0000b\"]; change it, or leave it out for the default, []");
    }

    @Test
    void aNumberThatIsNoneOrHasNoEndIsRefused() {
        file(
                "[landscape]\nextent = -inf\n",
                "a.toml, line 2, landscape.extent: expected 0, or a number from 1E-12 to 1000.0 [champion norms], got -inf;"
                        + " change it, or leave it out for the default, 0.0");
        set(
                "seed=9999999999999999999",
                "--set seed: expected a whole number of at most 64 bits, got 9999999999999999999; change it, or leave it"
                        + " out for the default, 1");
        file(
                "seed = 0x1_000_000_000_000_000_000\n",
                "a.toml, line 1, seed: expected a whole number of at most 64 bits, got 4722366482869645213696; change it,"
                        + " or leave it out for the default, 1");
    }

    @Test
    void aListThatIsNoListOfPrintableTextsIsRefused() {
        String wanted = "maze.files: expected a list of at most 1000 texts of at most 1024 printable characters, got ";
        for (String bad : List.of("\"a\"", "[\"" + "a".repeat(1025) + "\"]", "[" + "\"a\",".repeat(1001) + "]")) {
            InputException refused =
                    assertThrows(InputException.class, () -> Settings.parse("[maze]\nfiles = " + bad, "a.toml"));
            assertTrue(refused.getMessage().startsWith("a.toml, line 2, " + wanted), refused::getMessage);
        }
        set("maze.files=\ud800", "--set " + wanted + "[\"\\ud800\"]; change it, or leave it out for the default, []");
        set(
                "maze.files=[\"a\"]\nseed = 2",
                "--set " + wanted + "\"[\"a\"]\\nseed = 2\"; change it, or leave it out for the default, []");
        set(
                "maze.files=" + "a".repeat((1 << 20) + 1),
                "--set maze.files: expected at most 1048576 characters, got 1048577; use a settings file");
    }

    @Test
    void aNumberOfManyDigitsIsNotTakenForItsLastOnes() {
        file(
                "[maze]\nwidth = 1_000_000_000_000_000_017 # [cells]\n",
                "a.toml, line 2, maze.width: expected an odd whole number from 5 to 255 [cells], got 1000000000000000017;"
                        + " change it, or leave it out for the default, 17");
        file(
                "maze = { width = 1000000000000000017 }\n",
                "a.toml, maze.width: expected a line of its own in a file with numbers of 19 digits or more, got none;"
                        + " write [table], and below it name = value");
        file(
                "version = 1000000000000000001\n",
                "a.toml, line 1, version: expected 1 or 2, got 1000000000000000001; read it with the version of Mazescape"
                        + " that wrote it");
    }

    @Test
    void aValueOfAnotherTypeIsRefused() {
        file(
                "[maze]\nwidth = \"31\"\n",
                "a.toml, line 2, maze.width: expected an odd whole number from 5 to 255 [cells], got \"31\"; change it, or leave it out for the default, 17");
        file(
                "[maze]\nwidth = 31.0\n",
                "a.toml, line 2, maze.width: expected an odd whole number from 5 to 255 [cells], got 31.0; change it, or leave it out for the default, 17");
        file(
                "[maze.width]\nx = 1\n",
                "a.toml, line 1, maze.width: expected an odd whole number from 5 to 255 [cells], got a table; change it, or leave it out for the default, 17");
        file(
                "[seed]\n",
                "a.toml, line 1, seed: expected a whole number of at most 64 bits, got a table; change it, or leave it out for the default, 1");
        file(
                "[network]\ncell = 3\n",
                "a.toml, line 2, network.cell: expected one of elman, gru, got 3; change it, or leave it out for the default, \"elman\"");
        file(
                "[network]\nmemory = 1\n",
                "a.toml, line 2, network.memory: expected true or false, got 1; change it, or leave it out for the default, true");
        file(
                "[task]\nsensors = \"pellet\"\n",
                "a.toml, line 2, task.sensors: expected a list of at least one of passage, pellet, sight, bump, ate, compass, moved, each once, got \"pellet\"; change it, or leave it out for the default, [\"passage\", \"pellet\"]");
        file("maze = 3\n", "a.toml, line 1, maze: expected a table, got 3; write [maze] and its parameters below");
        file(
                "[[maze]]\nwidth = 31\n",
                "a.toml, line 1, maze: expected a table, got [a table]; write [maze] and its parameters below");
        file(
                "[seed]\nx = 1\n",
                "a.toml, line 1, seed: expected a whole number of at most 64 bits, got a table; change it, or leave it out for the default, 1");
        set(
                "network.memory=yes",
                "--set network.memory: expected true or false, got \"yes\"; change it, or leave it out for the default, true");
        set("maze.width", "--set \"maze.width\": expected key=value, got no '='; write for example maze.width=31");
        set(
                "maze.width=",
                "--set maze.width: expected an odd whole number from 5 to 255 [cells], got \"\"; change it, or leave it out for the default, 17");
    }

    @Test
    void conflictsAreRefusedWithBothNames() {
        file(
                "[maze]\nwidth = 17\nfiles = [\"a.txt\"]\n",
                "a.toml, maze.files and maze.width: expected mazes from files or generated ones, got maze.files = [\"a.txt\"] and maze.width = 17; leave out one of the two");
        refused(
                "--set, maze.files and maze.generator: expected mazes from files or generated ones, got maze.files = [\"a.txt\"] and maze.generator = \"prim\"; leave out one of the two",
                () -> Settings.defaults().with(List.of("maze.files=a.txt", "maze.generator=prim"), "--set"));
        refused(
                "maze.files and maze.height: expected mazes from files or generated ones, got maze.files = [\"mazes/deceptive.txt\"] and maze.height = 17; leave out one of the two",
                () -> Preset.DECEPTIVE.settings().with("maze.height", "17"));
        refused(
                "maze.files and maze.width: expected mazes from files or generated ones, got maze.files = [\"a.txt\"] and maze.width = 11; leave out one of the two",
                () -> Preset.QUICK.settings().with("maze.files", "a.txt"));
    }

    @Test
    void whatIsNotASettingsFileIsRefused() {
        file(
                "version = 3\n",
                "a.toml, line 1, version: expected 1 or 2, got 3; read it with the version of Mazescape that wrote it");
        file(
                "version = \"1\"\n",
                "a.toml, line 1, version: expected 1 or 2, got \"1\"; read it with the version of Mazescape that wrote it");
        file(
                "[maze]\nwidth 31\n",
                "a.toml, line 2: expected TOML, got something else: Unknown token; compare with what ./mazescape settings prints");
        file(
                "seed = 1\nseed = 2\n",
                "a.toml, line 3: expected TOML, got something else: Duplicate key; compare with what ./mazescape settings prints");
        file(
                "seed = " + "9".repeat(200) + "\n",
                "a.toml, line 1: expected TOML, got something else: Invalid number representation ('999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999...; compare with what ./mazescape settings prints");
        file(
                " ".repeat((1 << 20) + 1),
                "a.toml: expected at most 1048576 characters, got 1048577; is it a settings file?");
        file(
                "a = " + "[".repeat(100_000),
                "a.toml: expected TOML, got something else: Document nesting depth (17) exceeds the maximum allowed (16, from `StreamReadConstraints.getMaxNestingDepth()`); compare with what ./mazescape settings prints");
    }

    @Test
    void everyMessageIsOneLine() {
        InputException wrong = assertThrows(
                InputException.class, () -> Settings.parse("[maze]\n\"wi\\ndth\\u202e\" = 3", "a\nb.toml"));
        assertTrue(wrong.getMessage().lines().count() == 1, wrong.getMessage());
        assertTrue(wrong.getMessage().indexOf('\u202e') < 0, wrong.getMessage());
    }

    @Test
    void whatHoldsWhereAValueIsLeftOutIsThatOfThePreset() {
        Settings quick = Settings.defaults().with(Preset.named("quick").assignments(), "preset quick");
        String wanted =
                "maze.width: expected an odd whole number from 5 to 255 [cells], got 4; change it, or leave it out"
                        + " for 11";
        for (Executable change : List.<Executable>of(
                () -> quick.with(List.of("maze.width=4"), "--set"),
                () -> quick.with("maze.width", "4"),
                () -> quick.plus("maze.width = 4", "a.toml"))) {
            String told = assertThrows(InputException.class, change).getMessage();
            assertTrue(String.valueOf(told).endsWith(wanted), told);
        }
    }
}
