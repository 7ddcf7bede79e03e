package io.github.mazescape.window.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.live.LiveSandbox;
import io.github.mazescape.live.Sandbox;
import io.github.mazescape.window.files.FileWriting;
import io.github.mazescape.window.files.NumberedNames;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilmSwitchTest {
    @TempDir
    private Path folder;

    private final Sandbox sandbox = LiveSandbox.of("view.speed=0");
    private final List<String> said = new CopyOnWriteArrayList<>();
    private final FileWriting writing = new FileWriting(said::add);
    private final FilmSwitch film =
            new FilmSwitch(sandbox, new ReplayPlayer(sandbox::ask), new Travel(sandbox), writing, said::add);
    private int drawn;

    @AfterEach
    void close() {
        film.end();
        assertTrue(writing.finish(20));
        sandbox.close();
    }

    private void start() {
        sandbox.ask(controls -> controls.view().resize(16, 16));
        LiveSandbox.startedAndPausedAt(sandbox, 1);
    }

    private void toggle() {
        film.toggle(() -> new NumberedNames(folder).next("film", "gif"));
    }

    private BufferedImage picture(int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(drawn++ % 2 == 0 ? Color.ORANGE : Color.BLUE);
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        return picture;
    }

    private void draw(String what, int width, int height, BooleanSupplier enough) {
        LiveSandbox.await(what, () -> {
            film.frame(sandbox.frame(), () -> {}, () -> picture(width, height));
            return enough.getAsBoolean();
        });
    }

    private void film(int frames) {
        int wanted = film.frames() + frames;
        draw("frames", 60, 40, () -> film.frames() >= wanted);
    }

    private List<String> files() {
        return Arrays.stream(Objects.requireNonNull(folder.toFile().listFiles()))
                .map(File::getName)
                .sorted()
                .toList();
    }

    @Test
    void aFilmThatEndsWhileAFrameIsDrawnDoesNotTakeTheFrame() {
        start();
        toggle();
        film(2);
        LiveSandbox.await("an end in the midst of a frame", () -> {
            film.frame(sandbox.frame(), () -> {}, () -> {
                Thread presses = new Thread(this::toggle);
                presses.start();
                LiveSandbox.await("the file", () -> Files.exists(folder.resolve("film-0001.gif")));
                return picture(60, 40);
            });
            return !film.on();
        });
        LiveSandbox.await("a word of what came of it", () -> said.size() > 1);
        assertEquals(List.of("film-0001.gif"), files());
        String last = said.get(said.size() - 1);
        assertTrue(last.startsWith("recorded 0.1 s of film (2 frames)"), said::toString);
        assertTrue(last.endsWith(": " + folder.resolve("film-0001.gif")), said::toString);
    }

    @Test
    void aWindowOfAnotherSizeDoesNotEndTheFilm() throws IOException {
        start();
        toggle();
        film(2);
        draw("a wider frame", 90, 40, () -> film.frames() >= 4);
        draw("a smaller frame", 30, 20, () -> film.frames() >= 6);
        film.end();
        assertTrue(writing.finish(20));
        BufferedImage first = ImageIO.read(folder.resolve("film-0001.gif").toFile());
        assertEquals(60, first.getWidth());
        assertEquals(40, first.getHeight());
    }

    @Test
    void aFilmEndedJustBeforeTheProgramIsFinished() {
        start();
        toggle();
        film(3);
        toggle();
        film.end();
        assertTrue(writing.finish(20));
        assertEquals(List.of("film-0001.gif"), files());
    }

    @Test
    void aFilmUnderWayIsFinishedAsTheProgramEndsAndNoOtherBegins() {
        start();
        toggle();
        film(3);
        film.end();
        toggle();
        assertFalse(film.on());
        assertTrue(writing.finish(20));
        assertEquals(List.of("film-0001.gif"), files());
    }

    @Test
    void theWindowShowsWhatIsNewWhileAFilmIsEncoded() throws InterruptedException {
        start();
        toggle();
        film(3);
        CountDownLatch free = LiveSandbox.heldConductor(sandbox);
        toggle();
        LiveSandbox.await("the file", () -> Files.exists(folder.resolve("film-0001.gif")));
        free.countDown();
    }

    @Test
    void oneFilmAfterTheOtherMakesTwoFiles() {
        start();
        NumberedNames names = new NumberedNames(folder);
        for (int i = 0; i < 2; i++) {
            film.toggle(() -> names.next("film", "gif"));
            film(2);
            film.toggle(() -> names.next("film", "gif"));
        }
        film.end();
        assertTrue(writing.finish(20));
        assertEquals(List.of("film-0001.gif", "film-0002.gif"), files());
    }

    @Test
    void evolutionGoesOnAsSoonAsTheFilmEnds() {
        start();
        LiveSandbox.ask(sandbox, controls -> controls.run().togglePause());
        assertFalse(film.paused());
        toggle();
        film(2);
        assertTrue(sandbox.frame().run().going().paused());
        assertFalse(film.paused());
        film.togglePause();
        assertTrue(film.paused());
        film.togglePause();
        toggle();
        long asked = sandbox.asked();
        LiveSandbox.await("an answer", () -> sandbox.frame().answered() >= asked);
        assertFalse(sandbox.frame().run().going().paused());
    }

    @Test
    void theUserSeesWhatIsDrawnOverThePictureForTheFilm() {
        start();
        toggle();
        List<String> order = new ArrayList<>();
        LiveSandbox.await("a frame", () -> {
            order.clear();
            film.frame(sandbox.frame(), () -> order.add("as the user sees it"), () -> {
                order.add("for the film");
                return picture(60, 40);
            });
            return film.frames() > 0;
        });
        assertEquals(List.of("for the film", "as the user sees it"), order);
    }

    @Test
    void theFilmGoesOnAtAnotherGeneration() {
        start();
        LiveSandbox.ask(sandbox, controls -> controls.run().togglePause());
        toggle();
        film(5);
        sandbox.ask(controls -> controls.goTo(1));
        film(3);
    }
}
