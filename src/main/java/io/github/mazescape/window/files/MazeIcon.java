package io.github.mazescape.window.files;

import io.github.mazescape.draw.kit.Theme;
import io.github.mazescape.maze.Maze;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import javax.swing.Icon;

/** A maze as a small picture: corridors dark, walls light, pellets amber. */
final class MazeIcon implements Icon {
    /** Its width and height [px]. */
    private static final int SIDE = 44;

    private final BufferedImage cells;

    MazeIcon(Maze maze) {
        cells = new BufferedImage(maze.width(), maze.height(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < maze.height(); y++) {
            for (int x = 0; x < maze.width(); x++) {
                int open = maze.hasPellet(x, y) ? Theme.WARM : Theme.GROUND;
                cells.setRGB(x, y, maze.isWall(x, y) ? Theme.DIM : open);
            }
        }
    }

    @Override
    public void paintIcon(Component on, Graphics g, int x, int y) {
        int longer = Math.max(cells.getWidth(), cells.getHeight());
        // Whole pixels a cell where there is room for them, so that walls are equally thick.
        double scale = longer < SIDE ? SIDE / longer : (double) SIDE / longer;
        int width = (int) Math.max(1, Math.round(cells.getWidth() * scale));
        int height = (int) Math.max(1, Math.round(cells.getHeight() * scale));
        Graphics2D pen = (Graphics2D) g.create();
        pen.drawImage(cells, x + (SIDE - width) / 2, y + (SIDE - height) / 2, width, height, null);
        pen.dispose();
    }

    @Override
    public int getIconWidth() {
        return SIDE;
    }

    @Override
    public int getIconHeight() {
        return SIDE;
    }
}
