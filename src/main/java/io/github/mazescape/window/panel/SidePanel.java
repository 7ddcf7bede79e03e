package io.github.mazescape.window.panel;

import io.github.mazescape.window.canvas.WindowLook;
import java.awt.Insets;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JTabbedPane;

/** What stands beside the canvas: the settings, and what there is to read about the sandbox. */
public final class SidePanel extends JTabbedPane {
    private static final long serialVersionUID = 1L;
    private static final int SETTINGS = 0;
    private static final int ABOUT = 1;

    public SidePanel(JComponent settings, JComponent about) {
        putClientProperty("JTabbedPane.tabHeight", 28);
        putClientProperty("JTabbedPane.tabInsets", new Insets(2, 16, 2, 16));
        putClientProperty("JTabbedPane.contentSeparatorHeight", 1);
        setFocusable(false);
        setBorder(BorderFactory.createMatteBorder(0, 1, 0, 0, WindowLook.LINE));
        addTab("Settings", settings);
        addTab("About this", about);
        setPreferredSize(settings.getPreferredSize());
    }

    /** Shows what there is to read, or the settings. */
    public void showAbout(boolean about) {
        setSelectedIndex(about ? ABOUT : SETTINGS);
    }

    /** Whether what there is to read is in front. */
    public boolean about() {
        return getSelectedIndex() == ABOUT;
    }
}
