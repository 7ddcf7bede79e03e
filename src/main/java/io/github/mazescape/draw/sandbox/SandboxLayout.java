package io.github.mazescape.draw.sandbox;

import io.github.mazescape.draw.kit.Box;
import io.github.mazescape.draw.kit.Theme;
import io.github.mazescape.draw.landscape.LandscapePanel;

/**
 * Where everything lies in a sandbox of a size: the landscape, as large a square as there is room for, at the left; the forager's
 * panels in a column at the right; the status bar at the bottom.
 *
 * @param landscape the landscape panel
 * @param picture the square within it in which the landscape itself is drawn
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

    /** The layout of a sandbox so many pixels wide and high; made for 900 x 600 and more. */
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
