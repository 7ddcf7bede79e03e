package io.github.mazescape.seed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RandomStreamTest {
    private static RandomStream stream() {
        return new Seed(42).stream();
    }

    @Test
    void whatIsDrawnIsPinnedForEver() {
        RandomStream longs = stream();
        assertArrayEquals(
                new long[] {0xd0764d4f4476689fL, 0x519e4174576f3791L, 0xfbe07cfb0c24ed8cL, 0xb37d9f600cd835b8L},
                LongStream.generate(longs::nextLong).limit(4).toArray());
        RandomStream ints = stream();
        assertArrayEquals(
                new int[] {-797553329, 1369325940, -69174021, -1283612832},
                IntStream.generate(ints::nextInt).limit(4).toArray());
        RandomStream bounded = stream();
        assertArrayEquals(
                new int[] {7, 0, 5, 4, 2, 0, 9, 7},
                IntStream.generate(() -> bounded.nextInt(10)).limit(8).toArray());
        RandomStream doubles = stream();
        assertArrayEquals(
                new double[] {0x1.a0ec9a9e88ecdp-1, 0x1.467905d15dbccp-2, 0x1.f7c0f9f61849dp-1},
                DoubleStream.generate(doubles::nextDouble).limit(3).toArray());
        RandomStream gaussians = stream();
        assertArrayEquals(
                new double[] {0x1.f679d98b6ab7bp-1, -0x1.21a610c887574p-1, 0x1.571f94d19c30ap0, 0x1.9bf7e7b2c7e67p-2},
                DoubleStream.generate(gaussians::nextGaussian).limit(4).toArray());
        RandomStream flags = stream();
        boolean[] drawn = new boolean[8];
        for (int i = 0; i < drawn.length; i++) {
            drawn[i] = flags.nextBoolean();
        }
        assertArrayEquals(new boolean[] {true, false, true, true, true, true, false, true}, drawn);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 7, 10, 16, 100, 1000})
    void boundedIntegersAreUniform(int bound) {
        RandomStream random = new Seed(bound).stream();
        int draws = 200 * bound;
        int[] counts = new int[bound];
        for (int i = 0; i < draws; i++) {
            counts[random.nextInt(bound)]++;
        }
        double chiSquare = 0;
        for (int count : counts) {
            chiSquare += (count - 200.0) * (count - 200.0) / 200;
        }
        double freedom = bound - 1;
        assertTrue(chiSquare < freedom + 4 * Math.sqrt(2 * freedom) + 4, "chi-square " + chiSquare);
    }

    @Test
    void aBoundThatDividesNoPowerOfTwoIsNotBiased() {
        int bound = 3 << 29;
        RandomStream random = new Seed(5).stream();
        int draws = 60_000;
        int[] thirds = new int[3];
        for (int i = 0; i < draws; i++) {
            int draw = random.nextInt(bound);
            assertTrue(draw >= 0 && draw < bound);
            thirds[draw >>> 29]++;
        }
        double standardDeviation = Math.sqrt(draws * 2 / 9.0);
        for (int count : thirds) {
            assertEquals(draws / 3.0, count, 4 * standardDeviation, "a plain remainder would favour the lower third");
        }
    }

    @Test
    void bothEndsOfARangeAreAsWritten() {
        RandomStream random = new Seed(6).stream();
        assertEquals(
                3 + 4 + 5 + 6,
                IntStream.generate(() -> random.nextInt(3, 7))
                        .limit(1000)
                        .distinct()
                        .sum());
        assertEquals(0, random.nextInt(1));
        assertEquals(-5, random.nextInt(-5, -4));
        String message = assertThrows(IllegalArgumentException.class, () -> random.nextInt(0))
                .getMessage();
        assertEquals("bound: expected a positive number, got 0", message);
        assertThrows(IllegalArgumentException.class, () -> random.nextInt(4, 4));
    }

    @Test
    void doublesAreUniformFromZeroUpToBelowOne() {
        RandomStream random = new Seed(7).stream();
        int draws = 200_000;
        int[] bins = new int[100];
        double sum = 0;
        for (int i = 0; i < draws; i++) {
            double draw = random.nextDouble();
            assertTrue(draw >= 0 && draw < 1);
            assertEquals(0, draw * 0x1.0p53 % 1, "a multiple of 2^-53");
            bins[(int) (draw * bins.length)]++;
            sum += draw;
        }
        assertEquals(0.5, sum / draws, 4 / Math.sqrt(12.0 * draws));
        double expected = draws / (double) bins.length;
        double chiSquare = 0;
        for (int count : bins) {
            chiSquare += (count - expected) * (count - expected) / expected;
        }
        assertTrue(chiSquare < 99 + 4 * Math.sqrt(2 * 99), "chi-square " + chiSquare);
    }

    @Test
    void gaussiansHaveTheirMomentsAndTails() {
        RandomStream random = new Seed(8).stream();
        int draws = 400_000;
        double[] moments = new double[5];
        int[] beyond = new int[4];
        double products = 0;
        double before = 0;
        for (int i = 0; i < draws; i++) {
            double draw = random.nextGaussian();
            double power = 1;
            for (int m = 1; m < moments.length; m++) {
                power *= draw;
                moments[m] += power / draws;
            }
            for (int k = 1; k < beyond.length; k++) {
                beyond[k] += Math.abs(draw) > k ? 1 : 0;
            }
            products += draw * before / draws;
            before = draw;
        }
        double root = Math.sqrt(draws);
        assertEquals(0, moments[1], 4 / root, "mean");
        assertEquals(1, moments[2], 4 * Math.sqrt(2) / root, "variance");
        assertEquals(0, moments[3], 4 * Math.sqrt(15) / root, "third moment");
        assertEquals(3, moments[4], 4 * Math.sqrt(96) / root, "fourth moment");
        assertEquals(0, products, 4 / root, "one after the other");
        double[] tails = {1, 0.317311, 0.045500, 0.002700};
        for (int k = 1; k < tails.length; k++) {
            double standardDeviation = Math.sqrt(draws * tails[k] * (1 - tails[k]));
            assertEquals(draws * tails[k], beyond[k], 4 * standardDeviation, "beyond " + k + " standard deviations");
        }
    }

    @Test
    void flagsFallEitherWayEquallyOften() {
        RandomStream random = new Seed(9).stream();
        int draws = 100_000;
        int heads = 0;
        for (int i = 0; i < draws; i++) {
            heads += random.nextBoolean() ? 1 : 0;
        }
        assertEquals(draws / 2.0, heads, 4 * Math.sqrt(draws * 0.25));
    }
}
