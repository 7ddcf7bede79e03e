package io.github.mazescape.draw.sandbox;

import io.github.mazescape.draw.kit.Box;
import io.github.mazescape.draw.kit.Theme;
import io.github.mazescape.draw.landscape.LandscapePanel;

/**
 * The boxes of everything in a sandbox of a size. The landscape is the largest square that fits at the left. The
 * forager's panels form a column at the right. The status bar is at the bottom.
 *
 * @param landscape the landscape panel
 * @param picture the square of the landscape's picture within it
 * @param maze the maze panel
 * @param hidden the panel of hidden units
 * @param chart the chart
 * @param status the status bar
 */
public record SandboxLayout(Box landscape, Box picture, Box maze, Box hidden, Box chart, Box status) {
    private static final int STATUS_HEIGHT = 34;
    private static final int NARROWEST_COLUMN = 340;
    private static final int ROOMY_COLUMN = 480;
    private static final int LOWEST_CHART = 150;

    /** The layout where the landscape's picture covers all, and there is nothing else. */
    public static SandboxLayout ofPicture(int width, int height) {
        Box all = new Box(0, 0, width, height);
        Box none = new Box(0, 0, 0, 0);
        return new SandboxLayout(all, all, none, none, none, none);
    }

    /** The layout of a sandbox of a size in pixels, which is at least 900 x 600. */
    public static SandboxLayout of(int width, int height) {
        int gap = Theme.GAP;
        Box status = new Box(0, height - STATUS_HEIGHT, width, STATUS_HEIGHT);
        int tall = Math.max(1, status.y() - 2 * gap + 4);
        int side = Math.max(
                1, Math.min(tall - Theme.HEADER - LandscapePanel.FOOTER_HEIGHT, width - 3 * gap - NARROWEST_COLUMN));
        Box landscape = new Box(gap, gap, side, tall);
        Box picture = new Box(gap, gap + Theme.HEADER, side, side);
        int x = landscape.right() + gap + gap / 2;
        int wide = width - gap - x;
        int mazeHeight = Math.min(wide * 2 / 3, tall * 46 / 100);
        int both = tall * 36 / 100;
        boolean stacked = wide < ROOMY_COLUMN && tall - mazeHeight - both - 2 * gap >= LOWEST_CHART;
        int hiddenHeight = stacked ? both : tall * 22 / 100;
        Box maze = new Box(x, gap, wide, mazeHeight);
        Box hidden = new Box(x, maze.bottom() + gap, wide, hiddenHeight);
        Box chart = new Box(x, hidden.bottom() + gap, wide, gap + tall - hidden.bottom() - gap);
        return new SandboxLayout(landscape, picture, maze, hidden, chart, status);
    }
}
