package io.github.mazescape.window.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.live.Frame;
import io.github.mazescape.live.LiveSandbox;
import io.github.mazescape.live.Sandbox;
import io.github.mazescape.run.RunState;
import io.github.mazescape.run.Setup;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.store.RecordedRun;
import io.github.mazescape.store.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFilesTest {
    @TempDir
    private Path folder = Path.of("");

    private final Sandbox sandbox = LiveSandbox.of("seed=3");
    private final List<String> said = new CopyOnWriteArrayList<>();
    private final FileWriting writing = new FileWriting(said::add);

    @AfterEach
    void close() {
        writing.finish(20);
        sandbox.close();
    }

    private RunFiles files() {
        return new RunFiles(sandbox, new NumberedNames(folder), writing, said::add);
    }

    private void awaitSaid(String beginning) {
        LiveSandbox.await(beginning, () -> said.stream().anyMatch(line -> line.startsWith(beginning)));
    }

    @Test
    void aSavedRunIsARunFolderWithTheSameChampionsAndGoesOn() {
        RunState state = LiveSandbox.startedAndPausedAt(sandbox, 4);
        files().save();
        awaitSaid("saved ");
        Path saved = folder.resolve("mazescape-0001.run");
        try (RecordedRun run = RecordedRun.open(saved)) {
            assertEquals(state.head(), run.generations());
            assertArrayEquals(state.generation().champion(), run.champion(state.number()));
        }
        Setup setup = RunFolder.setup(saved, RunFolder.settings(saved));
        try (RunFolder again = RunFolder.resume(saved, setup)) {
            assertEquals(List.of(), again.notes());
        }
    }

    @Test
    void aRunFolderOpensAtItsLastGenerationAndCtrlZGoesBack() {
        LiveSandbox.startedAndPausedAt(sandbox, 3);
        RunFiles files = files();
        files.save();
        awaitSaid("saved ");
        LiveSandbox.change(sandbox, "seed=5");
        assertEquals(5, sandbox.frame().run().settings().seed());
        files.open(folder.resolve("mazescape-0001.run"));
        LiveSandbox.await("the run", () -> sandbox.frame().run().settings().seed() == 3);
        RunState opened = LiveSandbox.stand(sandbox);
        assertEquals(sandbox.frame().run().position(), opened.number());
        assertTrue(sandbox.frame().run().going().paused());
        Frame back = LiveSandbox.ask(sandbox, controls -> controls.undo());
        assertEquals(5, back.run().settings().seed());
    }

    @Test
    void aRunThatWasChangedIsNotSavedAsAnother() {
        LiveSandbox.startedAndPausedAt(sandbox, 3);
        LiveSandbox.change(sandbox, Parameters.EVOLUTION_SIGMA.key() + "=0.5");
        files().save();
        assertTrue(said.get(0).startsWith("the run was changed after generation 3"), said.toString());
    }

    @Test
    void whatIsNoRunFolderIsRefusedInALine() throws IOException {
        LiveSandbox.startedAndPausedAt(sandbox, 1);
        Path other = Files.createDirectory(folder.resolve("other"));
        files().open(other);
        awaitSaid(other.toString());
        assertTrue(said.get(0).contains("settings.toml"), said.toString());
    }
}
