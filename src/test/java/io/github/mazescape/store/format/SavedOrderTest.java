package io.github.mazescape.store.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mazescape.faults.DiskRequests.Request;
import io.github.mazescape.faults.RequestOrder;
import io.github.mazescape.faults.WatchedProvider;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file is on disk before it has its name, and the name is on disk before anybody is told. */
class SavedOrderTest {
    @TempDir
    private Path temp = Path.of("");

    @FunctionalInterface
    private interface Saving {
        void save(Path file) throws IOException;
    }

    private List<Request> unforced(Saving saving) throws IOException {
        WatchedProvider disk = new WatchedProvider(FileSystems.getDefault().provider());
        disk.requests().watch(temp);
        saving.save(disk.watched(temp.resolve("a")));
        List<Request> requests = disk.requests().end();
        assertEquals(
                1,
                requests.stream()
                        .filter(request -> request.newName().equals("a"))
                        .count());
        return RequestOrder.unforced(requests, String.valueOf(temp.getFileName()));
    }

    @Test
    void aFileThatReplacesAnother() throws IOException {
        assertEquals(List.of(), unforced(file -> WholeFile.write(file, out -> out.write('a'))));
    }

    @Test
    void aFileOfANewName() throws IOException {
        assertEquals(List.of(), unforced(file -> WholeFile.writeNew(file, out -> out.write('a'))));
    }

    @Test
    void aFileOfARun() throws IOException {
        assertEquals(List.of(), unforced(file -> WholeFile.inRunFolder(file, "a")));
    }
}
