package io.github.mazescape.draw.chart;

import io.github.mazescape.draw.kit.Box;
import io.github.mazescape.draw.kit.PanelCache;
import io.github.mazescape.draw.kit.PanelHeader;
import io.github.mazescape.draw.kit.Pen;
import io.github.mazescape.draw.kit.Scheme;
import io.github.mazescape.draw.kit.Theme;
import io.github.mazescape.draw.kit.TypeFace;
import io.github.mazescape.draw.kit.Wording;
import io.github.mazescape.run.ChampionPath.FitnessEntry;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import processing.core.PGraphics;

/**
 * Draws the fitness of one run over its generations: the best and the mean of the population and the centre, each on
 * the mazes of its generation, and the champion on the held-out mazes. Dashed lines in a shade of the last one's colour
 * show what the reference foragers reach on those, for as long as the mazes are of one kind. Runs of other seeds are
 * faint. Where the user changed something there is a mark.
 */
public final class ChartPanel {
    private static final String COLOUR = "COLOUR";

    /** What tells the mazes apart, the longest that has room; {@link #COLOUR} is that of held-out fitness. */
    private static final List<String> ASIDES = List.of(
            COLOUR + " and dashed: on the held-out mazes; others: on those of each generation",
            COLOUR + " and dashed: on the held-out mazes",
            COLOUR + ": held-out mazes");
    /** The same where the run evolves in mazes from files. */
    private static final List<String> ASIDES_OF_FILES = List.of(
            COLOUR + ": on the held-out mazes; others and dashed: on those of the files",
            COLOUR + ": held-out mazes; dashed: the files'",
            COLOUR + ": held-out mazes");

    private static final String TITLE = "Fitness over generations";
    private static final String NOT_YET = "evaluating generation 1…";
    /** Other seeds; opaque, for the pieces of a line overlap. */
    private static final int FAINT = Theme.mixed(Theme.WARM, Theme.GROUND, 0.65);

    private final PanelCache still = new PanelCache();

    /** What the picture without pointer and cursor depends on. */
    private record Still(ChartModel model, @Nullable ChartZoom zoom) {}

    /** Draws the panel alone over a whole JAVA2D surface. */
    public void drawAlone(PGraphics g, ChartModel model) {
        draw(g, Pen.ground(g).inset(Theme.GAP), model, ChartMarks.NONE);
    }

    /**
     * Draws the panel alone over a box, its ground included.
     *
     * @param run the name of the run, for the title
     */
    public static void drawAlone(Pen pen, Box all, ChartModel model, String run) {
        pen.fill(all, Theme.GROUND);
        draw(pen, all.inset(Theme.GAP), model, null, title(run, all.width()));
    }

    /** The title of a chart of a run, as far as there is room for its name beside the shortest remark. */
    private static String title(String run, int width) {
        double room = width / 2.0 - TypeFace.STRONG.width(TITLE + ": ", Theme.TITLE);
        String name = Wording.fitted(run, Theme.TITLE, Math.max(0, room));
        return name.isBlank() ? TITLE : TITLE + ": " + name;
    }

    /** Draws the panel into a box. */
    public void draw(PGraphics g, Box box, ChartModel model, ChartMarks marks) {
        try (Pen pen = new Pen(g)) {
            still.draw(
                    pen, box, new Still(model, marks.zoom()), inside -> draw(inside, box, model, marks.zoom(), TITLE));
            if (model.generations().isEmpty()) {
                return;
            }
            long cursor = marks.cursor();
            boolean pointed = box.contains(marks.x(), marks.y());
            if (cursor > 0 || pointed) {
                ChartScene scene = ChartScene.of(box, model, marks.zoom());
                Box plot = scene.plot();
                if (cursor > 0 && scene.shows(cursor)) {
                    pen.fill(scene.column(cursor), plot.y(), 1, plot.height() + 5, Theme.TEXT);
                }
                if (pointed && scene.pointedAt(marks.x(), marks.y())) {
                    ChartHover.draw(pen, box, scene, marks.x(), marks.y());
                }
            }
        }
    }

    /** The recorded generation nearest to a point of a panel in a box; empty outside the plot. */
    public static OptionalLong generationAt(Box box, ChartModel model, @Nullable ChartZoom zoom, double x, double y) {
        ChartScene scene = ChartScene.of(box, model, zoom);
        if (model.generations().isEmpty() || !scene.pointedAt(x, y)) {
            return OptionalLong.empty();
        }
        long last = model.generations().get(model.generations().size() - 1).generation();
        return OptionalLong.of(Math.min(last, Math.round(scene.generation(x))));
    }

    /** Whether a point of a panel in a box lies on the axis of the generations, below the plot. */
    public static boolean onAxis(Box box, ChartModel model, @Nullable ChartZoom zoom, double x, double y) {
        Box plot = ChartScene.of(box, model, zoom).plot();
        return new Box(plot.x(), plot.bottom() + 5, plot.width(), box.bottom() - plot.bottom() - 5).contains(x, y);
    }

