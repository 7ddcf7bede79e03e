package io.github.mazescape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.film.MovieWriter;
import io.github.mazescape.window.files.NumberedNames;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever the program deletes, replaces or writes, it follows no link there, and clears no folder that it did not
 * make: a link, planted at each name that the program chooses, leads to a folder that keeps every byte.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need a privilege there")
class PlantedLinksTest {
    private static final String RASTER = "0123456789abcdef0123456789abcdef.raster";
    private static final String SWEEP = "sweep --quiet --threads 1 --seeds 1..1 --generations 2 --out D/s";
    private static final String MOVIE = "movie D/r --quiet --threads 1 --seconds 0.1 --detail 8 --out D/";
    private static final String RESUME = "evolve --quiet --threads 1 --resume --generations 12 --out D/r";

    @TempDir
    private static Path shared;

    @TempDir
    private Path folder;

    private Path victim;

    /** Where a planted link leads. */
    enum Leads {
        TO_A_FOLDER,
        TO_A_FILE,
        NOWHERE;

        Path from(Path place, Path victim) throws IOException {
            Files.createDirectories(place.getParent());
            Files.deleteIfExists(place);
            return Files.createSymbolicLink(
                    place,
                    switch (this) {
                        case TO_A_FOLDER -> victim;
                        case TO_A_FILE -> victim.resolve("champions.npy");
                        case NOWHERE -> victim.resolve("nowhere");
                    });
        }
    }

    @BeforeAll
    static void make() {
        CommandLineRun.smallRun(shared.resolve("r"), 3, "--set=evolution.checkpoint=5");
    }

