package io.github.mazescape.app;

import java.awt.Dimension;
import java.awt.FlowLayout;
import java.util.Locale;
import javax.swing.BorderFactory;
import javax.swing.BoxLayout;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSlider;
import javax.swing.JToggleButton;

/** Time and depth: a slider over all generations, the speed, how the cores are shared, and the way along the third direction. */
final class TransportBar extends JPanel {
    private static final long serialVersionUID = 1L;
    private static final int SPEED_NOTCHES = 100;
    private static final double FASTEST = 50;
    private static final int DEPTH_NOTCHES = 200;

    private final transient Listener listener;
    private final JSlider history = new JSlider(1, 1, 1);
    private final JLabel where = label("generation 1 of 1");
    private final JButton pause = new JButton("pause");
    private final JSlider speed = new JSlider(0, SPEED_NOTCHES + 1, 0);
    private final JLabel speedWords = label("");
    private final JSlider share = new JSlider(0, 100, 50);
    private final JSlider depth = new JSlider(-DEPTH_NOTCHES, DEPTH_NOTCHES, 0);
    private final JToggleButton travel = new JToggleButton("travel");
    private final JToggleButton record = new JToggleButton("record");
    private final JButton live = new JButton("newest");
    private final JButton branch = new JButton("branch");
    private boolean showing;

    /** What a person does with the bar. */
    interface Listener {
        /** Goes to a generation. */
        void goTo(long generation);

        /** Goes to the newest generation and on. */
        void live();

        void togglePause();

        void step();

        void branch();

        /** At most so many generations a second; infinite for as fast as it goes. */
        void speed(double generationsPerSecond);

        /** The share of the cores that evolution has, in [0, 1]. */
        void share(double evolution);

        /** How far the slice lies along the third direction [direction lengths]. */
        void depth(double depth);

        void toggleTravel();

        void toggleRecording();
    }

    /**
     * What the bar shows.
     *
     * @param position the generation where the run stands
     * @param head the newest generation that there has been
     * @param paused whether evolution is paused
     * @param speed at most so many generations a second; infinite for as fast as it goes
     * @param share the share of the cores that evolution has, in [0, 1]
     * @param depth how far the slice lies along the third direction
     * @param travelling whether it travels along it
     * @param recording whether a film is being made
     */
    record State(
            long position,
            long head,
            boolean paused,
            double speed,
            double share,
            double depth,
            boolean travelling,
            boolean recording) {}

    TransportBar(Listener listener) {
        this.listener = listener;
        setLayout(new BoxLayout(this, BoxLayout.Y_AXIS));
        setBorder(BorderFactory.createCompoundBorder(
                BorderFactory.createMatteBorder(1, 0, 0, 0, WindowLook.LINE),
                BorderFactory.createEmptyBorder(3, 12, 3, 12)));
        JPanel above = row();
        button(above, pause, "Pauses evolution, or lets it go on.", listener::togglePause);
        button(above, new JButton("step"), "Evolves one generation.", listener::step);
        above.add(history);
        slide(
                history,
                "All generations that there have been: drag to go back.",
                300,
                () -> listener.goTo(history.getValue()));
        where.setPreferredSize(new Dimension(150, 20));
        above.add(where);
        button(above, live, "Goes to the newest generation, and on from there.", listener::live);
        button(above, branch, "Gives up all later generations, to go on otherwise.", listener::branch);
        button(
                above,
                record,
                "Films the sandbox frame by frame into a GIF, or ends the film.",
                listener::toggleRecording);
        JPanel below = row();
        below.add(label("speed"));
        below.add(speed);
        slide(speed, "At most so many generations a second; at the right end as fast as it goes.", 110, () -> {
            double wanted = speed.getValue() > SPEED_NOTCHES
                    ? Double.POSITIVE_INFINITY
                    : Math.pow(FASTEST, (double) speed.getValue() / SPEED_NOTCHES);
            listener.speed(wanted >= 10 && wanted < FASTEST * 2 ? Math.rint(wanted) : wanted);
        });
        speedWords.setPreferredSize(new Dimension(74, 20));
        below.add(speedWords);
        below.add(label("cores  landscape"));
        below.add(share);
        slide(
                share,
                "How evolution and landscape share the cores while both want them.",
                90,
                () -> listener.share(share.getValue() / 100.0));
        below.add(label("evolution"));
        below.add(label("   depth"));
        below.add(depth);
        slide(
                depth,
                "Moves the slice along a third direction.",
                130,
                () -> listener.depth((double) depth.getValue() / DEPTH_NOTCHES));
        button(below, travel, "Lets the slice travel along the third direction.", listener::toggleTravel);
        add(above);
        add(below);
    }

    private static JPanel row() {
        JPanel row = new JPanel(new FlowLayout(FlowLayout.LEFT, 6, 2));
        row.setOpaque(false);
        row.setAlignmentX(LEFT_ALIGNMENT);
        return row;
    }

    private static JLabel label(String text) {
        JLabel label = new JLabel(text);
        label.setForeground(WindowLook.DIM);
        return label;
    }

    private static void button(JPanel row, javax.swing.AbstractButton button, String tip, Runnable pressed) {
        button.setFocusable(false);
        button.setToolTipText(tip);
        button.setMargin(new java.awt.Insets(1, 8, 1, 8));
        button.addActionListener(event -> pressed.run());
        row.add(button);
    }

    private void slide(JSlider slider, String tip, int width, Runnable moved) {
        slider.setFocusable(false);
        slider.setToolTipText(tip);
        slider.setPreferredSize(new Dimension(width, 20));
        slider.addChangeListener(event -> {
            if (!showing) {
                moved.run();
            }
        });
    }

    /** Shows how things are now; a slider that is being dragged stays where it is. */
    void show(State state) {
        showing = true;
        pause.setText(state.paused() ? "go on" : "pause");
        if (!history.getValueIsAdjusting()) {
            history.setMaximum((int) Math.min(Integer.MAX_VALUE, Math.max(1, state.head())));
            history.setValue((int) Math.min(Integer.MAX_VALUE, state.position()));
        }
        where.setText("generation " + state.position() + " of " + state.head());
        boolean back = state.position() < state.head();
        live.setEnabled(back);
        branch.setEnabled(back);
        set(speed, speedNotch(state.speed()));
        speedWords.setText(
                Double.isInfinite(state.speed())
                        ? "as fast as it goes"
                        : String.format(Locale.ROOT, state.speed() < 10 ? "%.1f /s" : "%.0f /s", state.speed()));
        if (Double.isInfinite(state.speed())) {
            speedWords.setText("unbounded");
        }
        set(share, (int) Math.round(100 * state.share()));
        set(depth, (int) Math.round(DEPTH_NOTCHES * Math.max(-1, Math.min(1, state.depth()))));
        travel.setSelected(state.travelling());
        record.setSelected(state.recording());
        showing = false;
    }

    private static int speedNotch(double speed) {
        return Double.isInfinite(speed)
                ? SPEED_NOTCHES + 1
                : (int) Math.round(Math.log(Math.max(1, speed)) / Math.log(FASTEST) * SPEED_NOTCHES);
    }

    private static void set(JSlider slider, int value) {
        if (!slider.getValueIsAdjusting()) {
            slider.setValue(value);
        }
    }

    /** The slider over the generations. */
    JComponent history() {
        return history;
    }
}
