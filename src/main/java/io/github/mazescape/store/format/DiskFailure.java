package io.github.mazescape.store.format;

import io.github.mazescape.run.RecordException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Says in one line what the disk refused to do, and what to do about it. */
public final class DiskFailure {
    private DiskFailure() {}

    /** The exception to throw for one that came from the disk, which becomes its cause. */
    public static RecordException of(Path folder, IOException e) {
        return new RecordException(
                folder + ": cannot be read or written (" + reason(e) + "); what is on disk stays as it is: make room or"
                        + " allow the access, then go on with --resume, or name another folder",
                e);
    }

    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException denied) {
            return "permission denied: " + oneLine(denied.getFile());
        }
        if (e instanceof FileSystemException wrong && wrong.getReason() != null) {
            return oneLine(wrong.getReason()) + ": " + oneLine(wrong.getFile());
        }
        return e.getClass() == IOException.class
                ? oneLine(e.getMessage())
                : e.getClass().getSimpleName() + ": " + oneLine(e.getMessage());
    }

    private static String oneLine(@Nullable String text) {
        return text == null ? "no reason given" : text.lines().findFirst().orElse("");
    }
}
