package io.github.mazescape.run;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.evaluation.BatchEvaluator;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evaluation.Points;
import io.github.mazescape.evolution.Evolution;
import io.github.mazescape.evolution.Generation;
import io.github.mazescape.foraging.Task;
import io.github.mazescape.landscape.Directions;
import io.github.mazescape.landscape.Plane;
import io.github.mazescape.landscape.zoom.Aim;
import io.github.mazescape.landscape.zoom.EdgePilot;
import io.github.mazescape.network.Kernels;
import io.github.mazescape.network.Precision;
import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Lets the edge pilot fly over the reference task, and writes down where; see {@link #TRACES}. */
@Tag("long")
class EdgePilotTracesTest {
    private static final Path TRACES = Path.of("target", "edge-pilot-traces.txt");
    private static final int GENERATIONS = 20;
    private static final int FLIGHTS = 10;
    private static final double DEEP = 1e-11;
    private static final double STEP = 0.5;

    private final Setup setup = new Setup(Settings.defaults());
    private final List<String> traces = new ArrayList<>();

    @Test
    void fromTenRandomPointsOfTheSeaItGetsToATenMillionthOfAMillionthWithoutAFlatView() throws IOException {
        try (BatchEvaluator run = setup.evaluator(2)) {
            Evolution evolution = setup.evolution(run);
            Generation generation = evolution
                    .generations(new Cancellation())
                    .skip(GENERATIONS - 1)
                    .findFirst()
                    .orElseThrow();
            Task task = evolution.task(generation);
            double[] champion = generation.champion();
            Plane plane = Directions.random(
                            setup.topology(), champion, setup.seed().child("sea"))
                    .plane(champion);
            BatchEvaluator exact =
                    run.with(setup.topology(), Kernels.named(run.kernel().name(), Precision.DOUBLE));
            EdgePilot pilot = new EdgePilot(plane, task, exact);
            RandomStream random = setup.seed().child("points of the sea").stream();
            double land = fitness(exact, task, champion);
            int flights = 0;
            while (flights < FLIGHTS) {
                double x = 2 * random.nextDouble() - 1;
                double y = 2 * random.nextDouble() - 1;
                double fitness = fitness(exact, task, plane.point(x, y));
                if (fitness < land / 4) {
                    flights++;
                    fly(pilot, flights, x, y, fitness);
                }
            }
        }
        Files.write(TRACES, traces);
    }

    private static double fitness(BatchEvaluator evaluator, Task task, double[] weights) {
        return evaluator.evaluate(task, Points.of(new double[][] {weights}), new Cancellation())
                .fitness()[0];
    }

    private void fly(EdgePilot pilot, int flight, double x, double y, double fitness) {
        traces.add(String.format(
                Locale.ROOT,
                "flight %d from (%.4f, %.4f), fitness %.3f: half-width, behaviours in view",
                flight,
                x,
                y,
                fitness));
        Aim view = new Aim(x, y, 0.5);
        StringBuilder line = new StringBuilder();
        boolean begun = false;
        for (int step = 0; view.halfWidth() > DEEP; step++) {
            EdgePilot.Course course = pilot.from(view);
            if (step % 8 == 0) {
                line.append(String.format(Locale.ROOT, " %.1e:%d", view.halfWidth(), course.behaviours()));
            }
            begun |= course.behaviours() > 1;
            assertNotNull(course.edge(), "no border near " + view);
            assertTrue(!begun || course.behaviours() > 1, "flat at " + view + line);
            assertFalse(course.flickers() && view.halfWidth() > 10 * DEEP, "flickers at " + view);
            view = view.towards(course.edge(), STEP);
        }
        for (int deeper = 0; deeper < 12 && !pilot.from(view).flickers(); deeper++) {
            view = new Aim(view.x(), view.y(), view.halfWidth() / 4);
        }
        line.append(String.format(Locale.ROOT, " flickers at %.1e", view.halfWidth()));
        traces.add(line + String.format(Locale.ROOT, " end (%.15f, %.15f)", view.x(), view.y()));
    }
}
