package io.github.mazescape.draw.landscape;

import io.github.mazescape.draw.colour.Colouring;
import io.github.mazescape.evaluation.BatchEvaluator;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evaluation.Points;
import io.github.mazescape.evolution.Generation;
import io.github.mazescape.foraging.Task;
import io.github.mazescape.landscape.Directions;
import io.github.mazescape.landscape.PathFit;
import io.github.mazescape.landscape.Plane;
import io.github.mazescape.landscape.Projection;
import io.github.mazescape.landscape.Projector;
import io.github.mazescape.landscape.Raster;
import io.github.mazescape.landscape.Slice;
import io.github.mazescape.landscape.Snapshot;
import io.github.mazescape.landscape.Viewport;
import io.github.mazescape.landscape.Waypoint;
import io.github.mazescape.network.Precision;
import io.github.mazescape.run.Setup;
import io.github.mazescape.run.ShownTask;
import io.github.mazescape.symmetry.CopiedChampions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is seen of the landscape: a piece of a plane through weight space, measured on a task.
 *
 * @param directions what the plane's directions are, for the user, such as "random"
 * @param plane the plane
 * @param viewport the piece of it
 * @param shown the task that each pixel is measured on
 */
public record LandscapeView(String directions, Plane plane, Viewport viewport, ShownTask shown) {
    private static final int TRAIL = 300;

    /**
     * The square view of the last of some champions, as settings have it: around it, or fitted to their path.
     *
     * @param champions the champions so far, oldest first
     * @param shown the task that is shown of that generation
     * @param side the width and height [pixels]
     */
    public static LandscapeView around(Setup setup, List<double[]> champions, ShownTask shown, int side) {
        Directions directions = setup.directions().directionsOrRandom(setup.topology(), champions, setup.seed(), 0);
        double[] champion = champions.get(champions.size() - 1);
        Plane plane = directions.plane(setup.directions().origin(setup.topology(), champion, 0));
        return new LandscapeView(directions.name(), plane, setup.viewport(plane, champions, side, side), shown);
    }

    /** The task that each pixel is measured on. */
    public Task task() {
        return shown.task();
    }

    /** A picture of it of which nothing is known yet. */
    public Raster raster() {
        return new Raster(plane, viewport, task(), shown.supplement());
    }

    /** The fitness of the plane's origin, from which differences are taken, measured. */
    public double centre(BatchEvaluator evaluator, Cancellation cancellation) {
        return evaluator.evaluate(task(), Points.of(new double[][] {plane.point(0, 0)}), cancellation)
                .fitness()[0];
    }

    /**
     * What the landscape panel shows.
     *
     * @param snapshot the values
     * @param colouring how they are shown
     * @param centre the fitness from which differences are taken; see {@link #centre}
     * @param precision in which numbers the pixels were measured, or null to say nothing of it
     * @param population the newest generation, to be projected on the plane; null for none
     * @param champions the champions so far, oldest first; without a population those of all generations
     * @param resolution the size of a known block [cells]
     * @param progress the share of the values that is exact, in [0, 1]
     * @param way coarse pictures between the landscape before and this one; empty where there are none
     */
    public LandscapeModel model(
            @Nullable Snapshot snapshot,
            Colouring colouring,
            double centre,
            @Nullable Precision precision,
            @Nullable Generation population,
            List<double[]> champions,
            int resolution,
            double progress,
            List<Waypoint> way) {
        Projector projector = new Projector(plane, viewport);
        double norm = norm(projector.middle());
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
                new LandscapeModel.Dots(
                        population == null ? champions.size() : population.number(),
                        dots,
                        trail,
                        trail.isEmpty() ? null : trail.get(trail.size() - 1)),
                new LandscapeModel.Measurement(
                        viewport.halfWidth(),
                        precision,
                        directions,
                        resolution,
                        progress,
                        shown.mazesInWords(),
                        shown.ablation()),
                new LandscapeModel.Place(
                        new Slice(plane, viewport),
                        task(),
                        way,
                        champions.isEmpty() ? PathFit.Shares.NONE : PathFit.told(plane, champions)));
    }

    /** Where champions of other runs lie, and their copies. */
    public LandscapeModel.Others others(CopiedChampions champions) {
        Projector projector = new Projector(plane, viewport);
        double norm = norm(projector.middle());
        List<LandscapeModel.Other> others = new ArrayList<>();
        for (int i = 0; i < champions.evolved().size(); i++) {
            Dot evolved = dot(projector, champions.evolved().get(i), norm);
            others.add(new LandscapeModel.Other(
                    evolved,
                    champions.copies().isEmpty()
                            ? null
                            : dot(projector, champions.copies().get(i), norm)));
        }
        return new LandscapeModel.Others(champions.generation(), others);
    }

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
