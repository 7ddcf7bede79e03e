package io.github.mazescape.cli.shard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.cli.CommandLineRun;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bands of landscapes of a small run. D stands for the folder in which they lie. */
class TiledLandscapeTest {
    @TempDir
    private static Path folder = Path.of("");

    @BeforeAll
    static void aRunAndThreeTiles() {
        CommandLineRun.smallRun(folder.resolve("run"), 4, "--seed", "1");
        for (int number = 1; number <= 3; number++) {
            run("landscape D/run --size 14x11 --quiet --out D/t" + number + " --tile " + number + "/3")
                    .done();
        }
    }

    private static CommandLineRun run(String arguments) {
        return CommandLineRun.of(arguments.replace("D/", folder + "/").split(" "));
    }

    private static void assertSameFiles(String one, String other) throws IOException {
        assertEquals(-1, Files.mismatch(folder.resolve(one), folder.resolve(other)), other);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "csv|--set landscape.extent=0.3|",
                "npy|--set landscape.extent=0.3 --set landscape.layer=chaos|",
                "tif|--set landscape.directions=path|",
                "csv|--set landscape.layer=robust --set landscape.directions=random|",
                "npy|--set landscape.layer=difference --supersample 2|--figure --caption mine"
            })
    void tilesMergeToTheBytesOfTheWholePictureAndItsNumbers(String kind, String what, String figure)
            throws IOException {
        String drawn = figure == null ? "" : " " + figure;
        String plain = "landscape D/run --size 13x10 --quiet " + what + drawn;
        run(plain + " --out D/whole.png --data D/whole." + kind).done();
        for (int number = 1; number <= 4; number++) {
            run("landscape D/run --size 13x10 --quiet " + what + " --out D/" + kind + what.hashCode() + number
                            + " --tile " + number + "/4")
                    .done();
        }
        String name = "D/" + kind + what.hashCode();
        String tiles = " " + name + "3 " + name + "1 " + name + "4 " + name + "1 " + name + "2";
        run("merge" + tiles + " --quiet --out D/merged.png --data D/merged." + kind + drawn)
                .done();
        assertSameFiles("whole.png", "merged.png");
        assertSameFiles("whole." + kind, "merged." + kind);
        if (kind.equals("npy")) {
            assertSameFiles("whole-fingerprints.npy", "merged-fingerprints.npy");
        }
    }

    @Test
    void aFigureWithThePathOfTheRunIsTheSameVectorFile() throws IOException {
        run("landscape D/run --size 14x11 --quiet --out D/whole.svg").done();
        run("merge D/t2 D/t3 D/t1 --quiet --out D/merged.svg").done();
        assertSameFiles("whole.svg", "merged.svg");
    }

    @Test
    void aTileThatWasCutOffIsGoneOnWith() throws IOException {
        Folders.copy(folder.resolve("t2"), folder.resolve("cut"));
        try (RandomAccessFile rows =
                new RandomAccessFile(folder.resolve("cut/rows.bin").toFile(), "rw")) {
            rows.setLength(rows.length() - 100);
        }
        assertEquals(
                "merge: expected all 11 rows, found 10 of them, without row 6 (tile 2/3); do what is missing and merge"
                        + " again",
                run("merge D/t1 D/cut D/t3 --quiet --out D/cut.png").refused());
        assertTrue(Files.notExists(folder.resolve("cut.png")));
        run("landscape D/run --size 14x11 --quiet --out D/cut --tile 2/3").done();
        assertSameFiles("t2/rows.bin", "cut/rows.bin");
    }

    @Test
    void damagedRowsAndThoseThatContradictOthersAreNamed() throws IOException {
        Folders.copy(folder.resolve("t2"), folder.resolve("damaged"));
        try (RandomAccessFile rows =
                new RandomAccessFile(folder.resolve("damaged/rows.bin").toFile(), "rw")) {
            rows.seek(40);
            rows.write(7);
        }
        assertEquals(
                "D/damaged/rows.bin: expected the sum of row 3, found another; copy the folder again, or measure the"
                        + " tile anew",
                run("merge D/t1 D/damaged D/t3 --quiet --out D/d.png").refused().replace(folder + "/", "D/"));
        run("landscape D/run --size 14x11 --extent 0.4 --quiet --out D/other --tile 2/3")
                .done();
        Files.copy(folder.resolve("t2/bookmark.png"), folder.resolve("other/new"));
        Files.delete(folder.resolve("other/bookmark.png"));
        Files.move(folder.resolve("other/new"), folder.resolve("other/bookmark.png"));
        Files.delete(folder.resolve("other/tile.txt"));
        Files.copy(folder.resolve("t2/tile.txt"), folder.resolve("other/tile.txt"));
        String line = run("merge D/t1 D/t2 D/t3 D/other --quiet --out D/d.png").refused();
        assertTrue(
                line.replace(folder + "/", "D/")
                        .matches("D/other: expected row \\d as in D/t2, found another one; the two contradict .*"),
                line);
    }

    @Test
    void whatIsWrongIsToldInOneLine() {
        assertEquals(
                "D/t1: expected tile 2/3 of this picture, found another; name another --out for each tile",
                run("landscape D/run --size 14x11 --quiet --out D/t1 --tile 2/3")
                        .refused()
                        .replace(folder + "/", "D/"));
        assertEquals(
                "--tile: expected no --data and nothing of figures beside it, got one of them; give it to 'merge',"
                        + " which draws the picture",
                run("landscape D/run --size 14x11 --quiet --out D/x --tile 2/3 --figure")
                        .refused());
        assertTrue(run("landscape D/run --size 14x11 --quiet --out D/run --tile 2/3")
                .refused()
                .contains("expected a new or an empty folder, or that of this tile, found files in it"));
        assertTrue(run("merge D/t1 D/t2 D/t3 --quiet --out D/folder").refused().contains(".png or .svg"));
        run("landscape D/run --size 14x10 --quiet --out D/small --tile 1/3").done();
        assertTrue(run("merge D/t1 D/t2 D/t3 D/small --quiet --out D/x.png")
                .refused()
                .contains("expected a tile of the same picture as in"));
    }
}
