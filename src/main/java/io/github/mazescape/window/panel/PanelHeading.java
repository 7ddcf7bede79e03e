package io.github.mazescape.window.panel;

import java.awt.Dimension;
import java.awt.Font;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.SwingConstants;
import javax.swing.UIManager;

/** The heading of a group of settings; a click folds the group away, or unfolds it. */
final class PanelHeading extends JButton {
    private static final long serialVersionUID = 1L;
    private static final int HEIGHT = 30;

    private final transient List<? extends JComponent> members;
    private boolean folded;

    /** @param members what is folded away; may still grow */
    PanelHeading(String title, List<? extends JComponent> members) {
        super(title);
        this.members = members;
        setFont(getFont().deriveFont(Font.BOLD, 13f));
        setHorizontalAlignment(SwingConstants.LEFT);
        setIconTextGap(4);
        setBorder(BorderFactory.createEmptyBorder(10, 0, 4, 0));
        setContentAreaFilled(false);
        setFocusable(false);
        setAlignmentX(LEFT_ALIGNMENT);
        setMaximumSize(new Dimension(Integer.MAX_VALUE, HEIGHT));
        setToolTipText("Folds this group away, or unfolds it.");
        addActionListener(event -> fold(!folded));
        fold(false);
    }

    /** Folds the group away, or unfolds it. */
    void fold(boolean away) {
        folded = away;
        members.forEach(member -> member.setVisible(!away));
        setIcon(UIManager.getIcon(away ? "Tree.collapsedIcon" : "Tree.expandedIcon"));
        revalidate();
    }

    boolean folded() {
        return folded;
    }
}
