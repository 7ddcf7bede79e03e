package io.github.mazescape.sketch.launch;

import java.awt.AWTException;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Toolkit;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** A program that looks at the middle of the screen as fast as it can, and prints each colour that it sees first. */
final class ScreenColours {
    private static final int SIDE = 240;
    private static final int STEP = 40;

    private ScreenColours() {}

    static ProcessBuilder builder() {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        ScreenColours.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
    }

    public static void main(String[] args) throws AWTException {
        Robot robot = new Robot();
        Rectangle middle = new Rectangle(Toolkit.getDefaultToolkit().getScreenSize());
        middle.grow((SIDE - middle.width) / 2, (SIDE - middle.height) / 2);
        Set<Integer> seen = new HashSet<>();
        while (true) {
            BufferedImage screen = robot.createScreenCapture(middle);
            for (int y = 0; y < SIDE; y += STEP) {
                for (int x = 0; x < SIDE; x += STEP) {
                    int colour = screen.getRGB(x, y) & 0xffffff;
                    if (seen.add(colour)) {
                        System.out.printf(Locale.ROOT, "%06x%n", colour);
                    }
                }
            }
        }
    }
}