    @BeforeEach
    void victim() throws IOException {
        victim = Files.createDirectory(folder.resolve("victim"));
        for (String name : List.of(
                "settings.toml", "champions.npy", "lock", "frame-00001.png", "thesis.txt", "summary.csv", RASTER)) {
            Files.writeString(victim.resolve(name), "precious " + name);
        }
        Files.createDirectory(folder.resolve("r"));
        try (Stream<Path> files = Files.list(shared.resolve("r"))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve("r").resolve(file.getFileName()));
            }
        }
    }

    private CommandLineRun run(String line) {
        List<String> words =
                new ArrayList<>(List.of(line.replace("D/", folder + "/").split(" ")));
        if (line.startsWith("sweep")) {
            words.addAll(CommandLineRun.SMALL);
        }
        return CommandLineRun.of(words.toArray(String[]::new));
    }

    private static TreeMap<String, String> content(Path root) throws IOException {
        TreeMap<String, String> content = new TreeMap<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
                content.put(path.toString(), "a folder");
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) throws IOException {
                content.put(
                        path.toString(),
                        attributes.isSymbolicLink()
                                ? "a link to " + Files.readSymbolicLink(path)
                                : Files.readString(path, StandardCharsets.ISO_8859_1));
                return FileVisitResult.CONTINUE;
            }
        });
        return content;
    }

    private static void assertOneLine(CommandLineRun run) {
        assertTrue(run.code() == 1 || run.code() == 2, run::toString);
        assertEquals(1, run.err().lines().count(), run.err());
        assertTrue(run.err().startsWith("mazescape: "), run.err());
        assertFalse(run.err().contains("bug"), run.err());
    }

    static Stream<Arguments> places() {
        List<Arguments> all = new ArrayList<>();
        for (Leads leads : Leads.values()) {
            Stream.of(
                            Arguments.of("s/seed=1.part", SWEEP, leads),
                            Arguments.of("s/seed=1", SWEEP, leads),
                            Arguments.of("s/seed=1.part/champions.npy", SWEEP, leads),
                            Arguments.of("s/seed=1.part/lock", SWEEP, leads),
                            Arguments.of("s/lock", SWEEP, leads),
                            Arguments.of("s/summary.csv", SWEEP, leads),
                            Arguments.of("m.gif.part", MOVIE + "m.gif", leads),
                            Arguments.of("m.gif.part/lock", MOVIE + "m.gif", leads),
                            Arguments.of("m.gif.part/" + RASTER, MOVIE + "m.gif", leads),
                            Arguments.of("m.part/" + RASTER, MOVIE + "m/", leads),
                            Arguments.of("r/lock", RESUME, leads),
                            Arguments.of("r/champions.npy", RESUME, leads),
                            Arguments.of("r/generations.csv", RESUME, leads),
                            Arguments.of("r/generations.csv", "chart D/r --out D/c.png", leads),
                            Arguments.of("r/generations.csv", MOVIE + "m.gif", leads),
                            Arguments.of("r/settings.toml.tmp", RESUME, leads),
                            Arguments.of("r/checkpoint.tmp", RESUME, leads),
                            Arguments.of("r/population-000001.npy", RESUME, leads))
                    .forEach(all::add);
        }
        return all.stream();
    }

    @ParameterizedTest(name = "{0} {2}: {1}")
    @MethodSource("places")
    void aLinkIsRefusedInOneLineAndNotFollowed(String place, String line, Leads leads) throws IOException {
        Path link = leads.from(folder.resolve(place), victim);
        TreeMap<String, String> before = content(victim);
        assertOneLine(run(line));
        assertEquals(before, content(victim));
        assertTrue(Files.isSymbolicLink(link));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void framesBehindALinkAreNotDeleted(Leads leads) throws IOException {
        Files.createDirectories(folder.resolve("m.part"));
        Files.writeString(folder.resolve("m.part").resolve(RASTER), "of an interrupted movie");
        leads.from(folder.resolve("m"), victim);
        TreeMap<String, String> before = content(victim);
        assertOneLine(run(MOVIE + "m/"));
        Files.delete(folder.resolve("m"));
        leads.from(folder.resolve("m/frame-00001.png"), victim);
        assertOneLine(run(MOVIE + "m/"));
        assertEquals(before, content(victim));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void aFileThatTheUserNamedReplacesALink(Leads leads) throws IOException {
        TreeMap<String, String> before = content(victim);
        Path picture = leads.from(folder.resolve("x.png"), victim);
        Path numbers = leads.from(folder.resolve("x.csv"), victim);
        CommandLineRun made = run("landscape D/r --quiet --threads 1 --size 8x8 --out D/x.png --data D/x.csv");
        assertEquals(before, content(victim));
        if (leads == Leads.TO_A_FOLDER) {
            assertOneLine(made);
        } else {
            made.done();
            assertFalse(Files.isSymbolicLink(picture) || Files.isSymbolicLink(numbers));
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void aDraftTakesAnotherNameWhereThereIsALink(Leads leads) throws IOException {
        TreeMap<String, String> before = content(victim);
        Path probe = folder.resolve("probe");
        MovieWriter.to(probe + ".gif", 10).discard();
        for (int number = 1; number < 5000; number++) {
            String name = ".mazescape-" + ProcessHandle.current().pid() + "-" + number + ".part";
            leads.from(folder.resolve(name), victim);
        }
        run("landscape D/r --quiet --threads 1 --size 8x8 --out D/x.png").done();
        for (String ending : List.of(".gif", ".mp4", "/")) {
            try (MovieWriter movie = MovieWriter.to(probe + ending, 10)) {
                movie.add(new BufferedImage(32, 32, BufferedImage.TYPE_INT_RGB));
            }
        }
        assertEquals(before, content(victim));
        assertTrue(Files.size(folder.resolve("probe.gif")) > 0);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void aNumberedNameThatBecameALinkIsNotDeleted(Leads leads) throws IOException {
        TreeMap<String, String> before = content(victim);
        Path own = Files.createDirectory(folder.resolve("own"));
        NumberedNames names = new NumberedNames(own);
        leads.from(names.next("mazescape", "png"), victim);
        names.deleteGiven();
        assertEquals(before, content(victim));
        assertEquals(2, content(own).size());
    }

    static Stream<Arguments> foreign() {
        return Stream.of(
                Arguments.of("s/seed=1.part", SWEEP),
                Arguments.of("s/seed=1", SWEEP),
                Arguments.of("m.gif.part", MOVIE + "m.gif"),
                Arguments.of("m.part", MOVIE + "m/"),
                Arguments.of("s", SWEEP));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("foreign")
    void aFolderThatTheProgramDidNotMakeIsNotCleared(String place, String line) throws IOException {
        Path foreign = folder.resolve(place);
        Files.createDirectories(foreign.getParent());
        Files.move(victim, foreign);
        TreeMap<String, String> before = content(foreign);
        assertOneLine(run(line));
        assertEquals(before, content(foreign));
    }

    @Test
    void aRunOfTheUsersInPlaceOfADraftIsNotCleared() throws IOException {
        Files.createDirectory(folder.resolve("s"));
        Path own = Files.move(folder.resolve("r"), folder.resolve("s/seed=1.part"));
        TreeMap<String, String> before = content(own);
        String line = run(SWEEP).refused();
        assertTrue(line.startsWith(own + ": expected a run to be begun anew, found one with another "), line);
        before.put(own + "/lock", ProcessHandle.current().pid() + "\n");
        assertEquals(before, content(own));
    }

    @Test
    void anEmptyMovieFolderBesideFramesDoesNotMakeThemItsOwn() throws IOException {
        Files.createDirectory(folder.resolve("m.part"));
        Files.createDirectory(folder.resolve("m"));
        Path frame = Files.writeString(folder.resolve("m/frame-00001.png"), "mine");
        run(MOVIE + "m/").refused();
        assertEquals("mine", Files.readString(frame));
    }
}
