package io.github.mazescape.draw.landscape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.draw.colour.ColourScale;
import io.github.mazescape.draw.colour.Grading;
import io.github.mazescape.evaluation.Layer;
import io.github.mazescape.landscape.Snapshot;
import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.seed.Seed;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;

/** Where the lines of equal value run. */
class ContourLinesTest {
    private static final int SIDE = 60;

    /** The line of a mark in a field of x and y [pixels]. */
    private static Path2D line(double mark, DoubleBinaryOperator field) {
        double[] values = new double[SIDE * SIDE];
        for (int i = 0; i < values.length; i++) {
            values[i] = field.applyAsDouble(i % SIDE + 0.5, i / SIDE + 0.5);
        }
        Snapshot snapshot = Snapshot.ofLayer(1, SIDE, SIDE, Layer.FITNESS, values);
        Grading grading = Grading.of(snapshot, Layer.FITNESS, ColourScale.LINEAR, null, 0);
        List<Grading.Mark> marks = List.of(new Grading.Mark(mark, "", 0.5));
        return ContourLines.of(snapshot, Layer.FITNESS, grading, marks).get(0).path();
    }

    private static List<double[]> points(Path2D path, int kind) {
        List<double[]> points = new ArrayList<>();
        double[] numbers = new double[6];
        for (PathIterator i = path.getPathIterator(null); !i.isDone(); i.next()) {
            if (i.currentSegment(numbers) == kind) {
                points.add(numbers.clone());
            }
        }
        return points;
    }

    @Test
    void theLineAroundAHillIsOneSmoothRing() {
        Path2D ring = line(0.5, (x, y) -> 1 - Math.hypot(x - 30, y - 29) / 36);
        assertEquals(1, points(ring, PathIterator.SEG_MOVETO).size());
        assertEquals(1, points(ring, PathIterator.SEG_CLOSE).size());
        for (double[] point : points(ring, PathIterator.SEG_QUADTO)) {
            assertEquals(18, Math.hypot(point[2] - 30, point[3] - 29), 0.15);
        }
    }

    @Test
    void aLineThatLeavesThePictureEndsAtItsEdges() {
        Path2D line = line(0.5, (x, y) -> (x + y) / 120);
        assertEquals(1, points(line, PathIterator.SEG_MOVETO).size());
        assertEquals(0, points(line, PathIterator.SEG_CLOSE).size());
        List<double[]> bends = points(line, PathIterator.SEG_QUADTO);
        double[] ends = {points(line, PathIterator.SEG_MOVETO).get(0)[0], bends.get(bends.size() - 1)[2]};
        assertTrue(Math.min(ends[0], ends[1]) < 1.6 && Math.max(ends[0], ends[1]) > 58.4, "from edge to edge");
    }

    @Test
    void thereIsNoLineNextToWhatIsUnknownAndNoneAroundSinglePixels() {
        Path2D line = line(0.5, (x, y) -> y > 30 ? Double.NaN : x > 30 ? 1 : 0);
        for (double[] point : points(line, PathIterator.SEG_QUADTO)) {
            assertEquals(30, point[2], 0.5);
            assertTrue(point[3] < 31);
        }
        RandomStream random = new Seed(2).stream();
        int lines = points(line(0.5, (x, y) -> random.nextDouble()), PathIterator.SEG_MOVETO)
                .size();
        assertTrue(lines < 60, lines + " lines in noise");
    }

    @Test
    void linesOfABumpyFieldRunWhereItHasTheirValue() {
        RandomStream random = new Seed(6).stream();
        double[] waves = random.doubles(6).toArray();
        DoubleBinaryOperator field = (x, y) -> Math.sin(x * 0.15 + 6 * waves[0]) * Math.sin(y * 0.15 + 6 * waves[1])
                + 0.5 * Math.sin((x + y) * 0.1 + 6 * waves[2]);
        Path2D all = line(0.05, field);
        assertTrue(points(all, PathIterator.SEG_MOVETO).size() > 1);
        for (double[] point : points(all, PathIterator.SEG_QUADTO)) {
            boolean inside = Math.max(Math.abs(point[0] - SIDE / 2), Math.abs(point[1] - SIDE / 2)) < SIDE / 2 - 5;
            assertEquals(0.05, field.applyAsDouble(point[0], point[1]), inside ? 0.08 : 0.2);
        }
    }
}
