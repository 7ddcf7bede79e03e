package io.github.mazescape.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.github.mazescape.cluster.message.Digest;
import io.github.mazescape.cluster.message.Message;
import io.github.mazescape.cluster.message.Message.Failed;
import io.github.mazescape.cluster.message.Message.Give;
import io.github.mazescape.cluster.work.Workbench;
import io.github.mazescape.evaluation.Chunk;
import io.github.mazescape.evaluation.Cores;
import io.github.mazescape.evaluation.Points;
import io.github.mazescape.network.Precision;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class WorkbenchTest {
    @Test
    void aPartThatCannotBeDoneForLackOfMemoryIsAnsweredAsFailed() throws Exception {
        Chunk chunk = Landscapes.chunk(1);
        Points none = new Points() {
            @Override
            public int size() {
                return 1;
            }

            @Override
            public void copy(int index, double[] weights) {
                throw new OutOfMemoryError("none left");
            }
        };
        Give give = new Give(7, Digest.of(new byte[0]), chunk.topology(), Precision.DOUBLE, none, false);
        try (Cores cores = new Cores(1);
                Workbench bench = new Workbench(cores, System::nanoTime)) {
            CompletableFuture<Message> answer = new CompletableFuture<>();
            bench.evaluate(give, chunk.task(), answer::complete);
            assertEquals(
                    7,
                    assertInstanceOf(Failed.class, answer.get(5, TimeUnit.SECONDS))
                            .part());
        }
    }
}
