package io.github.mazescape.window.panel;

import io.github.mazescape.evaluation.schedule.Standing;
import io.github.mazescape.window.canvas.RateMeter;
import io.github.mazescape.window.canvas.WindowLook;
import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Font;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.util.List;
import java.util.Locale;
import javax.swing.BorderFactory;
import javax.swing.BoxLayout;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import javax.swing.SwingConstants;

/**
 * Who evaluates: the cores of this process and the machines that others lend, each with its rate, and how to lend one
 * more. For AWT's event thread.
 */
public final class MachinesPanel extends JPanel {
    private static final long serialVersionUID = 1L;
    private static final String[] HEADINGS = {"machine", "threads", "steps/s"};

    private final transient RateMeter rate = new RateMeter();
    private final JLabel all = new JLabel(" ");
    private final JPanel rows = new JPanel(new GridBagLayout());
    private transient List<Standing> shown = List.of();

    /** @param invitation how another machine is lent, in one or more lines */
    public MachinesPanel(String invitation) {
        super(new BorderLayout());
        JPanel column = new JPanel();
        column.setLayout(new BoxLayout(column, BoxLayout.Y_AXIS));
        column.setBorder(BorderFactory.createEmptyBorder(16, 16, 16, 16));
        all.setFont(all.getFont().deriveFont(Font.BOLD, 13f));
        all.putClientProperty("html.disable", true);
        add(column, all);
        rows.setBorder(BorderFactory.createEmptyBorder(12, 0, 16, 0));
        add(column, rows);
        JTextArea text = new JTextArea(invitation);
        text.setEditable(false);
        text.setLineWrap(true);
        text.setWrapStyleWord(true);
        text.setOpaque(false);
        text.setForeground(WindowLook.DIM);
        text.setBorder(null);
        add(column, text);
        add(column, BorderLayout.NORTH);
    }

    private static void add(JPanel column, JComponent part) {
        part.setAlignmentX(LEFT_ALIGNMENT);
        column.add(part);
    }

    /**
     * Shows who is there now.
     *
     * @param members the cores of this process first
     * @param agentSteps what all did so far, together [steps]
     * @param millis the time [ms]
     */
    public void show(List<Standing> members, long agentSteps, int millis) {
        all.setText(words(members, rate.perSecond(agentSteps, millis)));
        if (members.equals(shown)) {
            return;
        }
        shown = List.copyOf(members);
        rows.removeAll();
        for (int i = 0; i < HEADINGS.length; i++) {
            cell(HEADINGS[i], WindowLook.DIM, i, 0);
        }
        for (int i = 0; i < shown.size(); i++) {
            Standing member = shown.get(i);
            cell(name(member), WindowLook.TEXT, 0, i + 1);
            cell(member.threads() == 0 ? "–" : String.valueOf(member.threads()), WindowLook.TEXT, 1, i + 1);
            cell(member.rate() == 0 ? "–" : millions(member.rate()), WindowLook.TEXT, 2, i + 1);
        }
        rows.revalidate();
        rows.repaint();
    }

    /** One line on all: how many machines and threads, and what they do. */
    static String words(List<Standing> members, double rate) {
        int machines = members.size();
        int threads = members.stream().mapToInt(Standing::threads).sum();
        return (machines == 1 ? "this machine" : machines + " machines") + ", " + threads
                + (threads == 1 ? " thread" : " threads") + ": " + millions(rate) + " agent-steps/s";
    }

    private static String name(Standing member) {
        return member.state() == Standing.State.NEW ? member.name() + " (on trial)" : member.name();
    }

    private static String millions(double rate) {
        return String.format(Locale.ROOT, rate < 1e7 ? "%.1f M" : "%.0f M", rate / 1e6);
    }

    private void cell(String text, Color colour, int column, int row) {
        JLabel label = new JLabel();
        label.putClientProperty("html.disable", true);
        label.setText(text);
        label.setToolTipText(column == 0 ? text : null);
        label.setForeground(colour);
        label.setHorizontalAlignment(column == 0 ? SwingConstants.LEFT : SwingConstants.RIGHT);
        GridBagConstraints place = new GridBagConstraints();
        place.gridx = column;
        place.gridy = row;
        place.weightx = column == 0 ? 1 : 0;
        place.fill = GridBagConstraints.HORIZONTAL;
        place.insets = new Insets(3, column == 0 ? 0 : 18, 3, 0);
        rows.add(label, place);
    }
}
