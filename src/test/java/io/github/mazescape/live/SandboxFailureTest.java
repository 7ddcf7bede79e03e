package io.github.mazescape.live;

import static io.github.mazescape.live.LiveSandbox.ask;
import static io.github.mazescape.live.LiveSandbox.await;
import static io.github.mazescape.live.LiveSandbox.change;
import static io.github.mazescape.live.LiveSandbox.number;
import static io.github.mazescape.live.LiveSandbox.stand;
import static io.github.mazescape.live.LiveSandbox.values;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.mazescape.draw.landscape.LandscapeModel;
import io.github.mazescape.evaluation.Layer;
import io.github.mazescape.live.worker.PlaneView;
import io.github.mazescape.live.worker.Subject;
import io.github.mazescape.run.Change;
import io.github.mazescape.run.Setup;
import io.github.mazescape.settings.Parameter;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.settings.Settings;
import io.github.mazescape.store.bookmark.Bookmark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be is refused, or makes the run stand still until the user wants something else; it never ends it. */
class SandboxFailureTest {
    private static final String MAZE = "#######\n#>.. .#\n#######\n";

    private final Sandbox sandbox = LiveSandbox.of("view.speed=0", "maze.width=17", "maze.height=17", "task.mazes=16");

    @AfterEach
    void close() {
        sandbox.close();
    }

    private void start() {
        sandbox.ask(controls -> controls.view().resize(16, 16));
        sandbox.start();
        await("a generation", () -> number(sandbox) > 1);
    }

    private Settings settings() {
        return sandbox.frame().run().settings();
    }

    private void awaitSetting(Parameter parameter, String value) {
        await(parameter.key(), () -> settings().shown(parameter).equals(value));
    }

    /** Asks for something that is refused, and returns why. */
    private String refused(Intent intent) {
        long ticket = sandbox.ask(intent);
        await("a refusal", () -> sandbox.frame().news().refused() == ticket);
        Frame.News news = sandbox.frame().news();
        assertEquals(news.refusal(), news.line());
        return news.refusal();
    }

    @Test
    void mazesThatAreNotThereAreRefusedAndNothingChanges() {
        start();
        Settings before = settings();
        String refused = refused(controls -> controls.change(values("maze.files=nope.txt")));
        assertTrue(refused.contains("nope.txt"), refused);
        assertEquals(before, settings());
        refused(controls -> controls.change(values("maze.files=no/such/*.txt")));
        assertEquals(before, settings());
        long now = number(sandbox);
        await("more generations", () -> number(sandbox) > now);
        assertNull(sandbox.frame().failure());
    }

    @Test
    void aPipeInThePlaceOfAMazeIsRefusedAndWhatIsAskedLaterIsAnswered(@TempDir Path folder)
            throws IOException, InterruptedException {
        Path pipe = folder.resolve("pipe.txt");
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")), "a system with named pipes");
        new ProcessBuilder("/usr/bin/mkfifo", pipe.toString()).start().waitFor();
        start();
        String refused = refused(controls -> controls.change(values("maze.files=" + pipe)));
        assertTrue(refused.contains("found a pipe or a device"), refused);
        change(sandbox, "view.palette=grey");
        awaitSetting(Parameters.VIEW_PALETTE, "grey");
    }

    @Test
    void aBookmarkWithAPatternOfManyStarsIsRefusedAtOnce() {
        start();
        Settings before = settings();
        Bookmark bookmark = Bookmark.parse("mazescape/1/preset=deceptive/maze.files=mazes%2F" + "%2A".repeat(60)
                + "Q/generation=1/plane=random:0:1:0/view=0.1:-4:-4:8:8/following=false");
        assertTrue(refused(controls -> controls.open(bookmark, "opened")).contains("expected maze files that match"));
        assertEquals(before, settings());
    }

    @Test
    void whatThereIsNoMemoryForIsRefusedAndTheRunGoesOn() {
        start();
        Settings before = settings();
        String refused = refused(controls ->
                controls.change(values("evolution.population=100000", "network.hidden=256", "network.cell=gru")));
        assertTrue(refused.contains("GiB of memory, and Java has "), refused);
        assertEquals(before, settings());
        long now = number(sandbox);
        await("more generations", () -> number(sandbox) > now);
    }

    /** A bookmark of a run on a maze file. */
    private Bookmark bookmarkOn(Path maze) {
        start();
        change(sandbox, "maze.files=" + maze);
        awaitSetting(Parameters.MAZE_FILES, maze.toString());
        stand(sandbox);
        return Objects.requireNonNull(sandbox.frame().bookmark());
    }

    @Test
    void aBookmarkOfMazesThatAreNotThereChangesNothing(@TempDir Path folder) throws IOException {
        Path maze = Files.writeString(folder.resolve("mine.txt"), MAZE);
        Bookmark bookmark = bookmarkOn(maze);
        change(sandbox, "maze.files=");
        Settings before = settings();
        Files.delete(maze);
        String refused = refused(controls -> controls.open(bookmark, "opened"));
        assertTrue(refused.contains("mine.txt"), refused);
        assertEquals(before, settings());
    }