    /**
     * The piece after a zoom at a point of a panel in a box.
     *
     * @param x where the zoom is centred [px]
     * @param factor how much longer the piece is than the one before, over 0
     */
    public static @Nullable ChartZoom zoomed(
            Box box, ChartModel model, @Nullable ChartZoom zoom, double x, double factor) {
        Box plot = ChartScene.of(box, model, zoom).plot();
        return ChartZoom.zoomed(model.range(), zoom, (x - plot.x()) / plot.width(), factor);
    }

    /** The piece after it was pulled to the right by so many pixels of a panel in a box. */
    public static @Nullable ChartZoom pulled(Box box, ChartModel model, @Nullable ChartZoom zoom, int pixels) {
        ChartScene scene = ChartScene.of(box, model, zoom);
        double length = scene.range().high() - scene.range().low();
        return ChartZoom.moved(
                model.range(), zoom, -pixels * length / scene.plot().width());
    }

    private static void draw(Pen pen, Box box, ChartModel model, @Nullable ChartZoom zoom, String title) {
        ChartScene scene = ChartScene.of(box, model, zoom);
        double room = box.width() - TypeFace.STRONG.width(title, Theme.TITLE) - Theme.GAP;
        Box rest = PanelHeader.draw(pen, box, title, model.empty() ? "" : aside(scene, zoom, pen.scheme(), room));
        if (model.empty()) {
            PanelHeader.empty(pen, rest, NOT_YET);
            return;
        }
        Box plot = scene.plot();
        try (FitnessPlot inside = new FitnessPlot(pen, plot, PlotAxis.ofGenerations(scene.range(), plot.width()))) {
            inside.axes();
            model.changes().stream()
                    .filter(mark -> scene.shows(mark.place()))
                    .forEach(mark -> inside.change(mark.place(), Theme.WALL, Theme.DIM));
            model.references().forEach(stretch -> references(inside, stretch));
            seeds(inside, scene);
            for (ChartCurve curve : scene.curves()) {
                curve(inside, scene.entries(), curve);
            }
        }
        EndLabels.draw(pen, plot, scene.labels());
        if (model.generations().isEmpty()) {
            notYet(pen, plot);
        }
    }

    private static void references(FitnessPlot plot, ReferenceStretch stretch) {
        int colour = stretch.own().isEmpty() ? ChartScene.REFERENCE : ChartScene.OWN_REFERENCE;
        stretch.drawn()
                .forEach(level -> plot.reference(stretch.from() - 0.5, stretch.to() + 0.5, level.fitness(), colour));
    }

    private static void seeds(FitnessPlot plot, ChartScene scene) {
        SeedStrip seeds = scene.model().seeds();
        for (SeedCurve other : seeds.others()) {
            List<FitnessEntry> shown = ChartScene.within(other.generations(), scene.range(), FitnessEntry::generation);
            plot.line(
                    shown.size(),
                    i -> shown.get(i).generation(),
                    i -> shown.get(i).heldOut(),
                    1,
                    FAINT);
        }
        List<SeedStrip.Middle> middle = ChartScene.within(seeds.middle(), scene.range(), SeedStrip.Middle::generation);
        plot.line(
                middle.size(),
                i -> middle.get(i).generation(),
                i -> middle.get(i).median(),
                1.5,
                ChartScene.MEDIAN);
    }

    private static void curve(FitnessPlot plot, List<FitnessEntry> entries, ChartCurve curve) {
        plot.line(
                entries.size(),
                i -> entries.get(i).generation(),
                i -> curve.value().applyAsDouble(entries.get(i)),
                curve.weight(),
                curve.colour());
    }

    private static String aside(ChartScene scene, @Nullable ChartZoom zoom, Scheme scheme, double room) {
        ReferenceStretch labelled = scene.labelled();
        List<String> asides = zoom != null
                ? List.of("double click: the whole run", "double click: all")
                : labelled == null || labelled.own().isEmpty() ? ASIDES : ASIDES_OF_FILES;
        return asides.stream()
                .map(text -> text.replace(COLOUR, scheme == Scheme.LIGHT ? "brown" : "amber"))
                .filter(text -> TypeFace.REGULAR.width(text, Theme.SMALL) <= room)
                .findFirst()
                .orElse("");
    }

    private static void notYet(Pen pen, Box plot) {
        int width = (int) TypeFace.REGULAR.width(NOT_YET, Theme.SMALL) + Theme.GAP;
        int middleX = plot.x() + plot.width() / 2;
        int middleY = plot.y() + plot.height() / 2;
        pen.fill(middleX - width / 2, middleY - Theme.LEADING / 2, width, Theme.LEADING, Theme.GROUND);
        double baseline = Pen.baseline(middleY, Theme.SMALL);
        pen.smallAround(NOT_YET, middleX, baseline, Theme.DIM);
    }
}
