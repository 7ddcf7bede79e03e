package io.github.mazescape.draw.landscape;

import io.github.mazescape.draw.kit.Box;
import io.github.mazescape.draw.kit.PanelHeader;
import io.github.mazescape.draw.kit.Pen;
import io.github.mazescape.draw.kit.Theme;
import io.github.mazescape.draw.kit.TypeFace;
import io.github.mazescape.draw.kit.ValueRange;
import io.github.mazescape.draw.kit.Wording;
import io.github.mazescape.evaluation.Layer;
import io.github.mazescape.landscape.PathFit;
import io.github.mazescape.network.Precision;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Draws what is said of a landscape: its title and place above the picture, its colours and legend below. */
final class LandscapeCaptions {
    private static final String SEPARATOR = "  ·  ";
    private static final String CHAMPION = "champion";
    /** The distance of entries of the legend that are many [px]. */
    private static final int GAP = 10;

    private LandscapeCaptions() {}

    /**
     * All that the captions depend on.
     *
     * @param populated whether there is a population to be explained
     * @param others the champions of other runs in words; empty where there are none
     */
    record Said(
            LandscapeImage.@Nullable Source source,
            LandscapeModel.Measurement measurement,
            PathFit.Shares told,
            boolean populated,
            String others) {
        static Said of(LandscapeModel model) {
            return new Said(
                    model.source(),
                    model.measurement(),
                    model.place().told(),
                    !model.population().isEmpty(),
                    othersInWords(model.dots()));
        }
    }

    /** Draws title and place; a null model before there is a landscape. */
    static void header(Pen pen, Box panel, @Nullable LandscapeModel model) {
        Layer layer = model == null ? Layer.FITNESS : model.colouring().layer();
        String ablation = model == null ? "" : model.measurement().ablation();
        String title = layer.title() + (ablation.isEmpty() ? "" : ", " + ablation);
        double room = panel.width() - TypeFace.STRONG.width(title, Theme.TITLE) - Theme.GAP;
        PanelHeader.draw(pen, panel, title, model == null ? "" : where(model, room));
    }

    /** Describes the slice as fully as there is room for. */
    private static String where(LandscapeModel model, double room) {
        String size = "half-width " + Wording.compact(model.measurement().halfWidth(), 3);
        Precision precision = model.measurement().precision();
        String number = precision == null ? "" : SEPARATOR + precision.name().toLowerCase(Locale.ROOT);
        String spelt = precision == null ? "" : number + " precision";
        String kind = model.measurement().directions().replaceFirst(" .*", "");
        String shortest = size + number + SEPARATOR + kind;
        String told = told(kind, model.place().told());
        Stream<String> telling = Stream.of(spelt, number, "").map(how -> size + how + SEPARATOR + told);
        return Stream.concat(
                        told.isEmpty() ? Stream.of() : telling,
                        Stream.of(
                                size + spelt + SEPARATOR + model.measurement().directions(),
                                size + spelt + SEPARATOR + kind,
                                size + number + SEPARATOR + model.measurement().directions(),
                                shortest,
                                size))
                .filter(text -> TypeFace.REGULAR.width(text, Theme.SMALL) <= room)
                .findFirst()
                .orElse(shortest);
    }

    /** How much of the path's variance the plane tells; empty where it is too little to be said in per cent. */
    private static String told(String kind, PathFit.Shares shares) {
        long across = Math.round(100 * shares.across());
        long down = Math.round(100 * shares.down());
        String plane = kind.equals("path") ? "plane of the path, tells " : kind + ", tells of the path ";
        return across + down < 1 ? "" : plane + across + " % + " + down + " %";
    }

    /** Draws the colour bar, how far the picture is, and the legend of the marks. */
    static void footer(Pen pen, Box box, LandscapeModel model, LandscapeImage image) {
        LandscapeImage.Source source = model.source();
        if (source != null) {
            Box key = new Box(box.x(), box.y(), box.width() * 46 / 100, box.height());
            ColourKey.draw(pen, key, model.colouring(), image.grading(source));
        }
        double first = box.y() + 19;
        double second = box.y() + 19 + Theme.LEADING;
        int resolution = model.measurement().resolution();
        String detail = resolution == 1 ? "full resolution, " : "1/" + resolution + " resolution, ";
        int percent = (int) Math.floor(100 * ValueRange.UNIT.clamp(model.progress()));
        String share = percent == 100 ? "complete" : percent + " %";
        String progress = percent == 100 ? share : detail + share;
        String mazes = model.measurement().mazes();
        String on = mazes.isEmpty() ? "" : "on " + mazes + SEPARATOR;
        double room = box.width() * 0.54 - Theme.GAP;
        String measured = TypeFace.REGULAR.width(on + progress, Theme.SMALL) <= room ? on + progress : on + share;
        pen.smallBefore(Wording.fitted(measured, Theme.SMALL, room), box.right(), first, Theme.DIM);
        legend(pen, box, second, !model.population().isEmpty(), othersInWords(model.dots()));
    }

    /** The champions of other runs in words, with their generation where that is another one; empty without any. */
    private static String othersInWords(LandscapeModel.Dots dots) {
        LandscapeModel.Others others = dots.others();
        if (others.all().isEmpty()) {
            return "";
        }
        boolean together = others.generation() == dots.generation() || others.generation() == 0;
        return "other runs" + (together ? "" : " at " + others.generation());
    }

    private static void legend(Pen pen, Box box, double baseline, boolean populated, String others) {
        double x = box.right();
        double least = box.x() + box.width() * 0.46;
        if (!others.isEmpty()) {
            x = label(pen, "copies", x, baseline);
            PopulationImage.other(pen, Math.round(x) - 11.5, baseline - 4.5, 1, true);
            x = label(pen, others, x - 20 - GAP, baseline);
            PopulationImage.other(pen, Math.round(x) - 11.5, baseline - 4.5, 1, false);
            x -= 20 + GAP;
        }
        double championRoom = TypeFace.REGULAR.width(CHAMPION, Theme.SMALL) + 20;
        boolean roomy = others.isEmpty() && box.width() >= 560;
        String crowd = roomy ? "population, faint off the slice" : "population";
        double crowdRoom = TypeFace.REGULAR.width(crowd, Theme.SMALL) + 18 + Theme.GAP;
        if (populated && (others.isEmpty() || x - crowdRoom - championRoom >= least)) {
            x = label(pen, crowd, x, baseline);
            pen.disc(Math.round(x) - 9, baseline - 4.5, 2, Theme.TEXT);
            x -= 18 + Theme.GAP;
        }
        if (others.isEmpty() || x - championRoom >= least) {
            x = label(pen, CHAMPION, x, baseline);
            pen.ring(Math.round(x) - 11, baseline - 4.5, 4.5, 2, Theme.ACCENT);
        }
    }

    private static double label(Pen pen, String text, double right, double baseline) {
        double x = right - TypeFace.REGULAR.width(text, Theme.SMALL);
        pen.small(text, x, baseline, Theme.DIM);
        return x;
    }
}
