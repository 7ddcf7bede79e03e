package io.github.mazescape.window.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.evaluation.Cores;
import io.github.mazescape.film.LandscapeShot;
import io.github.mazescape.live.LiveSandbox;
import io.github.mazescape.live.Sandbox;
import io.github.mazescape.store.bookmark.Bookmark;
import io.github.mazescape.store.format.LandscapeData;
import io.github.mazescape.store.format.PictureFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is saved while the picture on the screen is not complete. */
class SavedWhileRunningTest {
    @TempDir
    private Path folder = Path.of("");

    private final Sandbox sandbox = LiveSandbox.of("view.speed=0", "evolution.refresh=1");
    private final List<String> said = new CopyOnWriteArrayList<>();
    private final FileWriting writing = new FileWriting(said::add);

    @BeforeEach
    void run() {
        sandbox.ask(controls -> controls.view().resize(96, 96));
        sandbox.start();
        LiveSandbox.await("some generations", () -> LiveSandbox.number(sandbox) > 3);
    }

    @AfterEach
    void close() {
        writing.finish(20);
        sandbox.close();
    }

    private SandboxFiles files() {
        return new SandboxFiles(sandbox, new NumberedNames(folder), writing, said::add);
    }

    private void awaitSaid(String beginning) {
        LiveSandbox.await(beginning, () -> said.stream().anyMatch(line -> line.startsWith(beginning)));
    }

    @Test
    void aPictureOfARunThatNeverStandsStillIsOfOneMomentToTheByte() throws IOException {
        files().savePicture();
        assertTrue(said.get(0).endsWith(".png once its picture is complete; s again cancels"), said.toString());
        awaitSaid("saved ");
        Path saved = folder.resolve("mazescape-0001.png");
        Bookmark bookmark = Bookmark.read(saved);
        LandscapeShot.take(bookmark, new Cores(1), false).write(new PictureFile(folder.resolve("again.png")));
        assertArrayEquals(Files.readAllBytes(folder.resolve("again.png")), Files.readAllBytes(saved));
    }

    @Test
    void itsNumbersAreExportedTheSameWay() throws IOException {
        files().exportNumbers();
        awaitSaid("saved ");
        for (Path file : LandscapeData.files(folder.resolve("mazescape-0001.npy"))) {
            assertTrue(Files.size(file) > 96 * 96 * Long.BYTES, file.toString());
        }
    }

    @Test
    void theSameKeyAgainCancelsAndTheNextOneSaves() {
        LiveSandbox.ask(sandbox, controls -> controls.view().resize(900, 900));
        SandboxFiles files = files();
        files.savePicture();
        files.savePicture();
        awaitSaid("cancelled: not saved ");
        assertFalse(Files.exists(folder.resolve("mazescape-0001.png")));
        LiveSandbox.ask(sandbox, controls -> controls.view().resize(32, 32));
        files.savePicture();
        awaitSaid("saved ");
        assertEquals(1, said.stream().filter(line -> line.startsWith("saved ")).count());
    }
}
