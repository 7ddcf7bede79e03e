package io.github.mazescape.window.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.github.mazescape.draw.sandbox.SandboxFrame;
import io.github.mazescape.live.Frame;
import io.github.mazescape.live.LiveSandbox;
import io.github.mazescape.live.Sandbox;
import io.github.mazescape.live.worker.PlaneView;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class FilmedFrameTest {
    @Test
    void aFilmHoldsThePictureWithoutPointerHelpNewsAndSpeeds() {
        try (Sandbox sandbox = LiveSandbox.of("view.speed=0")) {
            sandbox.ask(controls -> controls.view().resize(16, 16));
            LiveSandbox.startedAndPausedAt(sandbox, 2);
            PlaneView seen =
                    Objects.requireNonNull(LiveSandbox.settle(sandbox).look().seen());
            sandbox.ask(controls -> controls.watched().pick(seen, 3, 4, false));
            sandbox.ask(controls -> controls.focus(5, 6));
            Frame frame = LiveSandbox.settle(sandbox);
            assertNotNull(CanvasMarks.of(frame, 5, 6, null).hover());

            SandboxFrame.Foraging foraging = SandboxFrame.Foraging.of(null);
            SandboxFrame filmed = FilmedFrame.of(frame, foraging, "one maze", 0, null);
            assertNull(filmed.marks().hover());
            assertNull(filmed.marks().box());
            assertNotNull(filmed.marks().a(), "what is watched belongs to the picture");
            assertNull(filmed.help());
            assertNull(filmed.status().pace());
            assertEquals("", filmed.status().notice());
            assertEquals(2, filmed.status().generation());
            assertEquals("one maze", filmed.status().task());
            assertSame(frame.landscape(), filmed.landscape());
            assertSame(foraging, filmed.foraging());
        }
    }
}
