package io.github.mazescape.store.bookmark;

import io.github.mazescape.landscape.Viewport;
import io.github.mazescape.settings.Decimal;

/** A viewport on the lattice as text: {@code pitch:column:row:width:height}. */
final class LatticeText {
    private static final int PARTS = 5;

    private LatticeText() {}

    static String print(Viewport view) {
        return Decimal.of(view.pitch()) + ":" + view.column() + ":" + view.row() + ":" + view.width() + ":"
                + view.height();
    }

    /** @throws IllegalArgumentException if the text is none */
    static Viewport parse(String text) {
        String[] parts = text.split(":", PARTS);
        if (parts.length != PARTS) {
            throw new IllegalArgumentException("view: expected " + PARTS + " parts between colons, got " + text);
        }
        return new Viewport(
                Double.parseDouble(parts[0]),
                Long.parseLong(parts[1]),
                Long.parseLong(parts[2]),
                Integer.parseInt(parts[3]),
                Integer.parseInt(parts[4]));
    }
}
