package io.github.mazescape.cli.bench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.github.mazescape.cli.CommandLineRun;
import io.github.mazescape.evaluation.BatchEvaluator;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evaluation.Points;
import io.github.mazescape.evolution.Generation;
import io.github.mazescape.foraging.Task;
import io.github.mazescape.input.InputException;
import io.github.mazescape.maze.Maze;
import io.github.mazescape.run.Setup;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.settings.Settings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchBenchTest {
    private static final List<String> STRATEGIES =
            Parameters.EVOLUTION_STRATEGY.domain().words();
    private static final List<Integer> BUDGETS = List.of(60, 100);
    private static final double NEVER = Double.POSITIVE_INFINITY;

    private static Settings settings() {
        List<String> small = CommandLineRun.SMALL.stream()
                .map(option -> option.substring("--set=".length()))
                .toList();
        return Settings.defaults().with(small, "test");
    }

    private static Setup setup(String strategy, long seed) {
        return new Setup(settings().with(List.of("evolution.strategy=" + strategy, "seed=" + seed), "test"));
    }

    private static List<SearchRun> search(List<Double> goals, int threads, Long... seeds) {
        Setup setup = new Setup(settings());
        try (BatchEvaluator evaluator = setup.evaluator(threads)) {
            SearchBench bench = new SearchBench(setup, BUDGETS, goals, evaluator);
            return bench.runs(List.of(seeds), (done, note) -> {}, new Cancellation());
        }
    }

    /** What one run reaches on the mazes of the bench, generation by generation. */
    private record Gone(List<Long> spent, List<Double> heldOut, List<Double> valid) {
        static Gone through(String strategy, long seed) {
            Setup setup = setup(strategy, seed);
            Gone gone = new Gone(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            try (BatchEvaluator evaluator = setup.evaluator(1)) {
                SearchBench bench = new SearchBench(setup, BUDGETS, List.of(), evaluator);
                long spent = 0;
                for (Generation generation : setup.evolution(evaluator)
                        .generations(new Cancellation())
                        .limit(12)
                        .toList()) {
                    spent += generation.evaluations();
                    gone.spent.add(spent);
                    gone.heldOut.add(fitness(evaluator, generation, bench.heldOut()));
                    gone.valid.add(fitness(evaluator, generation, bench.validation()));
                }
            }
            assertTrue(gone.spent.get(11) > 100, "12 generations take more than 100 evaluations");
            return gone;
        }

        private static double fitness(BatchEvaluator evaluator, Generation generation, Task task) {
            Points champion = Points.of(new double[][] {generation.champion()});
            return evaluator.evaluate(task, champion, new Cancellation()).fitness()[0];
        }

        /** The last generation that a number of evaluations suffices for. */
        int within(long evaluations) {
            int last = 0;
            while (spent.get(last + 1) <= evaluations) {
                last++;
            }
            return last;
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 4})
    void theFitnessAfterSoManyEvaluationsIsThatOfTheLastChampionThatTheySufficeFor(long seed) {
        List<SearchRun> runs = search(List.of(), 2, seed);
        for (int i = 0; i < STRATEGIES.size(); i++) {
            Gone gone = Gone.through(STRATEGIES.get(i), seed);
            int first = gone.within(60);
            int second = gone.within(100);
            assertTrue(first < second, "generations " + first + " and " + second);
            double[] expected = {gone.heldOut.get(first), gone.heldOut.get(second)};
            assertArrayEquals(expected, runs.get(i).heldOut(), STRATEGIES.get(i));
        }
    }

    @Test
    void aGoalIsReachedByTheFirstChampionThatReachesItOnTheValidationMazes() {
        Gone gone = Gone.through(STRATEGIES.get(0), 3);
        List<Double> valid = gone.valid.subList(0, gone.within(100) + 1);
        double best = Collections.max(valid);
        double[] expected = {gone.spent.get(0), gone.spent.get(valid.indexOf(best)), NEVER};
        List<SearchRun> runs = search(List.of(0.0, best, Math.nextUp(best)), 1, 3L);
        assertArrayEquals(expected, runs.get(0).reached());
    }

    @Test
    void aGoalThatIsReachedAfterTheLastEvaluationIsNotReached() {
        for (long seed = 1; seed <= 20; seed++) {
            Gone gone = Gone.through(STRATEGIES.get(0), seed);
            int after = gone.within(100) + 1;
            double best = Collections.max(gone.valid.subList(0, after));
            double later = gone.valid.get(after);
            if (later > best) {
                assertArrayEquals(
                        new double[] {NEVER},
                        search(List.of(later), 1, seed).get(0).reached());
                return;
            }
        }
        fail("expected a seed whose generation after the last evaluation has the best champion so far");
    }

    @Test
    void theFiguresAreTheSameOnAnyNumberOfThreads() {
        List<SearchRun> one = search(List.of(0.1), 1, 5L);
        List<SearchRun> three = search(List.of(0.1), 3, 5L);
        for (int i = 0; i < one.size(); i++) {
            assertArrayEquals(one.get(i).heldOut(), three.get(i).heldOut());
            assertArrayEquals(one.get(i).reached(), three.get(i).reached());
        }
    }

    @Test
    void theStrategiesTakeTurnsAndTheProgressEndsWithAllEvaluations() {
        Setup setup = new Setup(settings());
        List<Long> shown = new ArrayList<>(List.of(0L));
        Set<String> notes = new HashSet<>();
        List<SearchRun> runs;
        long most;
        try (BatchEvaluator evaluator = setup.evaluator(2)) {
            SearchBench bench = new SearchBench(setup, BUDGETS, List.of(), evaluator);
            most = bench.most(List.of(7L, 9L));
            runs = bench.runs(
                    List.of(7L, 9L),
                    (done, note) -> {
                        assertTrue(done >= shown.get(shown.size() - 1), shown + " and then " + done);
                        shown.add(done);
                        notes.add(note);
                    },
                    new Cancellation());
        }
        List<String> expected = new ArrayList<>();
        for (long seed : new long[] {7, 9}) {
            STRATEGIES.forEach(strategy -> expected.add(strategy + ", seed " + seed));
        }
        assertEquals(
                expected,
                runs.stream()
                        .map(run -> run.strategy() + ", seed " + run.seed())
                        .toList());
        assertEquals(Set.copyOf(expected), notes);
        assertEquals(2L * STRATEGIES.size() * 100, most);
        assertEquals(most, shown.get(shown.size() - 1));
    }

    @Test
    void theMazesAreNeitherThoseOfARunNorTwiceTheSame() {
        Setup setup = new Setup(Settings.defaults());
        try (BatchEvaluator evaluator = setup.evaluator(1)) {
            SearchBench bench = new SearchBench(setup, BUDGETS, List.of(), evaluator);
            Set<Maze> all = new HashSet<>(bench.heldOut().mazes());
            all.addAll(bench.validation().mazes());
            all.addAll(setup.tasks().task(0).mazes());
            all.addAll(setup.heldOut().mazes());
            int expected = 2 * SearchBench.MAZES
                    + setup.tasks().task(0).mazes().size()
                    + setup.heldOut().mazes().size();
            assertEquals(expected, all.size());
            assertEquals(SearchBench.MAZES, bench.heldOut().mazes().size());
        }
    }

    @Test
    void fewerEvaluationsThanTheFirstGenerationTakesAreRefused() {
        Setup setup = new Setup(settings());
        try (BatchEvaluator evaluator = setup.evaluator(1)) {
            SearchBench bench = new SearchBench(setup, List.of(1, 100), List.of(), evaluator);
            InputException refused = assertThrows(
                    InputException.class, () -> bench.runs(List.of(1L), (done, note) -> {}, new Cancellation()));
            assertTrue(
                    String.valueOf(refused.getMessage())
                            .matches("--evaluations: expected at least the \\d+ of the first generation, got 1"),
                    refused.getMessage());
        }
    }

    @Test
    void aCancelledSearchEndsAtOnce() {
        Setup setup = new Setup(settings());
        Cancellation cancellation = new Cancellation();
        List<Long> shown = new ArrayList<>();
        try (BatchEvaluator evaluator = setup.evaluator(2)) {
            SearchBench bench = new SearchBench(setup, List.of(1_000_000_000), List.of(), evaluator);
            assertThrows(
                    CancellationException.class,
                    () -> bench.runs(
                            List.of(1L),
                            (done, note) -> {
                                shown.add(done);
                                cancellation.request();
                            },
                            cancellation));
        }
        assertEquals(1, shown.size());
    }
}
