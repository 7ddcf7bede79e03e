package io.github.mazescape.draw.landscape;

import io.github.mazescape.draw.kit.Box;
import io.github.mazescape.draw.kit.Pen;
import io.github.mazescape.draw.kit.Theme;
import io.github.mazescape.draw.kit.TypeFace;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;

/** Draws from whom a network descends: a line through its ancestors, and some of them with the number of their generation. */
final class LineageMarks {
    private static final double RADIUS = 4.5;
    private static final int LABEL_HEIGHT = 17;
    private static final int CARD = 0xd0000000 | Theme.WELL & 0xffffff;

    private LineageMarks() {}

    static void draw(Pen whole, Box picture, LandscapeMarks.Line line) {
        try (Pen pen = whole.within(picture)) {
            Path2D path = path(picture, line.way());
            pen.stroke(path, 4.5, Theme.SHADE);
            pen.stroke(path, 2, Theme.LINEAGE);
            for (LandscapeMarks.Stop stop : line.stops()) {
                double x = PopulationImage.x(picture, stop.dot());
                double y = PopulationImage.y(picture, stop.dot());
                pen.disc(x, y, RADIUS + 1.5, Theme.SHADE);
                pen.disc(x, y, RADIUS, Theme.LINEAGE);
            }
            labels(pen, picture, line.stops());
        }
    }

    private static Path2D path(Box picture, List<Dot> way) {
        Path2D path = new Path2D.Double();
        Dot before = null;
        for (Dot dot : way) {
            double x = PopulationImage.x(picture, dot);
            double y = PopulationImage.y(picture, dot);
            if (before == null || !PopulationImage.near(before) && !PopulationImage.near(dot)) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
            before = dot;
        }
        return path;
    }

    /** Numbers beside the dots, the last first; one that would cover another stays away. */
    private static void labels(Pen pen, Box picture, List<LandscapeMarks.Stop> stops) {
        List<Box> taken = new ArrayList<>();
        for (LandscapeMarks.Stop stop : stops) {
            if (stop.dot().inside()) {
                int x = (int) Math.round(PopulationImage.x(picture, stop.dot()));
                int y = (int) Math.round(PopulationImage.y(picture, stop.dot()));
                taken.add(new Box(x - 5, y - 5, 10, 10));
            }
        }
        for (int i = stops.size() - 1; i >= 0; i--) {
            if (stops.get(i).dot().inside()) {
                label(pen, picture, stops.get(i), taken);
            }
        }
    }

    private static void label(Pen pen, Box picture, LandscapeMarks.Stop stop, List<Box> taken) {
        String number = String.valueOf(stop.generation());
        int wide = (int) Math.ceil(TypeFace.STRONG.width(number, Theme.SMALL)) + 8;
        int x = (int) Math.round(PopulationImage.x(picture, stop.dot()));
        int y = (int) Math.round(PopulationImage.y(picture, stop.dot()));
        List<Box> places = List.of(
                new Box(x + 10, y - LABEL_HEIGHT / 2, wide, LABEL_HEIGHT),
                new Box(x - 10 - wide, y - LABEL_HEIGHT / 2, wide, LABEL_HEIGHT),
                new Box(x - wide / 2, y - 10 - LABEL_HEIGHT, wide, LABEL_HEIGHT),
                new Box(x - wide / 2, y + 10, wide, LABEL_HEIGHT));
        for (Box place : places) {
            if (within(picture, place) && taken.stream().noneMatch(other -> overlap(place, other))) {
                taken.add(place);
                pen.fill(place, CARD);
                double baseline = Pen.baseline(place.y() + place.height() / 2.0, Theme.SMALL);
                pen.text(TypeFace.STRONG, Theme.SMALL, number, place.x() + 4, baseline, Theme.LINEAGE);
                return;
            }
        }
    }

    private static boolean within(Box picture, Box place) {
        return place.x() >= picture.x()
                && place.y() >= picture.y()
                && place.right() <= picture.right()
                && place.bottom() <= picture.bottom();
    }

    private static boolean overlap(Box one, Box other) {
        return one.x() < other.right() && other.x() < one.right() && one.y() < other.bottom() && other.y() < one.bottom();
    }
}
