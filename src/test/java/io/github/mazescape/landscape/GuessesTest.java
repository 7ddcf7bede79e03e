package io.github.mazescape.landscape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.evaluation.BatchEvaluator;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evaluation.Evaluations;
import io.github.mazescape.evaluation.Layer;
import io.github.mazescape.evaluation.Points;
import io.github.mazescape.foraging.Task;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Pixels between four of equal behaviour are shown as a guess; that they are counted right, and measured all the same.
 */
class GuessesTest {
    private final Task task = SmallTask.task(1);

    /** Adds the pixels of one step's grid that are not exact, all of one behaviour. */
    private static void fill(Raster raster, int step, long fingerprint) {
        for (int y = 0; y < raster.height(); y += step) {
            for (int x = 0; x < raster.width(); x += step) {
                if (!raster.isExact(x, y)) {
                    raster.add(new int[] {y * raster.width() + x}, one(fingerprint), step);
                }
            }
        }
    }

    private static Evaluations one(long fingerprint) {
        Evaluations one = Evaluations.ofSize(1);
        one.fingerprint()[0] = fingerprint;
        return one;
    }

    @Test
    void onlyWhatLiesBetweenFourExactPixelsOfEqualBehaviourIsGuessed() {
        Raster raster = SmallTask.raster(task, 7, 5);
        assertFalse(raster.guessed(1, 1, 1));
        fill(raster, 2, 5);
        assertTrue(raster.guessed(1, 1, 1));
        assertTrue(raster.guessed(5, 3, 1));
        assertTrue(raster.guessed(0, 1, 1));
        assertFalse(raster.guessed(6, 1, 1), "no square reaches beyond the right border");
        assertFalse(raster.guessed(1, 4, 1), "no square reaches beyond the lower border");
    }

    @Test
    void oneCornerOfAnotherBehaviourMakesAllSquaresAroundItUncertain() {
        Raster raster = SmallTask.raster(task, 9, 9);
        raster.add(new int[] {4 * 9 + 4}, one(6), 2);
        fill(raster, 2, 5);
        for (int y = 0; y < 8; y++) {
            for (int x = 0; x < 8; x++) {
                boolean around = x >= 2 && x < 6 && y >= 2 && y < 6;
                assertEquals(!around, raster.guessed(x, y, 1), x + ", " + y);
            }
        }
    }

    @Test
    void guessesAreCountedAndThoseThatBehaveOtherwiseAreWrong() {
        Raster raster = SmallTask.raster(task, 5, 5);
        fill(raster, 2, 5);
        Evaluations results = Evaluations.ofSize(3);
        results.fingerprint()[0] = 5;
        results.fingerprint()[1] = 6;
        results.fingerprint()[2] = 5;
        raster.compareGuesses(new int[] {1, 5 + 1, 3 * 5 + 3}, results, 1);
        assertEquals(3, raster.guesses());
        assertEquals(1, raster.wrongGuesses());
        raster.compareGuesses(new int[] {3}, one(7), 1);
        assertEquals(4, raster.guesses());
        assertEquals(2, raster.wrongGuesses());
    }

    @Test
    void ofAPictureOfOneBehaviourAllGuessesAreRight() {
        double[] centre = SmallTask.weights(1);
        double[] none = new double[centre.length];
        Raster raster = render(new Raster(new Plane(centre, none, none), Viewport.centred(1, 33, 33), task));
        // Between the 9 pixels of the coarsest grid all is guessed but the right column and the lowest row.
        assertEquals(32 * 32 - 4, raster.guesses());
        assertEquals(0, raster.wrongGuesses());
        assertExact(raster);
    }

    @Test
    void aWrongGuessIsCountedAndThePictureIsExactAllTheSame() {
        Raster raster = render(new Raster(SmallTask.plane(), Viewport.centred(1.5, 65, 65), task));
        List<Boolean> guesses = guesses(raster.snapshot().fingerprint(), 65);
        assertEquals(guesses.size(), raster.guesses());
        assertEquals(guesses.stream().filter(right -> !right).count(), raster.wrongGuesses());
        assertTrue(raster.wrongGuesses() > 0, "the picture was chosen for its wrong guesses");
        assertTrue(raster.wrongGuesses() < raster.guesses(), raster.wrongGuesses() + " of " + raster.guesses());
        assertExact(raster);
    }

    /** Of a finished picture, whether each guess that is to be made on the way was right. */
    private static List<Boolean> guesses(long[] finished, int side) {
        List<Boolean> guesses = new ArrayList<>();
        for (int coarse = 16; coarse > 1; coarse /= 2) {
            for (int y = 0; y < side - 1; y += coarse / 2) {
                for (int x = 0; x < side - 1; x += coarse / 2) {
                    int corner = y / coarse * coarse * side + x / coarse * coarse;
                    long behaviour = finished[corner];
                    boolean alike = behaviour == finished[corner + coarse]
                            && behaviour == finished[corner + coarse * side]
                            && behaviour == finished[corner + coarse * side + coarse];
                    boolean known = x % coarse == 0 && y % coarse == 0;
                    if (alike && !known) {
                        guesses.add(finished[y * side + x] == behaviour);
                    }
                }
            }
        }
        return guesses;
    }

    private static Raster render(Raster raster) {
        try (BatchEvaluator evaluator = SmallTask.evaluator(2)) {
            assertTrue(new Renderer(evaluator).render(raster, new Cancellation()));
        }
        return raster;
    }

    private void assertExact(Raster raster) {
        int pixels = raster.width() * raster.height();
        double[][] points = new double[pixels][raster.plane().origin().length];
        for (int i = 0; i < pixels; i++) {
            raster.weights(i % raster.width(), i / raster.width(), points[i]);
        }
        try (BatchEvaluator evaluator = SmallTask.evaluator(2)) {
            Evaluations direct = evaluator.evaluate(task, Points.of(points), new Cancellation());
            for (int i = 0; i < pixels; i++) {
                int x = i % raster.width();
                int y = i / raster.width();
                assertTrue(raster.isExact(x, y));
                assertEquals(direct.fingerprint()[i], raster.fingerprint(x, y));
                assertEquals(direct.fitness()[i], raster.value(Layer.FITNESS, x, y));
            }
        }
    }
}
