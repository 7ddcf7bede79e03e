package io.github.mazescape.window.panel;

import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import javax.swing.AbstractButton;
import javax.swing.JComponent;
import javax.swing.JLabel;

/** Components without a window: found, laid out and asked on AWT's event thread. */
final class SwingParts {
    private SwingParts() {}

    /** All parts of a kind within a container, at any depth. */
    static <T extends Component> List<T> all(Container within, Class<T> kind) {
        List<T> found = new ArrayList<>();
        for (Component part : within.getComponents()) {
            if (kind.isInstance(part)) {
                found.add(kind.cast(part));
            }
            if (part instanceof Container inner) {
                found.addAll(all(inner, kind));
            }
        }
        return found;
    }

    /** The only part of a kind. */
    static <T extends Component> T only(Container within, Class<T> kind) {
        List<T> found = all(within, kind);
        if (found.size() != 1) {
            throw new AssertionError("expected one " + kind.getSimpleName() + ", found " + found.size());
        }
        return found.get(0);
    }

    /** The visible words that have less room than they need, after a layout at a size. */
    static List<String> clipped(JComponent component, int width, int height) {
        component.setSize(width, height);
        layOut(component);
        List<String> clipped = new ArrayList<>();
        for (JComponent part : all(component, JComponent.class)) {
            String words = part instanceof JLabel label
                    ? label.getText()
                    : part instanceof AbstractButton button ? button.getText() : "";
            boolean shown = words != null && !words.isEmpty() && part.isVisible();
            if (shown && part.getWidth() < part.getPreferredSize().width) {
                clipped.add(words + ": " + part.getWidth() + " of " + part.getPreferredSize().width);
            }
        }
        return clipped;
    }

    private static void layOut(Container container) {
        container.doLayout();
        for (Component part : container.getComponents()) {
            if (part instanceof Container inner) {
                layOut(inner);
            }
        }
    }

    /** Does something on the event thread and waits for it. */
    static <T> T onEventThread(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        EventQueue.invokeAndWait(task);
        return task.get();
    }

    /** Does something on the event thread and waits for it. */
    static void run(Runnable work) throws InvocationTargetException, InterruptedException {
        EventQueue.invokeAndWait(work);
    }
}
