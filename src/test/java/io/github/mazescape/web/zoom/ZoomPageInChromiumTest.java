package io.github.mazescape.web.zoom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.mazescape.cli.CommandLineRun;
import io.github.mazescape.draw.colour.Palette;
import io.github.mazescape.evaluation.Layer;
import io.github.mazescape.landscape.Viewport;
import io.github.mazescape.store.bookmark.Bookmark;
import io.github.mazescape.web.Chromium;
import io.github.mazescape.web.zoom.Pyramid.Tile;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Opens pages from disk in a browser, where one is installed. */
class ZoomPageInChromiumTest {
    private static final int WIDTH = 900;
    private static final int HEIGHT = 600;

    @TempDir
    private Path folder = Path.of("");

    private Chromium open(Path page) throws IOException {
        assumeTrue(Chromium.installed().isPresent(), "no Chromium is installed");
        Chromium opened = Chromium.open(
                Chromium.installed().get(),
                folder.resolve("profile"),
                page.toUri().toString(),
                WIDTH,
                HEIGHT);
        opened.await("document.readyState === 'complete' && viewer && viewer.world.getItemCount() === 1"
                + " && viewer.world.getItemAt(0).getFullyLoaded()");
        return opened;
    }

    private Path page(String name, String size) {
        Path run = CommandLineRun.smallRun(folder.resolve("run"), 3);
        Path page = folder.resolve(name);
        CommandLineRun made =
                CommandLineRun.of("landscape", run.toString(), "--quiet", "--size", size, "--web", page.toString());
        assertEquals(0, made.code(), made.err());
        return page;
    }

    /** The colours in the middle half of a picture. */
    private static Set<Integer> colours(BufferedImage picture) {
        Set<Integer> colours = new HashSet<>();
        for (int y = HEIGHT / 3; y < HEIGHT * 2 / 3; y++) {
            for (int x = WIDTH / 4; x < WIDTH * 3 / 4; x++) {
                colours.add(picture.getRGB(x, y) | 0xff000000);
            }
        }
        return colours;
    }

    @Test
    void aPageOpensFromDiskZoomsToSinglePixelsRecoloursAndReplaysWithoutARequestElsewhere() throws IOException {
        Path page = page("page", "1200x60");
        BufferedImage tile =
                ImageIO.read(page.resolve("landscape_files/11/1_0.png").toFile());
        try (Chromium browser = open(page.resolve("index.html"))) {
            assertTrue(colours(browser.screenshot()).size() > 10, "a landscape is seen");
            // Pixel 600 of the picture is pixel 88 of the second tile.
            browser.say(
                    "state.marks = false; viewer.viewport.zoomTo(viewer.viewport.imageToViewportZoom(50), null, true)"
                            + ".panTo(new OpenSeadragon.Point(600.5 / 1200, 30.5 / 1200), true); 1");
            browser.await("viewer.world.getItemAt(0).getFullyLoaded() && Math.abs(zoom() - 50) < 1e-6");
            int[] middle = middle(browser);
            awaitColour(browser, middle, tile.getRGB(88, 30));
            awaitColour(browser, new int[] {middle[0] + 50, middle[1] + 100}, tile.getRGB(89, 32));

            browser.point(middle[0], middle[1], false);
            browser.await("$('readout').textContent.includes('pixel 600, 30')");
            browser.say("$('palette').value = 'viridis'; $('palette').onchange(); $('scale').value = 'linear';"
                    + " $('scale').onchange(); 1");
            browser.await("version >= 3 && viewer.world.getItemCount() === 1 && item.getFullyLoaded()");
            double position = Double.parseDouble(
                    browser.say("positionOf(valueAt({x: 600.5, y: 30.5}).code, layer(), table.positions)"));
            awaitColour(browser, middle, Palette.VIRIDIS.at(position));

            browser.point(middle[0], middle[1], true);
            browser.await("!$('replay').hidden && $('moment').textContent.startsWith('Step')");
            assertTrue(browser.say("$('nearest').textContent").startsWith("The nearest of 1,024 recorded networks"));
            assertShowsTheSame(browser.say("bookmark()"), page, 600, 30);
            assertEquals(List.of(), browser.complaints());
            String here = page.toUri().toString();
            assertEquals(
                    List.of(),
                    browser.requests().stream()
                            .filter(address -> !address.startsWith(here) && !address.startsWith("blob:" + "file:"))
                            .toList());
        }
    }

