package io.github.mazescape.draw.chart;

import io.github.mazescape.draw.kit.Box;
import io.github.mazescape.draw.kit.Pen;
import io.github.mazescape.draw.kit.Theme;
import io.github.mazescape.draw.kit.TypeFace;
import io.github.mazescape.draw.kit.Wording;
import io.github.mazescape.run.ChampionPath.FitnessEntry;
import io.github.mazescape.run.ReferenceLevel;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws what a chart says of the generation under the pointer: the values of all curves, by the mazes that they were
 * measured on, and what the user changed there.
 */
final class ChartHover {
    private static final int PADDING = 10;
    private static final int BETWEEN = 12;
    /** So near a mark the pointer means it [px]. */
    private static final double NEAR = 4;

    private static final int MOST_CHANGES = 4;

    private ChartHover() {}

    private record Part(String text, int colour, TypeFace face) {
        double width() {
            return face.width(text, Theme.SMALL);
        }
    }

    static void draw(Pen pen, Box box, ChartScene scene, double x, double y) {
        Box plot = scene.plot();
        FitnessEntry entry = nearest(scene.entries(), scene.generation(x));
        List<ChangeMark> changes = scene.model().changes().stream()
                .filter(mark -> scene.shows(mark.place()) && Math.abs(scene.column(mark.place()) - x) <= NEAR)
                .toList();
        int column = scene.column(entry.generation());
        pen.fill(column, plot.y(), 1, plot.height() + 5, Theme.faded(Theme.TEXT, 0.4));
        for (ChartCurve curve : scene.curves()) {
            double value = curve.value().applyAsDouble(entry);
            if (Double.isFinite(value)) {
                double row = FitnessPlot.row(plot, value);
                pen.disc(column + 0.5, row, 4, Theme.GROUND);
                pen.disc(column + 0.5, row, 2.75, curve.colour());
            }
        }
        card(pen, box, column, y, rows(scene, entry, changes, box.width() - 2.0 * PADDING));
    }

    /** The entry nearest to a place; at least one is there. */
    private static FitnessEntry nearest(List<FitnessEntry> entries, double generation) {
        FitnessEntry best = entries.get(0);
        for (FitnessEntry entry : entries) {
            if (Math.abs(entry.generation() - generation) < Math.abs(best.generation() - generation)) {
                best = entry;
            }
        }
        return best;
    }

    private static List<List<Part>> rows(ChartScene scene, FitnessEntry entry, List<ChangeMark> changes, double room) {
        List<List<Part>> rows = new ArrayList<>();
        rows.add(List.of(new Part("generation " + entry.generation(), Theme.TEXT, TypeFace.STRONG)));
        rows.add(values(scene, entry, false));
        rows.add(values(scene, entry, true));
        String runs = scene.model().seeds().runs() + " seeds: ";
        scene.model().seeds().middle().stream()
                .filter(middle -> middle.generation() == entry.generation())
                .map(middle -> runs + Wording.fitness(middle.low()) + " to " + Wording.fitness(middle.high())
                        + ", median " + Wording.fitness(middle.median()))
                .forEach(words -> rows.add(List.of(new Part(words, ChartScene.MEDIAN, TypeFace.REGULAR))));
        rows.addAll(references(scene, entry));
        rows.addAll(changed(changes, room));
        rows.removeIf(List::isEmpty);
        return rows;
    }

    /** The values of the curves, the foremost first. */
    private static List<Part> values(ChartScene scene, FitnessEntry entry, boolean heldOut) {
        List<Part> parts = new ArrayList<>();
        for (int i = scene.curves().size() - 1; i >= 0; i--) {
            ChartCurve curve = scene.curves().get(i);
            double value = curve.value().applyAsDouble(entry);
            if (curve.heldOut() == heldOut && Double.isFinite(value)) {
                String words = curve.brief() + " " + Wording.fitness(value) + (heldOut ? " on held-out mazes" : "");
                parts.add(new Part(words, curve.colour(), TypeFace.REGULAR));
            }
        }
        return parts;
    }

    /** The reference foragers, where no label at the right tells them. */
    private static List<List<Part>> references(ChartScene scene, FitnessEntry entry) {
        List<List<Part>> rows = new ArrayList<>();
        for (ReferenceStretch stretch : scene.model().references()) {
            boolean labelled = stretch.equals(scene.labelled());
            if (stretch.holds(entry.generation()) && !(labelled && stretch.own().isEmpty())) {
                if (!labelled) {
                    rows.addAll(twoInARow(stretch.own(), ChartScene.OWN_REFERENCE));
                }
                rows.addAll(twoInARow(stretch.heldOut(), ChartScene.REFERENCE));
            }
        }
        return rows;
    }

    private static List<List<Part>> twoInARow(List<ReferenceLevel> levels, int colour) {
        List<List<Part>> rows = new ArrayList<>();
        for (int i = 0; i < levels.size(); i += 2) {
            rows.add(levels.subList(i, Math.min(i + 2, levels.size())).stream()
                    .map(level ->
                            new Part(level.name() + " " + Wording.fitness(level.fitness()), colour, TypeFace.REGULAR))
                    .toList());
        }
        return rows;
    }

    private static List<List<Part>> changed(List<ChangeMark> changes, double room) {
        List<String> lines = new ArrayList<>();
        for (ChangeMark mark : changes) {
            mark.words().forEach(words -> lines.add("after " + mark.after() + ": " + words));
        }
        int shown = lines.size() <= MOST_CHANGES ? lines.size() : MOST_CHANGES - 1;
        List<List<Part>> rows = new ArrayList<>();
        for (String line : lines.subList(0, shown)) {
            rows.add(List.of(new Part(Wording.fitted(line, Theme.SMALL, room), Theme.TEXT, TypeFace.REGULAR)));
        }
        if (shown < lines.size()) {
            String more = "and " + (lines.size() - shown) + " more changes";
            rows.add(List.of(new Part(more, Theme.DIM, TypeFace.REGULAR)));
        }
        return rows;
    }

    private static void card(Pen pen, Box box, int column, double y, List<List<Part>> rows) {
        double widest = rows.stream().mapToDouble(ChartHover::width).max().orElse(0);
        int wide = (int) Math.ceil(widest) + 2 * PADDING;
        int high = rows.size() * Theme.LEADING + 10;
        int right = column + 12;
        int left = column - 12 - wide;
        // At the left it may reach beyond the panel, rather than over what is pointed at.
        int x = right + wide <= box.right() || left < 0 ? Math.min(right, box.right() - wide) : left;
        int top = Math.max(box.y(), Math.min(box.bottom() - high, (int) y - high / 2));
        Box card = new Box(Math.max(0, x), top, wide, high);
        pen.fill(card, Theme.WELL);
        pen.frame(card, Theme.WALL);
        int baseline = card.y() + 18;
        for (List<Part> row : rows) {
            double at = card.x() + PADDING;
            for (Part part : row) {
                pen.text(part.face(), Theme.SMALL, part.text(), at, baseline, part.colour());
                at += part.width() + BETWEEN;
            }
            baseline += Theme.LEADING;
        }
    }

    private static double width(List<Part> row) {
        return row.stream().mapToDouble(Part::width).sum() + BETWEEN * (row.size() - 1.0);
    }
}
