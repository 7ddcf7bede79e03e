package io.github.mazescape.cluster.work;

import io.github.mazescape.cluster.message.Digest;
import io.github.mazescape.cluster.message.Message.TaskPart;
import io.github.mazescape.cluster.message.Message.TaskWanted;
import io.github.mazescape.cluster.message.TaskCodec;
import io.github.mazescape.foraging.Task;
import io.github.mazescape.input.InputException;
import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tasks that a worker knows: the last few, each put together of the pieces that it asked for, in order. */
public final class TaskDesk {
    private static final int MOST = 4;

    private final Map<Digest, Task> known = new LinkedHashMap<>(MOST, 1, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Digest, Task> eldest) {
            return size() > MOST;
        }
    };
    private @Nullable Digest arriving;
    private ByteArrayOutputStream pieces = new ByteArrayOutputStream();

    public Optional<Task> task(Digest digest) {
        return Optional.ofNullable(known.get(digest));
    }

    /** What to ask for next on the way to a task. What had come of another is forgotten. */
    public TaskWanted wanted(Digest digest) {
        if (!digest.equals(arriving)) {
            arriving = digest;
            pieces = new ByteArrayOutputStream();
        }
        return new TaskWanted(digest, pieces.size());
    }

    /**
     * Takes in a piece, unless it is not the one that is wanted.
     *
     * @return whether the task is known now
     * @throws InputException if it is none, or another than was announced
     */
    public boolean take(TaskPart part) {
        Digest digest = part.task();
        if (!digest.equals(arriving) || part.from() != pieces.size()) {
            return false;
        }
        pieces.writeBytes(part.piece());
        if (pieces.size() < part.total()) {
            return false;
        }
        byte[] bytes = pieces.toByteArray();
        arriving = null;
        pieces = new ByteArrayOutputStream();
        if (!Digest.of(bytes).equals(digest)) {
            throw InputException.found("task", "the bytes that were announced", "others");
        }
        known.put(digest, TaskCodec.decode(bytes));
        return true;
    }
}
