package io.github.mazescape.draw.landscape;

import io.github.mazescape.draw.brush.BrushMarks;
import io.github.mazescape.draw.brush.BrushOverlay;
import io.github.mazescape.draw.kit.Box;
import io.github.mazescape.draw.kit.PanelCache;
import io.github.mazescape.draw.kit.PanelHeader;
import io.github.mazescape.draw.kit.Pen;
import io.github.mazescape.draw.kit.Theme;
import io.github.mazescape.draw.kit.TypeFace;
import io.github.mazescape.draw.kit.ValueRange;
import io.github.mazescape.draw.kit.Wording;
import io.github.mazescape.evaluation.Layer;
import io.github.mazescape.network.Precision;
import java.awt.image.BufferedImage;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import processing.core.PGraphics;

/**
 * Draws the landscape around the champion: the values of a slice in colours, with the population, the trail and the
 * champion, and over them what the user points at. Everything but the last is kept as an image, so that a frame without
 * changes costs almost nothing.
 */
public final class LandscapePanel {
    /** The height of the colour bar and the texts beside it [px]. */
    public static final int FOOTER_HEIGHT = 44;

    private static final int BAR_HEIGHT = 10;
    private static final String SEPARATOR = "  ·  ";

    private final PanelCache still = new PanelCache();
    private final LandscapeImage image = new LandscapeImage();
    private final PopulationImage crowd = new PopulationImage();
    private final BrushOverlay brush = new BrushOverlay();

    /** Draws the panel into a box, with the marks on it; a null model before there is a landscape. */
    public void draw(PGraphics g, Box box, @Nullable LandscapeModel model, LandscapeMarks marks) {
        try (Pen pen = new Pen(g)) {
            still.draw(pen, box, Optional.ofNullable(model), inside -> draw(inside, box, model));
            if (model != null && !marks.equals(LandscapeMarks.NONE)) {
                BrushMarks painted = marks.brush();
                if (painted != null) {
                    brush.draw(pen, picture(box), painted);
                }
                PointerMarks.draw(pen, picture(box), marks);
            }
        }
    }

    /** The square of the picture within a panel's box. */
    public static Box picture(Box panel) {
        Box rest = panel.inset(0, Theme.HEADER, 0, 0);
        int side = Math.min(rest.width(), rest.height() - FOOTER_HEIGHT);
        return new Box(rest.x(), rest.y(), side, side);
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

    private void draw(Pen pen, Box box, @Nullable LandscapeModel model) {
        Layer layer = model == null ? Layer.FITNESS : model.colouring().layer();
        String ablation = model == null ? "" : model.measurement().ablation();
        String title = layer.title() + (ablation.isEmpty() ? "" : ", " + ablation);
        double room = box.width() - TypeFace.STRONG.width(title, Theme.TITLE) - Theme.GAP;
        PanelHeader.draw(pen, box, title, model == null ? "" : where(model, room));
        Box picture = picture(box);
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
            footer(pen, new Box(picture.x(), picture.bottom(), picture.width(), FOOTER_HEIGHT), model);
        }
    }

    /** Describes the slice as fully as there is room for. */
    private static String where(LandscapeModel model, double room) {
        String size = "half-width " + Wording.compact(model.measurement().halfWidth(), 3);
        Precision precision = model.measurement().precision();
        String number = precision == null ? "" : SEPARATOR + precision.name().toLowerCase(Locale.ROOT);
        String spelt = precision == null ? "" : number + " precision";
        String kind = model.measurement().directions().replaceFirst(" .*", "");
        String shortest = size + number + SEPARATOR + kind;
        return Stream.of(
                        size + spelt + SEPARATOR + model.measurement().directions(),
                        size + spelt + SEPARATOR + kind,
                        size + number + SEPARATOR + model.measurement().directions(),
                        shortest,
                        size)
                .filter(text -> TypeFace.REGULAR.width(text, Theme.SMALL) <= room)
                .findFirst()
                .orElse(shortest);
    }

    private void footer(Pen pen, Box box, LandscapeModel model) {
        LandscapeImage.Source source = model.source();
        if (source != null && !model.colouring().layer().isFingerprint()) {
            Box bar = new Box(box.x(), box.y() + 10, box.width() * 46 / 100, BAR_HEIGHT);
            ColourBar.draw(pen, bar, image.grading(source), model.colouring().colours());
        } else if (source != null) {
            pen.small(
                    Wording.fitted("equal colours, equal behaviour", Theme.SMALL, box.width() * 0.46),
                    box.x(),
                    box.y() + 19.0,
                    Theme.DIM);
        }
        double first = box.y() + 19;
        double second = box.y() + 19 + Theme.LEADING;
        int resolution = model.measurement().resolution();
        String detail = resolution == 1 ? "full resolution, " : "1/" + resolution + " resolution, ";
        int percent = (int) Math.floor(100 * ValueRange.UNIT.clamp(model.progress()));
        String share = percent == 100 ? "complete" : percent + " %";
        String progress = percent == 100 ? share : detail + share;
        String mazes = model.measurement().mazes();
        String on = mazes.isEmpty() ? "" : "on " + mazes + SEPARATOR;
        double room = box.width() * 0.54 - Theme.GAP;
        String measured = TypeFace.REGULAR.width(on + progress, Theme.SMALL) <= room ? on + progress : on + share;
        pen.smallBefore(Wording.fitted(measured, Theme.SMALL, room), box.right(), first, Theme.DIM);
        legend(pen, box, second, !model.population().isEmpty());
    }

    private static void legend(Pen pen, Box box, double baseline, boolean populated) {
        String champion = "champion";
        boolean roomy = box.width() >= 560;
        String crowd = roomy ? "population, faint off the slice" : "population";
        double x = box.right();
        if (populated) {
            x -= TypeFace.REGULAR.width(crowd, Theme.SMALL);
            pen.small(crowd, x, baseline, Theme.DIM);
            pen.disc(Math.round(x) - 9, baseline - 4.5, 2, Theme.TEXT);
            x -= 18 + Theme.GAP;
        }
        x -= TypeFace.REGULAR.width(champion, Theme.SMALL);
        pen.small(champion, x, baseline, Theme.DIM);
        pen.ring(Math.round(x) - 11, baseline - 4.5, 4.5, 2, Theme.ACCENT);
    }
}
