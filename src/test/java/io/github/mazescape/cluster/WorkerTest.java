package io.github.mazescape.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mazescape.cluster.message.Digest;
import io.github.mazescape.cluster.message.Message.Failed;
import io.github.mazescape.cluster.message.Message.Give;
import io.github.mazescape.cluster.message.Message.Hello;
import io.github.mazescape.cluster.message.Message.Welcome;
import io.github.mazescape.cluster.pair.Certificates;
import io.github.mazescape.cluster.pair.Pairing;
import io.github.mazescape.evaluation.Chunk;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkerTest {
    private static final String ADA = "127.0.0.2";
    private static final String BABBAGE = "127.0.0.3";

    /** Ten seconds pass before it gives up. */
    @Test
    @Tag("long")
    void aPartWhoseTaskDoesNotComeIsAnsweredAsFailed(@TempDir Path folder) throws Exception {
        Pairing.make(folder, List.of(ADA, BABBAGE));
        Chunk chunk = Landscapes.chunk(1);
        Give give = new Give(
                7, Digest.of(new byte[] {1}), chunk.topology(), chunk.kernel().precision(), chunk.points(), false);
        try (HandDrivenCoordinator coordinator = new HandDrivenCoordinator(access(folder, ADA));
                LentThread worker = new LentThread(access(folder, BABBAGE), coordinator.address())) {
            coordinator.answer(Hello.class, new Welcome(), give);
            assertEquals(new Failed(7, "its task did not come"), coordinator.answer(Failed.class));
        }
    }

    private static Access access(Path folder, String host) {
        return new Access(host, host, 0, Certificates.read(folder.resolve(host)));
    }
}
