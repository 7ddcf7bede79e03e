package io.github.mazescape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mazescape.terminal.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong on a command line is told in one line, with exit code 2. D stands for a folder with a run R in it. */
class BadCommandLinesTest {
    @TempDir
    private static Path folder = Path.of("");

    @BeforeAll
    static void makeARun() throws IOException {
        CommandLineRun.smallRun(folder.resolve("R"), 2);
        CommandLineRun.smallRun(folder.resolve("other"), 2, "--seed", "9");
        Files.createDirectories(folder.resolve("taken"));
        Files.createDirectories(folder.resolve("frames"));
        Files.writeString(folder.resolve("frames/frame-00001.png"), "mine");
        CommandLineRun made =
                CommandLineRun.of("landscape", "--quiet", folder + "/R", "--out", folder + "/a.png", "--size", "4x4");
        assertEquals(0, made.code(), made.err());
        byte[] whole = Files.readAllBytes(folder.resolve("a.png"));
        Files.write(folder.resolve("cut.png"), Arrays.copyOf(whole, 200));
        byte[] huge = whole.clone();
        huge[33] = 0x7f;
        Files.write(folder.resolve("huge.png"), huge);
        CommandLineRun chart = CommandLineRun.of("chart", folder + "/R", "--out", folder + "/chart.png");
        assertEquals(0, chart.code(), chart.err());
        CommandLineRun sweep = CommandLineRun.of(
                "sweep",
                "--quiet",
                "--out",
                folder + "/sweep",
                "--preset",
                "quick",
                "--set",
                "evolution.generations=1");
        assertEquals(0, sweep.code(), sweep.err());
    }

