package io.github.mazescape.draw.landscape;

import io.github.mazescape.draw.colour.Grading;
import io.github.mazescape.draw.colour.Palette;
import io.github.mazescape.draw.kit.Box;
import io.github.mazescape.draw.kit.Pen;
import io.github.mazescape.draw.kit.Theme;
import io.github.mazescape.draw.kit.TypeFace;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Draws a palette from end to end, with marks at the positions of their values in the grading. */
public final class ColourBar {
    private static final int BETWEEN_LABELS = 7;

    private ColourBar() {}

    public static void draw(Pen pen, Box bar, Grading grading, Palette palette) {
        Pen colours = pen.asGiven();
        for (int x = 0; x < bar.width(); x++) {
            // Each reaches to the end, so that no seams show where a unit is no whole number of pixels.
            colours.fill(bar.x() + x, bar.y(), bar.width() - x, bar.height(), palette.at((x + 0.5) / bar.width()));
        }
        pen.frame(bar, Theme.faded(Theme.TEXT, 0.25));
        List<Grading.Mark> marks = grading.marks(LandscapeImage.CONTOUR_DISTANCE);
        List<Double> taken = new ArrayList<>();
        for (Grading.Mark mark : marks) {
            pen.fill((int) Math.round(at(bar, mark)), bar.bottom(), 1, 4, Theme.DIM);
        }
        for (Grading.Mark mark : evenlySpaced(marks) ? finestThatFit(bar, marks) : byImportance(marks)) {
            double half = half(mark);
            double middle = middle(bar, mark, half);
            boolean free = true;
            for (int i = 0; i < taken.size(); i += 2) {
                free &= middle + half + BETWEEN_LABELS < taken.get(i)
                        || middle - half - BETWEEN_LABELS > taken.get(i + 1);
            }
            if (free) {
                pen.smallAround(mark.label(), middle, bar.bottom() + 17, Theme.DIM);
                taken.add(middle - half);
                taken.add(middle + half);
            }
        }
    }

    private static boolean evenlySpaced(List<Grading.Mark> marks) {
        for (int i = 2; i < marks.size(); i++) {
            double before = marks.get(i - 1).position() - marks.get(i - 2).position();
            double gap = marks.get(i).position() - marks.get(i - 1).position();
            if (Math.abs(gap - before) > 1e-6) {
                return false;
            }
        }
        return true;
    }

    /** Every mark, or else every second, fourth or eighth from 0, so that the labels fit and are evenly spaced, too. */
    static List<Grading.Mark> finestThatFit(Box bar, List<Grading.Mark> marks) {
        List<Grading.Mark> some = marks;
        for (int stride = 1; stride <= 8; stride *= 2) {
            some = every(stride, marks);
            double end = Double.NEGATIVE_INFINITY;
            boolean fits = true;
            for (Grading.Mark mark : some) {
                double half = half(mark);
                double middle = middle(bar, mark, half);
                fits &= middle - half - BETWEEN_LABELS > end;
                end = middle + half;
            }
            if (fits) {
                return some;
            }
        }
        return some;
    }

    private static double half(Grading.Mark mark) {
        return TypeFace.REGULAR.width(mark.label(), Theme.SMALL) / 2;
    }

    private static double middle(Box bar, Grading.Mark mark, double half) {
        return Math.max(bar.x() + half, Math.min(bar.right() - half, at(bar, mark)));
    }

    /**
     * Orders marks: 0 or else the first, then every eighth from there, every fourth, every second, all. So gaps are
     * even if there is not room for all labels.
     */
    private static List<Grading.Mark> byImportance(List<Grading.Mark> marks) {
        Set<Grading.Mark> ordered = new LinkedHashSet<>();
        for (int stride = 8; stride >= 1; stride /= 2) {
            ordered.addAll(every(stride, marks));
        }
        return List.copyOf(ordered);
    }

    private static List<Grading.Mark> every(int stride, List<Grading.Mark> marks) {
        int zero = 0;
        for (int i = 0; i < marks.size(); i++) {
            zero = marks.get(i).value() == 0 ? i : zero;
        }
        List<Grading.Mark> some = new ArrayList<>();
        for (int i = zero % stride; i < marks.size(); i += stride) {
            some.add(marks.get(i));
        }
        return some;
    }

    private static double at(Box bar, Grading.Mark mark) {
        return bar.x() + mark.position() * (bar.width() - 1);
    }
}
