package io.github.mazescape.window.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.draw.maze.ReplayModel;
import io.github.mazescape.input.InputException;
import io.github.mazescape.live.LiveSimulation;
import io.github.mazescape.live.Simulation;
import io.github.mazescape.live.Travel;
import io.github.mazescape.run.RunState;
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
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
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

    private final List<Simulation> simulations = new ArrayList<>();
    private @Nullable ReplayPlayer player;
    private @Nullable Travel travel;

    @AfterEach
    void close() {
        simulations.forEach(Simulation::close);
    }

    private Simulation simulation(String... more) {
        Simulation simulation = LiveSimulation.of(more);
        simulations.add(simulation);
        simulation.control().resize(16, 16);
        return simulation;
    }

    /** A run that goes on, but not by itself within the time of a test. */
    private Simulation slow(String... more) {
        Simulation simulation = simulation(more);
        simulation.evolution().setSpeed(0.001);
        simulation.start();
        LiveSimulation.await("the first generation", () -> LiveSimulation.number(simulation) == 1);
        assertFalse(simulation.evolution().paused());
        return simulation;
    }

    private FilmRecorder recorder(Simulation simulation, String name) {
        player = new ReplayPlayer(simulation.replays());
        travel = new Travel(simulation);
        return new FilmRecorder(simulation, player, travel, folder.resolve(name));
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
    private static List<Long> filmed(FilmRecorder recorder, Simulation simulation, int frames) {
        List<Long> numbers = new ArrayList<>();
        int before = recorder.frames();
        for (int i = 0; i < frames; i++) {
            LiveSimulation.await("a frame", recorder::ready);
            RunState moment = Objects.requireNonNull(simulation.moment());
            assertEquals(1, Objects.requireNonNull(simulation.landscape()).progress());
            numbers.add(moment.number());
            recorder.take(frame(i));
            assertEquals(before + i + 1, recorder.frames());
        }
        return numbers;
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
        Simulation simulation = simulation("view.speed=0");
        LiveSimulation.startedAndPausedAt(simulation, 3);
        FilmRecorder recorder = recorder(simulation, "paused.gif");
        assertEquals(0, recorder.frames());
        assertEquals(List.of(3L, 3L, 3L, 3L, 3L), filmed(recorder, simulation, 5));
        Path file = folder.resolve("paused.gif");
        assertEquals("recorded 5 frames: " + file, ended(recorder));
        assertTrue(simulation.evolution().paused());
        assertEquals(3, simulation.evolution().position());
        assertEquals(List.of("paused.gif"), files());
        assertEquals(5, framesIn(file));
    }

    @Test
    void evolutionMovesOnByFramesAndNotByTheClock() throws IOException {
        List<Long> expected = List.of(1L, 1L, 2L, 2L, 3L, 3L, 4L);
        Simulation simulation = slow();
        FilmRecorder recorder = recorder(simulation, "running.gif");
        simulation.evolution().setSpeed(FilmRecorder.FRAMES_PER_SECOND / 2.0);
        assertEquals(expected, filmed(recorder, simulation, 7));
        assertTrue(simulation.evolution().paused());
        assertEquals("recorded 7 frames: " + folder.resolve("running.gif"), ended(recorder));
        assertFalse(simulation.evolution().paused());
        assertEquals(7, framesIn(folder.resolve("running.gif")));

        Simulation again = slow();
        FilmRecorder later = recorder(again, "again.gif");
        again.evolution().setSpeed(FilmRecorder.FRAMES_PER_SECOND / 2.0);
        List<Long> numbers = new ArrayList<>(filmed(later, again, 3));
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(250));
        numbers.addAll(filmed(later, again, 4));
        assertEquals(expected, numbers);
        ended(later);
    }

    @Test
    void aRunAsFastAsItGoesMovesOnByOneGenerationAFrame() {
        Simulation simulation = simulation("view.speed=0", "evolution.population=400");
        simulation.start();
        LiveSimulation.await("a few generations", () -> LiveSimulation.number(simulation) >= 2);
        FilmRecorder recorder = recorder(simulation, "fast.gif");
        List<Long> numbers = filmed(recorder, simulation, 6);
        for (int i = 0; i < numbers.size(); i++) {
            assertEquals(numbers.get(0) + i, numbers.get(i), numbers::toString);
        }
        ended(recorder);
    }

    @Test
    void theGenerationThatIsInTheMakingAsTheFilmBeginsDoesNotComeByItself() {
        Simulation simulation = simulation("view.speed=0", "evolution.population=400");
        LiveSimulation.startedAndPausedAt(simulation, 1);
        LiveSimulation.settle(simulation);
        simulation.evolution().togglePause();
        FilmRecorder recorder = recorder(simulation, "held.gif");
        simulation.evolution().setSpeed(1);
        List<Long> numbers = new ArrayList<>(filmed(recorder, simulation, 2));
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(300));
        numbers.addAll(filmed(recorder, simulation, 2));
        assertEquals(Collections.nCopies(4, simulation.evolution().position()), numbers);
        ended(recorder);
    }

    @Test
    void aFrameWaitsForAllThatItShows() throws InterruptedException {
        Simulation simulation = slow();
        FilmRecorder recorder = recorder(simulation, "waiting.gif");
        simulation.evolution().setSpeed(FilmRecorder.FRAMES_PER_SECOND);
        LiveSimulation.await("a frame", recorder::ready);

        CountDownLatch free = LiveSimulation.heldPublisher(simulation);
        recorder.take(frame(0));
        assertFalse(recorder.ready());
        LiveSimulation.await("the next generation", () -> LiveSimulation.number(simulation) == 2);
        assertFalse(recorder.ready());
        free.countDown();
        LiveSimulation.await("a frame", recorder::ready);

        free = LiveSimulation.heldPublisher(simulation);
        simulation.control().zoom(3, 4, 1, 0);
        assertFalse(recorder.ready());
        free.countDown();
        LiveSimulation.await("a frame", recorder::ready);

        free = LiveSimulation.heldPublisher(simulation);
        simulation.replays().next();
        assertFalse(recorder.ready());
        free.countDown();
        LiveSimulation.await("a frame", recorder::ready);
        ended(recorder);
    }

    @Test
    void aFilmGoesOnAfterGoingBackOrToAnotherRun() {
        Simulation simulation = slow();
        FilmRecorder recorder = recorder(simulation, "back.gif");
        simulation.evolution().setSpeed(FilmRecorder.FRAMES_PER_SECOND);
        assertEquals(List.of(1L, 2L, 3L, 4L), filmed(recorder, simulation, 4));
        simulation.evolution().goTo(2);
        assertEquals(List.of(2L, 3L, 4L), filmed(recorder, simulation, 3));
        simulation.run().restart(simulation.run().settings().with("evolution.sigma", "0.3"));
        assertEquals(List.of(1L, 2L), filmed(recorder, simulation, 2));
        ended(recorder);
    }

    @Test
    void evolutionThatIsLetGoOnMeanwhileGoesOnByFrames() {
        Simulation simulation = simulation("view.speed=0");
        LiveSimulation.startedAndPausedAt(simulation, 2);
        FilmRecorder recorder = recorder(simulation, "on.gif");
        assertEquals(List.of(2L, 2L), filmed(recorder, simulation, 2));
        assertFalse(recorder.evolving());
        LiveSimulation.settle(simulation);
        simulation.evolution().togglePause();
        LiveSimulation.await("a frame", recorder::ready);
        assertTrue(recorder.evolving());
        assertTrue(simulation.evolution().paused());
        long first = simulation.evolution().position();
        assertEquals(List.of(first, first + 1, first + 2), filmed(recorder, simulation, 3));
        recorder.toggleEvolving();
        LiveSimulation.await("a frame", recorder::ready);
        long last = simulation.evolution().position();
        assertEquals(List.of(last, last), filmed(recorder, simulation, 2));
        ended(recorder);
        assertTrue(simulation.evolution().paused());
    }

    @Test
    void replayAndTravelMoveOnByFrames() {
        Simulation simulation = simulation("view.speed=0", "view.replay=50", "landscape.extent=1");
        LiveSimulation.startedAndPausedAt(simulation, 1);
        FilmRecorder recorder = recorder(simulation, "moving.gif");
        filmed(recorder, simulation, 3);
        assertEquals(6, step());
        assertEquals(0, simulation.control().look().plane().depth());
        Objects.requireNonNull(travel).toggle();
        filmed(recorder, simulation, 2);
        assertEquals(10, step());
        assertEquals(0.08, simulation.control().look().plane().depth(), 1e-9);
        ended(recorder);
    }

    private int step() {
        ReplayModel replay = Objects.requireNonNull(player).frame(null, false).replay();
        assertNotNull(replay);
        return replay.step();
    }

    @Test
    void aFilmWithoutFramesLeavesNoFile() throws IOException {
        Simulation simulation = simulation("view.speed=0");
        FilmRecorder recorder = recorder(simulation, "nothing.gif");
        assertFalse(recorder.ready());
        assertTrue(simulation.evolution().paused());
        assertEquals("nothing was recorded", ended(recorder));
        assertEquals(List.of(), files());
        assertFalse(simulation.evolution().paused());
    }

    @Test
    void aFilmThatCannotBeWrittenLeavesTheRunAsItIs() {
        Simulation simulation = simulation("view.speed=0");
        assertThrows(InputException.class, () -> recorder(simulation, "film.txt"));
        assertFalse(simulation.evolution().paused());
        assertNull(simulation.moment());
    }
}
