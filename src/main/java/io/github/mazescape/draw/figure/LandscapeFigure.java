package io.github.mazescape.draw.figure;

import io.github.mazescape.draw.kit.Box;
import io.github.mazescape.draw.kit.Drawing;
import io.github.mazescape.draw.kit.PanelHeader;
import io.github.mazescape.draw.kit.Pen;
import io.github.mazescape.draw.kit.Theme;
import io.github.mazescape.draw.kit.TypeFace;
import io.github.mazescape.draw.kit.Wording;
import io.github.mazescape.draw.landscape.ColourKey;
import io.github.mazescape.draw.landscape.ContourLines;
import io.github.mazescape.draw.landscape.Dot;
import io.github.mazescape.draw.landscape.LandscapeImage;
import io.github.mazescape.draw.landscape.LandscapeModel;
import io.github.mazescape.draw.landscape.LandscapePanel;
import io.github.mazescape.landscape.Viewport;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Set;

/**
 * A landscape as a figure.
 *
 * @param source the values and how they are coloured
 * @param dots the champion and the path to it
 * @param viewport the piece of the plane
 * @param parts what is drawn besides the landscape
 * @param words what is written
 * @param supersampling how many values lie along the side of a pixel, at least 1; the sides of the values are multiples
 *     of it
 */
