package io.github.mazescape.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mazescape.Fuzz;
import io.github.mazescape.Fuzz.Reader;
import io.github.mazescape.Fuzz.Target;
import io.github.mazescape.input.InputException;
import io.github.mazescape.maze.Generator;
import io.github.mazescape.maze.Maze;
import io.github.mazescape.maze.MazeSpec;
import io.github.mazescape.maze.MazeText;
import io.github.mazescape.seed.Seed;
import io.github.mazescape.store.format.FileChecksum;
import io.github.mazescape.store.format.NumpyHeader;
import java.io.BufferedReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
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
    static Stream<Arguments> readers() {
        String checkpoint = exampleCheckpoint(-1).text();
        String centred = exampleCheckpoint(2).text();
        NumpyHeader header = new NumpyHeader(10, 51);
        String numpy = new String(header.bytes().array(), StandardCharsets.ISO_8859_1);
        return Stream.of(
                reader(
                        Target.MAZES,
                        List.of(
                                "name: a\nauthor: b\nnote: c\nsteps: 9\n\n#####\n#>..#\n#####\n",
                                MazeText.print(
                                        new MazeSpec(Generator.DEPTH_FIRST, 9, 9, 0.5, 0.5).generate(new Seed(1)))),
                        ReaderFuzzTest::readMaze,
                        InputException.class),
                reader(
                        Target.MAZE_COPIES,
                        List.of("file: a.txt\n#####\n#>..#\n#####\n\nfile: b.txt\nname: b\n\n####\n#>.#\n####\n\n"),
                        text -> MazeCopies.parse(text + MazeCopies.checksum(text), "fuzz"),
                        InputException.class),
                reader(
                        Target.CHECKPOINTS,
                        List.of(checkpoint, centred),
                        text -> CheckpointReader.parse(text, "fuzz"),
                        DamagedException.class,
                        InputException.class),
                reader(
                        Target.SIGNED_CHECKPOINTS,
                        List.of(unsigned(checkpoint), unsigned(centred)),
                        text -> readBack(CheckpointReader.parse(Checkpoint.signed(latin(text)), "fuzz")),
                        DamagedException.class,
                        InputException.class),
                reader(
                        Target.NUMPY_HEADERS,
                        List.of(numpy),
                        text -> NumpyHeader.parse(
                                text.getBytes(StandardCharsets.ISO_8859_1), header.fileLength(), "fuzz"),
                        InputException.class),
                reader(
                        Target.TABLES,
                        List.of(
                                "generation,best,mean,held_out,evaluations,agent_steps,seconds\n"
                                        + "1,0.100000,0.066667,nan,21,880,8.254694\n2,0.14,0.095,0.1,9,400,0.557475\n",
                                "generation,best,mean,centre,held_out,evaluations,agent_steps,seconds\n"
                                        + "1,0.100000,0.066667,0.08,0.09,21,880,8.254694\n"),
                        text -> GenerationsReader.rows(new BufferedReader(new StringReader(text)), Path.of("fuzz")),
                        InputException.class));
    }

    private static Arguments reader(Target target, List<String> originals, Reader read, Class<?>... own) {
        return Arguments.of(target, originals, read, own);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("readers")
    void aMutatedInputGivesAValueOrOurOwnException(Target target, List<String> originals, Reader read, Class<?>[] own)
            throws InterruptedException {
        Fuzz.run(target, originals, read, own);
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

    private static String unsigned(String checkpoint) {
        return checkpoint.substring(0, checkpoint.lastIndexOf(Checkpoint.CHECKSUM));
    }

    private static Checkpoint exampleCheckpoint(int centre) {
        FileChecksum vouched = new FileChecksum(4208, 0x12345678);
        return new Checkpoint(
                10,
                1,
                0.25,
                0.125,
                0.75,
                12,
                3456,
                0,
                vouched,
                vouched,
                vouched,
                centre,
                centre < 0 ? 0 : 2,
                new double[] {0.9, 1 / 3.0, 0.1, 0});
    }
}
