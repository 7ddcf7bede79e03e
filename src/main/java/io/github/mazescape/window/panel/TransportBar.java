package io.github.mazescape.window.panel;

import io.github.mazescape.live.Controls;
import io.github.mazescape.live.Frame;
import io.github.mazescape.live.Intent;
import io.github.mazescape.live.Sandbox;
import java.awt.Dimension;
import java.util.Locale;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JSlider;
import javax.swing.JToggleButton;
import javax.swing.SwingConstants;

/**
 * Time and depth: a slider over all generations, the speed, how the cores are shared, and the way along the third
 * direction.
 */
public final class TransportBar extends Bar {
    private static final long serialVersionUID = 1L;
    private static final int SPEED_NOTCHES = 100;
    private static final double FASTEST = 50;
    private static final int DEPTH_NOTCHES = 200;
    private static final String UNBOUNDED = "unbounded";

    private final JSlider history = new JSlider(1, 1, 1);
    private final JLabel where = label("generation 1 of 1");
    private final JButton pause = new JButton("pause");
    private final JButton step = new JButton("step");
    private final JSlider speed = new JSlider(0, SPEED_NOTCHES + 1, 0);
    private final JLabel speedWords = label("");
    private final JSlider share = new JSlider(0, 100, 50);
    private final JLabel depthWords = label("");
    private final JSlider depth = new JSlider(-DEPTH_NOTCHES, DEPTH_NOTCHES, 0);
    private final JToggleButton travel = new JToggleButton("travel");
    private final JToggleButton record = new JToggleButton("record");
    private final JToggleButton edit = new JToggleButton("edit maze");
    private final JButton live = new JButton("newest");
    private final JButton branch = new JButton("branch");
    private boolean showing;

    /**
     * @param ask takes what is asked of the sandbox
     * @param togglePause pauses, or lets evolution go on
     * @param toggleTravel lets the plane travel, or stops it
     * @param toggleRecording begins a film, or ends it
     * @param toggleEditing begins to edit a maze, or ends
     */
    public TransportBar(
            Consumer<Intent> ask,
            Runnable togglePause,
            Runnable toggleTravel,
            Runnable toggleRecording,
            Runnable toggleEditing) {
        where.setHorizontalAlignment(SwingConstants.RIGHT);
        button(pause, "Pauses evolution, or lets it go on.", togglePause);
        button(
                step,
                "Evolves one generation.",
                () -> ask.accept(controls -> controls.run().step()));
        slide(history, "All generations that there have been: drag to go back.", 300, () -> {
            long generation = history.getValue();
            ask.accept(controls -> controls.goTo(generation));
        });
        button(live, "Goes to the newest generation, and on from there.", () -> ask.accept(Controls::live));
        button(branch, "Gives up all later generations, to go on otherwise.", () -> ask.accept(Controls::branch));
        button(record, "Films the sandbox frame by frame into a GIF, or ends the film.", toggleRecording);
        widest(record, "end 9999");
        button(edit, "Paints walls and pellets in the running maze, or ends that.", toggleEditing);
        addRow(pause, step, history, fixed(where, "generation 99999 of 99999"), live, branch, record, edit);
        slide(speed, "At most so many generations a second; at the right end as fast as it goes.", 110, () -> {
            double wanted = speedAt(speed.getValue());
            ask.accept(controls -> controls.run().setSpeed(wanted));
        });
        slide(share, "How evolution and landscape share the cores while both want them.", 110, () -> {
            double wanted = share.getValue() / 100.0;
            ask.accept(controls -> controls.share().setEvolution(wanted));
        });
        slide(depth, "Moves the slice along a third direction.", 110, () -> {
            double wanted = (double) depth.getValue() / DEPTH_NOTCHES;
            ask.accept(controls -> controls.view().depth(wanted, Sandbox.millis()));
        });
        button(travel, "Lets the slice travel along the third direction.", toggleTravel);
        addRow(
                label("speed"),
                speed,
                fixed(speedWords, UNBOUNDED),
                gap(),
                label("cores: landscape"),
                share,
                label("evolution"),
                gap(),
                label("depth"),
                depth,
                fixed(depthWords, "+0.000"),
                travel);
    }

    private void slide(JSlider slider, String tip, int width, Runnable moved) {
        slider.setFocusable(false);
        slider.setOpaque(false);
        slider.setToolTipText(tip);
        slider.setMinimumSize(new Dimension(50, ROW));
        slider.setPreferredSize(new Dimension(width, ROW));
        slider.addChangeListener(event -> {
            if (!showing) {
                moved.run();
            }
        });
    }

    /**
     * Shows how things are now; a slider that is being dragged stays where it is.
     *
     * @param paused whether evolution is paused, in the film where one is made
     * @param travelling whether the slice travels along the third direction
     * @param filmed how many frames the film under way has so far, or -1 if there is none
     */
    public void show(Frame frame, boolean paused, boolean travelling, int filmed) {
        showing = true;
        long position = frame.run().position();
        long head = frame.run().head();
        double most = frame.run().going().speed();
        double third = frame.look().viewpoint().plane().depth();
        pause.setText(paused ? "go on" : "pause");
        if (!history.getValueIsAdjusting()) {
            history.setMaximum((int) Math.min(Integer.MAX_VALUE, Math.max(1, head)));
            history.setValue((int) Math.min(Integer.MAX_VALUE, position));
        }
        where.setText("generation " + position + " of " + head);
        live.setEnabled(position < head);
        branch.setEnabled(position < head);
        set(speed, speedNotch(most));
        speedWords.setText(
                Double.isInfinite(most)
                        ? UNBOUNDED
                        : String.format(Locale.ROOT, most < 10 ? "%.1f /s" : "%.0f /s", most));
        set(share, (int) Math.round(100 * frame.run().going().share()));
        depthWords.setText(String.format(Locale.ROOT, "%+.3f", third));
        set(depth, (int) Math.round(DEPTH_NOTCHES * Math.max(-1, Math.min(1, third))));
        travel.setSelected(travelling);
        record.setSelected(filmed >= 0);
        record.setText(filmed >= 0 ? "end " + filmed : "record");
        edit.setSelected(frame.mazes().editing() >= 0);
        showing = false;
    }

    /** The speed at a notch [generations/s]; infinite at the last. */
    static double speedAt(int notch) {
        if (notch > SPEED_NOTCHES) {
            return Double.POSITIVE_INFINITY;
        }
        double speed = Math.pow(FASTEST, (double) notch / SPEED_NOTCHES);
        return speed < 10 ? Math.rint(speed * 10) / 10 : Math.rint(speed);
    }

    /** The notch nearest to a speed [generations/s]. */
    static int speedNotch(double speed) {
        if (Double.isInfinite(speed)) {
            return SPEED_NOTCHES + 1;
        }
        double held = Math.max(1, Math.min(FASTEST, speed));
        return (int) Math.round(Math.log(held) / Math.log(FASTEST) * SPEED_NOTCHES);
    }

    private static void set(JSlider slider, int value) {
        if (!slider.getValueIsAdjusting()) {
            slider.setValue(value);
        }
    }
}
