package io.github.mazescape.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.awt.Rectangle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RememberedPlaceTest {
    private static final WindowPlace PLACE = new WindowPlace(new Rectangle(-1600, 30, 1500, 900), false);

    @TempDir
    Path folder;

    @Test
    void aPlaceIsReadAsItWasWritten() throws IOException {
        Path file = folder.resolve("new/window");
        assertNull(RememberedPlace.read(file));
        RememberedPlace.write(file, PLACE);
        assertEquals(PLACE, RememberedPlace.read(file));
        assertEquals("-1600 30 1500 900\n", Files.readString(file));
        WindowPlace maximized = new WindowPlace(PLACE.bounds(), true);
        RememberedPlace.write(file, maximized);
        assertEquals(maximized, RememberedPlace.read(file));
        try (Stream<Path> all = Files.list(file.getParent())) {
            assertEquals(1, all.count());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "0 0 1500",
                "0 0 1500 900 800",
                "0 0 -1500 900",
                "0 0 1500 999999",
                "0 0 99999999999999999999 900",
                "0 0 1e3 900",
                "0 0 1500 900 minimized",
                " 0 0 1500 900",
                "0 0 1500 900\n\n",
                "\0\0\0\0",
                "x y width height"
            })
    void aFileThatSaysAnythingElseCountsForNothing(String content) throws IOException {
        assertNull(RememberedPlace.read(Files.writeString(folder.resolve("window"), content)));
    }

    @Test
    void whatIsNoFileOrALongOneCountsForNothing() throws IOException {
        assertNull(RememberedPlace.read(null));
        assertNull(RememberedPlace.read(Files.createDirectory(folder.resolve("folder"))));
        assertNull(RememberedPlace.read(Files.writeString(folder.resolve("long"), "0 0 1500 900" + "\n".repeat(999))));
        Path link = folder.resolve("link");
        Files.createSymbolicLink(link, Files.writeString(folder.resolve("target"), "0 0 1500 900\n"));
        assertNull(RememberedPlace.read(link));
    }

    @Test
    void aFolderThatCannotBeWrittenIsHarmless() throws IOException {
        Path file = Files.writeString(folder.resolve("a file"), "where a folder would be")
                .resolve("window");
        RememberedPlace.write(file, PLACE);
        RememberedPlace.write(null, PLACE);
        assertNull(RememberedPlace.read(file));
    }
}
