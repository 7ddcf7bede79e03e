package io.github.mazescape.live.pilot;

import static io.github.mazescape.live.LiveSandbox.ask;
import static io.github.mazescape.live.LiveSandbox.await;
import static io.github.mazescape.live.LiveSandbox.startedAndPausedAt;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.landscape.Viewport;
import io.github.mazescape.landscape.zoom.Edge;
import io.github.mazescape.live.LiveSandbox;
import io.github.mazescape.live.Sandbox;
import io.github.mazescape.live.worker.Viewpoint;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EdgePilotSandboxTest {
    private final Sandbox sandbox = LiveSandbox.of("landscape.directions=random", "view.begin=champion");

    @AfterEach
    void close() {
        sandbox.close();
    }

    private Viewport viewport() {
        return sandbox.frame().look().viewpoint().viewport();
    }

    private void fly() {
        if (sandbox.frame().answered() == sandbox.asked()) {
            sandbox.ask(controls -> controls.plane().fly(Sandbox.millis()));
        }
    }

    private void start() {
        sandbox.ask(controls -> controls.view().resize(32, 32));
        startedAndPausedAt(sandbox, 2);
        await("the whole picture", () -> sandbox.frame().settled());
    }

    @Test
    void theEdgePilotZoomsUntilItIsToRestAndTellsWhatDiffers() {
        start();
        Viewpoint before = sandbox.frame().look().viewpoint();
        assertFalse(sandbox.frame().look().edges().piloting());
        ask(sandbox, controls -> controls.plane().togglePilot());
        assertTrue(sandbox.frame().look().edges().piloting());
        await("a zoom", () -> {
            fly();
            return viewport().halfWidth() < before.viewport().halfWidth() / 2;
        });
        String words = sandbox.frame().look().edges().words();
        assertTrue(words.matches(".* the border they .* at step \\d+ in maze \\d+, .*"), words);
        ask(sandbox, controls -> controls.plane().togglePilot());
        assertFalse(sandbox.frame().look().edges().piloting());
        Viewport rests = viewport();
        ask(sandbox, controls -> controls.plane().fly(Sandbox.millis()));
        assertEquals(rests, viewport());
        ask(sandbox, controls -> controls.plane().back());
        assertEquals(before, sandbox.frame().look().viewpoint());
    }

    @Test
    void aViewThatIsAllAlikeSaysWhereTheNearestBorderIs() {
        start();
        assertNull(sandbox.frame().look().edges().alike());
        ask(sandbox, controls -> controls.view().zoom(16, 16, 30, 0));
        await("what is said of it", () -> sandbox.frame().look().edges().alike() != null);
        Edges.Alike alike =
                Objects.requireNonNull(sandbox.frame().look().edges().alike());
        assertTrue(alike.view().viewport().equals(viewport()));
        Edge nearest = alike.nearest();
        assertNotNull(nearest);
        ask(sandbox, controls -> controls.plane().toBorder());
        await("the border", () -> sandbox.frame().settled());
        assertTrue(Math.abs(viewport().middleX() - nearest.x()) <= viewport().halfWidth());
        assertTrue(Math.abs(viewport().middleY() - nearest.y()) <= viewport().halfWidth());
    }
}
