package io.github.mazescape.window;

import java.awt.GraphicsConfiguration;
import java.awt.GraphicsDevice;
import java.awt.GraphicsEnvironment;
import java.awt.Insets;
import java.awt.Rectangle;
import java.awt.Toolkit;
import java.util.List;
import java.util.stream.Stream;

/** The screens of this machine. */
final class Screens {
    private Screens() {}

    /**
     * The area of each screen without its taskbars, in the units of AWT, which are pixels divided by the scale. The
     * default screen comes first.
     */
    static List<Rectangle> usable() {
        GraphicsEnvironment all = GraphicsEnvironment.getLocalGraphicsEnvironment();
        GraphicsDevice first = all.getDefaultScreenDevice();
        return Stream.concat(Stream.of(first), Stream.of(all.getScreenDevices()).filter(other -> !other.equals(first)))
                .map(screen -> usable(screen.getDefaultConfiguration()))
                .toList();
    }

    private static Rectangle usable(GraphicsConfiguration screen) {
        Rectangle bounds = screen.getBounds();
        Insets bars = Toolkit.getDefaultToolkit().getScreenInsets(screen);
        return new Rectangle(
                bounds.x + bars.left,
                bounds.y + bars.top,
                Math.max(1, bounds.width - bars.left - bars.right),
                Math.max(1, bounds.height - bars.top - bars.bottom));
    }
}
