package io.github.mazescape.film.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.foraging.EditedTasks;
import io.github.mazescape.landscape.PathFit;
import io.github.mazescape.landscape.Slice;
import io.github.mazescape.run.Setup;
import io.github.mazescape.run.ShownTask;
import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.seed.Seed;
import io.github.mazescape.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FilmedMapsTest {
    private static final int GENERATIONS = 60;
    private static final int LEAST = 7;

    /** A walk that drifts, one point a generation. */
    private static List<double[]> walk(int weights) {
        RandomStream random = new Seed(5).stream();
        double[] at = new double[weights];
        List<double[]> walk = new ArrayList<>();
        for (int generation = 0; generation < GENERATIONS; generation++) {
            at = at.clone();
            for (int i = 0; i < weights; i++) {
                at[i] += (i < weights / 2 ? 0.05 : 0) + 0.1 * random.nextGaussian();
            }
            walk.add(at);
        }
        return walk;
    }

    private static List<FilmedMaps.Stage> stages(String... settings) {
        Setup setup = new Setup(Settings.defaults().with(List.of(settings), "test"));
        EditedTasks tasks = new EditedTasks(setup.tasks(), Map.of());
        List<double[]> walk = walk(setup.topology().weightCount());
        FilmedMaps maps = new FilmedMaps(setup, 48, LEAST);
        List<FilmedMaps.Stage> stages = new ArrayList<>();
        for (int generation = 1; generation <= GENERATIONS; generation++) {
            long epoch = setup.evolutionParameters().epoch(generation);
            ShownTask shown = ShownTask.of(setup.settings(), tasks, epoch, generation);
            stages.add(maps.next(generation, walk.subList(0, generation), new double[0][], shown));
        }
        return stages;
    }

    @Test
    void aMapStaysUntilTheRunLeavesItAndIsNeverLostFromSight() {
        List<FilmedMaps.Stage> stages = stages();
        List<double[]> walk = walk(new Setup(Settings.defaults()).topology().weightCount());
        int since = 0;
        int moves = 0;
        for (int i = 1; i < stages.size(); i++) {
            FilmedMaps.Stage stage = stages.get(i);
            if (stage != stages.get(i - 1)) {
                assertTrue(i - since >= LEAST, "generation " + (i + 1) + " moves after " + (i - since));
                assertFalse(PathFit.leaves(
                        new Slice(stage.view().plane(), stage.view().viewport()), walk.get(i)));
                assertEquals(4, stage.way().size());
                since = i;
                moves++;
            }
        }
        assertTrue(moves >= 2 && moves <= 8, moves + " moves");
    }

    @Test
    void theSameRunHasTheSameMaps() {
        List<FilmedMaps.Stage> one = stages();
        List<FilmedMaps.Stage> other = stages();
        for (int i = 0; i < GENERATIONS; i++) {
            assertEquals(one.get(i).view().viewport(), other.get(i).view().viewport());
            assertEquals(
                    one.get(i).view().plane().across()[3],
                    other.get(i).view().plane().across()[3]);
        }
    }

    @Test
    void aMapAroundTheChampionGoesWithIt() {
        List<FilmedMaps.Stage> stages = stages("landscape.extent=0.5");
        for (int i = 1; i < GENERATIONS; i++) {
            assertNotSame(stages.get(i - 1), stages.get(i));
            assertTrue(stages.get(i).way().isEmpty());
        }
    }

    @Test
    void otherMazesAreMeasuredInTheSamePlace() {
        List<FilmedMaps.Stage> stages = stages("landscape.mazes=generation", "evolution.refresh=1");
        assertNotSame(stages.get(0), stages.get(1));
        assertSame(stages.get(0).view().plane(), stages.get(1).view().plane());
        assertEquals(stages.get(0).view().viewport(), stages.get(1).view().viewport());
    }
}
