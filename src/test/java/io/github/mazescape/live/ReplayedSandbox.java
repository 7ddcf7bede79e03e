package io.github.mazescape.live;

import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.mazescape.live.worker.PlaneView;
import io.github.mazescape.run.RunState;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A small sandbox that stands at its first generation, for tests of what is replayed: 25 steps in each of 3 mazes. */
public abstract class ReplayedSandbox {
    public final Sandbox sandbox = LiveSandbox.of("view.speed=0");
    /** Where the run stands. */
    public RunState state;

    @BeforeEach
    void start() {
        sandbox.ask(controls -> controls.view().resize(16, 16));
        state = LiveSandbox.startedAndPausedAt(sandbox, 1);
    }

    @AfterEach
    void close() {
        assertNull(sandbox.frame().failure());
        assertNull(sandbox.bug());
        sandbox.close();
    }

    /** Asks for something, and returns all that there is to see then. */
    public Frame asked(Intent intent) {
        LiveSandbox.ask(sandbox, intent);
        return LiveSandbox.settle(sandbox);
    }

    /** A pixel of the landscape becomes the subject, or stands beside it; returns the frame once it is measured. */
    public Frame picked(int px, int py, boolean beside) {
        PlaneView seen =
                Objects.requireNonNull(LiveSandbox.settle(sandbox).look().seen());
        return asked(controls -> controls.watched().pick(seen, px, py, beside));
    }
}
