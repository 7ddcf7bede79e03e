package io.github.mazescape.seed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SeedTest {
    private static final Seed ROOT = new Seed(42);

    @Test
    void childrenArePinned() {
        assertEquals(0xf6e753b720b1c2bbL, ROOT.child("mazes").value());
        assertEquals(0xb1ea561e1a819115L, ROOT.child(7).value());
        assertEquals(0xc45c2660be945c8eL, ROOT.child("mazes").child(7).value());
    }

    @Test
    void childrenDifferByPurposeNumberAndParent() {
        Set<Long> values = new HashSet<>();
        int count = 0;
        for (long root = -2; root <= 2; root++) {
            Seed seed = new Seed(root);
            assertTrue(values.add(seed.value()));
            count++;
            for (String purpose :
                    new String[] {"", "a", "b", "ab", "ba", "mazes", "held-out mazes", "evolution", "é"}) {
                assertTrue(values.add(seed.child(purpose).value()), purpose);
                count++;
                for (long number = -3; number < 200; number++) {
                    assertTrue(values.add(seed.child(purpose).child(number).value()), purpose + " " + number);
                    count++;
                }
            }
        }
        assertEquals(count, values.size());
    }

    @Test
    void aPathIsNotItsReverseAndANumberIsNotItsName() {
        assertNotEquals(ROOT.child("a").child("b"), ROOT.child("b").child("a"));
        assertNotEquals(ROOT.child(1).child(2), ROOT.child(2).child(1));
        assertNotEquals(ROOT.child("1"), ROOT.child(1));
        assertNotEquals(ROOT.child(0), ROOT);
        assertNotEquals(new Seed(0).child(0), new Seed(0));
    }

    @Test
    void theOrderOfAskingDoesNotMatter() {
        long mazesFirst = ROOT.child("mazes").stream().nextLong();
        long thenWeights = ROOT.child("weights").stream().nextLong();
        RandomStream weights = ROOT.child("weights").stream();
        assertEquals(thenWeights, weights.nextLong());
        for (int i = 0; i < 100; i++) {
            weights.nextGaussian();
        }
        assertEquals(mazesFirst, ROOT.child("mazes").stream().nextLong());
        assertEquals(thenWeights, ROOT.child("weights").stream().nextLong());
    }

    @Test
    void equalSeedsHaveEqualStreamsThatDoNotShareTheirState() {
        RandomStream one = ROOT.stream();
        RandomStream other = new Seed(42).stream();
        for (int i = 0; i < 100; i++) {
            one.nextLong();
        }
        RandomStream third = ROOT.stream();
        for (int i = 0; i < 100; i++) {
            assertEquals(third.nextLong(), other.nextLong());
        }
        assertEquals(one.nextLong(), other.nextLong());
    }

    @Test
    void theBitsOfNeighbouringChildrenAreIndependent() {
        int flipped = 0;
        int pairs = 2000;
        for (int i = 0; i < pairs; i++) {
            long one = ROOT.child(i).stream().nextLong();
            long next = ROOT.child(i + 1).stream().nextLong();
            flipped += Long.bitCount(one ^ next);
        }
        double standardDeviation = Math.sqrt(pairs * 64 * 0.25);
        assertEquals(pairs * 32, flipped, 4 * standardDeviation);
    }
}
