package io.github.mazescape.draw.sandbox;

import java.util.List;

/**
 * All keys and gestures, as the overlay shows them.
 *
 * @param groups in the order of the screen
 */
public record HelpModel(List<Group> groups) {
    public HelpModel {
        groups = List.copyOf(groups);
    }

    /**
     * Keys and gestures that belong together.
     *
     * @param title as "Landscape"
     * @param entries its keys and gestures
     */
    public record Group(String title, List<Entry> entries) {
        public Group {
            entries = List.copyOf(entries);
        }
    }

    /**
     * A key or a gesture.
     *
     * @param cap what to press or do, as "space" or "shift + drag"
     * @param does the effect in a few words
     */
    public record Entry(String cap, String does) {}
}
