package io.github.mazescape.window;

import io.github.mazescape.window.canvas.CanvasComponent;
import io.github.mazescape.window.canvas.WindowLook;
import io.github.mazescape.window.panel.SidePanel;
import java.awt.AWTEvent;
import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.Frame;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.awt.event.MouseEvent;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.util.List;
import javax.swing.BoxLayout;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JMenuBar;
import javax.swing.JPanel;
import javax.swing.LayoutFocusTraversalPolicy;
import javax.swing.SwingUtilities;
import javax.swing.WindowConstants;
import javax.swing.text.JTextComponent;

/**
 * A window with a sketch's canvas in its middle, a panel at its right, bars below and menus above. To be made on AWT's
 * event thread.
 */
final class WindowFrame {
    private final JFrame frame = new JFrame("Mazescape");
    /**
     * Holds the canvas. It has no layout, since Processing's surface has ideas of its own about where a canvas lies.
     */
    private final JPanel centre = new JPanel(null);

    private final SidePanel panel;
    private final CanvasComponent canvas;
    private final JComponent below = new JPanel();
    private boolean panelBefore;
    private boolean alone;
    /** Written on AWT's event thread alone. */
    private volatile WindowPlace place;

    /**
     * @param place where it opens, on one of the screens
     * @param least its least size there
     * @param canvas a sketch's, whose drawing starts with {@link #show}
     * @param bars from above to below
     * @param closing run when the user closes the window
     */
    WindowFrame(
            WindowPlace place,
            Dimension least,
            CanvasComponent canvas,
            JMenuBar menus,
            SidePanel panel,
            List<? extends JComponent> bars,
            Runnable closing) {
        this.place = place;
        this.panel = panel;
        this.canvas = canvas;
        centre.setBackground(WindowLook.GROUND);
        centre.setMinimumSize(new Dimension(1, 1));
        centre.add(canvas.component());
        JPanel middle = new JPanel(new BorderLayout());
        middle.add(centre, BorderLayout.CENTER);
        below.setLayout(new BoxLayout(below, BoxLayout.Y_AXIS));
        bars.forEach(below::add);
        middle.add(below, BorderLayout.SOUTH);
        frame.setIconImages(WindowIcon.images());
        frame.setJMenuBar(menus);
        frame.add(middle, BorderLayout.CENTER);
        frame.add(panel, BorderLayout.EAST);
        // Where the screen has no room for both, the bars come first: the panel is a key away.
        int wide = below.getMinimumSize().width + panel.getPreferredSize().width;
        panel.setVisible(place.bounds().width >= wide);
        frame.setMinimumSize(least);
        frame.setBounds(place.bounds());
        if (place.maximized()) {
            frame.setExtendedState(Frame.MAXIMIZED_BOTH);
        }
        keepPlace();
        frame.setDefaultCloseOperation(WindowConstants.DO_NOTHING_ON_CLOSE);
        frame.addWindowListener(new WindowAdapter() {
            @Override
            public void windowClosing(WindowEvent event) {
                closing.run();
            }
        });
        centre.addComponentListener(new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent event) {
                canvas.fit(centre.getWidth(), centre.getHeight());
            }
        });
        frame.setFocusTraversalPolicy(new LayoutFocusTraversalPolicy() {
            private static final long serialVersionUID = 1L;

            @Override
            public Component getDefaultComponent(Container root) {
                return canvas.component();
            }
        });
        frame.getToolkit().addAWTEventListener(this::clicked, AWTEvent.MOUSE_EVENT_MASK);
    }

    private void keepPlace() {
        frame.addComponentListener(new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent event) {
                place = placeNow();
            }

            @Override
            public void componentMoved(ComponentEvent event) {
                place = placeNow();
            }
        });
        frame.addWindowStateListener(event -> place = placeNow());
    }

    private WindowPlace placeNow() {
        if (alone) {
            return place;
        }
        boolean maximized = (frame.getExtendedState() & Frame.MAXIMIZED_BOTH) != 0;
        return new WindowPlace(maximized ? place.bounds() : frame.getBounds(), maximized);
    }

    /** Where the window is, to open there again. For any thread. */
    WindowPlace place() {
        return place;
    }

    /** After a click on anything but a field the canvas has the keys again. */
    private void clicked(AWTEvent event) {
        boolean aside = event.getID() == MouseEvent.MOUSE_RELEASED
                && event.getSource() instanceof Component source
                && !(source instanceof JTextComponent)
                && SwingUtilities.getWindowAncestor(source) == frame;
        if (aside && frame.getFocusOwner() instanceof JTextComponent) {
            canvas.focus();
        }
    }

    /** Shows the window and lets the sketch draw. */
    void show() {
        frame.setVisible(true);
        canvas.start(centre.getWidth(), centre.getHeight());
        canvas.focus();
    }

    /** Shows the panel, or hides it. */
    void togglePanel() {
        panel.setVisible(!panel.isVisible());
        frame.validate();
        canvas.focus();
    }

    /** Lets the canvas cover the whole screen, with nothing around it, or shows all again. */
    void showAlone(boolean wanted) {
        if (wanted == alone) {
            return;
        }
        if (wanted) {
            panelBefore = panel.isVisible();
        }
        alone = true; // Until the window is back it has no place to be remembered.
        frame.getJMenuBar().setVisible(!wanted);
        below.setVisible(!wanted);
        panel.setVisible(!wanted && panelBefore);
        WindowPlace before = place;
        frame.getGraphicsConfiguration().getDevice().setFullScreenWindow(wanted ? frame : null);
        if (!wanted && !before.maximized()) {
            frame.setBounds(before.bounds());
        }
        alone = wanted;
        frame.validate();
        canvas.focus();
    }

    /** Shows a tab of the side panel, or the settings again. */
    void toggle(SidePanel.Tab tab) {
        panel.show(shows(tab) ? SidePanel.Tab.SETTINGS : tab);
        if (!panel.isVisible()) {
            togglePanel();
        }
        canvas.focus();
    }

    boolean shows(SidePanel.Tab tab) {
        return panel.isVisible() && panel.shows(tab);
    }

    boolean panelShown() {
        return panel.isVisible();
    }

    /** The canvas, on which files can be dropped. */
    Component canvas() {
        return canvas.component();
    }
}
