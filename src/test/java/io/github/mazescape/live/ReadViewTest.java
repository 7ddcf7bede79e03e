package io.github.mazescape.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.draw.Golden;
import io.github.mazescape.draw.kit.Box;
import io.github.mazescape.draw.kit.Theme;
import io.github.mazescape.draw.landscape.LandscapeMarks;
import io.github.mazescape.draw.landscape.LandscapePanel;
import io.github.mazescape.evaluation.Growth;
import io.github.mazescape.live.worker.PlaneView;
import io.github.mazescape.live.worker.ShownLandscape;
import io.github.mazescape.live.worker.ViewReading;
import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read of a whole picture in a sandbox. */
class ReadViewTest {
    private static final int SIDE = 24;

    private final Sandbox sandbox = LiveSandbox.of("view.speed=0", "view.reading=true");

    @AfterEach
    void close() {
        sandbox.close();
    }

    private ShownLandscape shown(Frame frame) {
        return Objects.requireNonNull(Objects.requireNonNull(frame.shown()).landscape());
    }

    private Frame whole() {
        sandbox.ask(controls -> controls.view().resize(SIDE, SIDE));
        LiveSandbox.startedAndPausedAt(sandbox, 3);
        return LiveSandbox.settle(sandbox);
    }

    @Test
    void aWholePictureIsReadOnceAndWithTheGrowthOfItsCentre() {
        Frame frame = whole();
        LiveSandbox.await("a reading", () -> shown(sandbox.frame()).reading() != null);
        ViewReading read = Objects.requireNonNull(shown(sandbox.frame()).reading());
        assertEquals(SIDE, read.width());
        PlaneView seen = Objects.requireNonNull(frame.look().seen());
        Growth.Meter meter = new Growth.Meter(seen.task(), seen.evaluator().topology());
        assertEquals(meter.of(seen.plane().origin()), read.growth());
        assertTrue(read.centreWords().startsWith("centre: λ "), read.centreWords());
        Frame later = LiveSandbox.change(sandbox, "view.contours=true");
        LiveSandbox.await("the same reading", () -> shown(sandbox.frame()).reading() != null);
        assertSame(read, shown(sandbox.frame()).reading(), later::toString);
    }

    @Test
    void nothingIsReadUnlessSomebodyAsks() {
        whole();
        LiveSandbox.change(sandbox, "view.reading=false");
        LiveSandbox.await("no reading", () -> shown(sandbox.frame()).reading() == null);
        assertNull(shown(sandbox.frame()).reading());
    }

    @ParameterizedTest
    @ValueSource(strings = {"memory", "held-out", "robust", "chaos"})
    void aLayerThatIsAskedForIsMeasuredOfTheWholePicture(String layer) {
        whole();
        LiveSandbox.change(sandbox, "landscape.layer=" + layer);
        LiveSandbox.settle(sandbox);
        LiveSandbox.await(
                "the layer",
                () -> shown(sandbox.frame()).model().colouring().layer().word().equals(layer));
        assertTrue(Objects.requireNonNull(shown(sandbox.frame()).model().snapshot())
                        .width()
                > 0);
    }

    @Test
    void twoUnitsThatAreSilentInTheMiddleSpanAKaleidoscope() throws IOException {
        try (Sandbox other = LiveSandbox.of(
                "view.speed=0",
                "network.hidden=12",
                "evolution.initial=1.5",
                "task.steps=80",
                "landscape.directions=kaleidoscope",
                "landscape.extent=2")) {
            other.ask(controls -> controls.view().resize(65, 65));
            LiveSandbox.startedAndPausedAt(other, 3);
            Frame frame = LiveSandbox.settle(other);
            double[] origin =
                    Objects.requireNonNull(frame.look().seen()).plane().origin();
            double[] champion =
                    Objects.requireNonNull(frame.run().state()).generation().champion();
            int silent = 0;
            for (int i = 0; i < origin.length; i++) {
                silent += origin[i] == 0 && champion[i] != 0 ? 1 : 0;
            }
            assertTrue(silent > 0, "two units are silent at the origin");
            Golden.check("landscape-kaleidoscope", 420, 490, g -> {
                g.background(Theme.GROUND);
                new LandscapePanel()
                        .draw(g, new Box(0, 0, 420, 490).inset(Theme.GAP), frame.landscape(), LandscapeMarks.NONE);
            });
        }
    }
}