public record LandscapeFigure(
        LandscapeImage.Source source,
        LandscapeModel.Dots dots,
        Viewport viewport,
        Set<FigurePart> parts,
        Words words,
        int supersampling) {
    /** The least width of the picture that has room for labels [units]. */
    private static final int LEAST_WIDTH = 400;
    /** The width of a picture at which type is no longer drawn larger [units]. */
    private static final int COMMON_WIDTH = 640;

    private static final int LEFT = 66;
    private static final int RIGHT = 24;
    private static final int BELOW_AXIS = 50;
    private static final int BAR_ROW = 46;
    private static final int BETWEEN_TICKS = 72;

    /**
     * What is written.
     *
     * @param title what the values are
     * @param aside a remark beside it
     * @param first the first direction, as "first direction"
     * @param second the second direction
     * @param unit what a length along them counts, as "norms of the champion"
     * @param caption what was measured
     */
    public record Words(String title, String aside, String first, String second, String unit, String caption) {}

    public LandscapeFigure {
        parts = Set.copyOf(parts);
    }

    /** How many pixels a unit has unless the user says otherwise: type grows with a large picture. */
    public static int density(int width) {
        return Math.max(1, Math.round((float) width / COMMON_WIDTH));
    }

    /**
     * The figure.
     *
     * @param density how many pixels lie along a unit; a value is one pixel, or n by n of them where there are few
     */
    public Drawing drawing(int density) {
        int columns = source.snapshot().width() / supersampling;
        int rows = source.snapshot().height() / supersampling;
        int larger = Math.max(1, (LEAST_WIDTH * density + columns - 1) / columns);
        Box picture = new Box(
                has(FigurePart.AXES) ? LEFT : Theme.GAP,
                Theme.GAP + (has(FigurePart.TITLE) ? Theme.HEADER : 0),
                (columns * larger + density - 1) / density,
                Math.max(1, (rows * larger + density - 1) / density));
        List<String> caption = has(FigurePart.CAPTION) && !words.caption().isBlank()
                ? Wording.wrapped(words.caption(), Theme.SMALL, picture.width())
                : List.of();
        int below = (has(FigurePart.AXES) ? BELOW_AXIS : Theme.GAP)
                + (hasRow() ? BAR_ROW : 0)
                + (caption.isEmpty() ? 4 : caption.size() * Theme.LEADING + 8);
        return new Drawing(
                picture.right() + RIGHT,
                picture.bottom() + below,
                words.title() + ", " + words.aside(),
                pen -> draw(pen, picture, below, caption));
    }

    private boolean has(FigurePart part) {
        return parts.contains(part);
    }

    private boolean hasRow() {
        return has(FigurePart.BAR) || has(FigurePart.CENTRE) || has(FigurePart.TRAIL);
    }

    private void draw(Pen pen, Box picture, int below, List<String> caption) {
        pen.fill(new Box(0, 0, picture.right() + RIGHT, picture.bottom() + below), Theme.GROUND);
        if (has(FigurePart.TITLE)) {
            PanelHeader.draw(
                    pen, new Box(picture.x(), Theme.GAP, picture.width(), Theme.HEADER), words.title(), words.aside());
        }
        pen.image(image(picture, pen.density()), picture);
        try (Pen inside = pen.within(picture)) {
            if (source.colouring().hasPaths()) {
                ContourLines.draw(inside.asGiven(), picture, source);
            }
            marks(inside.asGiven(), picture);
        }
        int y = picture.bottom();
        if (has(FigurePart.AXES)) {
            axes(pen, picture);
            y += BELOW_AXIS;
        } else {
            y += Theme.GAP;
        }
        if (hasRow()) {
            row(pen, new Box(picture.x(), y, picture.width(), BAR_ROW));
            y += BAR_ROW;
        }
        for (int line = 0; line < caption.size(); line++) {
            pen.small(caption.get(line), picture.x(), y + 10 + line * Theme.LEADING, Theme.DIM);
        }
    }

    /** The landscape in the pixels of the figure, or in its own where the figure has none. */
    private BufferedImage image(Box picture, int density) {
        int width = density == 0 ? source.snapshot().width() / supersampling : density * picture.width();
        int height = density == 0 ? source.snapshot().height() / supersampling : density * picture.height();
        LandscapeImage.Source bare = source.colouring().hasPaths()
                ? new LandscapeImage.Source(
                        source.snapshot(), source.colouring().withoutContours(), source.range(), source.centre())
                : source;
        return Averaging.of(
                new LandscapeImage().of(bare, supersampling * width, supersampling * height), supersampling);
    }

    private void marks(Pen pen, Box picture) {
        if (has(FigurePart.TRAIL)) {
            FigureMarks.trail(pen, picture, dots.trail());
        }
        if (has(FigurePart.CENTRE)) {
            FigureMarks.others(pen, picture, dots.others().all());
            FigureMarks.champion(pen, picture, dots.champion());
        }
        if (has(FigurePart.SCALE)) {
            List<Dot> trail = has(FigurePart.TRAIL) ? dots.trail() : List.of();
            FigureMarks.scale(pen, picture, viewport.halfWidth(), words.unit(), trail);
        }
    }

    private void axes(Pen pen, Box picture) {
        double left = viewport.x(0) - viewport.halfWidth() / viewport.width();
        double top = viewport.y(0) - viewport.halfHeight() / viewport.height();
        double widest = Math.max(viewport.halfWidth(), viewport.halfHeight());
        PlaneAxis across = PlaneAxis.of(
                left,
                left + 2 * viewport.halfWidth(),
                words.first(),
                words.unit(),
                widest,
                Math.max(2, picture.width() / BETWEEN_TICKS));
        PlaneAxis down = PlaneAxis.of(
                top,
                top + 2 * viewport.halfHeight(),
                words.second(),
                words.unit(),
                widest,
                Math.max(2, picture.height() / BETWEEN_TICKS));
        for (PlaneAxis.Mark mark : across.marks()) {
            int x = picture.x() + (int) Math.round(mark.position() * (picture.width() - 1));
            pen.fill(x, picture.bottom(), 1, 5, Theme.DIM);
            pen.smallAround(mark.label(), x + 0.5, picture.bottom() + 19, Theme.DIM);
        }
        for (PlaneAxis.Mark mark : down.marks()) {
            int y = picture.y() + (int) Math.round(mark.position() * (picture.height() - 1));
            pen.fill(picture.x() - 5, y, 5, 1, Theme.DIM);
            pen.smallBefore(mark.label(), picture.x() - 9, Pen.baseline(y + 0.5, Theme.SMALL), Theme.DIM);
        }
        pen.smallAround(across.title(), picture.x() + picture.width() / 2.0, picture.bottom() + 38, Theme.DIM);
        pen.smallUpwards(down.title(), picture.x() - 46, picture.y() + picture.height() / 2.0, Theme.DIM);
    }

    /** The colour bar at the left, and what the marks are at the right. */
    private void row(Pen pen, Box box) {
        if (has(FigurePart.BAR)) {
            Box key = new Box(box.x(), box.y() - 7, box.width() * 56 / 100, LandscapePanel.FOOTER_HEIGHT);
            ColourKey.draw(pen, key, source.colouring(), new LandscapeImage().grading(source));
        }
        double baseline = box.y() + 12.5;
        double x = box.right();
        Dot champion = dots.champion();
        if (has(FigurePart.CENTRE) && !dots.others().all().isEmpty()) {
            x = label(pen, "their copies", x, baseline);
            FigureMarks.square(pen.asGiven(), x - 12, baseline - 4, true);
            x = label(pen, "other runs", x - 20 - Theme.GAP, baseline);
            FigureMarks.square(pen.asGiven(), x - 12, baseline - 4, false);
            x -= 20 + Theme.GAP;
        }
        if (has(FigurePart.TRAIL) && dots.trail().size() > 1) {
            x = label(pen, "its path", x, baseline);
            pen.asGiven().line(x - 20, baseline - 4, x - 6, baseline - 4, 3.5, Theme.SHADE);
            pen.asGiven().line(x - 20, baseline - 4, x - 6, baseline - 4, 1.5, Theme.ACCENT);
            x -= 20 + Theme.GAP;
        }
        if (has(FigurePart.CENTRE) && champion != null && champion.inside()) {
            x = label(pen, "champion", x, baseline);
            FigureMarks.ring(pen.asGiven(), x - 12, baseline - 4, 4.5);
        }
    }

    private static double label(Pen pen, String text, double right, double baseline) {
        pen.smallBefore(text, right, baseline, Theme.DIM);
        return right - TypeFace.REGULAR.width(text, Theme.SMALL);
    }
}
