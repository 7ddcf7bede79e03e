package io.github.mazescape.window.command;

import io.github.mazescape.draw.sandbox.HelpModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import javax.swing.JCheckBoxMenuItem;
import javax.swing.JMenu;
import javax.swing.JMenuBar;
import javax.swing.JMenuItem;

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

    /** The menus. */
    public JMenuBar menus() {
        JMenuBar bar = new JMenuBar();
        Map<String, JMenu> menus = new LinkedHashMap<>();
        for (Command command : commands) {
            JMenu menu = menus.computeIfAbsent(command.menu(), name -> {
                JMenu made = new JMenu(name);
                bar.add(made);
                return made;
            });
            menu.add(item(command, menu));
        }
        return bar;
    }

    private static JMenuItem item(Command command, JMenu menu) {
        // An accelerator would fire beside the canvas, which has the keys, and in text fields; so the key is text.
        String text = "<html><table width=220 cellpadding=0 cellspacing=0><tr><td>" + command.label()
                + "</td><td align=right><font color=#9aa4b3>" + command.key() + "</font></td></tr></table></html>";
        BooleanSupplier selected = command.selected();
        JMenuItem item = selected == null ? new JMenuItem(text) : new JCheckBoxMenuItem(text);
        item.setToolTipText(command.help());
        item.addActionListener(event -> command.run().run());
        if (selected != null) {
            // The menu changes, among others, whenever it opens.
            menu.addChangeListener(event -> item.setSelected(selected.getAsBoolean()));
        }
        return item;
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
