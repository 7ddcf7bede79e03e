package io.github.mazescape.window.command;

import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Something that the user can do in the sandbox, declared once for the menus, the keys and the help.
 *
 * @param menu the menu that it stands in
 * @param label what the menu calls it
 * @param key its key, as {@link KeyName} reads it; empty for none
 * @param help what it does, a sentence
 * @param run does it; nothing where there is a submenu and no key
 * @param selected whether it is on, for what can be on and off; null for the rest
 * @param choices the submenu in whose place it stands; null for the rest
 */
public record Command(
        String menu,
        String label,
        String key,
        String help,
        Runnable run,
        @Nullable BooleanSupplier selected,
        @Nullable Choices choices) {
    public Command {
        if (!help.endsWith(".")) {
            throw new IllegalArgumentException(label + ": expected a sentence of help with a full stop, got " + help);
        }
        if (!key.isEmpty()) {
            KeyName.parse(key);
        }
    }

    /** A command without a submenu. */
    public Command(
            String menu, String label, String key, String help, Runnable run, @Nullable BooleanSupplier selected) {
        this(menu, label, key, help, run, selected, null);
    }
}
