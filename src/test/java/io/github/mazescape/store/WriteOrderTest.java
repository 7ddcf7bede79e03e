package io.github.mazescape.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.faults.DiskRequests.Kind;
import io.github.mazescape.faults.DiskRequests.Request;
import io.github.mazescape.faults.RequestOrder;
import io.github.mazescape.faults.WatchedProvider;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lies on disk whenever the power fails: a run writes, forces and renames in an order that leaves it whole. */
class WriteOrderTest {
    private static final long GENERATIONS = 17;

    @TempDir
    private Path temp;

    private List<Request> requests;

    @BeforeEach
    void run() {
        WatchedProvider disk = new WatchedProvider(FileSystems.getDefault().provider());
        disk.requests().watch(temp);
        RunBench.run(disk.watched(temp.resolve("runs/first")), RunBench.SETTINGS, GENERATIONS);
        requests = disk.requests().end();
    }

    /** The places of the renames that give a file its name. */
    private List<Integer> named(String name) {
        return IntStream.range(0, requests.size())
                .filter(i -> requests.get(i).kind() == Kind.RENAME
                        && requests.get(i).newName().equals(name))
                .boxed()
                .toList();
    }

    private int last(Kind kind, String name, int before) {
        return requests.subList(0, before).lastIndexOf(new Request(kind, name, ""));
    }

    @Test
    void everyFileIsForcedBeforeItIsRenamedAndItsFolderAfter() {
        assertEquals(List.of(), RequestOrder.unforced(requests, "first"));
    }

    @Test
    void aCheckpointIsWrittenOnlyOnceWhatItVouchesForIsOnDisk() {
        List<Integer> checkpoints = named(CheckpointStore.NEWEST);
        assertEquals(GENERATIONS / 5, checkpoints.size());
        for (int at : checkpoints) {
            for (String table : List.of(RunFolder.CHAMPIONS, RunFolder.GENERATIONS)) {
                int written = last(Kind.WRITE, table, at);
                int forced = last(Kind.FORCE, table, at);
                assertTrue(written >= 0 && forced > written, table + " is not on disk before request " + at);
            }
        }
    }

    @Test
    void thePopulationIsThereBeforeTheCheckpointAndTheOneBeforeItIsKeptUntilThen() {
        List<Integer> checkpoints = named(CheckpointStore.NEWEST);
        List<Integer> previous = named(CheckpointStore.PREVIOUS);
        assertEquals(checkpoints.size() - 1, previous.size());
        for (int i = 0; i < checkpoints.size(); i++) {
            String population = "population-0000" + (i < 1 ? "05" : 5 * (i + 1)) + ".npy";
            int there = named(population).get(0);
            assertTrue(there < checkpoints.get(i), population);
            if (i > 0) {
                assertTrue(there < previous.get(i - 1) && previous.get(i - 1) < checkpoints.get(i), requests::toString);
            }
        }
        int deleted = last(Kind.DELETE, "population-000005.npy", requests.size());
        assertTrue(deleted > checkpoints.get(2), "deleted as request " + deleted);
    }

    @Test
    void theSettingsOfARunThatIsBegunAnewAreDeletedLast() {
        WatchedProvider disk = new WatchedProvider(FileSystems.getDefault().provider());
        disk.requests().watch(temp);
        UnfinishedRun.clear(disk.watched(temp.resolve("runs/first")), RunBench.SETTINGS);
        List<String> deleted = disk.requests().end().stream()
                .filter(request -> request.kind() == Kind.DELETE)
                .map(Request::name)
                .toList();
        assertEquals(deleted.stream().sorted().toList(), deleted);
        assertEquals(RunFolder.SETTINGS, deleted.get(deleted.size() - 1));
        assertTrue(deleted.size() > 5, deleted::toString);
    }

    @Test
    void theNameOfANewRunIsOnDiskBeforeAnythingInIt() {
        int made = requests.indexOf(new Request(Kind.CREATE_FOLDER, "first", ""));
        int named = requests.indexOf(new Request(Kind.FORCE, "runs", ""));
        int settings = named(RunFolder.SETTINGS).get(0);
        assertTrue(made >= 0 && made < named && named < settings, requests::toString);
    }
}
