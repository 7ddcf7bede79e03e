package io.github.mazescape.draw.lineage;

import io.github.mazescape.draw.kit.Box;
import io.github.mazescape.draw.kit.Pen;
import io.github.mazescape.draw.kit.Theme;
import io.github.mazescape.draw.kit.TypeFace;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws from whom a network descends: a line through its ancestors, and some of them with the number of their
 * generation.
 */
public final class LineageOverlay {
    private static final double RADIUS = 4.5;
    private static final int LABEL_HEIGHT = 17;
    private static final int CARD = 0xd0000000 | Theme.WELL & 0xffffff;

    private LineageOverlay() {}

    /** Draws over the square of a picture. */
    public static void draw(Pen whole, Box picture, LineageMarks line) {
        try (Pen pen = whole.within(picture)) {
            Path2D path = path(picture, line.way());
            pen.stroke(path, 4.5, Theme.SHADE);
            pen.stroke(path, 2, Theme.LINEAGE);
            for (LineageMarks.Stop stop : line.stops()) {
                double x = x(picture, stop.place());
                double y = y(picture, stop.place());
                pen.disc(x, y, RADIUS + 1.5, Theme.SHADE);
                pen.disc(x, y, RADIUS, Theme.LINEAGE);
            }
            labels(pen, picture, line.stops());
        }
    }

    private static Path2D path(Box picture, List<LineageMarks.Place> way) {
        Path2D path = new Path2D.Double();
        LineageMarks.Place before = null;
        for (LineageMarks.Place place : way) {
            double x = x(picture, place);
            double y = y(picture, place);
            if (before == null || !before.near() && !place.near()) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
            before = place;
        }
        return path;
    }

    /** Numbers beside the dots, the last first; one that would cover another stays away. */
    private static void labels(Pen pen, Box picture, List<LineageMarks.Stop> stops) {
        List<Box> taken = new ArrayList<>();
        for (LineageMarks.Stop stop : stops) {
            if (stop.place().inside()) {
                int x = (int) Math.round(x(picture, stop.place()));
                int y = (int) Math.round(y(picture, stop.place()));
                taken.add(new Box(x - 5, y - 5, 10, 10));
            }
        }
        for (int i = stops.size() - 1; i >= 0; i--) {
            if (stops.get(i).place().inside()) {
                label(pen, picture, stops.get(i), taken);
            }
        }
    }

    private static void label(Pen pen, Box picture, LineageMarks.Stop stop, List<Box> taken) {
        String number = String.valueOf(stop.generation());
        int wide = (int) Math.ceil(TypeFace.STRONG.width(number, Theme.SMALL)) + 8;
        int x = (int) Math.round(x(picture, stop.place()));
        int y = (int) Math.round(y(picture, stop.place()));
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

    private static double x(Box picture, LineageMarks.Place place) {
        return picture.x() + (place.u() + 1) / 2 * picture.width();
    }

    private static double y(Box picture, LineageMarks.Place place) {
        return picture.y() + (place.v() + 1) / 2 * picture.height();
    }

    private static boolean within(Box picture, Box place) {
        return place.x() >= picture.x()
                && place.y() >= picture.y()
                && place.right() <= picture.right()
                && place.bottom() <= picture.bottom();
    }

    private static boolean overlap(Box one, Box other) {
        return one.x() < other.right()
                && other.x() < one.right()
                && one.y() < other.bottom()
                && other.y() < one.bottom();
    }
}
