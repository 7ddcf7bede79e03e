package io.github.mazescape.experiment.cells;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.Fuzz;
import io.github.mazescape.input.InputException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShardTest {
    @Test
    void piecesOfOnePriceGoAroundAndDearOnesAreSpread() {
        assertArrayEquals(new int[] {1, 2, 3, 1, 2, 3, 1}, Shard.owners(new double[] {2, 2, 2, 2, 2, 2, 2}, 3, 0));
        assertArrayEquals(new int[] {2, 3, 1}, Shard.owners(new double[] {1, 1, 1}, 3, 4));
        assertArrayEquals(new int[] {2, 2, 2, 1}, Shard.owners(new double[] {1, 1, 1, 9}, 2, 0));
    }

    @Test
    void noShareHasMoreThanAnotherByMoreThanItsLeastPiece() {
        SplittableRandom random = new SplittableRandom(20_261_128);
        for (int trial = 0; trial < 200; trial++) {
            int count = random.nextInt(1, 20);
            double[] costs = random.doubles(random.nextInt(1, 200), 0, 1000).toArray();
            int[] owners = Shard.owners(costs, count, random.nextInt(100));
            double[] loads = new double[count];
            double[] least = new double[count];
            Arrays.fill(least, Double.POSITIVE_INFINITY);
            for (int i = 0; i < costs.length; i++) {
                loads[owners[i] - 1] += costs[i];
                least[owners[i] - 1] = Math.min(least[owners[i] - 1], costs[i]);
            }
            double lightest = Arrays.stream(loads).min().orElse(0);
            for (int share = 0; share < count; share++) {
                double more = loads[share] - lightest;
                assertTrue(more <= 1e-6 || more <= least[share] + 1e-6, "trial " + trial);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 64, 1000})
    void bandsAndPiecesOfAllSharesAreTheWhole(int count) {
        int[] owners = Shard.owners(IntStream.range(0, 100).asDoubleStream().toArray(), count, 7);
        List<Integer> all = new ArrayList<>();
        int line = 0;
        for (int number = 1; number <= count; number++) {
            Shard shard = new Shard(number, count);
            all.addAll(shard.pieces(owners));
            assertEquals(line, shard.from(16_384));
            line = shard.to(16_384);
        }
        assertEquals(16_384, line);
        assertEquals(
                IntStream.range(0, 100).boxed().toList(), all.stream().sorted().toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "0/3", "4/3", "-1/3", "1/0", "1/10001", "1/3/5", "a/b", "99999999999/3"})
    void whatIsNoShareIsRefused(String text) {
        assertThrows(InputException.class, () -> Shard.parse(text, "--shard"));
    }

    @Test
    void aShareIsReadAsItIsWritten() {
        assertEquals(new Shard(3, 64), Shard.parse(new Shard(3, 64).toString(), "--shard"));
    }

    @Test
    @Tag("long")
    void manyMutatedTextsGiveAJobOrOneLine() throws InterruptedException {
        Fuzz.run(
                Fuzz.Target.CELL_JOBS,
                List.of("mazescape-cell 1\nexperiment modes\nprogram 1.0\nquick true\ninputs ab\n"
                        + "set experiment.modes.generations=2\nrun seed=1\nrun seed=2\ncell run/seed=1\n"),
                CellJob::parse,
                InputException.class);
    }
}
