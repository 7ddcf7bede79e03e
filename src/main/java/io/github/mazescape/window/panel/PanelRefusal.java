package io.github.mazescape.window.panel;

import io.github.mazescape.input.MarkupText;
import io.github.mazescape.window.canvas.WindowLook;
import javax.swing.JLabel;

/** Why a value was refused, in a few words under its control; nothing while all is well. */
final class PanelRefusal extends JLabel {
    private static final long serialVersionUID = 1L;
    /** The width of the words in the units of Swing's style sheets, 1.3 pixels each. */
    private static final int WIDTH = 205;

    PanelRefusal() {
        setForeground(WindowLook.WRONG);
        setAlignmentX(LEFT_ALIGNMENT);
        say("");
    }

    /** Says why; empty for nothing. */
    void say(String why) {
        String words = "<div style='width:" + WIDTH + "px'>" + MarkupText.escaped(why) + "</div>";
        setText(why.isEmpty() ? "" : "<html>" + words + "</html>");
        setVisible(!why.isEmpty());
    }

    /**
     * What a panel says of a refusal: the message of settings, without the key, which stands above, and without the
     * advice, which is for files and command lines.
     *
     * @param message as {@code maze.width: expected an odd whole number from 5 to 255 [cells], got 12; change it, or …}
     * @param key as {@code maze.width}
     */
    static String words(String message, String key) {
        int advice = message.indexOf("; ");
        String words = advice < 0 ? message : message.substring(0, advice);
        String where = key + ": ";
        if (words.startsWith(where)) {
            return words.substring(where.length());
        }
        int got = words.indexOf(", got ");
        return got < 0 ? words : words.substring(0, got) + "; reset one of the two";
    }
}
