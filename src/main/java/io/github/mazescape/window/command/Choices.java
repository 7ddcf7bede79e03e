package io.github.mazescape.window.command;

import java.util.List;
import java.util.function.Supplier;

/**
 * What a submenu offers.
 *
 * @param kind how what holds is marked
 * @param all what there is now; asked whenever the submenu opens, on AWT's event thread
 */
public record Choices(Kind kind, Supplier<List<Choice>> all) {
    /** How what holds is marked. */
    public enum Kind {
        /** One of them holds at a time. */
        ONE,
        /** Each may hold or not. */
        ANY,
        /** They are things to do once. */
        NONE
    }
}