    private static void assertRefused(String arguments, String expected) {
        CommandLineRun run =
                CommandLineRun.of(arguments.replace("D/", folder + "/").split(" +"));
        assertEquals("mazescape: " + expected, run.err().strip().replace(folder + "/", "D/"));
        assertEquals(ExitCode.WRONG_INPUT, run.code());
        assertEquals("", run.out());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "landscape --out D/x.png|expected a RUN folder, or --like FILE.png, got neither; name one of them",
                "landscape D/R --out D/x.gif|--out: expected a name that ends in .png or .svg, got 'D/x.gif'",
                "landscape D/R --out D/no/x.png|--out: expected a file in an existing folder, got 'D/no/x.png'; make the"
                        + " folder first",
                "landscape D/R --out D/x.png --size 0x4|--size: expected WIDTHxHEIGHT in pixels, such as 512x512, each"
                        + " from 1 to 16384, got '0x4'",
                "landscape D/R --out D/x.png --generation 3|D/R: expected a generation from 1 to 2, got 3",
                "landscape D/R --out D/x.png --generation 0|D/R: expected a generation from 1 to 2, got 0",
                "landscape D/R --out D/x.png --draw -1|--draw: expected a number from 0, got -1",
                "landscape D/R --out D/x.png --data D/x.txt|--data: expected a name that ends in .npy, .csv, .tif or"
                        + " .tiff, got 'D/x.txt'",
                "landscape D/R --out D/x.png --set network.hidden=5|network.hidden: expected 4, as in the run, got 5; its"
                        + " networks are what they are, so leave this setting out",
                "landscape D/R --out D/x.png --layer fitnes|landscape.layer: expected one of fitness, error, visited,"
                        + " behaviour, likeness, difference, memory, held-out, robust, chaos, got \"fitnes\"; change it, or leave it out for the default, \"fitness\"",
                "landscape D/R --out D/x.svg --parts axis|--parts: expected title, axes, bar, centre, trail, scale, caption"
                        + " or none, got 'axis'",
                "landscape D/R --out D/x.png --theme grey|--theme: expected dark or light, got 'grey'",
                "chart D/R --out D/x.svg --scale 0|--scale: expected a number from 1 to 16, got 0",
                "landscape D/R --out D/x.png --supersample 9|--supersample: expected a number from 1 to 8, got 9",
                "movie --out D/x.gif|expected a RUN folder, or --bookmarks FILE, got neither; name one of them",
                "movie D/R --bookmarks D/x.txt --out D/x.gif|--bookmarks: expected neither RUN nor --settings, --set,"
                        + " --preset or --seed, which the bookmarks tell, got one of them; leave it out",
                "movie --bookmarks D/none.txt --out D/x.gif|D/none.txt: expected a text file of bookmarks, found no such"
                        + " file",
                "worker|expected --join HOST:PORT, or --pair FOLDER --hosts A,B, got neither; name one of them",
                "worker --join 127.0.0.1|--join: expected HOST:PORT, such as 127.0.0.1:7000, got '127.0.0.1'",
                "worker --join 127.0.0.1:70000|--join: expected HOST:PORT, such as 127.0.0.1:7000, got '127.0.0.1:70000'",
                "worker --pair D/pair|--hosts: expected the names of machines with --pair, and nowhere else, got none",
                "worker --pair D/pair --hosts ..|--hosts: expected the name of a machine, such as ada.example.org or"
                        + " 192.168.1.7, got '..'",
                "worker --join 192.0.2.1:7000|--join: expected an address of this machine alone, such as 127.0.0.1, without"
                        + " certificates, got 192.0.2.1; './mazescape worker --pair FOLDER --hosts A,B' makes certificates;"
                        + " name a machine's folder of them by --certificates",
                "worker --join ada:7000 --certificates D/none|D/none/host: expected a file that 'worker --pair' made, found"
                        + " no such file; copy the whole folder of this machine",
                "evolve --out D/x --workers 70000|--workers: expected a port from 0 to 65535, got 70000",
                "evolve --out D/x --address 127.0.0.1|--workers: expected a port, since --certificates or --address is"
                        + " given, got none; name one, such as --workers 7000",
                "landscape D/none --out D/x.png|D/none: expected a run folder with a settings.toml, found none; make one"
                        + " with 'mazescape evolve --out D/none'",
                "landscape --like D/a.png --draw 1 --out D/x.png|--like: expected neither RUN nor --generation,"
                        + " --directions, --draw or --copies, which the bookmark tells, got one of them; leave it out",
                "landscape --like D/a.png --set landscape.directions=pca --out D/x.png|landscape.directions: expected random, as"
                        + " in the bookmark, got pca; leave it out, or take the landscape from its RUN",
                "landscape --like D/chart.png --out D/x.png|D/chart.png: expected a picture with a bookmark, found none;"
                        + " take one that 'mazescape landscape' wrote and no other program has saved again",
                "landscape --like D/cut.png --out D/x.png|D/cut.png: expected a whole PNG picture, found one that is cut"
                        + " short in the chunk at byte 33; copy it again",
                "landscape --like D/gone.png --out D/x.png|D/gone.png: expected a PNG picture, found no such file; check"
                        + " the path",
                "landscape --like D/R/settings.toml --out D/x.png|D/R/settings.toml: expected a PNG picture, found"
                        + " something else; check the file",
                "movie D/R --out D/x.avi|D/x.avi: expected a name that ends in .mp4 or .gif, or a folder with / at its"
                        + " end, got neither; choose one of them",
                "movie D/R --out D/frames/|D/frames: expected a folder without frames, got one with frame-00001.png;"
                        + " choose another, or delete them",
                "movie D/R --out D/x.gif --size 10x10|--size: expected at least 900x600, so that the panels can be read,"
                        + " got '10x10'; choose a larger one",
                "movie D/R --out D/x.gif --fps 0|--fps: expected a number above 0 and up to 240, got 0.0",
                "movie D/R --out D/x.gif --seconds 0|--seconds: expected a length of 1 to 1000000 frames, got 0.0 seconds"
                        + " of 30.0 frames",
                "movie D/R --out D/x.gif --detail 0|--detail: expected a number from 1 to 2048, got 0",
                "replay D/R --out D/x.gif --maze-index 4|--maze-index: expected a maze from 1 to 3, got 4",
                "replay D/R --out D/x.gif --maze-index 1 --maze m|--maze and --maze-index: expected one of the two, got"
                        + " both; leave one out",
                "replay D/R --out D/x.gif --maze D/m.txt|D/m.txt: expected a maze file, found no such file; check the path",
                "replay D/R --out D/x.gif --fps 999|--fps: expected a number above 0 and up to 240, got 999.0",
                "chart D/R --out D/x.png --show all|--show: expected held-out, centre, best or mean, got 'all'",
                "chart D/R --out D/x.png --horizon --show best|--horizon and --show: expected one of the two, got both;"
                        + " leave one out",
                "chart D/R D/taken --out D/x.png|D/taken: expected a run folder with a settings.toml, found none; make one"
                        + " with 'mazescape evolve --out D/taken'",
                "chart D/R --out D/x.png --size 20x20|--size: expected at least 480x240, so that the labels can be read,"
                        + " got '20x20'; choose a larger one",
                "sweep --out D/s --seeds 5..1|--seeds: expected a range of 1 to 10000 seeds, such as 1..5, got '5..1'",
                "sweep --out D/s --seeds 1,1|--seeds: expected a range such as 1..5, or different seeds such as 1,3,7, got"
                        + " '1,1'",
                "sweep --out D/s --seeds 1..2 --seed 4|--seed and --seeds: expected one of the two, got both; leave one"
                        + " out",
                "sweep --out D/s --set task.sensors=passage,bump|--set task.sensors: expected one value, for task.sensors"
                        + " is a list and is not swept by commas, got 'passage,bump'; write one list for all runs as --set"
                        + " 'task.sensors=[\"a\", \"b\"]', and make a sweep for each list",
                "sweep --out D/s --set seed=1,2|--set seed: expected the seeds of a sweep as --seeds 1..5, got '1,2'; use"
                        + " --seeds",
                "sweep --out D/s --set network.hiden=1,2|--set network.hiden: there is no such parameter; did you mean"
                        + " network.hidden?",
                "sweep --out D/a.png|--out: expected a folder for the runs, found the file 'D/a.png'",
                "sweep --out D/sweep --preset quick --set evolution.generations=1 --set maze.braid=0.25|D/sweep/seed=1:"
                        + " expected a run of this sweep, found one with another maze.braid: 0.5 -> 0.25; name another"
                        + " --out",
                "evolve --out D/x --preset qick|preset qick: there is no such preset; did you mean quick? There are"
                        + " reference, quick, memory, field, wall-follower, deceptive, gru, deep-zoom, large",
                "movie D/R|Missing required option: '--out=FILE'; 'mazescape movie --help' shows what there is",
                "chart --out D/x.png|Missing required parameter: 'RUN'; 'mazescape chart --help' shows what there is",
            })
    void itIsToldInOneLine(String arguments, String expected) {
        assertRefused(arguments, expected);
    }

    @Test
    void aTextThatClaimsToBeHugeIsRefusedBeforeAnythingIsAllocated() {
        CommandLineRun run = CommandLineRun.of("landscape", "--like", folder + "/huge.png", "--out", folder + "/x.png");
        assertEquals(ExitCode.WRONG_INPUT, run.code());
        assertEquals(1, run.err().lines().count());
        assertEquals(true, run.err().contains("to have at most 16777216 bytes"), run.err());
    }

    @Test
    void noneOfThemLeavesAnything() throws IOException {
        assertEquals("mine", Files.readString(folder.resolve("frames/frame-00001.png")));
        assertEquals(false, Files.exists(folder.resolve("x.png")));
        assertEquals(false, Files.exists(folder.resolve("x.gif")));
    }
}
