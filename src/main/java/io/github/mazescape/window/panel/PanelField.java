package io.github.mazescape.window.panel;

import java.awt.Component;
import java.awt.FocusTraversalPolicy;
import java.awt.Window;
import java.awt.event.ActionEvent;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.KeyEvent;
import java.util.function.Predicate;
import javax.swing.AbstractAction;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;

/**
 * A field for one value: Return or leaving it takes what was typed, Escape brings back what holds. What was refused
 * goes back at once. After Return and Escape the window's canvas has the keys again.
 */
final class PanelField extends JTextField {
    private static final long serialVersionUID = 1L;

    private final transient Predicate<String> take;
    private String held = "";
    private boolean taking;

    /** @param take is told what was typed, without spaces around it; false if that is refused */
    PanelField(Predicate<String> take) {
        this.take = take;
        addActionListener(event -> commit(true));
        addFocusListener(new FocusAdapter() {
            @Override
            public void focusLost(FocusEvent event) {
                if (!event.isTemporary()) {
                    commit(false);
                }
            }
        });
        getInputMap().put(KeyStroke.getKeyStroke(KeyEvent.VK_ESCAPE, 0), "back");
        getActionMap().put("back", new AbstractAction() {
            private static final long serialVersionUID = 1L;

            @Override
            public void actionPerformed(ActionEvent event) {
                setText(held);
                leave(PanelField.this);
            }
        });
    }

    private void commit(boolean leaving) {
        if (taking) {
            return;
        }
        boolean taken = true;
        if (!getText().equals(held)) {
            taking = true;
            taken = take.test(getText().strip());
            taking = false;
        }
        if (!taken) {
            setText(held);
            selectAll();
        } else {
            held = getText();
            if (leaving) {
                leave(this);
            }
        }
    }

    /** Shows the value that holds, unless the user is just typing another. */
    void hold(String text) {
        boolean typing = !taking && isFocusOwner() && !getText().equals(held);
        held = text;
        if (!typing) {
            setText(text);
        }
    }

    /** Gives the keys to what has them by default in the window of a component. */
    static void leave(Component from) {
        Window window = SwingUtilities.getWindowAncestor(from);
        FocusTraversalPolicy policy = window == null ? null : window.getFocusTraversalPolicy();
        Component usual = policy == null ? null : policy.getDefaultComponent(window);
        if (usual != null) {
            usual.requestFocusInWindow();
        }
    }
}
