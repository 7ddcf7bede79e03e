package io.github.mazescape.experiment.symmetry;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class DisconnectivityGraphTest {
    private static final double NONE = Double.NaN;

    @Test
    void theBestWayMayLeadOverAnotherPeak() {
        DisconnectivityGraph graph = DisconnectivityGraph.of(
                new double[] {1, 0.9, 0.8}, new double[][] {{1, 0.1, 0.6}, {0.1, 1, 0.7}, {0.6, 0.7, 1}});
        assertEquals(
                List.of(new DisconnectivityGraph.Join(1, 2, 0.7), new DisconnectivityGraph.Join(0, 3, 0.6)),
                graph.joins());
        double[][] line = graph.line(0, 2);
        assertArrayEquals(new double[] {1, 1, 2, 2, NONE, 0, 0, 1.5, 1.5, NONE}, line[0]);
        assertArrayEquals(new double[] {0.9, 0.7, 0.7, 0.8, NONE, 1, 0.6, 0.6, 0.7, NONE}, line[1]);
    }

    @Test
    void peaksWithoutAWayAreNotJoined() {
        DisconnectivityGraph graph =
                DisconnectivityGraph.of(new double[] {1, 1}, new double[][] {{1, NONE}, {NONE, 1}});
        assertEquals(List.of(), graph.joins());
        assertEquals(0, graph.line(0, 1)[0].length);
    }

    @Test
    void aSaddleLiesNoHigherThanTheLowerOfItsPeaks() {
        DisconnectivityGraph graph =
                DisconnectivityGraph.of(new double[] {1, 0.5}, new double[][] {{1, 0.6}, {0.6, 1}});
        assertEquals(0.5, graph.joins().get(0).saddle());
    }
}
