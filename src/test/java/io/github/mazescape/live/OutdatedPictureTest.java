package io.github.mazescape.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.draw.landscape.LandscapeMarks;
import io.github.mazescape.foraging.Task;
import io.github.mazescape.live.worker.PlaneView;
import io.github.mazescape.live.worker.Subject;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OutdatedPictureTest {
    private static final int SIDE = 160;

    private final Sandbox sandbox = LiveSandbox.of("view.speed=0", "evolution.refresh=0");

    @AfterEach
    void close() {
        sandbox.close();
    }

    private static Task drawn(Frame frame) {
        return Objects.requireNonNull(Objects.requireNonNull(frame.shown()).landscape())
                .rendering()
                .view()
                .task();
    }

    /** Clicks, changes settings, clicks again, and says what was said of the landscape until all of it is new. */
    private Set<String> saidAfter(String... changes) {
        sandbox.ask(controls -> controls.view().resize(SIDE, SIDE));
        LiveSandbox.startedAndPausedAt(sandbox, 2);
        assertNull(OutdatedPicture.of(LiveSandbox.settle(sandbox)));
        PlaneView seen = Objects.requireNonNull(sandbox.frame().look().seen());
        LiveSandbox.ask(sandbox, controls -> controls.watched().pick(seen, 3, 5, false));
        LiveSandbox.settle(sandbox);
        sandbox.ask(controls -> controls.change(LiveSandbox.values(changes)));
        long asked = sandbox.ask(controls -> controls.watched().pick(seen, 40, 50, false));
        Set<String> said = new LinkedHashSet<>();
        LiveSandbox.await("the new picture", () -> {
            Frame frame = sandbox.frame();
            LandscapeMarks.Outdated outdated = OutdatedPicture.of(frame);
            if (outdated != null) {
                said.add(outdated.of() + (outdated.dimmed() ? ", dimmed" : ""));
                assertTrue(outdated.coming().endsWith(" % of the new one"), outdated.coming());
            }
            Subject clicked =
                    frame.shown() == null ? null : frame.shown().subjects().first();
            if (clicked != null) {
                assertSame(drawn(frame), clicked.task());
            }
            return frame.answered() >= asked && frame.settled();
        });
        assertNull(OutdatedPicture.of(sandbox.frame()));
        return said;
    }

    @Test
    void aPictureOfAnotherTaskIsDimmedAndNamedAndAClickIsMeasuredOnTheTaskThatIsSeen() {
        assertEquals(Set.of("of the task before, dimmed"), saidAfter("task.steps=150"));
    }

    @Test
    void aPictureOfOtherNetworksIsOfTheRunBefore() {
        assertTrue(saidAfter("network.hidden=3").contains("of the run before, dimmed"));
    }

    @Test
    void aPictureOfMazesThatTheRunRenewedIsNamedButNotDimmed() {
        try (Sandbox renewing = LiveSandbox.of("view.speed=0", "evolution.refresh=1")) {
            renewing.ask(controls -> controls.view().resize(SIDE, SIDE));
            LiveSandbox.startedAndPausedAt(renewing, 2);
            LiveSandbox.settle(renewing);
            long asked = renewing.ask(controls -> controls.run().step());
            Set<String> said = new LinkedHashSet<>();
            LiveSandbox.await("the new picture", () -> {
                Frame frame = renewing.frame();
                LandscapeMarks.Outdated outdated = OutdatedPicture.of(frame);
                if (outdated != null) {
                    said.add(outdated.of() + (outdated.dimmed() ? ", dimmed" : ""));
                }
                return frame.answered() >= asked
                        && frame.settled()
                        && frame.run().number() == 3;
            });
            assertEquals(Set.of("of the mazes before"), said);
        }
    }

    @Test
    void aPictureOfAnotherRunIsDimmedAndNamed() {
        assertTrue(saidAfter("seed=77").contains("of the run before, dimmed"));
    }
}
