package io.github.mazescape.store.bookmark;

import io.github.mazescape.brush.Crossing;
import io.github.mazescape.brush.Dab;
import io.github.mazescape.brush.Paint;
import io.github.mazescape.brush.Region;
import io.github.mazescape.brush.Way;
import io.github.mazescape.settings.Decimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What the brush painted, as fields of a line: {@code brush=RADIUS:COLUMN,ROW,COLUMN,ROW,…} for the dabs of a size, and
 * {@code cells=MAZE:WAY:X,Y,X,Y,…}. Such a line may come from anyone: the records check their numbers.
 */
final class PaintFields {
    private PaintFields() {}

    static List<String> print(Paint paint) {
        Map<Double, StringBuilder> sizes = new LinkedHashMap<>();
        for (Dab dab : paint.region().dabs()) {
            StringBuilder places = sizes.computeIfAbsent(dab.radius(), radius -> new StringBuilder());
            places.append(places.isEmpty() ? "" : ",")
                    .append(dab.column())
                    .append(',')
                    .append(dab.row());
        }
        List<String> fields = new ArrayList<>();
        sizes.forEach((radius, places) -> fields.add("brush=" + Decimal.of(radius) + ":" + places));
        Crossing crossing = paint.crossing();
        if (!crossing.isEmpty()) {
            String cells = String.join(
                    ",",
                    crossing.cells().stream()
                            .map(cell -> cell.x() + "," + cell.y())
                            .toList());
            fields.add("cells=" + crossing.maze() + ":" + crossing.way().word() + ":" + cells);
        }
        return fields;
    }

    /** The region with the dabs of a field. */
    static Region region(Region before, String radius, String places) {
        String[] numbers = pairs(places);
        List<Dab> dabs = new ArrayList<>(before.dabs());
        double size = Double.parseDouble(radius);
        for (int i = 0; i < numbers.length; i += 2) {
            dabs.add(new Dab(size, Long.parseLong(numbers[i]), Long.parseLong(numbers[i + 1])));
        }
        return new Region(dabs);
    }

    /** The painted cells of a field. */
    static Crossing crossing(int maze, String way, String cells) {
        String[] numbers = pairs(cells);
        Set<Crossing.Cell> painted = new TreeSet<>();
        for (int i = 0; i < numbers.length; i += 2) {
            painted.add(new Crossing.Cell(Integer.parseInt(numbers[i]), Integer.parseInt(numbers[i + 1])));
        }
        Way known = Stream.of(Way.values())
                .filter(each -> each.word().equals(way))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("way: expected one of "
                        + Stream.of(Way.values()).map(Way::word).toList() + ", got " + way));
        return new Crossing(maze, painted, known);
    }

    private static String[] pairs(String list) {
        String[] numbers = list.split(",", -1);
        if (numbers.length % 2 != 0) {
            throw new IllegalArgumentException("expected pairs of whole numbers, got " + numbers.length + " numbers");
        }
        return numbers;
    }
}
