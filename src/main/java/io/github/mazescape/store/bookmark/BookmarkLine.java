package io.github.mazescape.store.bookmark;

import io.github.mazescape.brush.Crossing;
import io.github.mazescape.brush.Paint;
import io.github.mazescape.brush.Region;
import io.github.mazescape.input.InputException;
import io.github.mazescape.input.PlainText;
import io.github.mazescape.landscape.DirectionKind;
import io.github.mazescape.landscape.Viewport;
import io.github.mazescape.maze.Maze;
import io.github.mazescape.run.Change;
import io.github.mazescape.run.Plan;
import io.github.mazescape.run.PlaneRecipe;
import io.github.mazescape.settings.Decimal;
import io.github.mazescape.settings.Difference;
import io.github.mazescape.settings.Edition;
import io.github.mazescape.settings.Parameter;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.settings.Preset;
import io.github.mazescape.settings.Settings;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A moment of the sandbox as a line: {@code mazescape/2}, then fields {@code name=value} between slashes. A setting's
 * name is its key, and only what differs from the preset is there; the other names are those of {@link #print}. The
 * number says of which edition the preset is.
 */
final class BookmarkLine {
    private static final String START = "mazescape/";
    private static final int MOST_CHARACTERS = 1 << 20;
    private static final int MOST_FIELDS = 10_000;
    /** A packed maze can be a thousand times as large as its word. */
    private static final long MOST_CELLS = 1 << 26;

    private static final int MOST_SHOWN = 60;

    private BookmarkLine() {}

    static String print(Bookmark bookmark) {
        List<String> fields = new ArrayList<>();
        Settings start = bookmark.plan().start();
        Edition.Start nearest = Edition.nearest(start);
        fields.add("preset=" + nearest.preset());
        if (start.seed() == nearest.edition().defaults().seed()) {
            fields.add("seed=" + start.seed());
        }
        for (Difference difference : nearest.differences()) {
            if (Bookmark.tells(difference.parameter())) {
                fields.add(difference.parameter().key() + "=" + escaped(difference.to()));
            }
        }
        bookmark.plan()
                .files()
                .forEach((files, sum) -> fields.add(String.format(Locale.ROOT, "files=%08x:%s", sum, escaped(files))));
        fields.add("generation=" + bookmark.generation());
        for (Change change : bookmark.plan().changes()) {
            fields.add(change(change));
        }
        fields.add("plane=" + PlaneText.print(bookmark.plane()));
        fields.add("view=" + LatticeText.print(bookmark.viewport()));
        fields.add("following=" + bookmark.following());
        fields.addAll(PaintFields.print(bookmark.paint()));
        ProfileLine profile = bookmark.profile();
        if (profile != null) {
            fields.add("a=" + PlaneText.print(profile.a()));
            fields.add("b=" + PlaneText.print(profile.b()));
        }
        return START + nearest.edition().version() + "/" + String.join("/", fields);
    }

    private static String change(Change change) {
        if (change instanceof Change.Setting setting) {
            return "change=" + setting.after() + ":" + setting.parameter().key() + ":" + escaped(setting.value());
        }
        if (change instanceof Change.Painting painting) {
            return "maze=" + painting.after() + ":" + painting.index() + ":" + PackedMaze.pack(painting.maze());
        }
        if (change instanceof Change.Release release) {
            return "release=" + release.after() + ":" + release.index();
        }
        Change.Adoption adoption = (Change.Adoption) change;
        return "adopt=" + adoption.after() + ":" + Decimal.of(adoption.x()) + ":" + Decimal.of(adoption.y()) + ":"
                + PlaneText.print(adoption.plane());
    }

    private static String escaped(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8)
                .replace("%2C", ",")
                .replace("%3A", ":")
                .replace("*", "%2A");
    }

    static Bookmark parse(String line) {
        String text = line.strip();
        String[] parts = text.length() > MOST_CHARACTERS ? new String[0] : text.split("/", 3);
        Edition edition = parts.length < 3 || !START.equals(parts[0] + "/")
                ? null
                : Edition.of(parts[1]).orElse(null);
        if (edition == null) {
            throw InputException.at("bookmark")
                    .expected("a line that starts with " + Edition.versions(START, "/") + " and has at most "
                            + MOST_CHARACTERS + " characters")
                    .got("'" + shown(text) + "'")
                    .advise("copy one from the sandbox");
        }
        Reading reading = new Reading(edition);
        String[] fields = parts[2].split("/", -1);
        if (fields.length > MOST_FIELDS) {
            throw wrong("at most " + MOST_FIELDS + " fields", String.valueOf(fields.length));
        }
        for (String field : fields) {
            int equals = field.indexOf('=');
            if (equals < 1) {
                throw wrong("name=value", field);
            }
            try {
                reading.take(
                        field.substring(0, equals),
                        URLDecoder.decode(field.substring(equals + 1), StandardCharsets.UTF_8),
                        field);
            } catch (InputException e) {
                throw ofBookmark(e);
            } catch (IllegalArgumentException | ArithmeticException e) {
                // Numbers and records check what they are made of, and here all of that comes from the line.
                throw InputException.at("bookmark: in '" + shown(field) + "'").found(PlainText.said(e));
            }
        }
        return reading.bookmark();
    }

    static String[] split(String value, int parts, String field) {
        String[] found = value.split(":", parts);
        if (found.length != parts) {
            throw wrong(parts + " parts between colons", field);
        }
        return found;
    }

    static InputException wrong(String expected, String got) {
        return InputException.at("bookmark")
                .expected(expected)
                .got("'" + shown(got) + "'")
                .advise("copy the whole line once more");
    }

    private static InputException ofBookmark(InputException e) {
        return e.where().startsWith("bookmark") ? e : e.within("bookmark", ": ");
    }

    static String shown(String text) {
        return PlainText.line(text, MOST_SHOWN);
    }

    /** The fields as far as they have been read. */
    private static final class Reading {
        private final Edition edition;
        private String preset = Preset.REFERENCE.name();
        private final List<String> assignments = new ArrayList<>();
        private final List<Change> changes = new ArrayList<>();
        private final SortedMap<String, Integer> files = new TreeMap<>();
        private long generation = -1;
        private long cells;
        private PlaneRecipe plane = PlaneRecipe.around(1, DirectionKind.RANDOM, 0);
        private Viewport view = new Viewport(1, 0, 0, 1, 1);
        private boolean planeGiven;
        private boolean viewGiven;
        private boolean following;
        private Region painted = Region.NONE;
        private Crossing crossing = Crossing.NONE;
        private ProfileLine.@Nullable End from;
        private ProfileLine.@Nullable End to;

        Reading(Edition edition) {
            this.edition = edition;
        }

        void take(String name, String value, String field) {
            switch (name) {
                case "preset" -> preset = value;
                case "generation" -> generation = Long.parseLong(value);
                case "change" -> changes.add(setting(split(value, 3, field)));
                case "maze" -> {
                    String[] parts = split(value, 3, field);
                    int index = index(parts[1]);
                    Maze maze = PackedMaze.unpack(parts[2]);
                    cells += (long) maze.width() * maze.height();
                    if (cells > MOST_CELLS) {
                        throw wrong("mazes of at most " + MOST_CELLS + " cells in all", "more");
                    }
                    changes.add(new Change.Painting(Long.parseLong(parts[0]), index, maze));
                }
                case "files" -> {
                    String[] parts = split(value, 2, field);
                    files.put(parts[1], Integer.parseUnsignedInt(parts[0], 16));
                }
                case "release" -> {
                    String[] parts = split(value, 2, field);
                    changes.add(new Change.Release(Long.parseLong(parts[0]), index(parts[1])));
                }
                case "adopt" -> {
                    String[] parts = split(value, 4, field);
                    changes.add(new Change.Adoption(
                            Long.parseLong(parts[0]),
                            PlaneText.parse(parts[3], field),
                            PlaneText.finite(parts[1]),
                            PlaneText.finite(parts[2])));
                }
                case "plane" -> {
                    plane = PlaneText.parse(value, field);
                    planeGiven = true;
                }
                case "view" -> {
                    split(value, 5, field);
                    view = LatticeText.parse(value);
                    viewGiven = true;
                }
                case "brush" -> {
                    String[] parts = split(value, 2, field);
                    painted = PaintFields.region(painted, parts[0], parts[1]);
                }
                case "cells" -> {
                    String[] parts = split(value, 3, field);
                    crossing = PaintFields.crossing(index(parts[0]), parts[1], parts[2]);
                }
                case "a" -> from = PlaneText.point(value, field);
                case "b" -> to = PlaneText.point(value, field);
                case "following" -> following = value.equals("true");
                default -> assignments.add(name + "=" + value);
            }
        }

        private static Change setting(String[] parts) {
            Parameter parameter = Parameters.named(parts[1]);
            return new Change.Setting(Long.parseLong(parts[0]), parameter, parts[2]);
        }

        private static int index(String text) {
            int index = Integer.parseInt(text);
            if (index < 0 || index >= 1000) {
                throw new IllegalArgumentException("maze: expected an index from 0 to 999, got " + index);
            }
            return index;
        }

        private @Nullable ProfileLine profile() {
            ProfileLine.End a = from;
            ProfileLine.End b = to;
            if ((a == null) != (b == null)) {
                throw InputException.found("bookmark", "a point 'b' beside 'a', or neither", "one of them")
                        .advise("copy the whole line once more");
            }
            return a == null || b == null ? null : new ProfileLine(a, b);
        }

        Bookmark bookmark() {
            if (generation < 1 || !planeGiven || !viewGiven) {
                throw InputException.found("bookmark", "a generation from 1, a plane and a view", "less")
                        .advise("copy the whole line once more");
            }
            try {
                Settings start = edition.settings(preset).with(assignments, "bookmark");
                return new Bookmark(new Plan(start, changes, files), generation, plane, view, following)
                        .with(new Paint(painted, crossing))
                        .with(profile());
            } catch (InputException e) {
                throw ofBookmark(e);
            } catch (IllegalArgumentException e) {
                // As above: the plan checks its changes.
                throw InputException.at("bookmark").found(PlainText.said(e));
            }
        }
    }
}
