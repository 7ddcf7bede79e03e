package io.github.mazescape.web.zoom;

import io.github.mazescape.draw.colour.ColourScale;
import io.github.mazescape.draw.colour.Colouring;
import io.github.mazescape.draw.colour.Palette;
import io.github.mazescape.draw.figure.FigureWords;
import io.github.mazescape.draw.figure.LandscapeFigure;
import io.github.mazescape.draw.kit.Wording;
import io.github.mazescape.draw.landscape.Dot;
import io.github.mazescape.draw.landscape.LandscapeModel.Dots;
import io.github.mazescape.film.LandscapeShot.Scene;
import io.github.mazescape.landscape.DirectionKind;
import io.github.mazescape.landscape.Viewport;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.settings.Settings;
import io.github.mazescape.store.bookmark.Bookmark;
import io.github.mazescape.web.PageTemplate;
import io.github.mazescape.web.ScriptObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The page itself, around the tiles.
 *
 * @param scene what is shown
 * @param pyramid the picture
 * @param colours how each of its layers is coloured, the one that is shown first
 * @param replays what {@link ReplayLattice#script} tells
 */
record PageContent(Scene scene, Pyramid pyramid, List<LayerColours> colours, ScriptObject replays) {
    /** The library that pans and zooms, as it lies in the jar and beside the page. */
    static final String LIBRARY = "openseadragon.min.js";

    static final String LICENCE = "openseadragon-LICENSE.txt";

    private static final List<String> PALETTES = List.of("magma", "inferno", "viridis", "cividis", "batlow", "grey");

    PageContent {
        colours = List.copyOf(colours);
    }

    /**
     * The page beside a folder of tiles.
     *
     * @param complete whether all of them are there
     */
    String besideTiles(boolean complete) {
        return page("<script src=\"" + LIBRARY + "\"></script>", script(true, complete), "");
    }

    /** The page that holds all tiles, and what else it needs, itself. */
    String whole(String tiles) {
        return page("<script>\n" + library() + "</script>", script(false, true), tiles);
    }

    /** The page of some pixels that holds its tiles, beside the library. */
    String besideLibrary(String tiles) {
        return page("<script src=\"" + LIBRARY + "\"></script>", script(false, true), tiles);
    }

    /** The library, without the address of a file that browsers would look for. */
    static String library() {
        return PageTemplate.resource(PageContent.class, LIBRARY).replaceFirst("//# sourceMappingURL=.*\\s*$", "\n");
    }

    private String page(String library, ScriptObject data, String tiles) {
        LandscapeFigure.Words words = words();
        return PageTemplate.of(PageContent.class, "page.html")
                .text("title", words.title())
                .text("aside", words.aside())
                .text("caption", caption())
                .markup("style", PageTemplate.resource(PageContent.class, "page.css"))
                .markup("library", library)
                .markup("data", "const PAGE = " + data + ";")
                .markup("script", PageTemplate.resource(PageContent.class, "page.js"))
                .markup("replay", PageTemplate.resource(PageContent.class, "replay.js"))
                .markup("tiles", tiles)
                .page();
    }

    private LandscapeFigure.Words words() {
        return FigureWords.of(scene.bookmark(), scene.view().shown(), 1, null);
    }

    private String caption() {
        Bookmark bookmark = scene.bookmark();
        DirectionKind directions = bookmark.plane().directions();
        PageSize size = pyramid.size();
        return String.format(Locale.ROOT, "%,d × %,d networks", size.width(), size.height())
                + " of a plane through the champion of generation "
                + bookmark.plane().centre() + ", half-width "
                + Wording.compact(pyramid.pitch() * size.width() / 2, 3)
                + (directions.scaledToChampion() ? " norms of it" : "") + ", directions: "
                + FigureWords.directions(bookmark.plane()) + ". At each zoom a pixel is one network, never a mean: "
                + "measured " + scene.view().shown().words() + ", "
                + bookmark.settings().integer(Parameters.TASK_STEPS) + " steps each.";
    }

    private ScriptObject script(boolean tilesBeside, boolean complete) {
        Settings settings = scene.bookmark().settings();
        Colouring colouring = Colouring.of(settings);
        Dots dots = scene.dots();
        Dot champion = dots.champion();
        return new ScriptObject()
                .number("width", pyramid.size().width())
                .number("height", pyramid.size().height())
                .number("tile", Pyramid.TILE)
                .number("first", pyramid.first())
                .number("finest", pyramid.finest())
                .number("pitch", pyramid.pitch())
                .number("column", pyramid.column())
                .number("row", pyramid.row())
                .text("unit", scene.bookmark().plane().directions().scaledToChampion() ? "norms" : "lengths")
                .number("complete", complete ? 1 : 0)
                .text("pictures", tilesBeside ? FolderTiles.PICTURES : "")
                .text("line", line())
                .objects("layers", colours.stream().map(LayerColours::script).toList())
                .objects("palettes", palettes(settings))
                .text("signed", hex(Palette.DIVERGING))
                .text("palette", settings.choice(Parameters.VIEW_PALETTE))
                .text("scale", colouring.scale().name().toLowerCase(Locale.ROOT))
                .texts(
                        "scales",
                        Stream.of(ColourScale.values())
                                .map(scale -> scale.name().toLowerCase(Locale.ROOT))
                                .toList())
                .numbers("trail", places(dots.trail()))
                .numbers("champion", places(champion == null ? List.of() : List.of(champion)))
                .object("replays", replays);
    }

    /** Where dots lie on the plane: x and y of one after the other. */
    private double[] places(List<Dot> dots) {
        Viewport view = scene.view().viewport();
        return dots.stream()
                .flatMap(dot -> Stream.of(
                        view.middleX() + dot.u() * view.halfWidth(), view.middleY() + dot.v() * view.halfHeight()))
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    /** A line from which the window makes the run again and shows the picture; empty where there is none. */
    private String line() {
        Bookmark bookmark = scene.bookmark();
        boolean ofOtherRuns = bookmark.plane().directions() == DirectionKind.ALIGNED;
        boolean ofFiles = !bookmark.settings().list(Parameters.MAZE_FILES).isEmpty();
        if (bookmark.carried() != null && (ofOtherRuns || ofFiles)) {
            return "";
        }
        Viewport seen = pyramid.whole(pyramid.first());
        return new Bookmark(bookmark.plan(), bookmark.generation(), bookmark.plane(), seen, false).line();
    }

    private static List<ScriptObject> palettes(Settings settings) {
        List<ScriptObject> palettes = new ArrayList<>();
        List<String> words = new ArrayList<>(PALETTES);
        if (settings.choice(Parameters.VIEW_PALETTE).equals(Palette.OWN)) {
            words.add(0, Palette.OWN);
        }
        for (String word : words) {
            palettes.add(new ScriptObject().text("word", word).text("colours", hex(Palette.of(settings, word))));
        }
        return palettes;
    }

    private static String hex(Palette palette) {
        StringBuilder colours = new StringBuilder();
        for (int i = 0; i < 256; i++) {
            colours.append(String.format(Locale.ROOT, "%06x", palette.at(i / 255.0) & 0xffffff));
        }
        return colours.toString();
    }
}
