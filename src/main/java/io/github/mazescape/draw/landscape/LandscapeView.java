package io.github.mazescape.draw.landscape;

import io.github.mazescape.draw.colour.Colouring;
import io.github.mazescape.evaluation.BatchEvaluator;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evaluation.Points;
import io.github.mazescape.evolution.Generation;
import io.github.mazescape.foraging.Task;
import io.github.mazescape.landscape.Directions;
import io.github.mazescape.landscape.Projection;
import io.github.mazescape.landscape.Projector;
import io.github.mazescape.landscape.Raster;
import io.github.mazescape.landscape.Slice;
import io.github.mazescape.landscape.Snapshot;
import io.github.mazescape.network.Precision;
import io.github.mazescape.run.Setup;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the landscape is looked at: a plane through weight space and the task on which its points are evaluated.
 *
 * @param directions the two directions
 * @param slice the piece of the plane
 * @param task the task that each pixel is measured on
 * @param generation the generation whose champion is the centre
 */
public record LandscapeView(Directions directions, Slice slice, Task task, long generation) {
    /**
     * The square view around the last of some champions, as an experiment's settings have it.
     *
     * @param champions the champions so far, oldest first
     * @param task the task of that generation
     */
    public static LandscapeView around(Setup experiment, List<double[]> champions, Task task, long generation) {
        Settings settings = experiment.settings();
        Directions directions =
                experiment.directions().directionsOrRandom(experiment.topology(), champions, experiment.seed(), 0);
        double[] centre = champions.get(champions.size() - 1);
        return new LandscapeView(
                directions,
                directions.slice(centre, settings.number(Parameters.LANDSCAPE_EXTENT), 1),
                task,
                generation);
    }

    /** A raster for this view, square. */
    public Raster raster(int side) {
        return new Raster(slice, task, side, side);
    }

    /** The fitness of the centre, measured. */
    public double centre(BatchEvaluator evaluator, Cancellation cancellation) {
        return centre(evaluator, slice, task, cancellation);
    }

    /** The fitness of a slice's centre on a task, measured. */
    public static double centre(BatchEvaluator evaluator, Slice slice, Task task, Cancellation cancellation) {
        return evaluator.evaluate(task, Points.of(new double[][] {slice.centre()}), cancellation)
                .fitness()[0];
    }

    /**
     * What the landscape panel shows.
     *
     * @param snapshot the values
     * @param colouring how they are shown
     * @param centre the fitness of the slice's centre, from which differences are taken; see {@link #centre}
     * @param precision in which numbers the pixels were measured, or null to say nothing of it
     * @param population the newest generation, to be projected on the slice
     * @param champions the champions so far, oldest first
     * @param resolution the size of a known block [cells]
     * @param progress the share of the values that is exact, in [0, 1]
     */
    public LandscapeModel model(
            @Nullable Snapshot snapshot,
            Colouring colouring,
            double centre,
            @Nullable Precision precision,
            @Nullable Generation population,
            List<double[]> champions,
            int resolution,
            double progress) {
        Projector projector = new Projector(slice);
        double norm = norm(slice.centre());
        List<Dot> dots = new ArrayList<>();
        if (population != null) {
            for (double[] individual : population.population()) {
                dots.add(dot(projector, individual, norm));
            }
        }
        List<Dot> trail = new ArrayList<>();
        for (double[] champion : champions.subList(Math.max(0, champions.size() - TRAIL), champions.size())) {
            trail.add(dot(projector, champion, norm));
        }
        return new LandscapeModel(
                snapshot,
                colouring,
                centre,
                colouring.range(),
                new LandscapeModel.Dots(dots, trail, trail.isEmpty() ? null : trail.get(trail.size() - 1)),
                new LandscapeModel.Measurement(slice.halfWidth(), precision, directions.name(), resolution, progress));
    }

    private static final int TRAIL = 300;

    private static Dot dot(Projector projector, double[] weights, double norm) {
        Projection seen = projector.project(weights);
        return new Dot(seen.u(), seen.v(), seen.distance() / norm);
    }

    private static double norm(double[] weights) {
        double squares = 0;
        for (double weight : weights) {
            squares += weight * weight;
        }
        return Math.sqrt(squares);
    }
}
