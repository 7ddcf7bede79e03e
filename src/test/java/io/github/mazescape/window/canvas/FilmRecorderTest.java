package io.github.mazescape.window.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.draw.maze.ReplayModel;
import io.github.mazescape.input.InputException;
import io.github.mazescape.live.Frame;
import io.github.mazescape.live.Intent;
import io.github.mazescape.live.LiveSandbox;
import io.github.mazescape.live.Sandbox;
import io.github.mazescape.settings.Parameters;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilmRecorderTest {
    @TempDir
    private Path folder;

    private final List<Sandbox> sandboxes = new ArrayList<>();
    private @Nullable ReplayPlayer player;
    private @Nullable Travel travel;
    private final AtomicLong clock = new AtomicLong(5_000);

    @AfterEach
    void close() {
        sandboxes.forEach(Sandbox::close);
    }

    private Sandbox sandbox(String... more) {
        Sandbox sandbox = LiveSandbox.of(more);
        sandboxes.add(sandbox);
        sandbox.ask(controls -> controls.view().resize(16, 16));
        return sandbox;
    }

    /** A run that goes on, but not by itself within the time of a test. */
    private Sandbox slow(String... more) {
        Sandbox sandbox = sandbox(more);
        sandbox.ask(controls -> controls.run().setSpeed(0.001));
        sandbox.start();
        LiveSandbox.await("the first generation", () -> LiveSandbox.number(sandbox) == 1);
        assertFalse(paused(sandbox));
        return sandbox;
    }

    /** Whether evolution is paused once all that was asked for is carried out. */
    private static boolean paused(Sandbox sandbox) {
        return LiveSandbox.ask(sandbox, controls -> {}).run().going().paused();
    }

    private static long position(Sandbox sandbox) {
        return LiveSandbox.ask(sandbox, controls -> {}).run().position();
    }

    private static double depth(Sandbox sandbox) {
        return LiveSandbox.ask(sandbox, controls -> {})
                .look()
                .viewpoint()
                .plane()
                .depth();
    }

    private FilmRecorder recorder(Sandbox sandbox, String name) {
        player = new ReplayPlayer(sandbox::ask);
        travel = new Travel(sandbox);
        return new FilmRecorder(sandbox, player, travel, folder.resolve(name), clock::get);
    }

    /** A frame that looks other than those of other numbers. */
    private static BufferedImage frame(int number) {
        BufferedImage frame = new BufferedImage(16, 8, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = frame.createGraphics();
        graphics.setColor(number % 2 == 0 ? Color.ORANGE : Color.BLUE);
        graphics.fillRect(0, 0, number % 16 + 1, 8);
        graphics.dispose();
        return frame;
    }

    private static String ended(FilmRecorder recorder) {
        recorder.release();
        return recorder.finish();
    }

    /** Films, and says at which generation each frame was taken. */
    private static List<Long> filmed(FilmRecorder recorder, Sandbox sandbox, int frames) {
        List<Long> numbers = new ArrayList<>();
        int before = recorder.frames();
        for (int i = 0; i < frames; i++) {
            Frame ready = ready(recorder, sandbox);
            assertEquals(1, Objects.requireNonNull(ready.landscape()).progress());
            numbers.add(ready.run().number());
            recorder.take(ready, frame(i));
            assertEquals(before + i + 1, recorder.frames());
        }
        return numbers;
    }

    /** Waits for a frame that is to be taken. */
    private static Frame ready(FilmRecorder recorder, Sandbox sandbox) {
        AtomicReference<Frame> seen = new AtomicReference<>(sandbox.frame());
        LiveSandbox.await("a frame", () -> {
            Frame frame = sandbox.frame();
            seen.set(frame);
            return recorder.ready(frame);
        });
        return Objects.requireNonNull(seen.get());
    }

    private static int framesIn(Path file) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            reader.setInput(in);
            return reader.getNumImages(true);
        } finally {
            reader.dispose();
        }
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(Path::toFile).map(File::getName).toList();
        }
    }

    @Test
    void aPausedRunIsFilmedWhereItStandsAndStaysPaused() throws IOException {
        Sandbox sandbox = sandbox("view.speed=0");
        LiveSandbox.startedAndPausedAt(sandbox, 3);
        FilmRecorder recorder = recorder(sandbox, "paused.gif");
        assertEquals(0, recorder.frames());
        assertEquals(List.of(3L, 3L, 3L, 3L, 3L), filmed(recorder, sandbox, 5));
        Path file = folder.resolve("paused.gif");
        assertEquals("recorded 0.2 s of film (5 frames): " + file, ended(recorder));
        assertTrue(paused(sandbox));
        assertEquals(3, position(sandbox));
        assertEquals(List.of("paused.gif"), files());
        assertEquals(5, framesIn(file));
    }

    @Test
    void evolutionMovesOnByFramesAndNotByTheClock() throws IOException {
        List<Long> expected = List.of(1L, 1L, 2L, 2L, 3L, 3L, 4L);
        Sandbox sandbox = slow();
        FilmRecorder recorder = recorder(sandbox, "running.gif");
        sandbox.ask(controls -> controls.run().setSpeed(FilmRecorder.FRAMES_PER_SECOND / 2.0));
        assertEquals(expected, filmed(recorder, sandbox, 7));
        assertTrue(paused(sandbox));
        clock.addAndGet(2_600);
        assertEquals(
                "recorded 0.3 s of film (7 frames) in 3 s, for every frame waited for its landscape: "
                        + folder.resolve("running.gif"),
                ended(recorder));
        assertFalse(paused(sandbox));
        assertEquals(7, framesIn(folder.resolve("running.gif")));

        Sandbox again = slow();
        FilmRecorder later = recorder(again, "again.gif");
        again.ask(controls -> controls.run().setSpeed(FilmRecorder.FRAMES_PER_SECOND / 2.0));
        List<Long> numbers = new ArrayList<>(filmed(later, again, 3));
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(250));
        numbers.addAll(filmed(later, again, 4));
        assertEquals(expected, numbers);
        ended(later);
    }

    @Test
    void aRunAsFastAsItGoesMovesOnByOneGenerationAFrame() {
        Sandbox sandbox = sandbox("view.speed=0", "evolution.population=400");
        sandbox.start();
        LiveSandbox.await("a few generations", () -> LiveSandbox.number(sandbox) >= 2);
        FilmRecorder recorder = recorder(sandbox, "fast.gif");
        List<Long> numbers = filmed(recorder, sandbox, 6);
        for (int i = 0; i < numbers.size(); i++) {
            assertEquals(numbers.get(0) + i, numbers.get(i), numbers::toString);
        }
        ended(recorder);
    }

    @Test
    void theGenerationThatIsInTheMakingAsTheFilmBeginsDoesNotComeByItself() {
        Sandbox sandbox = sandbox("view.speed=0", "evolution.population=400");
        LiveSandbox.startedAndPausedAt(sandbox, 1);
        LiveSandbox.settle(sandbox);
        LiveSandbox.ask(sandbox, controls -> controls.run().togglePause());
        FilmRecorder recorder = recorder(sandbox, "held.gif");
        sandbox.ask(controls -> controls.run().setSpeed(1));
        List<Long> numbers = new ArrayList<>(filmed(recorder, sandbox, 2));
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(300));
        numbers.addAll(filmed(recorder, sandbox, 2));
        assertEquals(Collections.nCopies(4, position(sandbox)), numbers);
        ended(recorder);
    }

    @Test
    void aFrameWaitsForAllThatItShows() throws InterruptedException {
        Sandbox sandbox = slow();
        FilmRecorder recorder = recorder(sandbox, "waiting.gif");
        sandbox.ask(controls -> controls.run().setSpeed(FilmRecorder.FRAMES_PER_SECOND));
        Frame first = ready(recorder, sandbox);

        CountDownLatch free = LiveSandbox.heldConductor(sandbox);
        recorder.take(first, frame(0));
        assertFalse(recorder.ready(sandbox.frame()));
        CountDownLatch freeLater = heldAtGeneration(2, sandbox);
        free.countDown();
        LiveSandbox.await("the next generation", () -> LiveSandbox.number(sandbox) == 2);
        assertFalse(sandbox.frame().settled());
        assertFalse(recorder.ready(sandbox.frame()));
        freeLater.countDown();
        assertEquals(
                2,
                Objects.requireNonNull(ready(recorder, sandbox).shown()).state().number());

        free = LiveSandbox.heldConductor(sandbox);
        sandbox.ask(controls -> controls.view().zoom(3, 4, 1, 0));
        assertFalse(recorder.ready(sandbox.frame()));
        free.countDown();
        assertEquals(halfWidth(first) / 2, halfWidth(ready(recorder, sandbox)));

        free = LiveSandbox.heldConductor(sandbox);
        sandbox.ask(controls -> controls.watched().turnMaze(1));
        assertFalse(recorder.ready(sandbox.frame()));
        free.countDown();
        assertEquals(
                1,
                Objects.requireNonNull(ready(recorder, sandbox).replay())
                        .replay()
                        .maze());
        ended(recorder);
    }

    private static double halfWidth(Frame frame) {
        return frame.look().viewpoint().viewport().halfWidth();
    }

    /** Holds the conductor, once a frame shows a generation, before it shows another, until the latch is open. */
    private static CountDownLatch heldAtGeneration(long generation, Sandbox sandbox) {
        CountDownLatch free = new CountDownLatch(1);
        Intent[] waiting = new Intent[1];
        waiting[0] = controls -> {
            if (LiveSandbox.number(sandbox) < generation) {
                sandbox.ask(waiting[0]);
                return;
            }
            try {
                free.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
        sandbox.ask(waiting[0]);
        return free;
    }

    @Test
    void aFilmGoesOnAfterGoingBackOrToAnotherRun() {
        Sandbox sandbox = slow();
        FilmRecorder recorder = recorder(sandbox, "back.gif");
        sandbox.ask(controls -> controls.run().setSpeed(FilmRecorder.FRAMES_PER_SECOND));
        assertEquals(List.of(1L, 2L, 3L, 4L), filmed(recorder, sandbox, 4));
        sandbox.ask(controls -> controls.goTo(2));
        assertEquals(List.of(2L, 3L, 4L), filmed(recorder, sandbox, 3));
        sandbox.ask(controls -> {
            controls.change(Map.of(Parameters.EVOLUTION_SIGMA, "0.3"));
            controls.restart();
        });
        assertEquals(List.of(1L, 2L), filmed(recorder, sandbox, 2));
        ended(recorder);
    }

    @Test
    void evolutionThatIsLetGoOnMeanwhileGoesOnByFrames() {
        Sandbox sandbox = sandbox("view.speed=0");
        LiveSandbox.startedAndPausedAt(sandbox, 2);
        FilmRecorder recorder = recorder(sandbox, "on.gif");
        assertEquals(List.of(2L, 2L), filmed(recorder, sandbox, 2));
        assertFalse(recorder.evolving());
        LiveSandbox.settle(sandbox);
        LiveSandbox.ask(sandbox, controls -> controls.run().togglePause());
        ready(recorder, sandbox);
        assertTrue(recorder.evolving());
        assertTrue(paused(sandbox));
        long first = position(sandbox);
        assertEquals(List.of(first, first + 1, first + 2), filmed(recorder, sandbox, 3));
        recorder.toggleEvolving();
        ready(recorder, sandbox);
        long last = position(sandbox);
        assertEquals(List.of(last, last), filmed(recorder, sandbox, 2));
        ended(recorder);
        assertTrue(paused(sandbox));
    }

    @Test
    void replayAndTravelMoveOnByFrames() {
        Sandbox sandbox = sandbox("view.speed=0", "view.replay=50", "landscape.extent=1");
        LiveSandbox.startedAndPausedAt(sandbox, 1);
        FilmRecorder recorder = recorder(sandbox, "moving.gif");
        filmed(recorder, sandbox, 3);
        assertEquals(6, step());
        assertEquals(0, depth(sandbox));
        Objects.requireNonNull(travel).toggle();
        filmed(recorder, sandbox, 2);
        assertEquals(10, step());
        assertEquals(0.08, depth(sandbox), 1e-9);
        ended(recorder);
    }

    private int step() {
        ReplayModel replay = Objects.requireNonNull(player).frame(null).replay();
        assertNotNull(replay);
        return replay.step();
    }

    @Test
    void aFilmWithoutFramesLeavesNoFile() throws IOException, InterruptedException {
        Sandbox sandbox = slow();
        CountDownLatch free = LiveSandbox.heldConductor(sandbox);
        FilmRecorder recorder = recorder(sandbox, "nothing.gif");
        assertFalse(recorder.ready(sandbox.frame()));
        free.countDown();
        assertTrue(paused(sandbox));
        assertEquals("nothing was recorded", ended(recorder));
        assertEquals(List.of(), files());
        assertFalse(paused(sandbox));
    }

    @Test
    void aFilmThatCannotBeWrittenLeavesTheRunAsItIs() {
        Sandbox sandbox = sandbox("view.speed=0");
        assertThrows(InputException.class, () -> recorder(sandbox, "film.txt"));
        assertNull(sandbox.frame().run().state());
        sandbox.start();
        assertFalse(paused(sandbox));
    }
}
