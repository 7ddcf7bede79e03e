package io.github.mazescape.cluster;

import static io.github.mazescape.cluster.Landscapes.await;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.cluster.job.JobFiles;
import io.github.mazescape.cluster.job.JobRunner;
import io.github.mazescape.cluster.pair.Certificates;
import io.github.mazescape.cluster.pair.Pairing;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evaluation.Cores;
import io.github.mazescape.evaluation.schedule.Fleet;
import io.github.mazescape.experiment.cells.Job;
import io.github.mazescape.experiment.cells.Pieces;
import io.github.mazescape.input.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jobs that really go out and come back; addresses of this machine stand for machines. */
class RemotePlacesTest {
    private static final String ADA = "127.0.0.2";
    private static final String BABBAGE = "127.0.0.3";
    private static final String CURIE = "127.0.0.4";
    private static final int PIECES = 6;
    /** Does not fit into one message. */
    private static final int LARGE = 1_700_000;

    @TempDir
    private static Path folder;

    private static final byte[] DATA = new byte[LARGE];

    private final List<String> lines = new CopyOnWriteArrayList<>();

    @BeforeAll
    static void prepare() throws IOException {
        Pairing.make(folder.resolve("keys"), List.of(ADA, BABBAGE, CURIE));
        new Random(3).nextBytes(DATA);
        Files.write(folder.resolve("data"), DATA);
    }

    private static Access access(String host) {
        return new Access(
                host, host, 0, Certificates.read(folder.resolve("keys").resolve(host)));
    }

    private Coordinator coordinator() {
        return Coordinator.open(access(ADA), new Fleet(new Cores(1), false, System::nanoTime), lines::add);
    }

