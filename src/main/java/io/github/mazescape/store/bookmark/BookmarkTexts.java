package io.github.mazescape.store.bookmark;

import io.github.mazescape.input.InputException;
import io.github.mazescape.landscape.DirectionKind;
import io.github.mazescape.landscape.Plane;
import io.github.mazescape.landscape.Raster;
import io.github.mazescape.landscape.Viewport;
import io.github.mazescape.maze.Maze;
import io.github.mazescape.maze.MazeText;
import io.github.mazescape.run.MemoryNeed;
import io.github.mazescape.run.Plan;
import io.github.mazescape.run.PlaneRecipe;
import io.github.mazescape.run.Setup;
import io.github.mazescape.settings.Difference;
import io.github.mazescape.settings.Edition;
import io.github.mazescape.settings.Parameter;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.settings.Settings;
import io.github.mazescape.store.format.PngPicture.Text;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A bookmark as uncompressed texts in a picture. A moment of the sandbox is one text, {@code mazescape.sandbox}, its
 * {@link BookmarkLine}. A picture of the landscape command has three kinds: {@code mazescape}, a line of settings;
 * {@code mazescape.weights}, the plane's origin and two directions as base64 of little-endian doubles (weights do not
 * compress); and one {@code mazescape.maze} for each maze that came from a file.
 *
 * <p>The line of settings is {@code version=2 | generation=300 | draw=0 | size=512x512 | seed=1 | landscape.extent=0.5
 * | ...}: after the four fields the seed and all that shapes the picture, and what else is not at its default in the
 * edition that the version stands for. A {@code %} or {@code |} in a value stands as {@code %25} or {@code %7C}.
 */
