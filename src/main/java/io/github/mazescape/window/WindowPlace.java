package io.github.mazescape.window;

import java.awt.Dimension;
import java.awt.Rectangle;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a window is and how large, in the units of the screens: pixels divided by the scale.
 *
 * @param bounds of the window while it is not maximized
 */
record WindowPlace(Rectangle bounds, boolean maximized) {
    /** What the program is made for. Where the screen has less, the window is as large as the screen allows. */
    static final Dimension USUAL = new Dimension(1280, 800);
    /** A window larger than this at the first start would take much computing before there is anything to see. */
    private static final Dimension MOST = new Dimension(1920, 1200);

    private static final Dimension LEAST = new Dimension(1040, 680);
    /** How much of a large screen the window takes along each side. */
    private static final double SHARE = 0.85;

    /**
     * The place of a window that opens.
     *
     * @param screens the usable area of each screen, which is without its taskbars; the window opens on the first
     *     unless it is remembered on another
     * @param remembered null if nothing is; a place off all screens is ignored
     */
    static WindowPlace of(List<Rectangle> screens, @Nullable WindowPlace remembered) {
        Rectangle screen = remembered == null ? null : screenOf(screens, remembered.bounds);
        if (remembered == null || screen == null) {
            return usual(screens.get(0));
        }
        int width = within(LEAST.width, remembered.bounds.width, screen.width);
        int height = within(LEAST.height, remembered.bounds.height, screen.height);
        int x = within(screen.x, remembered.bounds.x, screen.x + screen.width - width);
        int y = within(screen.y, remembered.bounds.y, screen.y + screen.height - height);
        return new WindowPlace(new Rectangle(x, y, width, height), remembered.maximized);
    }

    private static WindowPlace usual(Rectangle screen) {
        int width = within(USUAL.width, Math.min(MOST.width, (int) (SHARE * screen.width)), screen.width);
        int height = within(USUAL.height, Math.min(MOST.height, (int) (SHARE * screen.height)), screen.height);
        return middle(screen, new Dimension(width, height));
    }

    /** The place of a window of a size in the middle of a screen, as far as the screen has room for it. */
    static WindowPlace middle(Rectangle screen, Dimension size) {
        int width = Math.min(size.width, screen.width);
        int height = Math.min(size.height, screen.height);
        int x = screen.x + (screen.width - width) / 2;
        int y = screen.y + (screen.height - height) / 2;
        return new WindowPlace(new Rectangle(x, y, width, height), false);
    }

    /** The least size of a window on a screen. */
    static Dimension least(Rectangle screen) {
        return new Dimension(Math.min(LEAST.width, screen.width), Math.min(LEAST.height, screen.height));
    }

    /** The screen that shows most of a window; null if none shows any of it. */
    static @Nullable Rectangle screenOf(List<Rectangle> screens, Rectangle window) {
        Rectangle best = null;
        long most = 0;
        for (Rectangle screen : screens) {
            Rectangle shown = screen.intersection(window);
            long area = shown.isEmpty() ? 0 : (long) shown.width * shown.height;
            if (area > most) {
                best = screen;
                most = area;
            }
        }
        return best;
    }

    /** The value nearest to one that is wanted; the limit from above holds where the limits cross. */
    private static int within(int least, int wanted, int most) {
        return Math.min(most, Math.max(least, wanted));
    }
}
