package io.github.mazescape.draw.kit;

import java.awt.image.BufferedImage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the picture of a panel until its model or its box changes. The drawing is the same with and without it; only
 * the time differs.
 */
public final class PanelCache {
    private @Nullable Object model;
    private @Nullable Box box;
    private int density;
    private Scheme scheme = Scheme.DARK;
    private @Nullable BufferedImage picture;

    /** Draws a panel that depends only on the model and the box, and that stays within the box. */
    public void draw(Pen pen, Box wantedBox, Object wantedModel, Consumer<Pen> drawing) {
        if (wantedBox.width() == 0 || wantedBox.height() == 0) {
            return;
        }
        int wantedDensity = pen.density();
        if (wantedDensity == 0) {
            drawing.accept(pen);
            return;
        }
        BufferedImage known = picture;
        if (known == null
                || !wantedBox.equals(box)
                || wantedDensity != density
                || pen.scheme() != scheme
                || !wantedModel.equals(model)) {
            int width = wantedDensity * wantedBox.width();
            int height = wantedDensity * wantedBox.height();
            known = known != null && known.getWidth() == width && known.getHeight() == height
                    ? known
                    : new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            try (Pen inside = new Pen(known, wantedBox.x(), wantedBox.y(), wantedDensity, pen.scheme())) {
                inside.fill(wantedBox, Theme.GROUND);
                drawing.accept(inside);
            }
            picture = known;
            box = wantedBox;
            density = wantedDensity;
            scheme = pen.scheme();
            model = wantedModel;
        }
        pen.image(known, wantedBox.x(), wantedBox.y(), wantedDensity);
    }
}
