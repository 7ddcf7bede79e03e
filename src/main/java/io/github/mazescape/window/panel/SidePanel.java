package io.github.mazescape.window.panel;

import io.github.mazescape.window.canvas.WindowLook;
import java.awt.Insets;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JTabbedPane;

/** What stands beside the canvas, one tab at a time. */
public final class SidePanel extends JTabbedPane {
    private static final long serialVersionUID = 1L;

    /** The tabs, in their order. */
    public enum Tab {
        SETTINGS("Settings"),
        ABOUT("About this"),
        MACHINES("Machines");

        private final String title;

        Tab(String title) {
            this.title = title;
        }
    }

    /** @param tabs what the tabs show, in the order of {@link Tab} */
    public SidePanel(JComponent... tabs) {
        putClientProperty("JTabbedPane.tabHeight", 28);
        putClientProperty("JTabbedPane.tabInsets", new Insets(2, 12, 2, 12));
        putClientProperty("JTabbedPane.contentSeparatorHeight", 1);
        setFocusable(false);
        setBorder(BorderFactory.createMatteBorder(0, 1, 0, 0, WindowLook.LINE));
        for (Tab tab : Tab.values()) {
            addTab(tab.title, tabs[tab.ordinal()]);
        }
        setPreferredSize(tabs[Tab.SETTINGS.ordinal()].getPreferredSize());
    }

    /** Shows a tab. */
    public void show(Tab tab) {
        setSelectedIndex(tab.ordinal());
    }

    /** Whether a tab is in front. */
    public boolean shows(Tab tab) {
        return getSelectedIndex() == tab.ordinal();
    }
}
