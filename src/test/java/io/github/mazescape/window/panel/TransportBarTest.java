package io.github.mazescape.window.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.swing.AbstractButton;
import javax.swing.JSlider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(InWindowLook.class)
class TransportBarTest {
    /** How wide the bar is beside the panel in the smallest window. */
    private static final int NARROWEST = 1040 - 316;

    private final List<String> done = new ArrayList<>();

    private static TransportBar.State state(long position, long head, double speed) {
        return new TransportBar.State(position, head, false, speed, 0.3, -0.25, true, false, 0);
    }

    private TransportBar bar() throws Exception {
        return SwingParts.onEventThread(() -> new TransportBar(new Written()));
    }

    @Test
    void showingHowThingsAreTellsNobody() throws Exception {
        TransportBar bar = bar();
        SwingParts.run(() -> {
            bar.show(state(7, 20, 5));
            bar.show(state(20, 20, Double.POSITIVE_INFINITY));
            bar.show(state(1, 3, 1));
        });
        assertEquals(List.of(), done);
    }

    @Test
    void everySliderAndButtonSaysWhatItIsFor() throws Exception {
        TransportBar bar = bar();
        SwingParts.run(() -> {
            bar.show(state(7, 20, 5));
            for (JSlider slider : SwingParts.all(bar, JSlider.class)) {
                slider.setValue(slider.getMaximum());
            }
            SwingParts.all(bar, AbstractButton.class).forEach(AbstractButton::doClick);
        });
        assertEquals(
                List.of(
                        "go to 20",
                        "speed Infinity",
                        "share 1.00",
                        "depth 1.00",
                        "pause",
                        "step",
                        "live",
                        "branch",
                        "record",
                        "travel"),
                done);
    }

    @Test
    void aSpeedIsWhereItsNotchSays() {
        for (int notch = 0; notch <= 101; notch++) {
            double speed = TransportBar.speedAt(notch);
            assertEquals(speed, TransportBar.speedAt(TransportBar.speedNotch(speed)), speed * 0.05);
        }
        assertEquals(1, TransportBar.speedAt(0));
        assertEquals(50, TransportBar.speedAt(100));
        assertEquals(Double.POSITIVE_INFINITY, TransportBar.speedAt(101));
        assertTrue(TransportBar.speedNotch(1000) <= 100, "only as fast as it goes is beyond the last speed");
    }

    @Test
    void nothingIsClippedInTheSmallestWindow() throws Exception {
        TransportBar bar = bar();
        List<String> clipped = SwingParts.onEventThread(() -> {
            bar.show(state(99_998, 99_999, Double.POSITIVE_INFINITY));
            return SwingParts.clipped(bar, NARROWEST, bar.getPreferredSize().height);
        });
        assertEquals(List.of(), clipped);
    }

    /** Writes down what it is told. */
    private final class Written implements TransportBar.Listener {
        private void write(String what, double number) {
            done.add(what + String.format(Locale.ROOT, " %.2f", number));
        }

        @Override
        public void goTo(long generation) {
            done.add("go to " + generation);
        }

        @Override
        public void live() {
            done.add("live");
        }

        @Override
        public void togglePause() {
            done.add("pause");
        }

        @Override
        public void step() {
            done.add("step");
        }

        @Override
        public void branch() {
            done.add("branch");
        }

        @Override
        public void speed(double generationsPerSecond) {
            write("speed", generationsPerSecond);
        }

        @Override
        public void share(double evolution) {
            write("share", evolution);
        }

        @Override
        public void depth(double depth) {
            write("depth", depth);
        }

        @Override
        public void toggleTravel() {
            done.add("travel");
        }

        @Override
        public void toggleRecording() {
            done.add("record");
        }
    }
}
