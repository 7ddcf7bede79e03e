package io.github.mazescape.window.panel;

import io.github.mazescape.window.canvas.WindowLook;
import io.github.mazescape.window.files.Find;
import io.github.mazescape.window.files.Finds;
import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.GridLayout;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.ImageIcon;
import javax.swing.JButton;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JOptionPane;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.SwingConstants;

/** A window with all finds; a click goes to one. For AWT's event thread. */
public final class FindsGallery {
    private static final int COLUMNS = 4;
    private static final int GAP = 12;
    private static final int WIDTH = COLUMNS * (Find.SIDE + 40) + 60;
    private static final int HEIGHT = 560;

    private final Finds finds;
    private final Consumer<Find> open;
    private final JFrame window = new JFrame("Mazescape: finds");
    private final JPanel cards = new JPanel(new GridLayout(0, COLUMNS, GAP, GAP));
    private final JLabel none = new JLabel(
            "<html><div style='text-align:center'>Nothing kept yet.<br><br>"
                    + "<i>File, Keep this find</i> puts what you see here, with all that it takes to go back.</div></html>",
            SwingConstants.CENTER);

    /** @param open goes to a find */
    public FindsGallery(Finds finds, Consumer<Find> open) {
        this.finds = finds;
        this.open = open;
        JPanel top = new JPanel(new BorderLayout());
        cards.setBorder(BorderFactory.createEmptyBorder(GAP, GAP, GAP, GAP));
        top.add(cards, BorderLayout.NORTH);
        none.setForeground(WindowLook.DIM);
        top.add(none, BorderLayout.CENTER);
        JScrollPane scroll = new JScrollPane(top);
        scroll.setBorder(null);
        scroll.getVerticalScrollBar().setUnitIncrement(24);
        window.add(scroll);
        window.setSize(new Dimension(WIDTH, HEIGHT));
        finds.listen(() -> EventQueue.invokeLater(this::fill));
    }

    /** Shows the window, with what lies in the folder now. */
    public void show() {
        fill();
        finds.refresh();
        if (!window.isVisible()) {
            window.setLocationRelativeTo(null);
        }
        window.setVisible(true);
        window.toFront();
    }

    private void fill() {
        List<Find> all = finds.all();
        cards.removeAll();
        all.forEach(find -> cards.add(card(find)));
        // A row of fewer cards has cards of the same width.
        for (int i = all.size(); i < COLUMNS && i > 0; i++) {
            cards.add(new JLabel());
        }
        none.setVisible(all.isEmpty());
        cards.revalidate();
        cards.repaint();
    }

    private JPanel card(Find find) {
        JPanel card = new JPanel(new BorderLayout(0, 4));
        JButton picture = new JButton(new ImageIcon(find.picture()));
        picture.setToolTipText("Goes there; ctrl+z brings the run of now back.");
        picture.setContentAreaFilled(false);
        picture.setBorder(BorderFactory.createLineBorder(WindowLook.LINE));
        picture.addActionListener(event -> open.accept(find));
        card.add(picture, BorderLayout.CENTER);
        JPanel words = new JPanel(new BorderLayout());
        words.add(plain(find.title(), false), BorderLayout.NORTH);
        words.add(plain(find.place(), true), BorderLayout.CENTER);
        JButton remove = new JButton("remove…");
        remove.putClientProperty("JButton.buttonType", "borderless");
        remove.setForeground(WindowLook.DIM);
        remove.setHorizontalAlignment(SwingConstants.LEFT);
        remove.setBorder(BorderFactory.createEmptyBorder(2, 0, 2, 0));
        remove.addActionListener(event -> remove(find));
        words.add(remove, BorderLayout.SOUTH);
        card.add(words, BorderLayout.SOUTH);
        return card;
    }

    private static JLabel plain(String text, boolean dim) {
        JLabel label = new JLabel();
        label.putClientProperty("html.disable", true);
        label.setText(text);
        label.setForeground(dim ? WindowLook.DIM : WindowLook.TEXT);
        return label;
    }

    private void remove(Find find) {
        Object[] answers = {"Delete the file", "Keep it"};
        int answer = JOptionPane.showOptionDialog(
                window,
                "Delete " + find.file().getFileName() + "? This cannot be undone.",
                "Remove a find",
                JOptionPane.DEFAULT_OPTION,
                JOptionPane.WARNING_MESSAGE,
                null,
                answers,
                answers[1]);
        if (answer == 0) {
            finds.remove(find);
        }
    }
}
