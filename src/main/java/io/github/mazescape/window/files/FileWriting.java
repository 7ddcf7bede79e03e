package io.github.mazescape.window.files;

import io.github.mazescape.input.InputException;
import io.github.mazescape.input.PlainText;
import io.github.mazescape.terminal.Terminal;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Writes files on threads of its own, so that the window goes on meanwhile, and says in a line what came of each.
 * Before the program ends, it can be waited for. Thread-safe.
 */
public final class FileWriting {
    /** A picture need not wait until a film is encoded. */
    private static final int THREADS = 2;

    private final Consumer<String> say;
    private final Set<Path> unfinished = new ConcurrentSkipListSet<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, work -> {
        Thread thread = new Thread(work, "files");
        thread.setDaemon(true);
        return thread;
    });

    private volatile boolean finishing;

    /** @param say shows a line for a few seconds */
    public FileWriting(Consumer<String> say) {
        this.say = say;
    }

    /**
     * Writes a file as soon as a thread is free.
     *
     * @param file its name, which no other file has that is being written
     * @param work writes it, and returns in a line what it did
     */
    public void begin(Path file, Supplier<String> work) {
        unfinished.add(file);
        try {
            threads.execute(() -> {
                String outcome = outcome(file, work);
                unfinished.remove(file);
                tell(outcome);
            });
        } catch (RejectedExecutionException e) {
            unfinished.remove(file);
            tell(file + ": not written, for the program is ending");
        }
    }

    /** Does something short with files as soon as a thread is free; nothing while the program ends. */
    public void read(Runnable work) {
        try {
            threads.execute(work);
        } catch (RejectedExecutionException e) {
            // The program is ending, and nobody would see it.
        }
    }

    private static String outcome(Path file, Supplier<String> work) {
        try {
            return work.get();
        } catch (InputException e) {
            return String.valueOf(e.getMessage());
        } catch (RuntimeException | OutOfMemoryError e) {
            return PlainText.line(file + ": could not be written: " + e);
        }
    }

    /** While the program ends, the window may be gone before the user has read anything in it. */
    private void tell(String outcome) {
        if (finishing) {
            Terminal.complain(outcome);
        }
        say.accept(outcome);
    }

    /**
     * Takes no more files, waits for those that were begun, and complains of what is not written by then.
     *
     * @param seconds at most so long [s]
     * @return whether all of them are finished
     */
    public boolean finish(int seconds) {
        finishing = true;
        threads.shutdown();
        // The last of them may be finished at any moment.
        String left = names();
        if (!left.isEmpty()) {
            Terminal.complain("finishing " + left + ", for up to " + seconds + " s");
        }
        boolean finished = false;
        try {
            finished = threads.awaitTermination(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!finished) {
            Terminal.complain(names() + ": not finished after " + seconds
                    + " s and given up; wait for what the window says of a file before quitting");
        }
        return finished;
    }

    private String names() {
        return unfinished.stream().map(Path::toString).collect(Collectors.joining(", "));
    }
}
