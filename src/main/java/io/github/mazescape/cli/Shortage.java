package io.github.mazescape.cli;

import io.github.mazescape.input.PlainText;
import java.awt.AWTError;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the machine lacks: memory, threads, a font, a library, or a display that works. */
final class Shortage {
    private static final long MIB = 1 << 20;

    /** Where Java looks for the fonts of the system; it fails there if there are none. */
    private static final Pattern FINDS_FONTS =
            Pattern.compile("sun\\.(awt\\.(Fc)?FontConfiguration|font\\.(SunFontManager|FontManagerFactory)).*");

    /** What it says then, and what it says of its own fonts after that. */
    private static final Pattern MISSES_FONTS =
            Pattern.compile(".*(Fontconfig |libfontmanager|libfreetype|Problem reading font data).*", Pattern.DOTALL);

    private Shortage() {}

    /** What shows that a failure comes of what the machine lacks; null where it does not. */
    static @Nullable Throwable in(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            // Those who work for others wrap what a thread of theirs met.
            if (cause instanceof OutOfMemoryError || isOfFonts(cause)) {
                return cause;
            }
        }
        boolean lacks = thrown instanceof LinkageError
                || thrown instanceof AWTError
                || thrown instanceof VirtualMachineError && !(thrown instanceof StackOverflowError);
        return lacks ? thrown : null;
    }

    /** What is lacking and what the user can do about it, in one line. */
    static String told(Throwable lack) {
        if (lack instanceof OutOfMemoryError) {
            String said = PlainText.said(lack);
            return said.contains("native thread") ? threads(said) : memory(said);
        }
        if (isOfFonts(lack)) {
            Throwable root = lack;
            while (root.getCause() != null) {
                root = root.getCause();
            }
            return "failed: Java finds no fonts that it can use (" + PlainText.said(root)
                    + "); install fontconfig and a font, as in the packages fontconfig and fonts-dejavu-core";
        }
        StringBuilder line = new StringBuilder("failed");
        for (Throwable cause = lack; cause != null; cause = cause.getCause()) {
            if (cause.getMessage() != null) {
                line.append(": ").append(PlainText.said(cause));
            }
        }
        return line.toString();
    }

    private static boolean isOfFonts(Throwable cause) {
        return MISSES_FONTS.matcher(String.valueOf(cause.getMessage())).matches()
                || Stream.of(cause.getStackTrace())
                        .anyMatch(frame ->
                                FINDS_FONTS.matcher(frame.getClassName()).matches());
    }

    /** Java names this an OutOfMemoryError, but more heap would leave even less room for threads. */
    private static String threads(String said) {
        return "failed: the system gives this program no more threads (" + said
                + "); use fewer with --threads, end other programs, or raise the limit of processes (ulimit -u, or that"
                + " of the container)";
    }

    private static String memory(String said) {
        return "failed: out of memory (" + said + ", of at most "
                + Runtime.getRuntime().maxMemory() / MIB
                + " MiB); choose smaller sizes, or allow more, as with MAZESCAPE_JAVA_OPTS=-Xmx8g";
    }
}
