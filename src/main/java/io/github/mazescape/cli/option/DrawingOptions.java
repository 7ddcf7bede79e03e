package io.github.mazescape.cli.option;

import io.github.mazescape.draw.kit.Scheme;
import io.github.mazescape.input.InputException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of all that is drawn with type: its colours and its size. */
public final class DrawingOptions {
    private static final int MOST_DENSITY = 16;

    @Option(names = "--theme", paramLabel = "WORD", description = "dark or light, as for paper.")
    private @Nullable String theme;

    @Option(
            names = "--scale",
            paramLabel = "N",
            description = "How many times larger type and lines are in a PNG, 1 to 16, for print.")
    private @Nullable Integer scale;

    /** Whether one of them was given. */
    public boolean given() {
        return theme != null || scale != null;
    }

    /** The scheme, or this one where none was asked for. */
    public Scheme scheme(Scheme otherwise) {
        if (theme == null) {
            return otherwise;
        }
        if (!theme.equals("dark") && !theme.equals("light")) {
            throw InputException.got("--theme", "dark or light", "'" + theme + "'");
        }
        return Scheme.named(theme);
    }

    /** How many pixels a unit has, or this many where nothing was asked for. */
    public int density(int otherwise) {
        if (scale == null) {
            return otherwise;
        }
        if (scale < 1 || scale > MOST_DENSITY) {
            throw InputException.got("--scale", "a number from 1 to " + MOST_DENSITY, scale);
        }
        return scale;
    }
}
