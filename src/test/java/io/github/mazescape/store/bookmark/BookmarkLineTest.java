package io.github.mazescape.store.bookmark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.brush.Crossing;
import io.github.mazescape.brush.Dab;
import io.github.mazescape.brush.Paint;
import io.github.mazescape.brush.Region;
import io.github.mazescape.brush.Way;
import io.github.mazescape.input.InputException;
import io.github.mazescape.landscape.DirectionKind;
import io.github.mazescape.landscape.Viewport;
import io.github.mazescape.maze.Maze;
import io.github.mazescape.maze.MazeText;
import io.github.mazescape.run.Change;
import io.github.mazescape.run.Plan;
import io.github.mazescape.run.PlaneRecipe;
import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.seed.Seed;
import io.github.mazescape.settings.Edition;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.settings.Preset;
import io.github.mazescape.settings.Settings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BookmarkLineTest {
    private static final Maze MAZE = MazeText.parse("""
            #####
            #> .#
            #####
            """, "test");
    private static final Settings START = Preset.QUICK
            .settings()
            .with(List.of("seed=77", "evolution.sigma=0.2", "landscape.layer=behaviour"), "test");

    private static final Viewport START_VIEW = new Viewport(1, 0, 0, 4, 4);

    private static Bookmark bookmark() {
        PlaneRecipe plane = new PlaneRecipe(DirectionKind.PCA, 3, 40, -0.125, List.of());
        Plan plan = Plan.of(START)
                .plus(List.of(new Change.Setting(12, Parameters.EVOLUTION_SIGMA, "0.3")))
                .plus(List.of(new Change.Setting(20, Parameters.MAZE_BRAID, "0.1")))
                .plus(List.of(new Change.Painting(21, 3, MAZE)))
                .plus(List.of(new Change.Adoption(41, PlaneRecipe.around(40, DirectionKind.RANDOM, 2), 0.1, -1e-9)));
        return new Bookmark(plan, 44, plane, new Viewport(0x1p-40, -123456789012L, 17, 330, 330), false);
    }

    @Test
    void aLineMeansTheSameMomentAgain() {
        Bookmark bookmark = bookmark();
        Bookmark again = Bookmark.parse(bookmark.line());
        assertEquals(bookmark, again);
        assertEquals(bookmark.line(), again.line());
    }

    @Test
    void aMazeIsTheSameWordWhateverJavaPacksIt() {
        assertTrue(bookmark().line().contains("/maze=21:3:eAFTBgEuZTsFPWUuCBsAFtQCTw/"), bookmark()::line);
    }

    @Test
    void aLineSaysByASumWhichMazesLayInTheFiles() {
        Settings files = Preset.named("deceptive").settings().with("maze.files", "a:b/*.txt,c d.txt");
        Plan plan = new Plan(files, List.of(), new TreeMap<>(Map.of("a:b/*.txt,c d.txt", 0x8000002a)));
        Bookmark bookmark = new Bookmark(
                plan, 2, PlaneRecipe.around(2, DirectionKind.RANDOM, 0), new Viewport(1, 0, 0, 4, 4), false);
        String line = bookmark.line();
        assertTrue(line.contains("/files=8000002a:a:b%2F%2A.txt,c+d.txt/generation=2/"), line);
        assertEquals(bookmark, Bookmark.parse(line));
        assertThrows(InputException.class, () -> Bookmark.parse(line.replace("8000002a", "no")));
    }

    @Test
    void aLineNamesNothingThatIsNotUsedBesideMazesFromFiles() {
        Settings likeLarge = Settings.defaults()
                .with(
                        List.of(
                                "maze.files=mazes/spiral.txt",
                                "task.mazes=32",
                                "task.steps=800",
                                "network.hidden=48",
                                "evolution.population=1024",
                                "evolution.generations=2000"),
                        "test");
        Bookmark bookmark =
                new Bookmark(Plan.of(likeLarge), 1, PlaneRecipe.around(1, DirectionKind.RANDOM, 0), START_VIEW, false);
        assertEquals(bookmark, Bookmark.parse(bookmark.line()));
    }

    @ParameterizedTest
    @EnumSource(Edition.class)
    void aLineMeansTheDefaultsAndPresetsOfItsVersion(Edition edition) {
        String moment = "/generation=1/plane=random:0:1:0/view=1:0:0:1:1/following=false";
        String start = "mazescape/" + edition.version();
        assertEquals(
                edition.defaults().with("seed", "4"),
                Bookmark.parse(start + "/seed=4" + moment).plan().start());
        Bookmark quick = Bookmark.parse(start + "/preset=quick/seed=1/maze.braid=0.125" + moment);
        assertEquals(
                edition.settings("quick").with("maze.braid", "0.125"),
                quick.plan().start());
        assertEquals(quick, Bookmark.parse(quick.line()));
    }

    @Test
    void aLineNeedsNoQuotesInAShell() {
        assertTrue(bookmark().line().matches("[A-Za-z0-9.,:=/%+_-]+"), bookmark()::line);
    }

    @Test
    void theBookmarkOfAnUntouchedRunIsShort() {
        Bookmark bookmark = new Bookmark(
                Plan.of(Settings.defaults()),
                100,
                PlaneRecipe.around(100, DirectionKind.RANDOM, 0),
                new Viewport(0.003, -165, -165, 330, 330),
                true);
        assertTrue(bookmark.line().length() < 160, bookmark::line);
    }

    @Test
    void theEndsOfAProfileAreTwoPointsOfPlanes() {
        String fields = "/a=0.25:-0.000000001:pca:3:40:-0.125/b=-1:0.5:picked:0:7:0:3:1:2";
        Bookmark read = Bookmark.parse(bookmark().line() + fields);
        ProfileLine profile = Objects.requireNonNull(read.profile());
        assertEquals(
                new ProfileLine.End(new PlaneRecipe(DirectionKind.PCA, 3, 40, -0.125, List.of()), 0.25, -1e-9),
                profile.a());
        assertEquals(List.of(3, 1, 2), profile.b().plane().picked());
        assertEquals(read, Bookmark.parse(read.line()));
        assertEquals(profile, read.with(Paint.NONE).profile());
        assertTrue(read.line().contains("/a=") && !bookmark().line().contains("/a="));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a=0:0:random:0:1:0",
                "b=0:0:random:0:1:0",
                "a=0:0:random:0:1:0/b=0:0:random:0:45:0",
                "a=0:0:random:0:1:0/b=0:0:random:0:0:0",
                "a=0:NaN:random:0:1:0/b=0:0:random:0:1:0",
                "a=0:1e999:random:0:1:0/b=0:0:random:0:1:0",
                "a=0:0:random:0:1/b=0:0:random:0:1:0",
                "a=0:0:sideways:0:1:0/b=0:0:random:0:1:0",
                "a=0:0/b=0:0:random:0:1:0",
                "a=/b="
            })
    void pointsThatCannotBeAreRefusedInALine(String fields) {
        InputException refused = assertThrows(
                InputException.class, () -> Bookmark.parse(bookmark().line() + "/" + fields));
        assertTrue(
                refused.getMessage().startsWith("bookmark")
                        && refused.getMessage().lines().count() == 1,
                refused.getMessage());
    }

    @Test
    void aLineSaysWhatIsPainted() {
        Region region = new Region(List.of(Dab.at(0.5, -0.25, 0.125), Dab.at(0.53, -0.3, 0.125), Dab.at(0, 0, 1e-9)));
        Crossing crossing = new Crossing(3, Set.of(new Crossing.Cell(4, 1), new Crossing.Cell(0, 2)), Way.LEFT);
        Bookmark bookmark = bookmark().with(new Paint(region, crossing));
        String line = bookmark.line();
        String fields = "/following=false/brush=0.125:16,-8,17,-10/brush=0.000000001:0,0/cells=3:left:4,1,0,2";
        assertTrue(line.endsWith(fields), line);
        assertTrue(line.matches("[A-Za-z0-9.,:=/%+_-]+"), line);
        assertEquals(bookmark, Bookmark.parse(line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "brush=0.125:16,-8,17",
                "brush=0:1,1",
                "brush=-1:1,1",
                "brush=NaN:1,1",
                "brush=1e999:1,1",
                "brush=0.125:4503599627370497,0",
                "brush=0.125:0.5,0",
                "brush=0.125:",
                "brush=0.125",
                "cells=3:left:4",
                "cells=3:up:4,1",
                "cells=1000:left:4,1",
                "cells=-1:left:4,1",
                "cells=3:left:255,1",
                "cells=3:left:-1,1",
                "cells=3:left"
            })
    void paintThatCannotBeIsRefused(String field) {
        String line = bookmark().line() + "/" + field;
        String refusal =
                assertThrows(InputException.class, () -> Bookmark.parse(line)).getMessage();
        assertTrue(refusal.startsWith("bookmark") && refusal.lines().count() == 1, refusal);
    }

    @Test
    void morePaintThanThereIsRoomForIsRefused() {
        StringBuilder dabs = new StringBuilder("brush=1:0,0");
        StringBuilder cells = new StringBuilder("cells=0:any:0,0");
        for (int i = 1; i <= Math.max(Region.MOST_DABS, Crossing.MOST_CELLS); i++) {
            dabs.append(",").append(i).append(",0");
            cells.append(",").append(i % 255).append(",").append(i / 255);
        }
        for (String field : List.of(dabs.toString(), cells.toString())) {
            assertThrows(InputException.class, () -> Bookmark.parse(bookmark().line() + "/" + field));
        }
    }

    @Test
    void whatWasChangedLaterIsNoPartOfTheMoment() {
        Plan plan = Plan.of(START).plus(List.of(new Change.Setting(50, Parameters.EVOLUTION_SIGMA, "0.9")));
        Bookmark bookmark = new Bookmark(
                plan, 49, PlaneRecipe.around(49, DirectionKind.RANDOM, 0), new Viewport(1, 0, 0, 1, 1), false);
        assertFalse(bookmark.line().contains("0.9"), bookmark::line);
    }

    @Test
    void aLandscapeThatFollowsIsThatOfTheMomentsChampion() {
        Viewport view = new Viewport(1, 0, 0, 1, 1);
        PlaneRecipe behind = new PlaneRecipe(DirectionKind.PICKED, 3, 40, -0.125, List.of(0, 1, 2));
        Plan around = Plan.of(START.with("landscape.extent", "0.5"));
        assertEquals(
                new PlaneRecipe(DirectionKind.RANDOM, 3, 49, -0.125, List.of()),
                new Bookmark(around, 49, behind, view, true).plane());
        assertEquals(behind, new Bookmark(around, 49, behind, view, false).plane());
    }

    @Test
    void aMapThatIsFittedToThePathStaysThatOfItsGeneration() {
        PlaneRecipe map = PlaneRecipe.around(40, DirectionKind.PATH, 0);
        Bookmark bookmark = new Bookmark(Plan.of(START), 49, map, new Viewport(0.5, 3, -4, 1, 1), true);
        assertEquals(map, bookmark.plane());
        assertEquals(bookmark, Bookmark.parse(bookmark.line()));
    }

    @Test
    void settingsTellHowItWasAtThatMoment() {
        assertEquals(0.3, bookmark().settings().number(Parameters.EVOLUTION_SIGMA));
        assertEquals("behaviour", bookmark().settings().choice(Parameters.LANDSCAPE_LAYER));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hello | starts with mazescape/1/",
                "mazescape/3/generation=1 | starts with mazescape/1/ or mazescape/2/ and",
                "mazescape/1/generation=1 | a plane and a view",
                "mazescape/1/generation=x/plane=random:0:1:0/view=1:0:0:1:1 | generation=x",
                "mazescape/1/generation=0/plane=random:0:1:0/view=1:0:0:1:1 | generation from 1",
                "mazescape/1/generation=5/plane=random:0:9:0/view=1:0:0:1:1 | generation 5 or earlier",
                "mazescape/1/generation=5/plane=up:0:5:0/view=1:0:0:1:1 | directions of a known kind",
                "mazescape/1/generation=5/plane=random:0:5/view=1:0:0:1:1 | a plane of 4 or 7 parts",
                "mazescape/1/generation=5/plane=random:0:5:0/view=0:0:0:1:1 | over 0",
                "mazescape/1/generation=5/plane=random:0:5:0/view=1:0:0:99999:1 | 16384",
                "mazescape/1/preset=nine/generation=5/plane=random:0:5:0/view=1:0:0:1:1 | no such preset",
                "mazescape/1/maze.widht=5/generation=5/plane=random:0:5:0/view=1:0:0:1:1 | did you mean maze.width",
                "mazescape/1/change=3:network.hidden:9/generation=5/plane=random:0:5:0/view=1:0:0:1:1 | restarts",
                "mazescape/1/change=3:maze.braid:9/generation=5/plane=random:0:5:0/view=1:0:0:1:1 | maze.braid",
                "mazescape/1/preset=quick/seed=1/generation=3/adopt=2:0.1:0.1:picked:0:3:0:0:1:2/plane=random:0:1:0"
                        + "/view=0.0625:-8:-8:16:16/following=false | centre is of generation 2 or earlier",
                "mazescape/1/maze=3:0:AAAA/generation=5/plane=random:0:5:0/view=1:0:0:1:1 | packed maze",
                "mazescape/1/maze=3:-1:AAAA/generation=5/plane=random:0:5:0/view=1:0:0:1:1 | from 0 to 999",
                "mazescape/1/maze=3:1000:AAAA/generation=5/plane=random:0:5:0/view=1:0:0:1:1 | from 0 to 999",
            })
    void aWrongLineIsRefusedInOneLineThatSaysWhy(String line, String said) {
        InputException refused = assertThrows(InputException.class, () -> Bookmark.parse(line));
        assertTrue(String.valueOf(refused.getMessage()).contains(said), refused::getMessage);
        assertEquals(1, String.valueOf(refused.getMessage()).lines().count(), refused::getMessage);
    }

    @Test
    void aLineOrAMazeThatIsTooLongIsRefused() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflated = new DeflaterOutputStream(packed)) {
            deflated.write(new byte[MazeText.MAX_BYTES + 1]);
        }
        String bomb = Base64.getUrlEncoder().encodeToString(packed.toByteArray());
        String line = bookmark().line();
        for (String[] wrong : new String[][] {
            {line + "/".repeat(1 << 20), "and has at most 1048576 characters"},
            {line + "/following=true".repeat(10_000), "bookmark: expected at most 10000 fields, got '100"},
            {line + "/maze=3:0:" + bomb, "a maze of at most " + MazeText.MAX_BYTES + " bytes, found more"}
        }) {
            String message = String.valueOf(assertThrows(InputException.class, () -> Bookmark.parse(wrong[0]))
                    .getMessage());
            assertTrue(message.contains(wrong[1]), message);
        }
    }

    @Test
    void aMomentBeforeTheFirstGenerationIsNone() {
        Bookmark moment = bookmark();
        assertThrows(
                IllegalArgumentException.class,
                () -> new Bookmark(moment.plan(), 0, moment.plane(), moment.viewport(), false));
    }

    @Test
    void whateverIsDoneToALineItIsAMomentOrRefused() {
        RandomStream random = new Seed(5).stream();
        String line = bookmark().line();
        for (int i = 0; i < 5000; i++) {
            StringBuilder mutated = new StringBuilder(line);
            for (int k = 0; k <= random.nextInt(3); k++) {
                int at = random.nextInt(mutated.length());
                switch (random.nextInt(3)) {
                    case 0 -> mutated.deleteCharAt(at);
                    case 1 -> mutated.insert(at, (char) (32 + random.nextInt(95)));
                    default -> mutated.setCharAt(at, (char) random.nextInt(256));
                }
            }
            try {
                Bookmark.parse(mutated.toString());
            } catch (InputException refused) {
                assertEquals(1, String.valueOf(refused.getMessage()).lines().count(), refused::getMessage);
            }
        }
    }
}
