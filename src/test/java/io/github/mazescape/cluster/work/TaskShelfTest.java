package io.github.mazescape.cluster.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.mazescape.cluster.message.Digest;
import io.github.mazescape.cluster.message.Message.TaskWanted;
import io.github.mazescape.foraging.Sensors;
import io.github.mazescape.foraging.Task;
import io.github.mazescape.maze.Generator;
import io.github.mazescape.maze.MazeSpec;
import io.github.mazescape.seed.Seed;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class TaskShelfTest {
    private static final int ROOM = 16;

    private final TaskShelf shelf = new TaskShelf();

    private static Task task(int number) {
        return new Task(
                List.of(new MazeSpec(Generator.ROOMS, 11, 11, 0.5, 0.5).generate(new Seed(number))),
                100,
                Sensors.REFERENCE);
    }

    private Digest put(int number) {
        return shelf.digest(task(number)).orElseThrow();
    }

    @Test
    void whatIsPutThereCanBeAskedFor() {
        Digest digest = put(0);
        assertEquals(digest, put(0));
        assertEquals(
                digest,
                Objects.requireNonNull(shelf.piece(new TaskWanted(digest, 0))).task());
        assertNull(shelf.piece(new TaskWanted(Digest.of(new byte[0]), 0)));
    }

    /** Whatever was asked for in between. */
    @Test
    void whatWasTakenFromItCanBePutThereAgain() {
        Digest first = put(0);
        for (int number = 1; number < ROOM; number++) {
            put(number);
        }
        shelf.piece(new TaskWanted(first, 0));
        put(ROOM);
        for (int number = 1; number <= ROOM; number++) {
            assertNotNull(shelf.piece(new TaskWanted(put(number), 0)), "task " + number);
        }
    }
}
