package io.github.mazescape.cluster.message;

import io.github.mazescape.foraging.Ablation;
import io.github.mazescape.foraging.Sensor;
import io.github.mazescape.foraging.Sensors;
import io.github.mazescape.foraging.Task;
import io.github.mazescape.input.InputException;
import io.github.mazescape.maze.Maze;
import io.github.mazescape.maze.MazeText;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A task as bytes: its steps, its sensors, what is taken from the forager, and the text of each maze. */
public final class TaskCodec {
    /** The longest task that goes to other machines [bytes]. */
    public static final int MOST_BYTES = 16 << 20;

    /**
     * The most cells that a task may take in memory whatever its bytes, each maze counted as wide and as high as any;
     * beyond it some times as many as it has bytes.
     */
    private static final long CELLS = 1 << 20;

    private static final int CELLS_PER_BYTE = 8;

    private TaskCodec() {}

    /** The bytes of a task; empty where it is too large for other machines. Equal bytes are the same task. */
    public static Optional<byte[]> encode(Task task) {
        MessageWriter out = new MessageWriter(1 << 12);
        out.putInt(task.steps())
                .putInt(mask(task.sensors().used()))
                .putInt(task.ablation().forgetEvery())
                .putInt(mask(task.ablation().muted()))
                .putInt(task.mazes().size());
        for (Maze maze : task.mazes()) {
            out.putText(MazeText.print(maze));
            if (out.size() > MOST_BYTES) {
                return Optional.empty();
            }
        }
        return fits(task.mazes(), out.size()) ? Optional.of(out.bytes()) : Optional.empty();
    }

    private static boolean fits(List<Maze> mazes, int bytes) {
        long width = mazes.stream().mapToLong(Maze::width).max().orElse(0);
        long height = mazes.stream().mapToLong(Maze::height).max().orElse(0);
        return mazes.size() * width * height <= Math.max(CELLS, (long) CELLS_PER_BYTE * bytes);
    }

    /**
     * The task that some bytes are.
     *
     * @throws InputException if they are none
     */
    public static Task decode(byte[] bytes) {
        MessageReader in = new MessageReader("task", bytes);
        if (bytes.length > MOST_BYTES) {
            throw in.wrong("at most " + MOST_BYTES + " bytes", bytes.length);
        }
        int steps = in.getInt("steps", 1, Integer.MAX_VALUE);
        int used = in.getInt("sensors", 1, mask(EnumSet.allOf(Sensor.class)));
        int forgetEvery = in.getInt("forget every", 0, Integer.MAX_VALUE);
        int muted = in.getInt("muted sensors", 0, mask(EnumSet.allOf(Sensor.class)));
        int count = in.getCount("mazes", 1, Integer.BYTES);
        List<Maze> mazes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            mazes.add(MazeText.parse(in.getText("maze", MazeText.MAX_BYTES), "maze " + (i + 1)));
        }
        in.requireEnd();
        if (!fits(mazes, bytes.length)) {
            throw in.wrong("mazes of about one size", "a few that are larger by far");
        }
        return new Task(mazes, steps, Sensors.of(sensors(used))).ablated(new Ablation(forgetEvery, sensors(muted)));
    }

    private static int mask(Set<Sensor> sensors) {
        return sensors.stream().mapToInt(sensor -> 1 << sensor.ordinal()).sum();
    }

    private static Set<Sensor> sensors(int mask) {
        Set<Sensor> sensors = EnumSet.noneOf(Sensor.class);
        for (Sensor sensor : Sensor.values()) {
            if ((mask >> sensor.ordinal() & 1) == 1) {
                sensors.add(sensor);
            }
        }
        return sensors;
    }
}
