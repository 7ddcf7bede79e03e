package io.github.mazescape.window.about;

import io.github.mazescape.live.Intent;
import io.github.mazescape.window.canvas.WindowLook;
import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Insets;
import java.util.Locale;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.BoxLayout;
import javax.swing.ButtonGroup;
import javax.swing.JEditorPane;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JToggleButton;
import javax.swing.ScrollPaneConstants;
import javax.swing.UIManager;
import javax.swing.event.HyperlinkEvent;
import javax.swing.text.html.HTMLEditorKit;
import javax.swing.text.html.StyleSheet;

/** Shows the pages, one at a time, and does what their links say. For AWT's event thread. */
public final class AboutPanel extends JPanel {
    private static final long serialVersionUID = 1L;

    /** Larger than that of controls, since it is read [pt]. */
    private static final float TYPE = 13;

    private final transient Consumer<Intent> ask;
    private final transient Consumer<String> press;
    private final JEditorPane text = new JEditorPane();

    /**
     * @param ask takes what is asked of the sandbox
     * @param press does what a key of this name does
     */
    public AboutPanel(Consumer<Intent> ask, Consumer<String> press) {
        super(new BorderLayout());
        this.ask = ask;
        this.press = press;
        add(pages(), BorderLayout.NORTH);
        HTMLEditorKit kit = new HTMLEditorKit();
        kit.setStyleSheet(style(kit.getStyleSheet()));
        text.setEditorKit(kit);
        text.putClientProperty(JEditorPane.HONOR_DISPLAY_PROPERTIES, true);
        text.setFont(text.getFont().deriveFont(TYPE));
        text.setEditable(false);
        // The canvas keeps the keys.
        text.setFocusable(false);
        text.setBackground(WindowLook.GROUND);
        text.setBorder(BorderFactory.createEmptyBorder(2, 16, 16, 12));
        text.addHyperlinkListener(this::link);
        JScrollPane scroll = new JScrollPane(
                text, ScrollPaneConstants.VERTICAL_SCROLLBAR_AS_NEEDED, ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
        scroll.setBorder(null);
        scroll.getVerticalScrollBar().setUnitIncrement(24);
        add(scroll, BorderLayout.CENTER);
        show(AboutPage.WHAT);
    }

    private JPanel pages() {
        JPanel row = new JPanel();
        row.setLayout(new BoxLayout(row, BoxLayout.X_AXIS));
        row.setBorder(BorderFactory.createEmptyBorder(8, 8, 0, 8));
        ButtonGroup group = new ButtonGroup();
        for (AboutPage page : AboutPage.values()) {
            JToggleButton button = new JToggleButton(page.title(), page == AboutPage.WHAT);
            button.setFocusable(false);
            button.setMargin(new Insets(2, 8, 2, 8));
            button.putClientProperty("JButton.buttonType", "tab");
            button.addActionListener(event -> show(page));
            group.add(button);
            row.add(button);
        }
        return row;
    }

    private static StyleSheet style(StyleSheet before) {
        StyleSheet style = new StyleSheet();
        style.addStyleSheet(before);
        style.addRule("body { color: " + hex(WindowLook.TEXT) + "; margin: 0 }");
        style.addRule("h2 { font-size: 120%; margin: 12px 0 2px 0 }");
        style.addRule("p { margin: 8px 0 0 0 }");
        style.addRule("i { color: " + hex(WindowLook.DIM) + "; font-style: normal }");
        style.addRule("a { color: " + hex(WindowLook.ACCENT) + "; text-decoration: none }");
        style.addRule("code { color: " + hex(WindowLook.WARM) + "; font-size: 100%; font-family: " + family() + " }");
        return style;
    }

    private static String family() {
        return UIManager.getFont("Label.font").getFamily(Locale.ROOT);
    }

    private static String hex(Color colour) {
        return String.format(Locale.ROOT, "#%06x", colour.getRGB() & 0xffffff);
    }

    private void show(AboutPage page) {
        text.setText("<html><body>" + page.html() + "</body></html>");
        text.setCaretPosition(0);
    }

    private void link(HyperlinkEvent event) {
        if (event.getEventType() == HyperlinkEvent.EventType.ACTIVATED) {
            follow(AboutLink.parse(event.getDescription()));
        }
    }

    private void follow(AboutLink link) {
        if (link instanceof AboutLink.Key key) {
            press.accept(key.name());
        } else if (link instanceof AboutLink.Change change) {
            ask.accept(change.intent());
        } else if (link instanceof AboutLink.Begin begin) {
            ask.accept(begin.intent());
        }
    }
}
