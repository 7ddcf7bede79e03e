package io.github.mazescape.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.input.InputException;
import io.github.mazescape.maze.Generator;
import io.github.mazescape.maze.Maze;
import io.github.mazescape.maze.MazeSpec;
import io.github.mazescape.maze.MazeText;
import io.github.mazescape.seed.Seed;
import io.github.mazescape.settings.Settings;
import io.github.mazescape.store.format.FileChecksum;
import io.github.mazescape.store.format.NumpyHeader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever stands in a file, what comes of reading it is a value or one of our own exceptions, with one line. A reader
 * of another format joins by a line in {@link #readers()}.
 */
@Tag("long")
class ReaderFuzzTest {
    private static final String ALPHABET =
            "#.^>v< 0123456789abcdefpx+-_=:,;'\"[]{}()\\/\n\r\t\u0000\u007f\u0085\u00a0\u00ff\u2028\ud83d\udc1b\uffff";
    private static final List<String> PIECES = List.of(
            "\n",
            "\r\n",
            "#####\n#>..#\n#####\n",
            "name: x\n\n",
            "steps: 99999999999999999999\n",
            "[maze]\n",
            "[[maze]]",
            "maze.width = 31\n",
            "\"\"\"",
            "1e999",
            "-nan",
            "0x1.8p-1\n",
            "0x1.fffffffffffffp9999\n",
            "fitness 999999999\n",
            "population-000010.npy",
            "../../x",
            "999999999999999999",
            "checksum 00000000\n",
            "\ufeff",
            "'shape': (999999999, 999999999), }",
            "'|O'",
            "{ a = { a = { a = 1 } } }");

    /** Reads a text. */
    private interface Reader {
        Object of(String text) throws DamagedException;
    }

    private static Arguments reader(String what, int inputs, List<String> originals, Reader read, Class<?>... own) {
        return Arguments.of(what, inputs, originals, read, List.of(own));
    }

    static Stream<Arguments> readers() {
        String checkpoint = exampleCheckpoint().text();
        NumpyHeader header = new NumpyHeader(10, 51);
        String numpy = new String(header.bytes().array(), StandardCharsets.ISO_8859_1);
        return Stream.of(
                reader(
                        "mazes",
                        80_000,
                        List.of(
                                "name: a\nauthor: b\nnote: c\nsteps: 9\n\n#####\n#>..#\n#####\n",
                                MazeText.print(
                                        new MazeSpec(Generator.DEPTH_FIRST, 9, 9, 0.5, 0.5).generate(new Seed(1)))),
                        ReaderFuzzTest::readMaze,
                        InputException.class),
                reader(
                        "copies of mazes",
                        20_000,
                        List.of("file: a.txt\n#####\n#>..#\n#####\n\nfile: b.txt\nname: b\n\n####\n#>.#\n####\n\n"),
                        text -> MazeCopies.parse(text + MazeCopies.checksum(text), "fuzz"),
                        InputException.class),
                reader(
                        "settings",
                        40_000,
                        List.of(
                                "version = 1\nseed = 7\n[maze]\nwidth = 31\nfiles = []\n[network]\ncell = \"gru\"\n",
                                "[task]\nsensors = [\"passage\", \"pellet\"]\n[evolution]\nsigma = 0.25\n",
                                Settings.defaults().toToml()),
                        text -> Settings.parse(text, "fuzz"),
                        InputException.class),
                reader(
                        "checkpoints",
                        20_000,
                        List.of(checkpoint),
                        text -> CheckpointReader.parse(text, "fuzz"),
                        DamagedException.class,
                        InputException.class),
                reader(
                        "checkpoints whose checksum fits",
                        60_000,
                        List.of(checkpoint.substring(0, checkpoint.lastIndexOf(Checkpoint.CHECKSUM))),
                        text -> readBack(CheckpointReader.parse(Checkpoint.signed(latin(text)), "fuzz")),
                        DamagedException.class,
                        InputException.class),
                reader(
                        "tables of numbers",
                        20_000,
                        List.of(numpy),
                        text -> NumpyHeader.parse(
                                text.getBytes(StandardCharsets.ISO_8859_1), header.fileLength(), "fuzz"),
                        InputException.class));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("readers")
    void aMutatedInputGivesAValueOrOurOwnException(
            String what, int inputs, List<String> originals, Reader read, List<Class<?>> own) {
        SplittableRandom random = new SplittableRandom(what.hashCode());
        int values = 0;
        for (int i = 0; i < inputs; i++) {
            String input = mutated(originals.get(random.nextInt(originals.size())), random);
            try {
                values += read.of(input) == null ? 0 : 1;
            } catch (RuntimeException | DamagedException e) {
                assertTrue(own.contains(e.getClass()), () -> e + " for: " + input);
                String line = String.valueOf(e.getMessage());
                assertEquals(1, line.lines().count(), line);
            }
        }
        assertTrue(values < inputs, "something is refused");
        System.out.println(what + ": " + inputs + " inputs, " + values + " of them read");
    }

    private static Object readMaze(String text) {
        Maze maze = MazeText.parse(text, "fuzz");
        assertEquals(maze, MazeText.parse(MazeText.print(maze), "back"));
        return maze;
    }

    private static Object readBack(Checkpoint checkpoint) throws DamagedException {
        assertEquals(
                checkpoint.text(),
                CheckpointReader.parse(checkpoint.text(), "back").text());
        return checkpoint;
    }

    private static String latin(String text) {
        return new String(text.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1);
    }

    private static Checkpoint exampleCheckpoint() {
        FileChecksum vouched = new FileChecksum(4208, 0x12345678);
        return new Checkpoint(
                10, 1, 0.25, 0.125, 0.75, 12, 3456, 0, vouched, vouched, vouched, new double[] {0.9, 1 / 3.0, 0.1, 0});
    }

    private static String mutated(String text, SplittableRandom random) {
        StringBuilder mutated = new StringBuilder(text);
        int edits = 1 + random.nextInt(4);
        for (int i = 0; i < edits; i++) {
            int at = random.nextInt(mutated.length() + 1);
            int end = Math.min(mutated.length(), at + random.nextInt(8));
            switch (random.nextInt(6)) {
                case 0 -> mutated.delete(at, end);
                case 1 -> mutated.insert(at, PIECES.get(random.nextInt(PIECES.size())));
                case 2 -> mutated.setLength(random.nextInt(8) == 0 ? at : mutated.length());
                case 3 -> mutated.insert(at, mutated.substring(at, end).repeat(random.nextInt(50)));
                case 4 -> mutated.replace(at, end, mutated.substring(0, end - at));
                default -> mutated.insert(at, ALPHABET.charAt(random.nextInt(ALPHABET.length())));
            }
        }
        return mutated.toString();
    }
}
