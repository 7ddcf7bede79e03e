package io.github.mazescape.terminal;

import io.github.mazescape.input.InputException;
import io.github.mazescape.input.PlainText;
import java.awt.AWTError;
import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells whether a window can open. It asks the X server before AWT does, since AWT can neither forget a display that
 * failed nor draw a picture after that.
 */
public final class Display {
    private static final String HEADLESS = "java.awt.headless";
    private static final Pattern NAME = Pattern.compile("([^:/]*):(\\d{1,5})(\\.\\d+)?");
    private static final int FIRST_PORT = 6000;
    private static final int LAST_PORT = 65535;
    private static final int PATIENCE_MILLIS = 3000;

    private Display() {}

    /** Makes the program use no display from now on. It has no effect once AWT has started. */
    public static void leaveAlone() {
        System.setProperty(HEADLESS, "true");
    }

    /**
     * Says why no window can open, in words that can begin a sentence; empty if one can. Pictures can be drawn in both
     * cases.
     *
     * @throws Error if there is a display, but the system has no fonts; what kind of error depends on Java
     * @throws InputException if a display refuses the program; nothing can be drawn after that
     */
    public static Optional<String> refusal() {
        String name = System.getenv("DISPLAY");
        boolean asked = !Boolean.getBoolean(HEADLESS) && name != null && !name.isBlank() && isOfX();
        if (asked && !answers(name)) {
            leaveAlone();
            return Optional.of(words(name) + "nothing answers there");
        }
        if (GraphicsEnvironment.isHeadless()) {
            return Optional.of("no display");
        }
        try {
            if (GraphicsEnvironment.getLocalGraphicsEnvironment().getScreenDevices().length == 0) {
                return Optional.of("no display");
            }
            findFonts();
            return Optional.empty();
        } catch (AWTError refused) {
            throw InputException.of(
                            (name == null ? "the display " : words(name) + "its server ") + "lets no window be opened")
                    .advise("correct it, or unset it");
        }
    }

    /** Fails if the system has no fonts: here, and not in the thread that draws, where nobody catches it. */
    private static void findFonts() {
        Objects.requireNonNull(new Font(Font.DIALOG, Font.PLAIN, 12).getFamily());
    }

    private static String words(String name) {
        return "DISPLAY is '" + PlainText.line(name) + "', but ";
    }

    /** Whether the windows of this system are those of an X server, which DISPLAY names. */
    private static boolean isOfX() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        return !system.contains("mac") && !system.contains("windows");
    }

    /** Whether an X server answers at a display; true if that cannot be told. */
    static boolean answers(String name) {
        Matcher parts = NAME.matcher(name);
        if (!parts.matches()) {
            return true;
        }
        String host = parts.group(1);
        int number = Integer.parseInt(parts.group(2));
        return host.isEmpty() || host.equals("unix")
                ? answersHere(number) || answers("localhost", number)
                : answers(host, number);
    }

    private static boolean answersHere(int number) {
        String path = "/tmp/.X11-unix/X" + number;
        try (SocketChannel socket = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            return socket.connect(UnixDomainSocketAddress.of(path));
        } catch (IOException | UnsupportedOperationException absent) {
            return answersInTheAbstract("@" + path);
        }
    }

    /** Linux also has sockets without a file. Java cannot open them, but the system lists them. */
    private static boolean answersInTheAbstract(String name) {
        try {
            return Files.readAllLines(Path.of("/proc/net/unix")).stream().anyMatch(line -> line.endsWith(" " + name));
        } catch (IOException unlisted) {
            return false;
        }
    }

    private static boolean answers(String host, int number) {
        if (FIRST_PORT + number > LAST_PORT) {
            return false;
        }
        try (SocketChannel socket = SocketChannel.open()) {
            socket.socket().connect(new InetSocketAddress(host, FIRST_PORT + number), PATIENCE_MILLIS);
            return true;
        } catch (IOException absent) {
            return false;
        }
    }
}