final class BookmarkTexts {
    private static final String SANDBOX = "mazescape.sandbox";
    private static final String SETTINGS = "mazescape";
    private static final String WEIGHTS = "mazescape.weights";
    private static final String MAZE = "mazescape.maze";
    private static final String SEPARATOR = " | ";
    private static final String BY_HAND = "the bookmark was changed by hand";
    private static final int MOST_CHARACTERS = 1 << 20;
    private static final int MOST_MAZES = 100_000;
    private static final int VECTORS = 3;
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,18}");
    private static final Pattern SIZE = Pattern.compile("([0-9]{1,5})x([0-9]{1,5})");
    private static final List<Parameter> ALWAYS = List.of(
            Parameters.SEED, Parameters.LANDSCAPE_DIRECTIONS, Parameters.LANDSCAPE_EXTENT, Parameters.LANDSCAPE_LAYER);

    /** What stands in the line of settings. */
    record Line(Settings settings, long generation, long draw, Viewport viewport) {}

    private BookmarkTexts() {}

    /** A picture of the landscape command. */
    static Bookmark picture(Line line, Bookmark.Carried carried) {
        Settings settings = line.settings();
        DirectionKind directions = new Setup(settings).directions();
        return new Bookmark(
                Plan.of(settings),
                line.generation(),
                PlaneRecipe.around(line.generation(), directions, line.draw()),
                line.viewport(),
                false,
                carried);
    }

    static List<Text> print(Bookmark bookmark) {
        Bookmark.Carried carried = bookmark.carried();
        if (carried == null) {
            return List.of(new Text(SANDBOX, bookmark.line()));
        }
        List<Text> texts = new ArrayList<>();
        texts.add(new Text(SETTINGS, line(bookmark)));
        Plane plane = carried.plane();
        ByteBuffer bytes = ByteBuffer.allocate(VECTORS * plane.origin().length * Double.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN);
        bytes.asDoubleBuffer().put(plane.origin()).put(plane.across()).put(plane.down());
        texts.add(new Text(WEIGHTS, Base64.getEncoder().encodeToString(bytes.array())));
        carried.mazes().forEach(maze -> texts.add(new Text(MAZE, MazeText.print(maze))));
        return texts;
    }

    private static String line(Bookmark bookmark) {
        Settings settings = bookmark.settings();
        Edition.Start nearest = Edition.nearestDefaults(settings);
        List<String> fields = new ArrayList<>();
        fields.add("version=" + nearest.edition().version());
        fields.add("generation=" + bookmark.generation());
        fields.add("draw=" + bookmark.plane().draw());
        fields.add("size=" + bookmark.viewport().width() + "x"
                + bookmark.viewport().height());
        if (bookmark.viewport().onLattice()) {
            fields.add("view=" + LatticeText.print(bookmark.viewport()));
        }
        for (Parameter parameter : ALWAYS) {
            fields.add(parameter.key() + "=" + settings.shown(parameter));
        }
        for (Difference difference : nearest.differences()) {
            if (Bookmark.tells(difference.parameter()) && !ALWAYS.contains(difference.parameter())) {
                String value = difference.to().replace("%", "%25").replace("|", "%7C");
                fields.add(difference.parameter().key() + "=" + value);
            }
        }
        return String.join(SEPARATOR, fields);
    }

    /**
     * Puts a bookmark together from the texts of a picture, which may come from anyone.
     *
     * @param source what errors call the picture
     */
    static Bookmark read(List<Text> texts, String source) {
        Optional<String> moment = one(texts, SANDBOX);
        if (moment.isPresent()) {
            return BookmarkLine.parse(moment.get());
        }
        Line line = parse(
                one(texts, SETTINGS)
                        .orElseThrow(() -> InputException.at(source)
                                .expected("a picture with a bookmark")
                                .found("none")
                                .advise("take one that 'mazescape landscape' wrote and no other program has saved"
                                        + " again")),
                source);
        int weights = new Setup(line.settings()).topology().weightCount();
        Plane plane = plane(one(texts, WEIGHTS).orElse(""), weights, source);
        List<Maze> mazes = new ArrayList<>();
        for (Text text : texts) {
            if (text.keyword().equals(MAZE)) {
                mazes.add(maze(text.text(), mazes.size(), source));
            }
        }
        boolean fromFiles = !line.settings().list(Parameters.MAZE_FILES).isEmpty();
        if (fromFiles == mazes.isEmpty()) {
            throw InputException.at(in(source))
                    .expected(fromFiles ? "its mazes from files" : "no mazes")
                    .found(fromFiles ? "none" : mazes.size())
                    .advise(BY_HAND);
        }
        MemoryNeed.requireForMazes(mazes, in(source));
        return picture(line, new Bookmark.Carried(plane, mazes));
    }

    private static Optional<String> one(List<Text> texts, String keyword) {
        return texts.stream()
                .filter(text -> text.keyword().equals(keyword))
                .map(Text::text)
                .findFirst();
    }

    /**
     * Reads a line of settings.
     *
     * @throws InputException if it is none, or of another version
     */
    static Line parse(String line, String source) {
        if (line.length() > MOST_CHARACTERS) {
            throw InputException.got(in(source), "at most " + MOST_CHARACTERS + " characters", line.length());
        }
        Map<String, String> fields = new LinkedHashMap<>();
        for (String field : line.split(Pattern.quote(SEPARATOR), -1)) {
            int equals = field.indexOf('=');
            if (equals < 1) {
                throw InputException.got(in(source), "key=value", "'" + BookmarkLine.shown(field) + "'")
                        .advise(BY_HAND);
            }
            String value = field.substring(equals + 1).replace("%7C", "|").replace("%25", "%");
            fields.put(field.substring(0, equals), value);
        }
        String version = take(fields, "version", source);
        Edition edition = Edition.of(version)
                .orElseThrow(() -> InputException.got(
                                in(source),
                                "version " + Edition.versions("", ""),
                                "'" + BookmarkLine.shown(version) + "'")
                        .advise("open it with the version of mazescape that wrote it"));
        long generation = whole(fields, "generation", source);
        long draw = whole(fields, "draw", source);
        Matcher size = SIZE.matcher(take(fields, "size", source));
        int width = size.matches() ? Integer.parseInt(size.group(1)) : 0;
        int height = size.matches() ? Integer.parseInt(size.group(2)) : 0;
        int most = Raster.MAX_SIDE;
        if (width < 1 || height < 1 || width > most || height > most || generation < 1) {
            throw InputException.at(in(source))
                    .expected("a generation from 1 and a size from 1x1 to " + most + "x" + most)
                    .got("others")
                    .advise(BY_HAND);
        }
        if (generation > Bookmark.MOST_GENERATIONS) {
            throw InputException.got(in(source), "a generation up to " + Bookmark.MOST_GENERATIONS, generation);
        }
        String view = fields.remove("view");
        List<String> assignments = new ArrayList<>();
        fields.forEach((key, value) -> assignments.add(key + "=" + value));
        Settings settings = edition.defaults().with(assignments, source + ", bookmark,");
        Viewport viewport = view == null
                ? Viewport.centred(new Setup(settings).halfWidth(), width, height)
                : lattice(view, width, height, source);
        return new Line(settings, generation, draw, viewport);
    }

    private static Viewport lattice(String text, int width, int height, String source) {
        Viewport view;
        try {
            view = LatticeText.parse(text);
        } catch (IllegalArgumentException e) {
            throw InputException.at(in(source)).expected("a view").got("'" + BookmarkLine.shown(text) + "'");
        }
        if (view.width() != width || view.height() != height) {
            throw InputException.at(in(source))
                    .expected("a view of " + width + "x" + height)
                    .got("one of " + view.width() + "x" + view.height())
                    .advise(BY_HAND);
        }
        return view;
    }

    private static long whole(Map<String, String> fields, String key, String source) {
        String value = take(fields, key, source);
        if (!WHOLE.matcher(value).matches()) {
            throw InputException.got(
                    in(source), "a whole number for '" + key + "'", "'" + BookmarkLine.shown(value) + "'");
        }
        return Long.parseLong(value);
    }

    private static String take(Map<String, String> fields, String key, String source) {
        String value = fields.remove(key);
        if (value == null) {
            throw InputException.found(in(source), "a field '" + key + "'", "none")
                    .advise(BY_HAND);
        }
        return value;
    }

    private static Maze maze(String text, int number, String source) {
        if (number >= MOST_MAZES || text.length() > MazeText.MAX_BYTES) {
            throw InputException.found(
                    in(source), "at most " + MOST_MAZES + " mazes of at most " + MazeText.MAX_BYTES + " bytes", "more");
        }
        return MazeText.parse(text, source + ", maze " + (number + 1));
    }

    private static Plane plane(String base64, int weights, String source) {
        int bytes = VECTORS * weights * Double.BYTES;
        int expected = (bytes + 2) / 3 * 4;
        if (base64.length() != expected) {
            throw InputException.at(in(source))
                    .expected(expected + " characters for 3 times " + weights + " weights")
                    .found(base64.length())
                    .advise(BY_HAND);
        }
        byte[] decoded;
        try {
            decoded = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw InputException.at(in(source)).expected("weights in base64").found("something else");
        }
        if (decoded.length < bytes) {
            throw InputException.found(in(source), "3 times " + weights + " weights", "fewer");
        }
        var numbers = ByteBuffer.wrap(decoded).order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer();
        double[][] vectors = new double[VECTORS][weights];
        for (double[] vector : vectors) {
            numbers.get(vector);
            for (double number : vector) {
                if (!Double.isFinite(number)) {
                    throw InputException.found(in(source), "finite weights", number);
                }
            }
        }
        return new Plane(vectors[0], vectors[1], vectors[2]);
    }

    private static String in(String source) {
        return source + ", bookmark";
    }
}
