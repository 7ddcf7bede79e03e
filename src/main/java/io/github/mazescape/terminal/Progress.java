package io.github.mazescape.terminal;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * How far the work is, on the error stream: a bar with the time left where it is a terminal, else a line every minute,
 * for a log.
 */
public final class Progress implements AutoCloseable {
    private static final int COLUMNS = 78;
    private static final int REFRESH_MILLIS = 200;
    private static final long LINE_NANOS = TimeUnit.MINUTES.toNanos(1);

    private final boolean shown;
    private final @Nullable ProgressBar bar;
    private final String words;
    private final LongSupplier nanos;
    /** When the next line is due, by the clock {@link #nanos}. */
    private final AtomicLong due;

    /**
     * @param bar what shows it in place of lines
     * @param words the task, the total and the unit, with {@code %d} for the number of steps done
     * @param nanos a clock, in nanoseconds
     */
    Progress(boolean shown, @Nullable ProgressBar bar, String words, LongSupplier nanos) {
        this.shown = shown;
        this.bar = bar;
        this.words = words;
        this.nanos = nanos;
        due = new AtomicLong(nanos.getAsLong() + LINE_NANOS);
    }

    /**
     * @param shown whether to show it
     * @param task the name of the work
     * @param total the number of steps
     * @param unit the name of a step, with a leading blank
     */
    public static Progress of(boolean shown, String task, long total, String unit) {
        ProgressBar bar = shown && Terminal.isInteractive() ? bar(task, total, unit) : null;
        return new Progress(shown, bar, task + ": %d of " + total + unit, System::nanoTime);
    }

    private static ProgressBar bar(String task, long total, String unit) {
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(total)
                .setUnit(unit, 1)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(REFRESH_MILLIS)
                .setConsumer(new ConsoleProgressBarConsumer(System.err, COLUMNS))
                .build();
    }

    /** Shows the number of steps done, and a note. */
    public void show(long done, String note) {
        if (bar != null) {
            bar.stepTo(done);
            bar.setExtraMessage(note);
        } else if (shown) {
            log(done, note);
        }
    }

    private void log(long done, String note) {
        long now = nanos.getAsLong();
        long next = due.get();
        if (now - next >= 0 && due.compareAndSet(next, now + LINE_NANOS)) {
            Terminal.complain(words.replace("%d", Long.toString(done)) + (note.isBlank() ? "" : ", " + note.strip()));
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
