package io.github.mazescape.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.live.LiveSandbox;
import io.github.mazescape.live.Sandbox;
import io.github.mazescape.window.canvas.FilmSwitch;
import io.github.mazescape.window.canvas.ReplayPlayer;
import io.github.mazescape.window.canvas.Travel;
import io.github.mazescape.window.files.FileWriting;
import io.github.mazescape.window.files.NumberedNames;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * What becomes of a film when the program is interrupted; a program of its own films, for the end of one cannot be
 * tested from within.
 */
class SandboxEndTest {
    private static final String FILM = "film-0001.gif";

    @TempDir
    private Path folder;

    /** Films into a folder until it is interrupted; with a second word, without heeding interrupts. */
    public static void main(String[] args) {
        Sandbox sandbox = LiveSandbox.of("view.speed=0");
        sandbox.ask(controls -> controls.view().resize(16, 16));
        FileWriting writing = new FileWriting(words -> {});
        FilmSwitch film =
                new FilmSwitch(sandbox, new ReplayPlayer(sandbox::ask), new Travel(sandbox), writing, words -> {});
        if (args.length == 1) {
            new SandboxEnd(sandbox, film, writing).heedInterrupts();
        }
        sandbox.start();
        film.toggle(() -> new NumberedNames(Path.of(args[0])).next("film", "gif"));
        Random noise = new Random(1);
        LiveSandbox.await("the interrupt", () -> {
            film.frame(sandbox.frame(), () -> {}, () -> picture(noise));
            if (film.frames() == 3) {
                System.out.println("filming");
            }
            return false;
        });
    }

    private static BufferedImage picture(Random noise) {
        BufferedImage picture = new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(noise.nextInt(60), noise.nextInt(40), noise.nextInt());
        return picture;
    }

    /** Interrupts a program that films, and returns what it left in the folder. */
    private List<String> leftBehind(Path errors, String... more) throws IOException, InterruptedException {
        Path films = Files.createDirectory(folder.resolve("films"));
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--add-modules",
                "jdk.incubator.vector",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                SandboxEndTest.class.getName(),
                films.toString());
        builder.command().addAll(List.of(more));
        Process process = builder.redirectError(errors.toFile()).start();
        try {
            assertEquals('f', process.getInputStream().read(), () -> "filming");
            // SIGTERM does what SIGINT does, and is heard by a child of a shell that ignores that, too.
            process.destroy();
            assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        } finally {
            process.destroyForcibly();
        }
        try (Stream<Path> left = Files.list(films)) {
            return left.map(file -> String.valueOf(file.getFileName())).toList();
        }
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void anInterruptFinishesTheFilm() throws IOException, InterruptedException {
        Path errors = folder.resolve("errors");
        assertEquals(List.of(FILM), leftBehind(errors));
        String words = Files.readString(errors);
        assertTrue(words.contains("mazescape: finishing ") && words.contains(FILM + ", for up to 10 s"), words);
        assertTrue(words.contains("mazescape: recorded "), words);
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aFilmThatIsGivenUpLeavesNoDraft() throws IOException, InterruptedException {
        assertEquals(List.of(), leftBehind(folder.resolve("errors"), "unheeded"));
    }
}
