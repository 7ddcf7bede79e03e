package io.github.mazescape.window.command;

import io.github.mazescape.draw.colour.Palette;
import java.awt.Color;
import java.awt.Component;
import java.awt.Graphics;
import java.util.function.Supplier;
import javax.swing.Icon;

/** The colours of a palette as it is when it is drawn, from its lower end to its upper one. */
record PaletteSwatch(Supplier<Palette> palette) implements Icon {
    private static final int WIDTH = 72;
    private static final int HEIGHT = 12;

    @Override
    public void paintIcon(Component on, Graphics g, int x, int y) {
        Palette colours = palette.get();
        for (int i = 0; i < WIDTH; i++) {
            g.setColor(new Color(colours.at((double) i / (WIDTH - 1))));
            g.fillRect(x + i, y, 1, HEIGHT);
        }
    }

    @Override
    public int getIconWidth() {
        return WIDTH;
    }

    @Override
    public int getIconHeight() {
        return HEIGHT;
    }
}
