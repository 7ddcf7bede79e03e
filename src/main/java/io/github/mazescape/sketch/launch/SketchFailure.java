package io.github.mazescape.sketch.launch;

import java.lang.reflect.InvocationTargetException;
import org.jspecify.annotations.Nullable;

/** Describes in one line what failed while a sketch ran, and in which of its lines. */
public final class SketchFailure {
    private SketchFailure() {}

    /** {@code Name.pde:LINE: message}; without the line if none of the sketch's own code was running. */
    public static String line(SketchJava sketch, Throwable thrown) {
        Throwable cause = thrown;
        @Nullable String place = place(sketch, cause);
        while (cause.getCause() != null && (place == null || cause instanceof InvocationTargetException)) {
            cause = cause.getCause();
            place = place(sketch, cause);
        }
        String message =
                cause.getMessage() == null ? "" : ": " + cause.getMessage().replaceAll("\\s+", " ");
        String words = cause instanceof IllegalArgumentException && !message.isEmpty()
                ? message.substring(2)
                : cause.getClass().getSimpleName() + message;
        return (place == null ? sketch.source().tabs().get(0).file() : place) + ": " + words;
    }

    private static @Nullable String place(SketchJava sketch, Throwable cause) {
        String file = sketch.source().name() + ".java";
        for (StackTraceElement frame : cause.getStackTrace()) {
            if (file.equals(frame.getFileName()) && frame.getLineNumber() > 0) {
                return sketch.placeOfLine(frame.getLineNumber());
            }
        }
        return null;
    }
}
