package io.github.mazescape.draw.plot;

import io.github.mazescape.draw.axis.AxisMarks;
import io.github.mazescape.draw.kit.Box;
import io.github.mazescape.draw.kit.Drawing;
import io.github.mazescape.draw.kit.Pen;
import io.github.mazescape.draw.kit.Theme;
import io.github.mazescape.draw.kit.TypeFace;
import io.github.mazescape.draw.kit.Wording;
import io.github.mazescape.experiment.Plot;
import java.util.List;

/** Makes drawings of plots, which are data, to be written as PNG or SVG in either scheme. */
public final class PlotDrawing {
    private static final int WIDTH = 640;
    private static final int TITLE_LEADING = 20;
    private static final int AFTER_TITLE = 12;
    private static final int BEFORE_CAPTION = 18;

    private PlotDrawing() {}

    /** A figure of its own: the title above, the caption below, as high as the plot needs. */
    public static Drawing alone(Plot plot) {
        Box inner = new Box(Theme.GAP, Theme.GAP, WIDTH - 2 * Theme.GAP, 0);
        List<String> title = Wording.wrapped(plot.title(), Theme.TITLE, inner.width() * 0.95);
        int top = Theme.GAP + title.size() * TITLE_LEADING + AFTER_TITLE;
        PlotLayout layout = new PlotLayout(plot, new Box(Theme.GAP, top, inner.width(), 0), true);
        List<String> caption =
                plot.caption().isBlank() ? List.of() : Wording.wrapped(plot.caption(), Theme.SMALL, inner.width());
        int below = layout.bottom() + (caption.isEmpty() ? 0 : BEFORE_CAPTION + caption.size() * Theme.LEADING);
        return new Drawing(WIDTH, below + 12, plot.title(), pen -> {
            pen.fill(new Box(0, 0, WIDTH, below + 12), Theme.GROUND);
            for (int line = 0; line < title.size(); line++) {
                double baseline = Theme.GAP + 15 + line * TITLE_LEADING;
                pen.text(TypeFace.STRONG, Theme.TITLE, title.get(line), Theme.GAP, baseline, Theme.TEXT);
            }
            draw(pen, plot, layout, Theme.GAP, top);
            for (int line = 0; line < caption.size(); line++) {
                double baseline = layout.bottom() + BEFORE_CAPTION + 8 + line * Theme.LEADING;
                pen.small(caption.get(line), Theme.GAP, baseline, Theme.DIM);
            }
        });
    }

    /** The plot without title and caption, for a page that has them beside it; as high as it needs. */
    public static Drawing bare(Plot plot, int width) {
        PlotLayout layout = new PlotLayout(plot, new Box(4, 4, width - 8, 0), true);
        return bare(plot, layout, width, layout.bottom() + 6);
    }

    /** The same, at most so high. */
    public static Drawing bare(Plot plot, int width, int most) {
        Drawing free = bare(plot, width);
        if (free.height() <= most) {
            return free;
        }
        return bare(plot, new PlotLayout(plot, new Box(4, 4, width - 8, most - 10), false), width, most);
    }

    private static Drawing bare(Plot plot, PlotLayout layout, int width, int height) {
        return new Drawing(width, height, plot.title(), pen -> {
            pen.fill(new Box(0, 0, width, height), Theme.GROUND);
            draw(pen, plot, layout, 4, 4);
        });
    }

    private static void draw(Pen pen, Plot plot, PlotLayout layout, int left, int top) {
        PlotFrame frame = layout.frame();
        Box box = frame.box();
        layout.key().draw(pen, left, top);
        AxisMarks.left(pen, box, frame.up(), !layout.isPicture());
        if (layout.names() == null) {
            AxisMarks.below(pen, box, frame.across());
        } else {
            layout.names().draw(pen, box);
        }
        Pen inside = pen.within(box.inset(-4, -4, -5, -4));
        new MarkDrawing(inside, frame, plot).draw();
        inside.close();
        if (layout.heat() == null) {
            pen.fill(box.x(), box.bottom(), box.width(), 1, Theme.faded(Theme.DIM, 0.6));
        } else {
            HeatDrawing.bar(pen, box, layout.heat());
        }
        String below = Wording.fitted(plot.across().label(), Theme.SMALL, Math.max(box.width(), 260));
        pen.smallAround(below, box.x() + box.width() / 2.0, layout.bottom() - 3, Theme.DIM);
        String beside = Wording.fitted(plot.up().label(), Theme.SMALL, box.height() + 24);
        pen.smallUpwards(beside, layout.titleColumn(), box.y() + box.height() / 2.0, Theme.DIM);
    }
}
