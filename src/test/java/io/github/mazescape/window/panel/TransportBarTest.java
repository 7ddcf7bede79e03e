package io.github.mazescape.window.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.landscape.DirectionKind;
import io.github.mazescape.landscape.Viewport;
import io.github.mazescape.live.Frame;
import io.github.mazescape.live.Intent;
import io.github.mazescape.live.LiveSandbox;
import io.github.mazescape.live.MazePainting;
import io.github.mazescape.live.Sandbox;
import io.github.mazescape.live.brush.BrushState;
import io.github.mazescape.live.worker.Subjects;
import io.github.mazescape.live.worker.Viewpoint;
import io.github.mazescape.run.Plan;
import io.github.mazescape.run.PlaneRecipe;
import io.github.mazescape.settings.Settings;
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

    /** Shows a slice at depth -0.25 that travels, and no film. */
    private static void show(TransportBar bar, long position, long head, double speed) {
        Settings settings = Settings.defaults();
        Frame.Going going = new Frame.Going(false, speed, 0.3, 0, false);
        PlaneRecipe plane = PlaneRecipe.around(1, DirectionKind.RANDOM, 0).atDepth(-0.25);
        Viewpoint viewpoint = new Viewpoint(plane, Viewport.of(1, 16, 16), false);
        Frame frame = new Frame(
                0,
                new Frame.Run(null, Plan.of(settings), position, head, settings, going),
                new Frame.Look(viewpoint, null, null, false, 0),
                null,
                Subjects.NONE,
                MazePainting.Mazes.NONE,
                new Frame.Undoing(false, false),
                Frame.News.NONE,
                null,
                false,
                BrushState.OFF);
        bar.show(frame, false, true, -1);
    }

    private TransportBar bar() throws Exception {
        return SwingParts.onEventThread(() -> new TransportBar(
                intent -> done.add(effect(intent)),
                () -> done.add("pause"),
                () -> done.add("travel"),
                () -> done.add("record"),
                () -> done.add("edit")));
    }

    @Test
    void showingHowThingsAreTellsNobody() throws Exception {
        TransportBar bar = bar();
        SwingParts.run(() -> {
            show(bar, 7, 20, 5);
            show(bar, 20, 20, Double.POSITIVE_INFINITY);
            show(bar, 1, 3, 1);
        });
        assertEquals(List.of(), done);
    }

    @Test
    void everySliderAndButtonSaysWhatItIsFor() throws Exception {
        TransportBar bar = bar();
        SwingParts.run(() -> {
            show(bar, 2, 4, 5);
            for (JSlider slider : SwingParts.all(bar, JSlider.class)) {
                slider.setValue(slider.getMaximum());
            }
            SwingParts.all(bar, AbstractButton.class).forEach(AbstractButton::doClick);
        });
        assertEquals(
                List.of(
                        "go to 4",
                        "speed Infinity",
                        "share 1.00",
                        "depth 1.00",
                        "pause",
                        "step",
                        "live",
                        "branch",
                        "record",
                        "edit",
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
            show(bar, 99_998, 99_999, Double.POSITIVE_INFINITY);
            return SwingParts.clipped(bar, NARROWEST, bar.getPreferredSize().height);
        });
        assertEquals(List.of(), clipped);
    }

    /** What an intent does to a run that is paused at generation 2 of 4. */
    private static String effect(Intent intent) {
        try (Sandbox sandbox = LiveSandbox.of("view.speed=5")) {
            sandbox.ask(controls -> controls.view().resize(16, 16));
            LiveSandbox.startedAndPausedAt(sandbox, 4);
            sandbox.ask(controls -> controls.goTo(2));
            LiveSandbox.stand(sandbox);
            Frame before = sandbox.frame();
            Frame after = LiveSandbox.ask(sandbox, intent);
            List<String> effects = new ArrayList<>();
            add(
                    effects,
                    "speed",
                    before.run().going().speed(),
                    after.run().going().speed());
            add(
                    effects,
                    "share",
                    before.run().going().share(),
                    after.run().going().share());
            add(effects, "depth", depth(before), depth(after));
            if (!after.run().going().paused()) {
                effects.add(after.run().position() >= 4 ? "live" : "go on");
            } else if (after.run().head() == 2) {
                effects.add("branch");
            } else if (effects.isEmpty()) {
                LiveSandbox.await("another generation", () -> LiveSandbox.number(sandbox) != 2);
                assertTrue(sandbox.frame().run().going().paused());
                long number = LiveSandbox.number(sandbox);
                effects.add(number == 3 ? "step" : "go to " + number);
            }
            return String.join(", ", effects);
        }
    }

    private static double depth(Frame frame) {
        return frame.look().viewpoint().plane().depth();
    }

    private static void add(List<String> effects, String what, double before, double after) {
        if (before != after) {
            effects.add(what + String.format(Locale.ROOT, " %.2f", after));
        }
    }
}
