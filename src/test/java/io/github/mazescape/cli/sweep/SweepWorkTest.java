package io.github.mazescape.cli.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.cli.CommandLineRun;
import io.github.mazescape.cluster.job.JobFiles;
import io.github.mazescape.cluster.job.JobRunner;
import io.github.mazescape.cluster.job.LostException;
import io.github.mazescape.cluster.job.Place;
import io.github.mazescape.cluster.job.PlacedPieces;
import io.github.mazescape.cluster.job.Places;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.experiment.cells.Job;
import io.github.mazescape.experiment.cells.Pieces;
import io.github.mazescape.input.InputException;
import io.github.mazescape.settings.Settings;
import io.github.mazescape.store.RunComparison;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweepWorkTest {
    @TempDir
    private Path folder = Path.of("");

    private final SweepGrid grid = SweepGrid.of(
            Settings.defaults()
                    .with(
                            CommandLineRun.SMALL.stream()
                                    .map(option -> option.substring("--set=".length()))
                                    .toList(),
                            "test")
                    .with("evolution.generations", "3"),
            List.of(),
            "1..2",
            null);

    private SweepWork work(SweepRuns runs) {
        return work(runs, grid, new Cancellation(), (number, generations) -> {});
    }

    private static SweepWork work(
            SweepRuns runs, SweepGrid grid, Cancellation cancellation, SweepWork.Progress progress) {
        return new SweepWork(
                runs, grid.runs(), grid.runs().stream().map(grid::name).toList(), 1, cancellation, progress);
    }

    /** A run of 9 generations with a checkpoint after every second one. */
    private final SweepGrid longer = SweepGrid.of(
            grid.runs().get(0).settings().with(List.of("evolution.generations=9", "evolution.checkpoint=2"), "test"),
            List.of(),
            "1",
            null);

    private final String name = longer.name(longer.runs().get(0));

    private Path uninterrupted() {
        try (SweepRuns runs = new SweepRuns(folder.resolve("uninterrupted"))) {
            assertTrue(work(runs, longer, new Cancellation(), (number, generations) -> {})
                    .here(0));
            return runs.folder(name);
        }
    }

    /** Cuts the run off after its fifth generation. */
    private void interrupt(SweepRuns runs) {
        Cancellation cancellation = new Cancellation();
        AtomicLong done = new AtomicLong();
        SweepWork work = work(runs, longer, cancellation, (number, generations) -> {
            if (done.addAndGet(generations) == 5) {
                cancellation.request();
            }
        });
        assertThrows(CancellationException.class, () -> work.here(0));
        assertTrue(Files.notExists(runs.folder(name)));
    }

    @Test
    void aRunThatWasInterruptedGoesOnAfterItsLastGenerationAndEndsInTheSameBytes() throws IOException {
        try (SweepRuns runs = new SweepRuns(folder.resolve("interrupted"))) {
            interrupt(runs);
            List<Long> progress = new ArrayList<>();
            assertTrue(work(runs, longer, new Cancellation(), (number, generations) -> progress.add(generations))
                    .here(0));
            assertEquals(List.of(5L, 1L, 1L, 1L, 1L), progress);
            assertEquals(Optional.empty(), RunComparison.difference(uninterrupted(), runs.folder(name)));
        }
    }

    @Test
    void aRunThatWasKilledGoesOnAfterItsLastCheckpointAndEndsInTheSameBytes() throws IOException {
        Path killed = Files.createDirectories(folder.resolve("killed/" + name + ".part"));
        try (SweepRuns runs = new SweepRuns(folder.resolve("whole"))) {
            AtomicLong done = new AtomicLong();
            work(runs, longer, new Cancellation(), (number, generations) -> {
                        if (done.addAndGet(generations) == 7) {
                            copy(runs.folder(name + ".part"), killed);
                        }
                    })
                    .here(0);
        }
        try (SweepRuns runs = new SweepRuns(folder.resolve("killed"))) {
            List<Long> progress = new ArrayList<>();
            work(runs, longer, new Cancellation(), (number, generations) -> progress.add(generations))
                    .here(0);
            assertEquals(List.of(6L, 1L, 1L, 1L), progress);
            assertEquals(Optional.empty(), RunComparison.difference(uninterrupted(), runs.folder(name)));
        }
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(String.valueOf(file.getFileName())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void anInterruptedRunGoesOnOnAnotherMachineAsWell() throws IOException {
        try (SweepRuns runs = new SweepRuns(folder.resolve("interrupted"))) {
            interrupt(runs);
            SweepWork work = work(runs, longer, new Cancellation(), (number, generations) -> {});
            Job job = work.job(0).orElseThrow();
            assertTrue(job.files().containsKey("population-000005.npy"), job::toString);
            assertEquals(Optional.of(true), work.taken(0, elsewhere(job)));
            assertEquals(Optional.empty(), RunComparison.difference(uninterrupted(), runs.folder(name)));
            assertTrue(Files.notExists(runs.folder(name + ".part")));
        }
    }

    /** What another machine sends back for a job. */
    private SortedMap<String, Path> elsewhere(Job job) throws IOException {
        return elsewhere(new RunJobRunner(), job);
    }

    private SortedMap<String, Path> elsewhere(RunJobRunner runner, Job job) throws IOException {
        assertEquals(RunJobRunner.KIND, job.kind());
        Path own = Files.createTempDirectory(folder, "elsewhere");
        return runner.run(job.text(), job.files(), own, 1, new Cancellation());
    }

    @Test
    void aRunThatAnotherMachineDidIsTheSameRun() throws IOException {
        try (SweepRuns here = new SweepRuns(folder.resolve("here"));
                SweepRuns there = new SweepRuns(folder.resolve("there"))) {
            assertTrue(work(here).here(0));
            SweepWork work = work(there);
            assertEquals(Optional.of(true), work.taken(0, elsewhere(work.job(0).orElseThrow())));
            String name = grid.name(grid.runs().get(0));
            assertEquals(Optional.empty(), RunComparison.difference(here.folder(name), there.folder(name)));
            assertEquals(Optional.empty(), work.job(0));
            assertFalse(work.here(0));
        }
    }

    @Test
    void aRunComesBackNowAndThenAndEndsInTheSameBytes() throws IOException {
        RunJobRunner brief = new RunJobRunner(here -> Duration.ZERO);
        try (SweepRuns runs = new SweepRuns(folder.resolve("sliced"))) {
            List<Long> progress = new ArrayList<>();
            SweepWork work = work(runs, longer, new Cancellation(), (number, generations) -> progress.add(generations));
            for (int slice = 1; slice <= 9; slice++) {
                SortedMap<String, Path> files = elsewhere(brief, work.job(0).orElseThrow());
                assertEquals(slice < 9 ? Optional.empty() : Optional.of(true), work.taken(0, files));
                SortedMap<String, Path> again = new TreeMap<>(files);
                if (slice < 9) {
                    assertThrows(InputException.class, () -> work.taken(0, again), "no generation is new");
                }
            }
            assertEquals(List.of(1L, 1L, 1L, 1L, 1L, 1L, 1L, 1L, 1L), progress);
            assertEquals(Optional.empty(), RunComparison.difference(uninterrupted(), runs.folder(name)));
            assertEquals(Set.of(name, "lock"), names(folder.resolve("sliced")));
        }
    }

    @Test
    void aMachineThatStaysGivesBackARunLessOften() {
        assertEquals(Duration.ofSeconds(3), RunJobRunner.slice(Duration.ZERO));
        assertEquals(Duration.ofSeconds(3), RunJobRunner.slice(Duration.ofSeconds(15)));
        assertEquals(Duration.ofSeconds(6), RunJobRunner.slice(Duration.ofSeconds(30)));
        assertEquals(Duration.ofSeconds(10), RunJobRunner.slice(Duration.ofHours(1)));
    }

    @Test
    void aWrongResultLeavesWhatHadComeBackBefore() throws IOException {
        RunJobRunner brief = new RunJobRunner(here -> Duration.ZERO);
        try (SweepRuns runs = new SweepRuns(folder.resolve("sliced"))) {
            List<Long> progress = new ArrayList<>();
            SweepWork work = work(runs, longer, new Cancellation(), (number, generations) -> progress.add(generations));
            assertEquals(
                    Optional.empty(), work.taken(0, elsewhere(brief, work.job(0).orElseThrow())));
            SortedMap<String, Path> damaged =
                    new TreeMap<>(elsewhere(brief, work.job(0).orElseThrow()));
            damaged.put("generations.csv", damaged.get("parents.csv"));
            assertThrows(InputException.class, () -> work.taken(0, damaged));
            assertTrue(work.here(0));
            assertEquals(List.of(1L, 1L, 1L, 1L, 1L, 1L, 1L, 1L, 1L, 1L), progress);
            assertEquals(Optional.empty(), RunComparison.difference(uninterrupted(), runs.folder(name)));
            assertEquals(Set.of(name, "lock"), names(folder.resolve("sliced")));
        }
    }

    /** Between the deletion of what there was and the new name of what came, nothing but the latter may be there. */
    @Test
    void whatHadComeWhenTheProgramWasKilledIsNotDoneAgain() throws IOException {
        RunJobRunner brief = new RunJobRunner(here -> Duration.ZERO);
        try (SweepRuns runs = new SweepRuns(folder.resolve("killed"))) {
            SweepWork work = work(runs, longer, new Cancellation(), (number, generations) -> {});
            for (int slice = 1; slice <= 5; slice++) {
                assertEquals(
                        Optional.empty(),
                        work.taken(0, elsewhere(brief, work.job(0).orElseThrow())));
            }
        }
        Path arrived = folder.resolve("killed/" + name + ".new.part");
        Files.move(folder.resolve("killed/" + name + ".part"), arrived);
        Path half = Files.createDirectories(folder.resolve("killed/" + name + ".part"));
        Files.copy(arrived.resolve("settings.toml"), half.resolve("settings.toml"));
        try (SweepRuns runs = new SweepRuns(folder.resolve("killed"))) {
            List<Long> progress = new ArrayList<>();
            SweepWork work = work(runs, longer, new Cancellation(), (number, generations) -> progress.add(generations));
            assertTrue(work.here(0));
            assertEquals(List.of(5L, 1L, 1L, 1L, 1L), progress);
            assertEquals(Optional.empty(), RunComparison.difference(uninterrupted(), runs.folder(name)));
            assertEquals(Set.of(name, "lock"), names(folder.resolve("killed")));
        }
    }

    @Test
    void whatHadComeInPartWhenTheProgramWasKilledIsLeftOut() throws IOException {
        RunJobRunner brief = new RunJobRunner(here -> Duration.ZERO);
        try (SweepRuns runs = new SweepRuns(folder.resolve("killed"))) {
            SweepWork work = work(runs, longer, new Cancellation(), (number, generations) -> {});
            assertEquals(
                    Optional.empty(), work.taken(0, elsewhere(brief, work.job(0).orElseThrow())));
        }
        Path part = Files.createDirectories(folder.resolve("killed/" + name + ".new.part"));
        for (String file : List.of("settings.toml", "generations.csv")) {
            Files.copy(folder.resolve("killed/" + name + ".part").resolve(file), part.resolve(file));
        }
        try (SweepRuns runs = new SweepRuns(folder.resolve("killed"))) {
            List<Long> progress = new ArrayList<>();
            SweepWork work = work(runs, longer, new Cancellation(), (number, generations) -> progress.add(generations));
            assertTrue(work.here(0));
            assertEquals(1L, progress.get(0));
            assertEquals(9, progress.size());
            assertEquals(Optional.empty(), RunComparison.difference(uninterrupted(), runs.folder(name)));
            assertEquals(Set.of(name, "lock"), names(folder.resolve("killed")));
        }
    }

    private static Set<String> names(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(path -> String.valueOf(path.getFileName())).collect(Collectors.toSet());
        }
    }

    @Test
    void whatIsNoResultOfTheRunIsRefusedAndTheRunIsDoneHere() throws IOException {
        try (SweepRuns runs = new SweepRuns(folder.resolve("runs"))) {
            SweepWork work = work(runs);
            SortedMap<String, Path> other = elsewhere(work.job(1).orElseThrow());
            assertThrows(InputException.class, () -> work.taken(0, other));
            assertThrows(InputException.class, () -> work.taken(0, new TreeMap<>()));
            SortedMap<String, Path> damaged =
                    new TreeMap<>(elsewhere(work.job(0).orElseThrow()));
            damaged.put("generations.csv", damaged.get("parents.csv"));
            assertThrows(InputException.class, () -> work.taken(0, damaged));
            damaged.put("../../stranger", damaged.get("parents.csv"));
            assertThrows(InputException.class, () -> work.taken(0, damaged));
            assertTrue(Files.notExists(folder.resolve("stranger")));
            assertTrue(Files.notExists(runs.folder(grid.name(grid.runs().get(0)))));
            assertTrue(work.here(0));
        }
    }

    /** Places of which some are here, some are another machine's, and some are lost with their job. */
    private final class FlickeringPlaces implements Places {
        private final AtomicInteger taken = new AtomicInteger();

        @Override
        public Place take(Cancellation cancellation) {
            int number = taken.getAndIncrement();
            return new Place() {
                @Override
                public boolean here() {
                    return number % 3 == 2;
                }

                @Override
                public JobFiles run(io.github.mazescape.cluster.job.Job job, Cancellation asked) throws LostException {
                    if (number % 3 == 0) {
                        throw new LostException("gone");
                    }
                    assertEquals(RunJobRunner.KIND, job.kind());
                    try {
                        Path own = Files.createTempDirectory(folder, "elsewhere");
                        return JobRunner.of(new RunJobRunner(here -> Duration.ZERO))
                                .run(job.inputs(), own, 1, asked);
                    } catch (IOException e) {
                        throw new LostException(String.valueOf(e.getMessage()));
                    }
                }

                @Override
                public void refuse(String why) {
                    throw new AssertionError(why);
                }

                @Override
                public void close() {}
            };
        }
    }

    @Test
    void runsThatAreDoneWhereverAPlaceIsFreeAreTheSameRuns() throws IOException {
        try (SweepRuns here = new SweepRuns(folder.resolve("one"));
                SweepRuns there = new SweepRuns(folder.resolve("many"))) {
            Pieces.onThreads(1).run(0, 2, work(here), new Cancellation(), (number, fresh) -> {});
            new PlacedPieces(new FlickeringPlaces())
                    .run(0, 2, work(there), new Cancellation(), (number, fresh) -> assertTrue(fresh));
            for (SweepGrid.Run run : grid.runs()) {
                String name = grid.name(run);
                assertEquals(Optional.empty(), RunComparison.difference(here.folder(name), there.folder(name)));
            }
        }
    }
}
