package io.github.mazescape.cluster.work;

import io.github.mazescape.cluster.message.Digest;
import io.github.mazescape.cluster.message.Message.TaskPart;
import io.github.mazescape.cluster.message.Message.TaskWanted;
import io.github.mazescape.cluster.message.TaskCodec;
import io.github.mazescape.foraging.Task;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tasks that workers may ask for: the last few that points were given of, as bytes. Thread-safe. */
public final class TaskShelf {
    private static final int MOST = 16;
    private static final int PIECE = 1 << 19;

    private final Map<Task, Optional<Shelved>> tasks = new LinkedHashMap<>(MOST, 1, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Task, Optional<Shelved>> eldest) {
            return size() > MOST;
        }
    };

    /** A task as bytes, and by what it is asked for. */
    private record Shelved(Digest digest, byte[] bytes) {
        static Shelved of(byte[] bytes) {
            return new Shelved(Digest.of(bytes), bytes);
        }
    }

    /** Puts a task on the shelf, and tells by what to ask for it; empty where it is too large for that. */
    public synchronized Optional<Digest> digest(Task task) {
        Optional<Shelved> shelved = tasks.get(task);
        if (shelved == null) {
            shelved = TaskCodec.encode(task).map(Shelved::of);
            tasks.put(task, shelved);
        }
        return shelved.map(Shelved::digest);
    }

    /** The piece of a task that was asked for; null where there is none. */
    public synchronized @Nullable TaskPart piece(TaskWanted wanted) {
        byte[] task = tasks.values().stream()
                .flatMap(Optional::stream)
                .filter(shelved -> shelved.digest().equals(wanted.task()))
                .map(Shelved::bytes)
                .findFirst()
                .orElse(null);
        if (task == null || wanted.from() >= task.length) {
            return null;
        }
        int to = Math.min(task.length, wanted.from() + PIECE);
        return new TaskPart(wanted.task(), task.length, wanted.from(), Arrays.copyOfRange(task, wanted.from(), to));
    }
}