    /** Makes the picture of a line that the page copied, and holds a pixel of it to the page. */
    private void assertShowsTheSame(String line, Path page, int x, int y) throws IOException {
        Path picture = folder.resolve("seen.png");
        Path data = folder.resolve("seen.csv");
        CommandLineRun made = CommandLineRun.of("--bookmark", line, "--out", picture.toString(), "--quiet");
        assertEquals(0, made.code(), made.err());
        CommandLineRun read = CommandLineRun.of(
                "landscape",
                "--like",
                picture.toString(),
                "--out",
                folder.resolve("again.png").toString(),
                "--data",
                data.toString(),
                "--quiet");
        assertEquals(0, read.code(), read.err());
        Viewport seen = Bookmark.read(picture).viewport();
        Viewport tile =
                Bookmark.read(page.resolve("landscape_files/11/1_0.png")).viewport();
        int column = (int) (tile.column() + x - 512 - seen.column());
        int row = (int) (tile.row() + y - seen.row());
        List<String> lines = Files.readAllLines(data);
        int fitness = List.of(lines.get(0).split(",")).indexOf("fitness");
        String pixel = lines.get(1 + row * seen.width() + column).split(",")[fitness];
        char[] codes = new FolderTiles(page)
                .values(Layer.FITNESS, new Tile(11, 1, 0), tile.width() * tile.height())
                .orElseThrow();
        assertEquals(Math.round(Double.parseDouble(pixel) * 65535), codes[y * tile.width() + x - 512]);
    }

    private static int[] middle(Chromium browser) {
        String[] middle = browser.say("(box => [box.left + box.width / 2, box.top + box.height / 2].join(' '))"
                        + "($('viewer').getBoundingClientRect())")
                .split(" ");
        return new int[] {(int) Double.parseDouble(middle[0]), (int) Double.parseDouble(middle[1])};
    }

    private static void awaitColour(Chromium browser, int[] at, int wanted) throws IOException {
        int found = 0;
        for (int i = 0; i < 100; i++) {
            found = browser.screenshot().getRGB(at[0], at[1]);
            if (near(found, wanted)) {
                return;
            }
        }
        assertEquals(Integer.toHexString(wanted), Integer.toHexString(found));
    }

    /** A page interpolates positions, so that a part of a colour may differ by a step of the palette. */
    private static boolean near(int one, int other) {
        for (int shift = 0; shift < 24; shift += 8) {
            if (Math.abs((one >> shift & 255) - (other >> shift & 255)) > 4) {
                return false;
            }
        }
        return true;
    }

    @Test
    void aGalleryShowsEachFindAndOpensIt() throws IOException {
        Path run = CommandLineRun.smallRun(folder.resolve("run"), 3);
        for (String extent : List.of("0.5", "0.05")) {
            CommandLineRun.of(
                    "landscape",
                    run.toString(),
                    "--quiet",
                    "--size",
                    "12x8",
                    "--extent",
                    extent,
                    "--out",
                    folder.resolve(extent + ".png").toString());
        }
        Files.writeString(folder.resolve("finds.txt"), "# finds\n0.5.png\n0.05.png\n");
        Path gallery = folder.resolve("gallery");
        String[] command = {
            "landscape",
            "--quiet",
            "--bookmarks",
            folder.resolve("finds.txt").toString(),
            "--web",
            gallery.toString(),
            "--size",
            "60"
        };
        assertEquals(0, CommandLineRun.of(command).code());
        Path first;
        try (Stream<Path> pages = Files.list(gallery)) {
            first = pages.filter(page -> String.valueOf(page.getFileName()).matches("[0-9a-f]{8}\\.html"))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
        }
        FileTime made = Files.getLastModifiedTime(first);
        assertEquals(0, CommandLineRun.of(command).code());
        assertEquals(made, Files.getLastModifiedTime(first), "it is not made again");

        assumeTrue(Chromium.installed().isPresent(), "no Chromium is installed");
        try (Chromium browser = Chromium.open(
                Chromium.installed().get(),
                folder.resolve("profile"),
                gallery.resolve("index.html").toUri().toString(),
                WIDTH,
                HEIGHT)) {
            browser.await("document.images.length === 2 && [...document.images].every(one => one.naturalWidth === 60)");
            browser.say("document.links[1].click(); 1");
            browser.await("typeof PAGE !== 'undefined' && document.readyState === 'complete'"
                    + " && viewer && viewer.world.getItemCount() === 1 && viewer.world.getItemAt(0).getFullyLoaded()");
            assertEquals(List.of(), browser.complaints());
        }
    }

    @Test
    void aSingleFileOpensWithoutAnyRequest() throws IOException {
        Path page = page("page.html", "600x40");
        try (Chromium browser = open(page)) {
            assertTrue(colours(browser.screenshot()).size() > 10, "a landscape is seen");
            assertEquals(List.of(), browser.complaints());
            assertEquals(List.of(page.toUri().toString()), browser.requests());
        }
    }
}
