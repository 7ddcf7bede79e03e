package io.github.mazescape.landscape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.seed.Seed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LatticeMatchTest {
    private static final double PITCH = 0.3 / 7;

    /** The nearest lines as text, "-" where there is none, with "=" behind those that show the same place. */
    private static String lines(LatticeMatch match, int lines) {
        StringBuilder text = new StringBuilder();
        for (int line = 0; line < lines; line++) {
            text.append(line == 0 ? "" : " ")
                    .append(match.nearest(line) < 0 ? "-" : match.nearest(line))
                    .append(match.same(line) ? "=" : "");
        }
        return text.toString();
    }

    @Test
    void theSameViewIsTheSameLineByLine() {
        assertEquals("0= 1= 2= 3=", lines(LatticeMatch.of(PITCH, -2, 4, PITCH, -2, 4), 4));
    }

    @Test
    void aPanMovesTheLinesAndLeavesThoseThatCameInWithoutAny() {
        assertEquals("2= 3= - -", lines(LatticeMatch.of(PITCH, 0, 4, PITCH, -2, 4), 4));
        assertEquals("- - - 0=", lines(LatticeMatch.of(PITCH, -5, 4, PITCH, -2, 4), 4));
        assertEquals("- - - -", lines(LatticeMatch.of(PITCH, 50, 4, PITCH, -2, 4), 4));
    }

    @Test
    void aZoomInSharesEverySecondLineAndTakesTheNearestBetween() {
        assertEquals("1= 2 2= 3 3= 4", lines(LatticeMatch.of(PITCH / 2, -2, 6, PITCH, -2, 6), 6));
        assertEquals("1 1= 2 2= 3 3=", lines(LatticeMatch.of(PITCH / 2, -3, 6, PITCH, -2, 6), 6));
        assertEquals("2= 2 3 3 3= 3", lines(LatticeMatch.of(PITCH / 4, 0, 6, PITCH, -2, 6), 6));
    }

    @Test
    void aZoomOutSharesEveryLineThatTheFinerViewReaches() {
        assertEquals("- 0= 2= 4= - -", lines(LatticeMatch.of(2 * PITCH, -2, 6, PITCH, -2, 6), 6));
        assertEquals("- - - 1= 5= -", lines(LatticeMatch.of(4 * PITCH, -3, 6, PITCH, -1, 6), 6));
    }

    @Test
    void anotherPitchSharesNoLineButHasNearestOnes() {
        assertEquals("0 1 3 4 -", lines(LatticeMatch.of(1.3 * PITCH, 0, 5, PITCH, 0, 5), 5));
        assertEquals("0 0 1 1 1", lines(LatticeMatch.of(PITCH / 3, 0, 5, PITCH, 0, 6), 5));
        double next = Math.nextUp(PITCH);
        assertEquals("0 1 2", lines(LatticeMatch.of(next, 0, 3, PITCH, 0, 3), 3));
        assertEquals("0 1 2", lines(LatticeMatch.of(PITCH, 0, 3, next, 0, 3), 3));
    }

    @Test
    void latticesThatAreTooDifferentShareNoLine() {
        assertEquals("0= 0 0", lines(LatticeMatch.of(PITCH * 0x1p-60, 0, 3, PITCH, 0, 3), 3));
        assertEquals("0 0 0", lines(LatticeMatch.of(PITCH * 0x1p-61, 0, 3, PITCH, 0, 3), 3));
    }

    @Test
    void viewsOfOtherLengthsMeet() {
        assertEquals("- 0= 1= -", lines(LatticeMatch.of(PITCH, -1, 4, PITCH, 0, 2), 4));
    }

    @Test
    void farOutOnTheLatticeNothingIsTakenForTheSameThatMayNotBe() {
        long far = (1L << 52) - 2;
        assertTrue(LatticeMatch.of(PITCH, far, 4, PITCH, far, 4).same(0));
        assertTrue(LatticeMatch.of(PITCH, far, 4, PITCH, far, 4).same(2));
        assertFalse(LatticeMatch.of(PITCH, far, 4, PITCH, far, 4).same(3));
        assertFalse(LatticeMatch.of(2 * PITCH, far, 4, PITCH, 2 * far, 4).same(0));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whatIsTheSameHasTheSamePlaceToTheBitAndNoOtherLineIsNearer(long seed) {
        RandomStream random = new Seed(seed).stream();
        int shared = 0;
        for (int i = 0; i < 500; i++) {
            double pitch = 0.1 + random.nextDouble();
            int octaves = random.nextInt(7) - 3;
            double otherPitch = random.nextInt(4) == 0 ? 0.1 + random.nextDouble() : Math.scalb(pitch, octaves);
            Viewport view = new Viewport(pitch, random.nextInt(41) - 30, 0, 24, 1);
            Viewport other = new Viewport(otherPitch, random.nextInt(41) - 30, 0, 24, 1);
            LatticeMatch match = LatticeMatch.of(pitch, view.column(), 24, otherPitch, other.column(), 24);
            for (int line = 0; line < 24; line++) {
                double place = view.x(line);
                int nearest = match.nearest(line);
                boolean some = false;
                double least = otherPitch / 2 * (1 + 1e-9);
                for (int candidate = 0; candidate < 24; candidate++) {
                    some |= other.x(candidate) == place;
                    assertTrue(nearest >= 0 || Math.abs(other.x(candidate) - place) >= otherPitch / 2 * (1 - 1e-9));
                    assertTrue(nearest < 0
                            || Math.abs(other.x(nearest) - place) <= Math.abs(other.x(candidate) - place) + 1e-12);
                }
                if (nearest >= 0) {
                    assertTrue(Math.abs(other.x(nearest) - place) <= least);
                }
                if (match.same(line)) {
                    assertEquals(place, other.x(nearest));
                    shared++;
                }
                assertTrue(match.same(line) || !some || otherPitch != Math.scalb(pitch, octaves) || nearest < 0);
            }
        }
        assertTrue(shared > 500, "only " + shared + " lines in common");
    }
}
