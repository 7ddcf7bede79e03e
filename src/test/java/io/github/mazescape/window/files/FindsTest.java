package io.github.mazescape.window.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.live.LiveSandbox;
import io.github.mazescape.live.Sandbox;
import io.github.mazescape.store.bookmark.Bookmark;
import io.github.mazescape.window.command.Choice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindsTest {
    @TempDir
    private Path folder = Path.of("");

    private final Sandbox sandbox = LiveSandbox.of();
    private final List<String> said = new CopyOnWriteArrayList<>();
    private final FileWriting writing = new FileWriting(said::add);

    @BeforeEach
    void run() {
        sandbox.ask(controls -> controls.view().resize(48, 32));
        sandbox.start();
        LiveSandbox.await("a generation", () -> LiveSandbox.number(sandbox) > 0);
    }

    @AfterEach
    void close() {
        writing.finish(20);
        sandbox.close();
    }

    private Finds finds() {
        return new Finds(sandbox, folder.resolve("finds"), writing, said::add);
    }

    private static void keep(Finds finds) {
        int before = finds.all().size();
        finds.keep();
        LiveSandbox.await("a find", () -> finds.all().size() > before);
    }

    @Test
    void whatIsKeptIsThereInTheNextProgramTooTheNewestFirst() throws IOException {
        Finds finds = finds();
        keep(finds);
        Path first = finds.all().get(0).file();
        Files.setLastModifiedTime(first, FileTime.fromMillis(0));
        keep(finds);
        Finds later = finds();
        later.refresh();
        LiveSandbox.await("both", () -> later.all().size() == 2);
        assertEquals(first, later.all().get(1).file());
        Find find = later.all().get(0);
        assertEquals(Find.SIDE, find.picture().getWidth());
        assertEquals(Find.SIDE, find.picture().getHeight());
        Bookmark bookmark = Bookmark.of(find.file().toString());
        assertTrue(find.place().startsWith("generation " + bookmark.generation() + ","), find.place());
    }

    @Test
    void whatIsNoFindIsLeftWhereItIs() throws IOException {
        Path home = Files.createDirectories(folder.resolve("finds"));
        Files.writeString(home.resolve("letter.png"), "dear reader");
        Finds finds = finds();
        keep(finds);
        Files.createSymbolicLink(home.resolve("link.png"), finds.all().get(0).file());
        finds.refresh();
        keep(finds);
        assertEquals(2, finds.all().size());
        assertTrue(Files.exists(home.resolve("letter.png")));
    }

    @Test
    void aFindIsRemovedWithItsFile() {
        Finds finds = finds();
        keep(finds);
        Find find = finds.all().get(0);
        finds.remove(find);
        LiveSandbox.await("none", () -> finds.all().isEmpty());
        assertFalse(Files.exists(find.file()));
    }

    @Test
    void theSubmenuOpensTheNewestAndShowsAll() {
        Finds finds = finds();
        keep(finds);
        List<String> done = new ArrayList<>();
        List<Choice> choices = FindChoices.of(finds, find -> done.add("open"), () -> done.add("all"))
                .all()
                .get();
        choices.forEach(choice -> choice.run().run());
        assertEquals(List.of("open", "all"), done);
    }

    @Test
    void whoHasNoFolderIsToldOfThePicture() {
        new Finds(sandbox, null, writing, said::add).keep();
        assertTrue(said.get(0).contains("s saves the picture"), said.toString());
    }
}
