package io.github.mazescape.window.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.cli.CommandLineRun;
import io.github.mazescape.draw.kit.Box;
import io.github.mazescape.draw.kit.HeadlessCanvas;
import io.github.mazescape.draw.landscape.LandscapeMarks;
import io.github.mazescape.draw.landscape.LandscapeModel;
import io.github.mazescape.draw.landscape.LandscapePanel;
import io.github.mazescape.film.LandscapeShot;
import io.github.mazescape.live.Frame;
import io.github.mazescape.live.LiveSandbox;
import io.github.mazescape.live.Sandbox;
import io.github.mazescape.maze.MazeBrush;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.store.bookmark.Bookmark;
import io.github.mazescape.store.format.PictureFile;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A picture that the window saves can be made again without one, to the last byte. */
class SavedPictureTest {
    private static final int SIDE = 24;

    @TempDir
    private Path folder = Path.of("");

    private String line = "";
    private BufferedImage onScreen = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private void assertSameAsSaved(String name) throws IOException {
        assertArrayEquals(Files.readAllBytes(folder.resolve("saved.png")), Files.readAllBytes(folder.resolve(name)));
    }

    @BeforeEach
    void saveAPictureOfARunThatAPersonChanged() {
        try (Sandbox sandbox = LiveSandbox.of("view.speed=0")) {
            sandbox.ask(controls -> controls.view().resize(SIDE, SIDE));
            sandbox.start();
            LiveSandbox.pausedAfter(sandbox, 4);
            sandbox.ask(controls ->
                    controls.change(Map.of(Parameters.EVOLUTION_SIGMA, "0.4", Parameters.VIEW_PALETTE, "viridis")));
            assertEquals(3, sandbox.frame().mazes().all().size());
            sandbox.ask(controls -> {
                for (int x = 1; x < 8; x++) {
                    controls.painting().paint(1, x, 1, MazeBrush.CORRIDOR);
                }
                controls.painting().endStroke();
            });
            LiveSandbox.stand(sandbox);
            LiveSandbox.stepped(sandbox);
            LiveSandbox.stepped(sandbox);
            sandbox.ask(controls -> controls.view().zoom(5, 6, 2, 0));
            Frame frame = LiveSandbox.settle(sandbox);
            LandscapeShot shot = Objects.requireNonNull(SandboxFiles.shot(frame));
            shot.write(new PictureFile(folder.resolve("saved.png")));
            onScreen = onScreen(Objects.requireNonNull(frame.landscape()));
            line = shot.bookmark().line();
        }
    }

    /** The landscape as its panel draws it, but for the marks on it: a pixel for each value. */
    private static BufferedImage onScreen(LandscapeModel model) {
        LandscapeModel bare = new LandscapeModel(
                model.snapshot(),
                model.colouring(),
                model.centre(),
                model.range(),
                new LandscapeModel.Dots(List.of(), List.of(), null),
                model.measurement());
        int around = 400 - LandscapePanel.picture(new Box(0, 0, 900, 400)).height();
        Box panel = new Box(0, 0, 900, SIDE + around);
        Box picture = LandscapePanel.picture(panel);
        HeadlessCanvas canvas = new HeadlessCanvas(panel.width(), panel.height());
        canvas.draw(g -> new LandscapePanel().draw(g, panel, bare, LandscapeMarks.NONE));
        return canvas.image().getSubimage(picture.x(), picture.y(), picture.width(), picture.height());
    }

    @Test
    void itHasTheColoursOfTheScreen() throws IOException {
        BufferedImage saved = ImageIO.read(folder.resolve("saved.png").toFile());
        assertEquals(SIDE, saved.getWidth());
        assertArrayEquals(
                onScreen.getRGB(0, 0, SIDE, SIDE, null, 0, SIDE), saved.getRGB(0, 0, SIDE, SIDE, null, 0, SIDE));
    }

    @Test
    void fromThePictureItself() throws IOException {
        CommandLineRun run = CommandLineRun.of(
                "landscape", "--quiet", "--threads", "3", "--like", file("saved.png"), "--out", file("again.png"));
        assertEquals(0, run.code(), run.err());
        assertSameAsSaved("again.png");
    }

    @Test
    void fromItsBookmark() throws IOException {
        CommandLineRun run =
                CommandLineRun.of("--quiet", "--threads", "1", "--bookmark", line, "--out", file("again.png"));
        assertEquals(0, run.code(), run.err());
        assertSameAsSaved("again.png");
        assertEquals(line, Bookmark.read(folder.resolve("again.png")).line());
    }

    @Test
    void otherThingsBesideItAreRefused() {
        CommandLineRun run = CommandLineRun.of(
                "landscape", "--like", file("saved.png"), "--out", file("again.png"), "--generation", "3");
        assertEquals(2, run.code());
        assertTrue(run.err().contains("--like: expected neither RUN nor --generation"), run.err());
        run = CommandLineRun.of(
                "landscape", "--like", file("saved.png"), "--out", file("again.png"), "--set", "evolution.sigma=0.1");
        assertEquals(2, run.code());
        assertTrue(run.err().contains("evolution.sigma: expected 0.4, as in the bookmark, got 0.1"), run.err());
        run = CommandLineRun.of("--bookmark", line, "--out", file("again.mp4"));
        assertEquals(2, run.code());
        assertTrue(run.err().contains(".png"), run.err());
    }

    @Test
    void itsPlaneIsShownOtherwiseAndBackAgain() throws IOException {
        landscape("saved.png", "other.png", "--size", "9x7", "--layer", "visited", "--set", "view.palette=cividis");
        Bookmark saved = Bookmark.read(folder.resolve("saved.png"));
        Bookmark other = Bookmark.read(folder.resolve("other.png"));
        assertEquals(saved.viewport().resized(9, 7), other.viewport());
        assertEquals("visited", other.settings().choice(Parameters.LANDSCAPE_LAYER));
        assertEquals(saved.plane(), other.plane());
        BufferedImage picture = ImageIO.read(folder.resolve("other.png").toFile());
        assertEquals(List.of(9, 7), List.of(picture.getWidth(), picture.getHeight()));
        landscape("saved.png", "wide.png", "--extent", "0.5");
        assertEquals(
                saved.viewport().reaching(0.5, SIDE, SIDE),
                Bookmark.read(folder.resolve("wide.png")).viewport());
        landscape("saved.png", "layer.png", "--layer", "behaviour");
        landscape("layer.png", "back.png", "--layer", "fitness");
        assertSameAsSaved("back.png");
    }

    private void landscape(String like, String out, String... more) {
        List<String> words = new ArrayList<>(List.of("landscape", "--quiet", "--like", file(like), "--out", file(out)));
        words.addAll(List.of(more));
        CommandLineRun run = CommandLineRun.of(words.toArray(String[]::new));
        assertEquals(0, run.code(), run.err());
    }
}
