package io.github.mazescape.store.bookmark;

import io.github.mazescape.landscape.DirectionKind;
import io.github.mazescape.run.PlaneRecipe;
import io.github.mazescape.settings.Decimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A plane as {@code KIND:DRAW:CENTRE:DEPTH}, with {@code :I:J:K} where individuals were picked, and a point of one as
 * {@code X:Y:} before that.
 */
final class PlaneText {
    private PlaneText() {}

    static String print(PlaneRecipe plane) {
        List<String> parts = new ArrayList<>(List.of(
                plane.directions().word(),
                String.valueOf(plane.draw()),
                String.valueOf(plane.centre()),
                Decimal.of(plane.depth())));
        plane.picked().forEach(individual -> parts.add(String.valueOf(individual)));
        return String.join(":", parts);
    }

    static String print(ProfileLine.End point) {
        return Decimal.of(point.x()) + ":" + Decimal.of(point.y()) + ":" + print(point.plane());
    }

    /** @param field what it stands in, for errors */
    static PlaneRecipe parse(String value, String field) {
        String[] parts = value.split(":", -1);
        if (parts.length != 4 && parts.length != 7) {
            throw BookmarkLine.wrong("a plane of 4 or 7 parts", field);
        }
        List<Integer> picked = new ArrayList<>();
        for (int i = 4; i < parts.length; i++) {
            picked.add(Integer.parseInt(parts[i]));
        }
        DirectionKind directions = Stream.of(DirectionKind.values())
                .filter(kind -> kind.word().equals(parts[0]))
                .findFirst()
                .orElseThrow(() -> BookmarkLine.wrong("directions of a known kind", field));
        return new PlaneRecipe(
                directions, Long.parseLong(parts[1]), Long.parseLong(parts[2]), finite(parts[3]), picked);
    }

    static ProfileLine.End point(String value, String field) {
        String[] parts = BookmarkLine.split(value, 3, field);
        return new ProfileLine.End(parse(parts[2], field), finite(parts[0]), finite(parts[1]));
    }

    static double finite(String text) {
        double number = Double.parseDouble(text);
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("expected a finite number, got " + text);
        }
        return number;
    }
}
