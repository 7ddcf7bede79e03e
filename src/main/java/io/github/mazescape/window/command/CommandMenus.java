package io.github.mazescape.window.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import javax.swing.JCheckBoxMenuItem;
import javax.swing.JMenu;
import javax.swing.JMenuBar;
import javax.swing.JMenuItem;
import javax.swing.JRadioButtonMenuItem;
import javax.swing.event.MenuEvent;
import javax.swing.event.MenuListener;

/** The menus of commands, with a submenu for each that offers a choice. For AWT's event thread. */
final class CommandMenus {
    private CommandMenus() {}

    /** The menus, in the order of the commands. */
    static JMenuBar of(List<Command> commands) {
        JMenuBar bar = new JMenuBar();
        Map<String, JMenu> menus = new LinkedHashMap<>();
        for (Command command : commands) {
            JMenu menu = menus.computeIfAbsent(command.menu(), name -> {
                JMenu made = new JMenu(name);
                bar.add(made);
                return made;
            });
            Choices choices = command.choices();
            menu.add(choices == null ? item(command, menu) : submenu(command, choices));
        }
        return bar;
    }

    /** An accelerator would fire beside the canvas, which has the keys, and in text fields; so the key is text. */
    private static String text(Command command) {
        return "<html><table width=220 cellpadding=0 cellspacing=0><tr><td>" + command.label()
                + "</td><td align=right><font color=#9aa4b3>" + command.key() + "</font></td></tr></table></html>";
    }

    private static JMenuItem item(Command command, JMenu menu) {
        BooleanSupplier selected = command.selected();
        JMenuItem item = selected == null ? new JMenuItem(text(command)) : new JCheckBoxMenuItem(text(command));
        item.setToolTipText(command.help());
        item.addActionListener(event -> command.run().run());
        if (selected != null) {
            // The menu changes, among others, whenever it opens.
            menu.addChangeListener(event -> item.setSelected(selected.getAsBoolean()));
        }
        return item;
    }

    private static JMenu submenu(Command command, Choices choices) {
        // No tooltip: it would lie over what the submenu offers.
        JMenu menu = new JMenu(text(command));
        fill(menu, choices);
        menu.addMenuListener(new MenuListener() {
            @Override
            public void menuSelected(MenuEvent event) {
                fill(menu, choices);
            }

            @Override
            public void menuDeselected(MenuEvent event) {}

            @Override
            public void menuCanceled(MenuEvent event) {}
        });
        return menu;
    }

    private static void fill(JMenu menu, Choices choices) {
        menu.removeAll();
        for (Choice choice : choices.all().get()) {
            JMenuItem item = switch (choices.kind()) {
                case ONE -> new JRadioButtonMenuItem();
                case ANY -> new JCheckBoxMenuItem();
                case NONE -> new JMenuItem();
            };
            // A label may be the name of a file, and names may look like HTML.
            item.putClientProperty("html.disable", true);
            item.setText(choice.label());
            item.setIcon(choice.icon());
            item.setSelected(choice.selected().getAsBoolean());
            item.setToolTipText(choice.help().isEmpty() ? null : choice.help());
            item.addActionListener(event -> choice.run().run());
            menu.add(item);
        }
    }
}
