package io.github.mazescape.maze.foreign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.Fuzz;
import io.github.mazescape.input.InputException;
import io.github.mazescape.maze.Maze;
import io.github.mazescape.maze.MazeText;
import io.github.mazescape.seed.Seed;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever stands in a file of another program, what comes of it is a maze or an InputException of one line. */
class ForeignMazesFuzzTest {
    private static final String ALPHABET =
            "#%*.oO+|-_ =SEPGABX@$01239,;[]>^v<\n\r\t┌─┬┐│├┼┤└┴┘╷╵╴╶═║█\u0000\u2028\ud83d\uffff";

    @Test
    void aMutatedFileGivesAMazeOrOurOwnException() throws IOException {
        mutate(4_000);
    }

    @Test
    @Tag("long")
    void manyMutatedFilesGiveAMazeOrOurOwnException() throws IOException, InterruptedException {
        Fuzz.run(
                Fuzz.Target.FOREIGN_MAZES,
                ForeignMazesTest.examples(),
                ForeignMazesFuzzTest::first,
                InputException.class);
    }

    private static @Nullable Object first(String text) {
        Optional<ForeignFile> file = ForeignMazes.find(text, "fuzz");
        return file.isEmpty() ? null : file.get().maze(1, Pellets.DEFAULT, new Seed(0));
    }

    private static void mutate(int inputs) throws IOException {
        List<String> originals = ForeignMazesTest.examples();
        SplittableRandom random = new SplittableRandom(11);
        int mazes = 0;
        for (int i = 0; i < inputs; i++) {
            String text = mutated(originals.get(random.nextInt(originals.size())), random);
            Optional<ForeignFile> file = ForeignMazes.find(text, "fuzz");
            for (int nth = 1; file.isPresent() && nth <= file.get().count(); nth++) {
                try {
                    Maze maze =
                            file.get().maze(nth, Pellets.DEFAULT, new Seed(i)).maze();
                    assertEquals(maze, MazeText.parse(maze.toString(), "back"));
                    mazes++;
                } catch (InputException e) {
                    assertEquals(1, String.valueOf(e.getMessage()).lines().count(), e.getMessage());
                } catch (RuntimeException e) {
                    throw new AssertionError(e + " for:\n" + text, e);
                }
            }
        }
        assertTrue(mazes > inputs / 4, "only " + mazes);
    }

    private static String mutated(String text, SplittableRandom random) {
        StringBuilder mutated = new StringBuilder(text);
        int edits = random.nextInt(6);
        for (int i = 0; i < edits; i++) {
            int at = random.nextInt(mutated.length() + 1);
            int end = Math.min(mutated.length(), at + random.nextInt(12));
            switch (random.nextInt(5)) {
                case 0 -> mutated.delete(at, end);
                case 1 -> mutated.insert(at, mutated.substring(at, end).repeat(random.nextInt(30)));
                case 2 -> mutated.replace(at, end, mutated.substring(0, end - at));
                case 3 -> mutated.insert(at, text);
                default -> mutated.insert(at, ALPHABET.charAt(random.nextInt(ALPHABET.length())));
            }
        }
        return mutated.toString();
    }
}
