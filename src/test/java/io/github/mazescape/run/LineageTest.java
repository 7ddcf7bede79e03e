package io.github.mazescape.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.cli.CommandLineRun;
import io.github.mazescape.evaluation.BatchEvaluator;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evolution.Generation;
import io.github.mazescape.landscape.DirectionKind;
import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.seed.Seed;
import io.github.mazescape.settings.Settings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LineageTest {
    private static final Settings SETTINGS = Settings.defaults()
            .with(
                    CommandLineRun.SMALL.stream()
                            .map(option -> option.substring("--set=".length()))
                            .toList(),
                    "test");

    private final BatchEvaluator workers = new Setup(SETTINGS).evaluator(2);
    private final Cancellation never = new Cancellation();

    @AfterEach
    void close() {
        workers.close();
    }

    private Generation at(Timeline timeline, long number) {
        return timeline.at(number, never, made -> {});
    }

    private static List<Long> numbers(Lineage line) {
        return line.ancestors().stream().map(Lineage.Ancestor::generation).toList();
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    @Test
    void theLineOfACentreGoesThroughTheCentresBeforeIt() {
        Timeline timeline = new Timeline(Plan.of(SETTINGS.with("evolution.champion", "centre")), workers);
        List<double[]> centres = new ArrayList<>();
        for (int number = 1; number <= 9; number++) {
            centres.add(at(timeline, number).champion());
        }
        Lineage line = Lineage.ofChampion(timeline.state(at(timeline, 9), 9, never));
        assertEquals(upTo(9), numbers(line));
        for (int i = 0; i < centres.size(); i++) {
            assertSame(centres.get(i), line.ancestors().get(i).weights());
        }
    }

    @Test
    void theLineOfAnIndividualGoesThroughItsParents() {
        Timeline timeline = new Timeline(Plan.of(SETTINGS.with("evolution.champion", "best")), workers);
        List<Generation> generations = new ArrayList<>();
        for (int number = 1; number <= 9; number++) {
            generations.add(at(timeline, number));
        }
        RunState state = timeline.state(at(timeline, 9), 9, never);
        for (int index : new int[] {0, 7}) {
            Lineage line = Lineage.of(state, 9, index);
            assertEquals(upTo(9), numbers(line));
            int wanted = index;
            for (int i = 8; i >= 0; i--) {
                Generation generation = generations.get(i);
                assertSame(
                        generation.population()[wanted], line.ancestors().get(i).weights());
                wanted = i == 0 ? 0 : generation.parents()[wanted];
            }
        }
        assertEquals(
                numbers(Lineage.of(state, 9, 0)), numbers(Lineage.ofChampion(state)), "the best is the champion there");
    }

    @Test
    void aLineGoesOnBehindTheCentreWhereAnIndividualDescendsFromIt() {
        Settings natural = SETTINGS.with("evolution.strategy", "snes").with("evolution.champion", "centre");
        Timeline timeline = new Timeline(Plan.of(natural), workers);
        Generation sixth = at(timeline, 6);
        RunState state = timeline.state(sixth, 6, never);
        int other = sixth.centre() == 0 ? 1 : 0;
        Lineage line = Lineage.of(state, 6, other);
        assertEquals(upTo(6), numbers(line));
        assertSame(sixth.population()[other], line.ancestors().get(5).weights());
        assertSame(at(timeline, 5).champion(), line.ancestors().get(4).weights());
    }

    @Test
    void whoWasAdoptedHasNoAncestorsAndTheOthersKeepTheirs() {
        Plan plan = Plan.of(SETTINGS.with("evolution.champion", "best"))
                .plus(List.of(new Change.Adoption(4, PlaneRecipe.around(3, DirectionKind.RANDOM, 1), 1e-6, -1e-6)));
        Timeline timeline = new Timeline(plan, workers);
        Generation fourth = at(timeline, 4);
        Generation settled = timeline.state(fourth, 4, never).generation();
        Generation fifth = at(timeline, 5);
        RunState state = timeline.state(fifth, 5, never);
        for (int i = 0; i < fifth.population().length; i++) {
            Lineage line = Lineage.of(state, 5, i);
            double[] parent = settled.population()[fifth.parents()[i]];
            boolean known = Arrays.stream(fourth.population()).anyMatch(weights -> weights == parent);
            assertEquals(known ? upTo(5) : List.of(5L), numbers(line));
            if (known) {
                assertSame(parent, line.ancestors().get(3).weights());
            }
        }
    }

    @Test
    void aLineIsTheSameThroughGenerationsThatAreNoLongerKept() {
        int size = 6;
        RandomStream random = new Seed(5).child("parents").stream();
        KeptGenerations kept = new KeptGenerations();
        List<double[][]> populations = new ArrayList<>();
        List<int[]> parents = new ArrayList<>();
        for (int number = 1; number <= 1000; number++) {
            double[][] population = new double[size][1];
            int[] noted = new int[number == 1 ? 0 : size];
            for (int i = 0; i < noted.length; i++) {
                // With many lines that do not meet at once.
                noted[i] = random.nextInt(4) == 0 ? random.nextInt(size) : i;
            }
            populations.add(population);
            parents.add(noted);
            kept.add(
                    new Generation(number, 0, population, new double[size], -1, new double[0][], 0, 0, 0, 0, 0, noted),
                    noted);
        }
        for (int index = 0; index < size; index++) {
            Lineage line = Lineage.of(kept.steps(), new ChampionPath(), 1000, index);
            assertTrue(line.ancestors().size() > 60, "only " + line.ancestors().size());
            assertEquals(1, line.ancestors().get(0).generation());
            int at = index;
            int next = line.ancestors().size() - 1;
            for (int number = 1000; number >= 1; number--) {
                if (line.ancestors().get(next).generation() == number) {
                    assertSame(
                            populations.get(number - 1)[at],
                            line.ancestors().get(next).weights(),
                            "generation " + number);
                    next--;
                }
                at = number == 1 ? 0 : parents.get(number - 1)[at];
            }
        }
    }

    @Test
    void spacedAncestorsAreCloserToEachOtherAtTheBeginning() {
        Lineage line = new Lineage(upTo(100).stream()
                .map(number -> new Lineage.Ancestor(number, new double[1]))
                .toList());
        List<Long> spaced = numbers(new Lineage(line.spaced(5)));
        assertEquals(List.of(1L, 7L, 26L, 57L, 100L), spaced);
        assertEquals(upTo(4), numbers(new Lineage(new Lineage(line.ancestors().subList(0, 4)).spaced(8))));
        List<Lineage.Ancestor> thinned = line.thinned(10);
        assertTrue(thinned.size() <= 10 && thinned.size() > 6, "there are " + thinned.size());
        assertEquals(1, thinned.get(0).generation());
        assertEquals(100, thinned.get(thinned.size() - 1).generation());
        assertFalse(line.thinned(100).size() > 100);
        assertEquals(100, line.thinned(128).size());
    }

    private static Generation generation(long number, double[][] population, int[] parents) {
        return new Generation(
                number, 0, population, new double[population.length], -1, new double[0][], 0, 0, 0, 0, 0, parents);
    }

    @Test
    void aLineIsKnownThroughGenerationsThatWereMadeAgainAndDroppedAtOnce() {
        int size = 5;
        RandomStream random = new Seed(6).child("parents").stream();
        KeptGenerations kept = KeptGenerations.few();
        List<double[][]> populations = new ArrayList<>();
        List<int[]> parents = new ArrayList<>();
        for (int number = 1; number <= 200; number++) {
            int[] noted = new int[number == 1 ? 0 : size];
            Arrays.setAll(noted, i -> random.nextInt(3) == 0 ? random.nextInt(size) : i);
            populations.add(new double[size][1]);
            parents.add(noted);
            kept.add(generation(number, populations.get(number - 1), noted), noted);
        }
        for (int number = 129; number <= 141; number++) {
            kept.add(generation(number, populations.get(number - 1), parents.get(number - 1)), parents.get(number - 1));
        }
        for (int index = 0; index < size; index++) {
            List<Lineage.Ancestor> line =
                    Lineage.of(kept.steps(), new ChampionPath(), 141, index).ancestors();
            assertEquals(1, line.get(0).generation());
            int at = index;
            int next = line.size() - 1;
            for (int number = 141; number >= 1; number--) {
                if (line.get(next).generation() == number) {
                    assertSame(populations.get(number - 1)[at], line.get(next).weights(), "generation " + number);
                    next--;
                }
                at = number == 1 ? 0 : parents.get(number - 1)[at];
            }
        }
    }

    @Test
    void whoHasNoParentsHasNoneThroughDroppedGenerationsEither() {
        KeptGenerations kept = KeptGenerations.few();
        int[] alone = {-1, 0, 1};
        for (int number = 5; number <= 60; number++) {
            kept.add(generation(number, new double[3][1], alone), alone);
        }
        assertEquals(List.of(60L), numbers(Lineage.of(kept.steps(), new ChampionPath(), 60, 0)));
        Lineage nobody = Lineage.of(kept.steps(), new ChampionPath(), 4, 0);
        assertEquals(List.of(), nobody.thinned(3));
        assertEquals(null, nobody.last());
        kept.forgetAfter(59);
        kept.add(generation(90, new double[3][1], alone), alone);
        assertEquals(List.of(90L), numbers(Lineage.of(kept.steps(), new ChampionPath(), 90, 2)));
    }
}
