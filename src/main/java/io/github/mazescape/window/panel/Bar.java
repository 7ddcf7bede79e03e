package io.github.mazescape.window.panel;

import io.github.mazescape.window.canvas.WindowLook;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.Insets;
import javax.swing.AbstractButton;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.JLabel;
import javax.swing.JPanel;

/** A bar below the canvas: rows of labels, buttons and sliders, none of which takes the keys from the canvas. */
abstract class Bar extends JPanel {
    static final int ROW = 20;
    private static final long serialVersionUID = 1L;
    private static final int GAP = 8;

    Bar() {
        setLayout(new BoxLayout(this, BoxLayout.Y_AXIS));
        setBorder(BorderFactory.createCompoundBorder(
                BorderFactory.createMatteBorder(1, 0, 0, 0, WindowLook.LINE),
                BorderFactory.createEmptyBorder(7, 16, 7, 16)));
    }

    /** Adds a row in which sliders and glue take what the others leave. */
    final void addRow(Component... parts) {
        JPanel row = new JPanel();
        row.setLayout(new BoxLayout(row, BoxLayout.X_AXIS));
        row.setOpaque(false);
        row.setAlignmentX(LEFT_ALIGNMENT);
        for (Component part : parts) {
            if (row.getComponentCount() > 0) {
                row.add(Box.createHorizontalStrut(GAP));
            }
            row.add(part);
        }
        if (getComponentCount() > 0) {
            add(Box.createVerticalStrut(GAP / 2));
        }
        add(row);
    }

    static Component gap() {
        return Box.createHorizontalStrut(GAP);
    }

    static JLabel label(String text) {
        JLabel label = new JLabel(text);
        label.setForeground(WindowLook.DIM);
        return label;
    }

    /** A button as wide as the longer of what it says and other words. */
    static void widest(AbstractButton button, String words) {
        Dimension now = button.getPreferredSize();
        String said = button.getText();
        button.setText(words);
        Dimension size = new Dimension(Math.max(now.width, button.getPreferredSize().width), now.height);
        button.setPreferredSize(size);
        button.setMinimumSize(size);
        button.setText(said);
    }

    /** A label as wide as the longest of its words, so that nothing beside it moves. */
    static JLabel fixed(JLabel label, String longest) {
        int width = label.getFontMetrics(label.getFont()).stringWidth(longest) + 2;
        Dimension size = new Dimension(width, ROW);
        label.setMinimumSize(size);
        label.setPreferredSize(size);
        label.setMaximumSize(size);
        return label;
    }

    static void button(AbstractButton button, String tip, Runnable pressed) {
        button.setFocusable(false);
        button.setToolTipText(tip);
        button.setMargin(new Insets(1, 8, 1, 8));
        button.addActionListener(event -> pressed.run());
    }
}
