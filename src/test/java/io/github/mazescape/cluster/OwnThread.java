package io.github.mazescape.cluster;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Work that waits, on a thread of its own: on two cores the common pool has one thread for all who would wait. */
final class OwnThread {
    private OwnThread() {}

    static <T> CompletableFuture<T> of(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, task -> {
            Thread thread = new Thread(task, "test");
            thread.setDaemon(true);
            thread.start();
        });
    }
}
