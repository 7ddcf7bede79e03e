package io.github.mazescape.window.command;

import io.github.mazescape.input.InputException;
import io.github.mazescape.store.bookmark.Bookmark;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Views worth seeing, found by looking for them: bookmarks with a name each, kept as a text beside the program. */
public final class Tour {
    private static final String FILE = "tour.txt";

    private final BiConsumer<Bookmark, String> open;
    private final Consumer<String> say;
    private int next;

    /**
     * A view of the tour.
     *
     * @param name what there is to see
     * @param line the bookmark
     */
    record Stop(String name, String line) {}

    /** @param open goes to a view, and says words */
    public Tour(BiConsumer<Bookmark, String> open, Consumer<String> say) {
        this.open = open;
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
        Stop stop = stops.get(next % stops.size());
        next++;
        try {
            String words = "tour, " + ((next - 1) % stops.size() + 1) + " of " + stops.size() + ": " + stop.name()
                    + "  (v: the next, space: go on from here)";
            open.accept(Bookmark.parse(stop.line()), words);
        } catch (InputException e) {
            say.accept(String.valueOf(e.getMessage()));
        }
    }
}
