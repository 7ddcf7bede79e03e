package io.github.mazescape.draw.plot;

import io.github.mazescape.draw.axis.AxisMarks;
import io.github.mazescape.draw.axis.AxisScale;
import io.github.mazescape.draw.kit.Box;
import io.github.mazescape.draw.kit.Pen;
import io.github.mazescape.draw.kit.Theme;
import io.github.mazescape.draw.kit.TypeFace;
import io.github.mazescape.draw.kit.Wording;
import java.util.ArrayList;
import java.util.List;

/**
 * The names below a plot: in a few lines each where they have room, else turned a quarter, and then those alone that
 * have room.
 */
final class NamesBelow {
    private static final int MOST_LINES = 3;
    private static final int LEADING = 15;
    private static final int BETWEEN = 8;
    private static final int ASIDE = 9;
    private static final int MOST_TURNED = 190;

    private final AxisScale axis;
    private final List<List<String>> lines = new ArrayList<>();
    private final boolean turned;

    /**
     * @param axis an axis of names
     * @param width how wide the plot is [px]
     */
    NamesBelow(AxisScale axis, int width) {
        this.axis = axis;
        double pitch = width / (axis.range().high() - axis.range().low()) - BETWEEN;
        boolean fit = true;
        for (AxisScale.Mark mark : axis.marks()) {
            List<String> wrapped = Wording.wrapped(mark.label(), Theme.SMALL, pitch);
            lines.add(wrapped);
            fit &= wrapped.size() <= MOST_LINES
                    && wrapped.stream().allMatch(line -> TypeFace.REGULAR.width(line, Theme.SMALL) <= pitch);
        }
        turned = !fit;
        if (turned) {
            lines.clear();
            axis.marks().forEach(mark -> lines.add(List.of(Wording.fitted(mark.label(), Theme.SMALL, MOST_TURNED))));
        }
    }

    /** The room they take below the plot [px]. */
    int height() {
        if (turned) {
            double longest = lines.stream()
                    .mapToDouble(name -> TypeFace.REGULAR.width(name.get(0), Theme.SMALL))
                    .max()
                    .orElse(0);
            return ASIDE + (int) Math.ceil(longest);
        }
        int most = lines.stream().mapToInt(List::size).max().orElse(1);
        return 21 + (most - 1) * LEADING;
    }

    void draw(Pen pen, Box plot) {
        double free = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < lines.size(); i++) {
            double x = AxisMarks.column(plot, axis, axis.marks().get(i).place());
            pen.fill((int) Math.round(x), plot.bottom(), 1, AxisMarks.LENGTH, Theme.DIM);
            if (turned && x < free) {
                continue;
            }
            free = x + AxisMarks.LEAST_PITCH;
            if (turned) {
                String name = lines.get(i).get(0);
                double middle = plot.bottom() + ASIDE + TypeFace.REGULAR.width(name, Theme.SMALL) / 2;
                pen.smallUpwards(name, x + 4.5, middle, Theme.DIM);
                continue;
            }
            for (int line = 0; line < lines.get(i).size(); line++) {
                pen.smallAround(lines.get(i).get(line), x, plot.bottom() + 19 + line * LEADING, Theme.DIM);
            }
        }
    }
}