    @Test
    void aRunThatCannotGoOnGoesOnOnceTheUserWantsSomethingElse(@TempDir Path folder) throws IOException {
        Path maze = Files.writeString(folder.resolve("mine.txt"), MAZE);
        start();
        change(sandbox, "maze.files=" + maze);
        awaitSetting(Parameters.MAZE_FILES, maze.toString());
        ask(sandbox, controls -> controls.run().hold());
        stand(sandbox);
        AtomicReference<UndoState> before = new AtomicReference<>();
        ask(sandbox, controls -> before.set(controls.state()));
        Files.delete(maze);
        change(sandbox, "view.palette=grey");
        int mazes = sandbox.frame().mazes().all().size();
        assertTrue(new Setup(settings()).taskInWords(mazes).startsWith("1 maze from a file"));
        setUnchecked(Parameters.TASK_STEPS, "30");
        awaitSetting(Parameters.TASK_STEPS, "30");
        assertEquals(30, stand(sandbox).task().steps());
        assertNull(sandbox.frame().failure());
        setUnchecked(Parameters.MAZE_FILES, folder.resolve("gone.txt").toString());
        await("the failure", () -> sandbox.frame().failure() != null);
        String failure = String.valueOf(sandbox.frame().failure());
        assertTrue(failure.contains("gone.txt"), failure);
        ask(sandbox, controls -> controls.restore(Objects.requireNonNull(before.get())));
        await("no failure", () -> sandbox.frame().failure() == null);
        long now = stand(sandbox).number();
        ask(sandbox, controls -> controls.run().togglePause());
        await("more generations", () -> number(sandbox) > now);
        assertNull(sandbox.frame().failure());
    }

    private void setUnchecked(Parameter parameter, String value) {
        ask(
                sandbox,
                controls -> controls.run()
                        .change(List.of(new Change.Setting(controls.run().position(), parameter, value))));
    }

    @Test
    void aBookmarkOfMazesThatHaveChangedIsRefusedUntilTheyAreAsTheyWere(@TempDir Path folder) throws IOException {
        Path maze = Files.writeString(folder.resolve("mine.txt"), MAZE);
        Bookmark bookmark = bookmarkOn(maze);
        assertEquals(Set.of(maze.toString()), bookmark.plan().files().keySet());
        change(sandbox, "maze.files=");
        Files.writeString(maze, MAZE.replace('.', ' ').replaceFirst("> ", ">."));
        String refused = refused(controls -> controls.open(bookmark, "opened"));
        assertTrue(refused.contains("expected the mazes that lay there when the bookmark was made"), refused);
        Files.writeString(maze, MAZE);
        ask(sandbox, controls -> controls.open(bookmark, "opened"));
        awaitSetting(Parameters.MAZE_FILES, maze.toString());
        stand(sandbox);
        assertEquals(bookmark, sandbox.frame().bookmark());
    }

    @Test
    void mazesOfAnotherSizeInThePlaceOfFilesAreTakenBackTogether(@TempDir Path folder) throws IOException {
        Path maze = Files.writeString(folder.resolve("mine.txt"), MAZE);
        start();
        ask(sandbox, controls -> controls.run().hold());
        stand(sandbox);
        Settings files = settings().with("maze.files", maze.toString());
        change(sandbox, "maze.files=" + maze);
        awaitSetting(Parameters.MAZE_FILES, maze.toString());
        assertEquals(files, settings());
        stand(sandbox);
        change(sandbox, "maze.files=", "maze.width=11");
        assertEquals(11, settings().integer(Parameters.MAZE_WIDTH));
        stand(sandbox);
        ask(sandbox, Controls::undo);
        stand(sandbox);
        assertEquals(files, settings());
        ask(sandbox, Controls::redo);
        stand(sandbox);
        assertEquals(11, settings().integer(Parameters.MAZE_WIDTH));
        assertEquals(0, sandbox.frame().news().refused());
    }

    /**
     * While evolution moves on, the picture on screen is older than what is looked at; a click means what is on screen.
     */
    @Test
    void aPixelIsTheAgentWhoseFitnessIsOnScreen() throws InterruptedException {
        sandbox.close();
        try (Sandbox fast = LiveSandbox.of("view.speed=0", "evolution.refresh=0")) {
            fast.ask(controls -> controls.view().resize(400, 400));
            fast.start();
            for (int i = 1; i <= 5; i++) {
                long generation = 20L * i;
                await(
                        "generation",
                        () -> number(fast) > generation && fast.frame().landscape() != null);
                CountDownLatch free = LiveSandbox.heldConductor(fast);
                Frame frame = fast.frame();
                LandscapeModel landscape = Objects.requireNonNull(frame.landscape());
                float shown = Objects.requireNonNull(landscape.snapshot()).measured(Layer.FITNESS)[0];
                PlaneView seen = Objects.requireNonNull(frame.look().seen());
                fast.ask(controls -> controls.watched().pick(seen, 0, 0, false));
                free.countDown();
                await("the subject", () -> fast.frame().subjects().first() != null);
                Subject subject = Objects.requireNonNull(fast.frame().subjects().first());
                assertTrue(
                        Float.isNaN(shown) || (float) subject.fitness() == shown,
                        "on screen " + shown + ", picked " + subject.fitness());
                ask(fast, controls -> controls.watched().watchChampion());
            }
        }
    }

    @Test
    void aStepBackToMazesThatAreGoneIsRefusedAndThoseBeforeItCanStillBeUndone(@TempDir Path folder) throws IOException {
        Path maze = Files.writeString(folder.resolve("mine.txt"), MAZE);
        start();
        ask(sandbox, controls -> controls.run().hold());
        stand(sandbox);
        String palette = settings().shown(Parameters.VIEW_PALETTE);
        change(sandbox, "view.palette=grey");
        change(sandbox, "maze.files=" + maze);
        stand(sandbox);
        change(sandbox, "maze.files=", "maze.braid=0.1");
        stand(sandbox);
        Files.delete(maze);
        ask(sandbox, Controls::undo);
        await("the refusal", () -> sandbox.frame().news().line().contains("mine.txt"));
        assertEquals("", settings().shown(Parameters.MAZE_FILES));
        stand(sandbox);
        assertNull(sandbox.frame().failure());
        ask(sandbox, Controls::undo);
        ask(sandbox, Controls::undo);
        assertEquals(palette, settings().shown(Parameters.VIEW_PALETTE));
    }
}
