package io.github.mazescape.view;

import io.github.mazescape.evaluation.Layer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import processing.core.PGraphics;

/** The landscape around the champion: the values of a slice in colours, and on it the population, the trail and the champion. */
public final class LandscapePanel {
    /** The height of the colour bar and of what stands beside it [px]. */
    static final int FOOTER_HEIGHT = 44;

    private static final int LONGEST_TRAIL = 300;
    private static final int BAR_HEIGHT = 10;

    private final Still still = new Still();
    private final LandscapeImage image = new LandscapeImage();
    private @Nullable Raster ranged;
    private ValueRange dataRange = ValueRange.UNIT;

    /** Draws the panel into a box; null is the panel before there is a landscape. */
    public void draw(PGraphics g, Box box, @Nullable LandscapeModel model) {
        try (Pen pen = new Pen(g)) {
            still.draw(pen, box, Optional.ofNullable(model), inside -> draw(inside, box, model));
        }
    }

    private void draw(Pen pen, Box box, @Nullable LandscapeModel model) {
        Layer layer = model == null ? Layer.FITNESS : model.layer();
        Box rest = PanelHeader.draw(pen, box, title(layer), model == null ? "" : where(model));
        int side = Math.min(rest.width(), rest.height() - FOOTER_HEIGHT);
        Box picture = new Box(rest.x(), rest.y(), side, side);
        Raster raster = model == null ? null : model.raster();
        if (model == null || raster == null) {
            PanelHeader.empty(
                    pen, picture, model == null ? "evaluating generation 1…" : "evaluating the first points…");
        } else if (side > 0) {
            pen.image(image.of(raster, layer, range(model, raster), side, side), picture.x(), picture.y());
        }
        if (model != null) {
            marks(pen, picture, model);
            footer(pen, new Box(rest.x(), picture.bottom(), side, FOOTER_HEIGHT), model);
        }
    }

    private static String where(LandscapeModel model) {
        return "half-width " + Wording.plain(model.halfWidth(), 3) + " × champion norm  ·  " + model.directions();
    }

    private ValueRange range(LandscapeModel model, Raster raster) {
        if (model.range() != null) {
            return model.range();
        }
        Raster known = ranged;
        if (known == null || known.version() != raster.version() || known.values() != raster.values()) {
            dataRange = ValueRange.of(raster);
            ranged = raster;
        }
        return dataRange;
    }

    private static void marks(Pen whole, Box picture, LandscapeModel model) {
        try (Pen pen = whole.within(picture)) {
            for (Dot dot : model.population()) {
                double opacity = 1 / (1 + 9 * dot.distance() * dot.distance());
                double x = x(picture, dot);
                double y = y(picture, dot);
                pen.disc(x, y, 3, Theme.faded(Theme.SHADE, 0.5 * opacity));
                pen.disc(x, y, 2, Theme.faded(Theme.TEXT, Math.max(0.18, opacity)));
            }
            trail(pen, picture, model.trail());
            Dot champion = model.champion();
            if (champion != null) {
                double x = x(picture, champion);
                double y = y(picture, champion);
                pen.ring(x, y, 8, 5, Theme.SHADE);
                pen.ring(x, y, 8, 2.5, Theme.ACCENT);
            }
        }
    }

    private static void trail(Pen pen, Box picture, List<Dot> trail) {
        int first = Math.max(0, trail.size() - LONGEST_TRAIL);
        int segments = trail.size() - 1 - first;
        for (int pass = 0; pass < 2; pass++) {
            for (int i = 0; i < segments; i++) {
                Dot from = trail.get(first + i);
                Dot to = trail.get(first + i + 1);
                if (from.equals(to)) {
                    continue;
                }
                double opacity = 0.15 + 0.85 * (i + 1) / segments;
                int colour = pass == 0 ? Theme.faded(Theme.SHADE, 0.5 * opacity) : Theme.faded(Theme.ACCENT, opacity);
                pen.line(
                        x(picture, from),
                        y(picture, from),
                        x(picture, to),
                        y(picture, to),
                        pass == 0 ? 4 : 1.75,
                        colour);
            }
        }
    }

    private void footer(Pen pen, Box box, LandscapeModel model) {
        Raster raster = model.raster();
        if (raster != null && model.layer() != Layer.BEHAVIOUR) {
            colourBar(pen, new Box(box.x(), box.y() + 10, box.width() * 46 / 100, BAR_HEIGHT), range(model, raster));
        }
        double first = box.y() + 19;
        double second = box.y() + 19 + Theme.LEADING;
        String detail = model.resolution() == 1 ? "full resolution" : "1/" + model.resolution() + " resolution";
        int percent = (int) Math.floor(100 * Math.max(0, Math.min(1, model.progress())));
        String progress = percent == 100 ? "complete" : String.format(Locale.ROOT, "%s, %d %%", detail, percent);
        pen.textBefore(TypeFace.REGULAR, Theme.SMALL, progress, box.right(), first, Theme.DIM);
        legend(pen, box, second, !model.population().isEmpty());
    }

    private static void legend(Pen pen, Box box, double baseline, boolean populated) {
        String champion = "champion";
        boolean roomy = box.width() >= 560;
        String crowd = roomy ? "population, faint off the slice" : "population";
        double x = box.right();
        if (populated) {
            x -= TypeFace.REGULAR.width(crowd, Theme.SMALL);
            pen.text(TypeFace.REGULAR, Theme.SMALL, crowd, x, baseline, Theme.DIM);
            pen.disc(Math.round(x) - 9, baseline - 4.5, 2, Theme.TEXT);
            x -= 18 + Theme.GAP;
        }
        x -= TypeFace.REGULAR.width(champion, Theme.SMALL);
        pen.text(TypeFace.REGULAR, Theme.SMALL, champion, x, baseline, Theme.DIM);
        pen.ring(Math.round(x) - 11, baseline - 4.5, 4.5, 2, Theme.ACCENT);
    }

    private static void colourBar(Pen pen, Box bar, ValueRange range) {
        for (int x = 0; x < bar.width(); x++) {
            pen.fill(bar.x() + x, bar.y(), 1, bar.height(), Palette.MAGMA.at((x + 0.5) / bar.width()));
        }
        pen.frame(bar, Theme.faded(Theme.TEXT, 0.25));
        Ticks ticks = Ticks.within(range, Math.max(2, bar.width() / 40));
        for (double value : ticks.values()) {
            String label = ticks.label(value);
            double half = TypeFace.REGULAR.width(label, Theme.SMALL) / 2;
            double x = bar.x() + range.position(value) * (bar.width() - 1);
            pen.fill((int) Math.round(x), bar.bottom(), 1, 4, Theme.DIM);
            double middle = Math.max(bar.x() + half, Math.min(bar.right() - half, x));
            pen.textAround(TypeFace.REGULAR, Theme.SMALL, label, middle, bar.bottom() + 17, Theme.DIM);
        }
    }

    private static String title(Layer layer) {
        return switch (layer) {
            case FITNESS -> "Fitness landscape";
            case STANDARD_ERROR -> "Standard error of fitness";
            case VISITED -> "Cells visited";
            case BEHAVIOUR -> "Behaviour";
        };
    }

    private static double x(Box picture, Dot dot) {
        return picture.x() + (dot.u() + 1) / 2 * picture.width();
    }

    private static double y(Box picture, Dot dot) {
        return picture.y() + (dot.v() + 1) / 2 * picture.height();
    }
}
