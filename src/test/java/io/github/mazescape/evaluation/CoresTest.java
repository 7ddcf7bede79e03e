package io.github.mazescape.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.landscape.SmallTask;
import io.github.mazescape.network.Cell;
import io.github.mazescape.network.ScalarKernel;
import io.github.mazescape.network.Topology;
import org.junit.jupiter.api.Test;

class CoresTest {
    @Test
    void theNameSaysHowManyThreadsThereAre() {
        try (Cores one = new Cores(1);
                Cores three = new Cores(3)) {
            assertEquals("1 thread here", one.name());
            assertEquals("3 threads here", three.name());
        }
        assertThrows(IllegalArgumentException.class, () -> new Cores(0));
    }

    @Test
    void aChunkWhoseNetworksDoNotFitItsTaskIsRefused() {
        Topology fewer = new Topology(6, 4, 3, Cell.ELMAN, true);
        Points none = Points.of(new double[0][]);
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> new Chunk(SmallTask.task(1), fewer, new ScalarKernel(), none, false))
                .getMessage();
        assertTrue(String.valueOf(message).contains("expected sensors with 6 inputs"), message);
    }
}
