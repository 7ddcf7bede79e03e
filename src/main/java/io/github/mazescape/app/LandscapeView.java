package io.github.mazescape.app;

import io.github.mazescape.evaluation.Layer;
import io.github.mazescape.evolution.Generation;
import io.github.mazescape.foraging.Task;
import io.github.mazescape.landscape.Directions;
import io.github.mazescape.landscape.Projection;
import io.github.mazescape.landscape.Projector;
import io.github.mazescape.landscape.Raster;
import io.github.mazescape.landscape.Slice;
import io.github.mazescape.record.Experiment;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.settings.Settings;
import io.github.mazescape.view.Dot;
import io.github.mazescape.view.LandscapeModel;
import io.github.mazescape.view.ValueRange;
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
record LandscapeView(Directions directions, Slice slice, Task task, long generation) {
    /**
     * The square view around the last of some champions, as an experiment's settings have it.
     *
     * @param champions the champions so far, oldest first
     * @param task the task of that generation
     */
    static LandscapeView around(Experiment experiment, List<double[]> champions, Task task, long generation) {
        Settings settings = experiment.settings();
        Directions directions =
                DirectionKind.of(settings).directionsOrRandom(experiment.topology(), champions, experiment.seed(), 0);
        double[] centre = champions.get(champions.size() - 1);
        return new LandscapeView(
                directions,
                directions.slice(centre, settings.number(Parameters.LANDSCAPE_EXTENT), 1),
                task,
                generation);
    }

    /** A raster for this view, square. */
    Raster raster(int side) {
        return new Raster(slice, task, side, side);
    }

    /**
     * What the landscape panel shows.
     *
     * @param raster the picture as far as it has come, of this view
     * @param layer what it shows
     * @param population the newest generation, to be projected on the slice
     * @param champions the champions so far, oldest first
     */
    LandscapeModel model(Raster raster, Layer layer, @Nullable Generation population, List<double[]> champions) {
        double[] values = new double[raster.width() * raster.height()];
        long version = raster.version();
        raster.copy(layer, values);
        return model(
                new io.github.mazescape.view.Raster(version, raster.width(), raster.height(), values),
                layer,
                population,
                champions,
                raster.resolution(),
                raster.progress());
    }

    /**
     * What the landscape panel shows, of values that are known already.
     *
     * @param values the values of the layer
     * @param resolution the size of a known block [cells]
     * @param progress the share of the values that is exact, in [0, 1]
     */
    LandscapeModel model(
            io.github.mazescape.view.Raster values,
            Layer layer,
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
                values,
                layer,
                layer == Layer.FITNESS ? ValueRange.UNIT : null,
                dots,
                trail,
                trail.isEmpty() ? null : trail.get(trail.size() - 1),
                slice.halfWidth(),
                directions.name(),
                resolution,
                progress);
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
