package io.github.mazescape.window.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.evaluation.Cores;
import io.github.mazescape.live.Sandbox;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.settings.Preset;
import io.github.mazescape.settings.Settings;
import io.github.mazescape.window.command.Choice;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class BroughtMazesTest {
    private static final Settings SMALL = Preset.QUICK
            .settings()
            .with(List.of("evolution.population=8", "task.mazes=1", "task.steps=10", "task.held_out=1"), "test");

    private static Choice named(List<Choice> choices, String label) {
        return choices.stream()
                .filter(choice -> choice.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private static void await(Sandbox sandbox, Predicate<Settings> wanted) {
        while (!wanted.test(sandbox.frame().run().settings())) {
            LockSupport.parkNanos(1_000_000);
        }
    }

    @Test
    void theMazesOfTheProgramAreOfferedByTheirNamesWithAPictureAndWhatTheyAsk() {
        try (Sandbox sandbox = new Sandbox(SMALL, new Cores(1))) {
            BroughtMazes mazes = new BroughtMazes(sandbox);
            assertEquals(1, mazes.choices().all().get().size());
            mazes.read();
            List<Choice> all = mazes.choices().all().get();
            assertTrue(all.get(0).selected().getAsBoolean());
            Choice deceptive = named(all, "Deceptive");
            assertNotNull(deceptive.icon());
            assertTrue(deceptive.help().contains("hoard") && deceptive.help().contains("mazes/deceptive.txt"));
        }
    }

    @Test
    @Timeout(60)
    void whoeverChoosesAMazeForagesInItAndCanGoBackToGeneratedOnes() {
        try (Sandbox sandbox = new Sandbox(SMALL, new Cores(1))) {
            BroughtMazes mazes = new BroughtMazes(sandbox);
            mazes.read();
            Choice spiral = named(mazes.choices().all().get(), "Spiral");
            sandbox.start();
            spiral.run().run();
            await(sandbox, settings -> settings.list(Parameters.MAZE_FILES).equals(List.of("mazes/spiral.txt")));
            assertTrue(spiral.selected().getAsBoolean());
            mazes.choices().all().get().get(0).run().run();
            await(sandbox, settings -> settings.list(Parameters.MAZE_FILES).isEmpty());
        }
    }
}
