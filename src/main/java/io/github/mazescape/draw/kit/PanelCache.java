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
    private @Nullable BufferedImage picture;

    /** Draws a panel that depends only on the model and the box, and that stays within the box. */
    public void draw(Pen pen, Box wantedBox, Object wantedModel, Consumer<Pen> drawing) {
        if (wantedBox.width() == 0 || wantedBox.height() == 0) {
            return;
        }
        if (!pen.pixelByPixel()) {
            drawing.accept(pen);
            return;
        }
        BufferedImage known = picture;
        if (known == null || !wantedBox.equals(box) || !wantedModel.equals(model)) {
            known = known != null && known.getWidth() == wantedBox.width() && known.getHeight() == wantedBox.height()
                    ? known
                    : new BufferedImage(wantedBox.width(), wantedBox.height(), BufferedImage.TYPE_INT_RGB);
            try (Pen inside = new Pen(known, wantedBox.x(), wantedBox.y())) {
                inside.fill(wantedBox, Theme.GROUND);
                drawing.accept(inside);
            }
            picture = known;
            box = wantedBox;
            model = wantedModel;
        }
        pen.image(known, wantedBox.x(), wantedBox.y());
    }
}
