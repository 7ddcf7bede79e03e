package io.github.mazescape.window.guide;

import io.github.mazescape.draw.sandbox.HintCard;
import io.github.mazescape.input.InputException;
import io.github.mazescape.store.bookmark.Bookmark;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Views worth seeing, found by looking for them: bookmarks with a name each, kept as a text beside the program. */
public final class Tour {
    private static final String FILE = "tour.txt";

    private final BiConsumer<Bookmark, String> open;
    private final BiConsumer<HintCard.Words, Bookmark> show;
    private final Consumer<String> say;
    /** The view that was gone to last, from 0; -1 before the first. */
    private int last = -1;

    /**
     * A view of the tour.
     *
     * @param name what there is to see
     * @param line the bookmark
     */
    record Stop(String name, String line) {}

    /**
     * @param open goes to a view, and says words
     * @param show shows what there is to see there
     * @param say says what is wrong
     */
    public Tour(BiConsumer<Bookmark, String> open, BiConsumer<HintCard.Words, Bookmark> show, Consumer<String> say) {
        this.open = open;
        this.show = show;
        this.say = say;
    }

    /** All views, in their order. */
    static List<Stop> stops() {
        try (InputStream in = Tour.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("no " + FILE + " on the class path: expected it beside the program");
            }
            List<Stop> stops = new ArrayList<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                int colon = line.indexOf(": mazescape/");
                if (colon > 0) {
                    stops.add(new Stop(line.substring(0, colon), line.substring(colon + 2)));
                }
            }
            return stops;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILE, e);
        }
    }

    /** Goes to the next view, after the last to the first. */
    public void next() {
        List<Stop> stops = stops();
        go(stops, (last + 1) % stops.size());
    }

    /** Goes to the view before, before the first to the last. */
    public void previous() {
        List<Stop> stops = stops();
        go(stops, Math.floorMod(Math.max(0, last) - 1, stops.size()));
    }

    private void go(List<Stop> stops, int place) {
        last = place;
        Stop stop = stops.get(place);
        try {
            Bookmark bookmark = Bookmark.parse(stop.line());
            String where = "tour, view " + (place + 1) + " of " + stops.size();
            open.accept(bookmark, where);
            show.accept(
                    new HintCard.Words(
                            stop.name().substring(0, 1).toUpperCase(Locale.ROOT)
                                    + stop.name().substring(1) + ".",
                            "Your own run waits: ctrl+z brings it back, view by view.",
                            "view " + (place + 1) + " of " + stops.size(),
                            "v: next  ·  shift+v: back  ·  space: go on"),
                    bookmark);
        } catch (InputException e) {
            say.accept(String.valueOf(e.getMessage()));
        }
    }
}
