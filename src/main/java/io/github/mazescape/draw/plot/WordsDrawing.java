package io.github.mazescape.draw.plot;

import io.github.mazescape.draw.kit.Box;
import io.github.mazescape.draw.kit.Pen;
import io.github.mazescape.draw.kit.Theme;
import io.github.mazescape.draw.kit.TypeFace;
import io.github.mazescape.experiment.Plot;
import java.util.ArrayList;
import java.util.List;

/** Draws words beside points: at a side where they cover no other words, or not at all. */
final class WordsDrawing {
    private static final int ASIDE = 8;
    private static final int HEIGHT = 16;
    private static final int PADDING = 3;

    private final Pen pen;
    private final PlotFrame frame;
    private final boolean onHeat;
    private final List<Box> taken = new ArrayList<>();

    WordsDrawing(Pen pen, PlotFrame frame, boolean onHeat) {
        this.pen = pen;
        this.frame = frame;
        this.onHeat = onHeat;
    }

    void draw(Plot.Words words) {
        if (words.label().isBlank() || !frame.has(words.x(), words.y())) {
            return;
        }
        int width = (int) Math.ceil(TypeFace.REGULAR.width(words.label(), Theme.SMALL)) + 2 * PADDING;
        int x = (int) Math.round(frame.x(words.x()));
        int y = (int) Math.round(frame.y(words.y()));
        int middle = y - HEIGHT / 2;
        List<Box> sides = List.of(
                new Box(x + ASIDE - PADDING, middle, width, HEIGHT),
                new Box(x - ASIDE + PADDING - width, middle, width, HEIGHT),
                new Box(x - width / 2, y - ASIDE - HEIGHT, width, HEIGHT),
                new Box(x - width / 2, y + ASIDE, width, HEIGHT));
        sides.stream().filter(this::isFree).findFirst().ifPresent(place -> {
            taken.add(place);
            draw(words, place);
        });
    }

    private boolean isFree(Box place) {
        Box plot = frame.box();
        boolean inside = place.x() >= plot.x() && place.right() <= plot.right() + 2;
        return inside
                && taken.stream()
                        .noneMatch(other -> place.x() < other.right()
                                && other.x() < place.right()
                                && place.y() < other.bottom()
                                && other.y() < place.bottom());
    }

    private void draw(Plot.Words words, Box place) {
        double baseline = Pen.baseline(place.y() + place.height() / 2.0, Theme.SMALL);
        if (onHeat) {
            // On a picture of any colour words are light on a dark ground, in both schemes.
            pen.asGiven().fill(place, Theme.SHADE);
            pen.asGiven().small(words.label(), place.x() + PADDING, baseline, Theme.TEXT);
        } else {
            pen.fill(place, Theme.faded(Theme.GROUND, 0.7));
            pen.small(words.label(), place.x() + PADDING, baseline, SeriesStyle.colour(words.series()));
        }
    }
}
