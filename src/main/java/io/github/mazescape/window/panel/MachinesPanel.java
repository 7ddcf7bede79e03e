package io.github.mazescape.window.panel;

import io.github.mazescape.draw.kit.Wording;
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
    private final JLabel work = new JLabel(" ");
    private final JLabel all = new JLabel(" ");
    private final JPanel rows = new JPanel(new GridBagLayout());
    private transient List<Standing> shown = List.of();

    /** @param invitation how another machine is lent, in one or more lines */
    public MachinesPanel(String invitation) {
        super(new BorderLayout());
        JPanel column = new JPanel();
        column.setLayout(new BoxLayout(column, BoxLayout.Y_AXIS));
        column.setBorder(BorderFactory.createEmptyBorder(16, 16, 16, 16));
        work.setFont(work.getFont().deriveFont(Font.BOLD, 13f));
        add(column, work);
        all.setForeground(WindowLook.DIM);
        all.setBorder(BorderFactory.createEmptyBorder(4, 0, 0, 0));
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
        work.setText(Wording.rate(rate.perSecond(agentSteps, millis)) + " agent-steps/s");
        all.setText(words(members));
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
            cell(member.rate() == 0 ? "–" : Wording.rate(member.rate()), WindowLook.TEXT, 2, i + 1);
        }
        rows.revalidate();
        rows.repaint();
    }

    /** How many machines and threads there are. */
    static String words(List<Standing> members) {
        int threads = members.stream().mapToInt(Standing::threads).sum();
        return (members.size() == 1 ? "this machine" : members.size() + " machines") + ", " + threads
                + (threads == 1 ? " thread" : " threads");
    }

    private static String name(Standing member) {
        return member.state() == Standing.State.NEW ? member.name() + " (on trial)" : member.name();
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
