package io.github.mazescape.window.command;

import io.github.mazescape.draw.sandbox.HelpModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.swing.JMenuBar;

/**
 * All that the user can do: the menus, the keys and the help are made of this one list.
 *
 * @param commands in the order of the menus
 */
public record CommandList(List<Command> commands) {
    public CommandList {
        commands = List.copyOf(commands);
        Map<KeyName, Command> keys = new LinkedHashMap<>();
        for (Command command : commands) {
            if (!command.key().isEmpty()) {
                Command other = keys.put(KeyName.parse(command.key()), command);
                if (other != null) {
                    throw new IllegalArgumentException("key " + command.key() + ": expected one command, got "
                            + other.label() + " and " + command.label());
                }
            }
        }
    }

    /** Does what a key stands for; false if it stands for nothing. */
    public boolean press(char typed, int keyCode, boolean control, boolean shift) {
        for (Command command : commands) {
            if (!command.key().isEmpty() && KeyName.parse(command.key()).matches(typed, keyCode, control, shift)) {
                command.run().run();
                return true;
            }
        }
        return false;
    }

    /**
     * Does what a key stands for.
     *
     * @param key as the command names it
     */
    public void press(String key) {
        commands.stream()
                .filter(command -> command.key().equals(key))
                .forEach(command -> command.run().run());
    }

    /** The menus. */
    public JMenuBar menus() {
        return CommandMenus.of(commands);
    }

    private static String begunSmall(String label) {
        return label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
    }

    /** The keys, menu by menu, after the gestures. */
    public HelpModel help(List<HelpModel.Group> gestures) {
        Map<String, List<HelpModel.Entry>> groups = new LinkedHashMap<>();
        for (Command command : commands) {
            if (!command.key().isEmpty()) {
                groups.computeIfAbsent(command.menu(), name -> new ArrayList<>())
                        .add(new HelpModel.Entry(command.key(), begunSmall(command.label())));
            }
        }
        List<HelpModel.Group> all = new ArrayList<>(gestures);
        groups.forEach((name, entries) -> all.add(new HelpModel.Group(name, entries)));
        return new HelpModel(all);
    }
}
