package io.github.mazescape.cluster.message;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.evaluation.Evaluations;
import io.github.mazescape.foraging.Sensors;
import io.github.mazescape.foraging.Task;
import io.github.mazescape.input.InputException;
import io.github.mazescape.maze.Maze;
import io.github.mazescape.maze.MazeText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class TaskCodecTest {
    @Test
    void aTaskMeansTheSameOnTheOtherMachine() {
        Task task = Samples.task();
        Task read = TaskCodec.decode(TaskCodec.encode(task).orElseThrow());
        assertEquals(task.mazes(), read.mazes());
        assertEquals(task.steps(), read.steps());
        assertEquals(task.sensors(), read.sensors());
        assertEquals(task.ablation(), read.ablation());
        Evaluations expected = Samples.evaluations(task, Samples.plane(6));
        Evaluations found = Samples.evaluations(read, Samples.plane(6));
        assertArrayEquals(expected.fingerprint(), found.fingerprint());
        assertArrayEquals(expected.fitness(), found.fitness());
    }

    @Test
    void anEqualTaskHasTheSameDigestAndAnotherHasNot() {
        Task task = Samples.task();
        Digest digest = Digest.of(TaskCodec.encode(task).orElseThrow());
        assertEquals(digest, Digest.of(TaskCodec.encode(Samples.task()).orElseThrow()));
        Task longer = new Task(task.mazes(), task.steps() + 1, task.sensors()).ablated(task.ablation());
        assertTrue(!digest.equals(Digest.of(TaskCodec.encode(longer).orElseThrow())));
    }

    /** The mazes of a task lie on grids as large as the largest: a few bytes must not stand for gigabytes. */
    @Test
    void oneLargeMazeAmongManySmallOnesIsRefused() {
        Maze small = MazeText.parse("####\n#>.#\n####\n", "small");
        String wide = "#".repeat(255) + "\n";
        Maze large = MazeText.parse(wide + "#>" + ".".repeat(252) + "#\n" + wide.repeat(253), "large");
        List<Maze> mazes = new ArrayList<>(Collections.nCopies(400, small));
        mazes.add(large);
        assertTrue(TaskCodec.encode(new Task(mazes, 5, Sensors.REFERENCE)).isEmpty());
        assertTrue(TaskCodec.encode(new Task(mazes.subList(395, 401), 5, Sensors.REFERENCE))
                .isPresent());
        byte[] bytes = bytes(mazes);
        InputException refused = assertThrows(InputException.class, () -> TaskCodec.decode(bytes));
        assertEquals(
                "task: expected mazes of about one size, found a few that are larger by far", refused.getMessage());
    }

    private static byte[] bytes(List<Maze> mazes) {
        MessageWriter out = new MessageWriter(16);
        out.putInt(5).putInt(3).putInt(0).putInt(0).putInt(mazes.size());
        mazes.forEach(maze -> out.putText(MazeText.print(maze)));
        return out.bytes();
    }

    @Test
    void aMazeThatIsNoneIsToldByItsNumber() {
        MessageWriter out = new MessageWriter(16);
        out.putInt(5).putInt(3).putInt(0).putInt(0).putInt(1).putText("###\n# #\n###\n");
        InputException refused = assertThrows(InputException.class, () -> TaskCodec.decode(out.bytes()));
        assertTrue(String.valueOf(refused.getMessage()).startsWith("maze 1: "), refused.getMessage());
    }
}