    /** Turns the data round. */
    private static JobFiles turned(JobFiles inputs) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put("text", Objects.requireNonNull(inputs.files().get("job.txt")));
        files.put("empty", new byte[0]);
        files.put("turned", turned(Objects.requireNonNull(inputs.files().get("data"))));
        return new JobFiles(files);
    }

    private static byte[] turned(byte[] bytes) {
        byte[] turned = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            turned[i] = bytes[bytes.length - 1 - i];
        }
        return turned;
    }

    private static Map<String, JobRunner> runner(JobRunner runner) {
        return Map.of("turn", runner);
    }

    /** Begins a job, and ends when nobody needs it any more. */
    private static JobRunner neverThrough(CountDownLatch begun, CountDownLatch ended) {
        return (inputs, at, threads, until) -> {
            begun.countDown();
            while (!until.requested()) {
                Thread.onSpinWait();
            }
            ended.countDown();
            throw new CancellationException();
        };
    }

    private static final class Turning implements Pieces.Work<String> {
        private final AtomicInteger here = new AtomicInteger();

        @Override
        public String here(int number) {
            here.incrementAndGet();
            return "piece " + number;
        }

        @Override
        public Optional<Job> job(int number) {
            return Optional.of(
                    new Job("turn", "piece " + number, new TreeMap<>(Map.of("data", folder.resolve("data")))));
        }

        @Override
        public Optional<String> taken(int number, SortedMap<String, Path> files) {
            try {
                assertEquals(0, Files.size(files.get("empty")));
                assertArrayEquals(turned(DATA), Files.readAllBytes(files.get("turned")));
                return Optional.of(Files.readString(files.get("text")));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static List<String> run(Coordinator coordinator, int here, Turning work, Cancellation cancellation) {
        List<String> results = new ArrayList<>();
        coordinator.pieces(here).run(0, PIECES, work, cancellation, (number, result) -> results.add(result));
        return results;
    }

    private static List<String> expected() {
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < PIECES; i++) {
            expected.add("piece " + i);
        }
        return expected;
    }

    @Test
    void piecesGoOutAndComeBackWholeAndInOrder() throws Exception {
        try (Coordinator coordinator = coordinator();
                LentThread one = new LentThread(
                        access(BABBAGE), coordinator.address(), runner((in, at, threads, until) -> turned(in)));
                LentThread other = new LentThread(
                        access(CURIE), coordinator.address(), runner((in, at, threads, until) -> turned(in)))) {
            Turning work = new Turning();
            assertEquals(expected(), run(coordinator, 0, work, new Cancellation()));
            assertEquals(0, work.here.get());
        }
    }

    @Test
    void whatAMachineWasDoingWhenItWentIsDoneByAnother() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        JobRunner never = neverThrough(begun, new CountDownLatch(1));
        try (Coordinator coordinator = coordinator()) {
            LentThread hung = new LentThread(access(BABBAGE), coordinator.address(), runner(never));
            CompletableFuture<List<String>> results =
                    OwnThread.of(() -> run(coordinator, 0, new Turning(), new Cancellation()));
            begun.await();
            hung.close();
            try (LentThread other = new LentThread(
                    access(CURIE), coordinator.address(), runner((in, at, threads, until) -> turned(in)))) {
                assertEquals(expected(), results.get());
            }
        }
    }

    /** It stays, and nobody can know whether it is slow or will never answer. */
    @Test
    void whatAMachineIsNotThroughWithIsDoneByOneThatIsFree() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        JobRunner never = neverThrough(begun, ended);
        try (Coordinator coordinator = coordinator();
                LentThread hung = new LentThread(access(BABBAGE), coordinator.address(), runner(never))) {
            Turning work = new Turning();
            CompletableFuture<List<String>> results = OwnThread.of(() -> run(coordinator, 0, work, new Cancellation()));
            begun.await();
            try (LentThread free = new LentThread(
                    access(CURIE), coordinator.address(), runner((in, at, threads, until) -> turned(in)))) {
                assertEquals(expected(), results.get());
                ended.await();
                assertEquals(3, coordinator.members().size());
                assertEquals(0, work.here.get());
            }
        }
    }

    @Test
    void whatAnotherIsDoingTooGoesOnWhereTheFirstGoes() throws Exception {
        CountDownLatch second = new CountDownLatch(1);
        CountDownLatch gone = new CountDownLatch(1);
        AtomicInteger begun = new AtomicInteger();
        JobRunner waiting = (inputs, at, threads, until) -> {
            if (begun.incrementAndGet() == 2) {
                second.countDown();
            }
            while (gone.getCount() > 0 && !until.requested()) {
                Thread.onSpinWait();
            }
            if (until.requested()) {
                throw new CancellationException();
            }
            return turned(inputs);
        };
        try (Coordinator coordinator = coordinator()) {
            LentThread one = new LentThread(access(BABBAGE), coordinator.address(), runner(waiting));
            try (LentThread other = new LentThread(access(CURIE), coordinator.address(), runner(waiting))) {
                List<String> results = new CopyOnWriteArrayList<>();
                Turning work = new Turning();
                CompletableFuture<Boolean> done = OwnThread.of(() -> {
                    coordinator.pieces(0).run(0, 1, work, new Cancellation(), (number, result) -> results.add(result));
                    return true;
                });
                second.await();
                one.close();
                await("gone", () -> coordinator.members().size() == 2);
                gone.countDown();
                assertTrue(done.get());
                assertEquals(List.of("piece 0"), results);
                assertEquals(2, begun.get());
            }
        }
    }

    @Test
    void aMachineThatCannotGetsNoMoreJobs() throws Exception {
        AtomicInteger tried = new AtomicInteger();
        JobRunner unable = (inputs, at, threads, until) -> {
            tried.incrementAndGet();
            throw InputException.found("job", "one of version 7", "8");
        };
        try (Coordinator coordinator = coordinator();
                LentThread worker = new LentThread(access(BABBAGE), coordinator.address(), runner(unable))) {
            await("joined", () -> coordinator.members().size() == 2);
            Turning work = new Turning();
            assertEquals(expected(), run(coordinator, 1, work, new Cancellation()));
            assertEquals(PIECES, work.here.get());
            assertTrue(tried.get() <= 1, tried + " jobs");
        }
    }

    @Test
    void whatNobodyElseCanDoIsDoneHere() throws Exception {
        JobRunner broken = (inputs, at, threads, until) -> {
            throw new OutOfMemoryError("no room");
        };
        try (Coordinator coordinator = coordinator();
                LentThread worker = new LentThread(access(BABBAGE), coordinator.address(), runner(broken))) {
            List<String> results = new ArrayList<>();
            Turning work = new Turning();
            coordinator.pieces(0).run(0, 1, work, new Cancellation(), (number, result) -> results.add(result));
            assertEquals(List.of("piece 0"), results);
            assertTrue(lines.stream().anyMatch(line -> line.endsWith("is done elsewhere: no room")), lines::toString);
        }
    }

    @Test
    void aJobThatNobodyNeedsAnyMoreIsGivenUp() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        JobRunner patient = neverThrough(begun, ended);
        try (Coordinator coordinator = coordinator();
                LentThread worker = new LentThread(access(BABBAGE), coordinator.address(), runner(patient))) {
            Cancellation cancellation = new Cancellation();
            CompletableFuture<List<String>> results =
                    OwnThread.of(() -> run(coordinator, 0, new Turning(), cancellation));
            begun.await();
            cancellation.request();
            ended.await();
            assertThrows(Exception.class, results::get);
        }
    }
}
