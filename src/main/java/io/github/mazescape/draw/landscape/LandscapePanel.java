package io.github.mazescape.draw.landscape;

import io.github.mazescape.draw.brush.BrushMarks;
import io.github.mazescape.draw.brush.BrushOverlay;
import io.github.mazescape.draw.glide.Glide;
import io.github.mazescape.draw.kit.Box;
import io.github.mazescape.draw.kit.PanelCache;
import io.github.mazescape.draw.kit.PanelHeader;
import io.github.mazescape.draw.kit.Pen;
import io.github.mazescape.draw.kit.Theme;
import io.github.mazescape.draw.kit.ValueRange;
import io.github.mazescape.draw.lineage.LineageMarks;
import io.github.mazescape.draw.lineage.LineageOverlay;
import java.awt.image.BufferedImage;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import processing.core.PGraphics;

/**
 * Draws the landscape around the champion: the values of a slice in colours, with the population, the trail and the
 * champion, and over them what the user points at. One picture passes into another ({@link Glide}), one generation into
 * the next ({@link Swarm}). What stands still is kept as an image, so that a frame without changes costs almost
 * nothing.
 */
public final class LandscapePanel {
    /** The height of the colour bar and the texts beside it [px]. */
    public static final int FOOTER_HEIGHT = 44;

    private final PanelCache still = new PanelCache();
    private final PanelCache captions = new PanelCache();
    private final LandscapeImage image = new LandscapeImage();
    private final PopulationImage crowd = new PopulationImage();
    private final MovingMap moving;
    private double shownAt = Double.NEGATIVE_INFINITY;
    private final BrushOverlay brush = new BrushOverlay();

    public LandscapePanel() {
        this(Glide.SWIFT);
    }

    /** @param glideSeconds how long a glide to another plane takes [s] */
    public LandscapePanel(double glideSeconds) {
        moving = new MovingMap(glideSeconds);
    }

    /**
     * Draws the panel as it is while nothing moves:
     * {@link #draw(PGraphics, Box, LandscapeModel, LandscapeMarks, double)}.
     */
    public void draw(PGraphics g, Box box, @Nullable LandscapeModel model, LandscapeMarks marks) {
        moving.forget();
        draw(g, box, model, marks, 0);
        moving.forget();
    }

    /**
     * Draws the panel into a box, with the marks on it.
     *
     * @param model the landscape, or null before there is one
     * @param seconds when it is shown [s]; a time before that of the last frame begins anew, with nothing on screen
     */
    public void draw(PGraphics g, Box box, @Nullable LandscapeModel model, LandscapeMarks marks, double seconds) {
        draw(g, new Places(box, picture(box), true), model, marks, seconds);
    }

    /** Draws the picture alone over a box, of any form, with the marks on it; see {@link #draw}. */
    public void drawPicture(
            PGraphics g, Box picture, @Nullable LandscapeModel model, LandscapeMarks marks, double seconds) {
        draw(g, new Places(picture, picture, false), model, marks, seconds);
    }

    /** Where the panel is, where the picture in it, and whether something is written around that. */
    private record Places(Box box, Box picture, boolean captioned) {}

    private void draw(
            PGraphics g, Places places, @Nullable LandscapeModel model, LandscapeMarks marks, double seconds) {
        Box box = places.box();
        if (model == null || model.snapshot() == null || seconds < shownAt) {
            moving.forget();
        }
        shownAt = seconds;
        try (Pen pen = new Pen(g)) {
            Box picture = places.picture();
            LandscapeImage.Source source = model == null ? null : model.source();
            boolean moves = false;
            if (model != null && source != null && picture.width() > 0) {
                moves = moving.take(model, image, picture, seconds);
            }
            if (model != null && moves && !places.captioned()) {
                moving.draw(pen, picture);
            } else if (model != null && moves) {
                captions.draw(pen, box, LandscapeCaptions.Said.of(model), inside -> {
                    LandscapeCaptions.header(inside, box, model);
                    LandscapeCaptions.footer(inside, footer(picture), model, image);
                });
                moving.draw(pen, picture);
            } else {
                still.draw(pen, box, Optional.ofNullable(model), inside -> draw(inside, places, model));
            }
            if (model != null && !marks.equals(LandscapeMarks.NONE)) {
                BrushMarks painted = marks.brush();
                if (painted != null) {
                    brush.draw(pen, picture, painted, !moves || !moving.gliding());
                }
                LandscapeMarks now = moves ? marks.moved(moving.places()) : marks;
                LineageMarks line = now.lineage();
                if (line != null) {
                    LineageOverlay.draw(pen, picture, line);
                }
                PointerMarks.draw(pen, picture, now);
            }
        }
    }

    /** How many times one picture has begun to pass into another. */
    public int glides() {
        return moving.glides();
    }

    /** Whether one picture was passing into another in the frame that was drawn last. */
    public boolean gliding() {
        return moving.gliding();
    }

    /** The square of the picture within a panel's box. */
    public static Box picture(Box panel) {
        Box rest = panel.inset(0, Theme.HEADER, 0, 0);
        int side = Math.min(rest.width(), rest.height() - FOOTER_HEIGHT);
        return new Box(rest.x(), rest.y(), side, side);
    }

    private static Box footer(Box picture) {
        return new Box(picture.x(), picture.bottom(), picture.width(), FOOTER_HEIGHT);
    }

    /**
     * The point of the slice at a point of the screen. For a point outside the picture it is the nearest one on the
     * border, as for a box that is dragged over the edge.
     *
     * @param picture the square of the picture
     * @param x of the screen [px]; the middle of a pixel is half a pixel right of its number
     * @param y of the screen [px]
     */
    public static LandscapeMarks.Spot nearestSpot(Box picture, double x, double y) {
        double u = 2 * (x - picture.x()) / Math.max(1, picture.width()) - 1;
        double v = 2 * (y - picture.y()) / Math.max(1, picture.height()) - 1;
        return new LandscapeMarks.Spot(ValueRange.SIGNED.clamp(u), ValueRange.SIGNED.clamp(v));
    }

    private void draw(Pen pen, Places places, @Nullable LandscapeModel model) {
        Box picture = places.picture();
        if (places.captioned()) {
            LandscapeCaptions.header(pen, places.box(), model);
        }
        LandscapeImage.Source source = model == null ? null : model.source();
        if (source == null) {
            PanelHeader.empty(
                    pen, picture, model == null ? "evaluating generation 1…" : "evaluating the first points…");
        } else if (picture.width() > 0) {
            pen.image(image.of(source, picture.width(), picture.height()), picture.x(), picture.y());
        }
        if (model != null && picture.width() > 0) {
            int density = pen.density();
            if (density > 0) {
                BufferedImage dots = crowd.of(model, picture.width(), picture.height(), density);
                pen.image(dots, picture.x(), picture.y(), density);
            } else {
                try (Pen inside = pen.within(picture)) {
                    crowd.draw(inside, picture, model.dots());
                }
            }
            if (places.captioned()) {
                LandscapeCaptions.footer(pen, footer(picture), model, image);
            }
        }
    }
}
