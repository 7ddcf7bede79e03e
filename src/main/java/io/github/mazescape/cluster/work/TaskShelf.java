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

    private final Map<Task, Optional<Digest>> digests = lastFew();
    private final Map<Digest, byte[]> tasks = lastFew();

    private static <K, V> Map<K, V> lastFew() {
        return new LinkedHashMap<>(MOST, 1, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > MOST;
            }
        };
    }

    /** Puts a task on the shelf, and tells by what to ask for it; empty where it is too large for that. */
    public synchronized Optional<Digest> digest(Task task) {
        Optional<Digest> known = digests.get(task);
        if (known == null) {
            Optional<byte[]> bytes = TaskCodec.encode(task);
            known = bytes.map(Digest::of);
            digests.put(task, known);
            known.ifPresent(digest -> tasks.put(digest, bytes.get()));
        } else {
            known.ifPresent(tasks::get);
        }
        return known;
    }

    /** The piece of a task that was asked for; null where there is none. */
    public synchronized @Nullable TaskPart piece(TaskWanted wanted) {
        byte[] task = tasks.get(wanted.task());
        if (task == null || wanted.from() >= task.length) {
            return null;
        }
        int to = Math.min(task.length, wanted.from() + PIECE);
        return new TaskPart(wanted.task(), task.length, wanted.from(), Arrays.copyOfRange(task, wanted.from(), to));
    }
}
