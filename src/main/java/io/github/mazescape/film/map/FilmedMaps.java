package io.github.mazescape.film.map;

import io.github.mazescape.draw.landscape.LandscapeView;
import io.github.mazescape.landscape.DirectionKind;
import io.github.mazescape.landscape.PathFit;
import io.github.mazescape.landscape.Slice;
import io.github.mazescape.landscape.Viewport;
import io.github.mazescape.run.Setup;
import io.github.mazescape.run.ShownTask;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides which landscape a movie shows of each generation. A map that is fitted to the path of the run stays until the
 * run leaves it, or until the path turns away from its plane; other maps go with the champion. Nothing is measured
 * here, and the same run gives the same maps.
 */
public final class FilmedMaps {
    /** By which factor a path grows before its plane is held against another one again, which takes some time. */
    private static final double ASKED_AGAIN = 1.2;
    /** How many pictures lie on the way from one map to the next. */
    private static final int WAYPOINTS = 4;
    /** How many pixels of a map are one of these. */
    private static final int COARSER = 3;

    private final Setup setup;
    private final int side;
    private final long least;
    private @Nullable Stage stage;
    private long since;
    private int asked;

    /**
     * What is to be measured: the same object for as long as the map stays.
     *
     * @param view the map
     * @param way coarser views from the map before to this one; empty where there is no way
     */
    public record Stage(LandscapeView view, List<LandscapeView> way) {
        public Stage {
            way = List.copyOf(way);
        }
    }

    /**
     * @param setup what the settings of the run mean
     * @param side the width and height of a map [pixels]
     * @param least how many generations a map stays at least
     */
    public FilmedMaps(Setup setup, int side, long least) {
        this.setup = setup;
        this.side = side;
        this.least = least;
    }

    /** What is to be said of the directions that settings name, where a movie shows others. */
    public static Optional<String> remark(Setup setup) {
        return setup.directions() == DirectionKind.ALIGNED
                ? Optional.of("a movie shows one run, so its directions are random ones: aligned ones go through the"
                        + " champions of three, as in the window and in 'landscape RUN RUN RUN'")
                : Optional.empty();
    }

    /**
     * The landscape of the next generation that is shown.
     *
     * @param generation its number
     * @param path the champions up to it, oldest first. Not modified.
     * @param population the weights of its individuals; may be empty. Not modified.
     * @param shown the task that is shown of it
     */
    public Stage next(long generation, List<double[]> path, double[][] population, ShownTask shown) {
        Stage before = stage;
        if (before == null || !setup.fitsPath()) {
            return begin(new Stage(LandscapeView.around(setup, path, shown, side), List.of()), generation, path);
        }
        LandscapeView now = before.view();
        boolean sameTask = now.task().equals(shown.task());
        if (moves(now, generation, path)) {
            LandscapeView fitted = LandscapeView.around(setup, path, shown, side);
            Viewport viewport = PathFit.view(fitted.plane(), path, population, side, side);
            LandscapeView next = new LandscapeView(fitted.directions(), fitted.plane(), viewport, shown);
            return begin(new Stage(next, sameTask ? way(now, next) : List.of()), generation, path);
        }
        if (sameTask) {
            return before;
        }
        Stage other = new Stage(new LandscapeView(now.directions(), now.plane(), now.viewport(), shown), List.of());
        stage = other;
        return other;
    }

    private Stage begin(Stage next, long generation, List<double[]> path) {
        stage = next;
        since = generation;
        asked = path.size();
        return next;
    }

    private boolean moves(LandscapeView now, long generation, List<double[]> path) {
        if (generation - since < least) {
            return false;
        }
        if (PathFit.leaves(new Slice(now.plane(), now.viewport()), path.get(path.size() - 1))) {
            return true;
        }
        if (path.size() < ASKED_AGAIN * asked) {
            return false;
        }
        asked = path.size();
        return PathFit.outgrown(now.plane(), path);
    }

    private List<LandscapeView> way(LandscapeView from, LandscapeView to) {
        Slice start = new Slice(from.plane(), from.viewport());
        Slice end = new Slice(to.plane(), to.viewport());
        int coarse = Math.max(1, side / COARSER);
        List<LandscapeView> way = new ArrayList<>();
        for (int i = 1; i <= WAYPOINTS; i++) {
            Slice slice = start.towards(end, (double) i / (WAYPOINTS + 1), coarse, coarse);
            way.add(new LandscapeView(to.directions(), slice.plane(), slice.viewport(), to.shown()));
        }
        return way;
    }
}
