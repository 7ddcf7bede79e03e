package io.github.mazescape.store.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mazescape.film.MovieWriter;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two windows on one folder find the same name free; what each of them saves is kept. */
class NewNamesTest {
    private static final int SAVED = 24;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void whatIsSavedAtOnceUnderOneNameIsAllKept() throws Exception {
        Path wanted = folder.resolve("mazescape-0001.png");
        ExecutorService windows = Executors.newFixedThreadPool(4);
        List<Callable<Path>> saving = IntStream.range(0, SAVED)
                .<Callable<Path>>mapToObj(i -> () -> WholeFile.writeNew(wanted, out -> out.write(bytes(i))))
                .toList();
        TreeSet<Path> names = new TreeSet<>();
        for (Future<Path> saved : windows.invokeAll(saving)) {
            names.add(saved.get());
        }
        windows.shutdown();
        TreeSet<String> kept = new TreeSet<>();
        for (Path name : names) {
            kept.add(Files.readString(name));
        }
        assertEquals(SAVED, kept.size());
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(names, new TreeSet<>(files.toList()));
        }
        assertEquals(wanted, names.first());
        assertEquals(folder.resolve("mazescape-0024.png"), names.last());
    }

    private static byte[] bytes(int number) {
        return ("picture " + number).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aFilmWhoseNameWasTakenMeanwhileGetsTheNextOne() throws IOException {
        Path wanted = folder.resolve("mazescape-0001.gif");
        MovieWriter film = MovieWriter.toNew(wanted, 10);
        film.add(new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB));
        Files.writeString(wanted, "of another window");
        film.close();
        assertEquals("of another window", Files.readString(wanted));
        assertEquals(folder.resolve("mazescape-0002.gif"), film.path());
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(2, files.count());
        }
    }

    @Test
    void aPlainNameThatWasTakenGetsANumber() {
        assertEquals(folder.resolve("replay-5-0001.gif"), UnusedName.insteadOf(folder.resolve("replay-5.gif")));
        assertEquals(Path.of("no-such-0001.png"), UnusedName.insteadOf(Path.of("no-such-0007.png")));
    }
}
