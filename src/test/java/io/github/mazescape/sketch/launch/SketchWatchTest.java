package io.github.mazescape.sketch.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.input.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SketchWatchTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    private Path above = Path.of("");

    private Path folder = Path.of("");
    private Path file = Path.of("");

    @BeforeEach
    void write() throws IOException {
        folder = Files.createDirectories(above.resolve("Mine"));
        file = folder.resolve("Mine.pde");
        Files.writeString(file, "void draw() {}\n");
    }

    private SketchWatch watch() {
        return new SketchWatch(folder, SketchSource.read(folder));
    }

    private static SketchSource next(SketchWatch watch) {
        return assertTimeoutPreemptively(PATIENCE, watch::next);
    }

    @Test
    void anotherTextIsSeen() throws IOException {
        SketchWatch watch = watch();
        Files.writeString(file, "void draw() { background(0); }\n");
        assertEquals("void draw() { background(0); }\n", next(watch).joined());
    }

    @Test
    void aFileThatAnEditorPutsInPlaceOfTheOldOneIsSeen() throws IOException {
        SketchWatch watch = watch();
        Path other = Files.writeString(folder.resolve("Mine.pde.swap"), "int x;\n");
        Files.move(other, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertEquals("int x;\n", next(watch).joined());
    }

    @Test
    void aNewTabIsSeen() throws IOException {
        SketchWatch watch = watch();
        Files.writeString(folder.resolve("Other.pde"), "int x;\n");
        assertEquals("void draw() {}\nint x;\n", next(watch).joined());
    }

    @Test
    void aTouchedFileIsNoChange() throws Exception {
        SketchWatch watch = watch();
        Files.writeString(file, "void draw() {}\n");
        CompletableFuture<SketchSource> waiting = CompletableFuture.supplyAsync(() -> next(watch));
        assertThrows(java.util.concurrent.TimeoutException.class, () -> waiting.get(700, TimeUnit.MILLISECONDS));
        Files.writeString(file, "int y;\n");
        assertEquals("int y;\n", await(waiting).joined());
    }

    private static SketchSource await(CompletableFuture<SketchSource> waiting)
            throws InterruptedException, ExecutionException {
        return waiting.get();
    }

    @Test
    void aFileThatIsGoneIsToldOnceAndTheSameTextIsThenAChange() throws IOException {
        SketchWatch watch = watch();
        Files.move(file, above.resolve("kept.pde"));
        InputException told = assertThrows(InputException.class, () -> next(watch));
        assertTrue(String.valueOf(told.getMessage()).contains("Mine.pde"), told::getMessage);
        Files.move(above.resolve("kept.pde"), file);
        assertEquals("void draw() {}\n", next(watch).joined());
    }
}
