package io.github.mazescape.window.command;

import java.util.function.BooleanSupplier;
import javax.swing.Icon;
import org.jspecify.annotations.Nullable;

/**
 * One of the things that a submenu offers.
 *
 * @param label what the menu calls it
 * @param help what it is, a sentence; empty where the label says it all
 * @param icon what it looks like, or null
 * @param run chooses it
 * @param selected whether it is the one that holds
 */
public record Choice(String label, String help, @Nullable Icon icon, Runnable run, BooleanSupplier selected) {
    /** A choice without a picture. */
    public Choice(String label, String help, Runnable run, BooleanSupplier selected) {
        this(label, help, null, run, selected);
    }
}
