package io.github.mazescape.foraging;

import java.util.LinkedHashMap;
import java.util.Map;

/** Tasks of another source, the last few remembered, so that the same epoch is the same object. Thread-safe. */
public final class RememberedTasks implements TaskSource {
    private static final int MOST = 4;

    private final TaskSource source;
    private final Task heldOut;
    private final Map<Long, Task> known = new LinkedHashMap<>(8, 0.75f, true);

    /** @param source where the tasks come from */
    public RememberedTasks(TaskSource source) {
        this.source = source;
        heldOut = source.heldOut();
    }

    @Override
    public synchronized Task task(long epoch) {
        Task task = known.computeIfAbsent(epoch, source::task);
        if (known.size() > MOST) {
            known.remove(known.keySet().iterator().next());
        }
        return task;
    }

    @Override
    public Task heldOut() {
        return heldOut;
    }
}
