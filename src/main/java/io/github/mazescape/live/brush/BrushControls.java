package io.github.mazescape.live.brush;

import io.github.mazescape.brush.Crossing;
import io.github.mazescape.brush.Dab;
import io.github.mazescape.brush.Paint;
import io.github.mazescape.brush.Region;
import io.github.mazescape.foraging.Trajectory;
import io.github.mazescape.landscape.Viewport;
import io.github.mazescape.live.worker.ShownLandscape;
import io.github.mazescape.maze.Maze;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the user does with the brush. For the conductor's thread. */
public final class BrushControls {
    /** The size of the brush to begin with. */
    static final double FIRST_SIZE = 0.06;

    private static final double LEAST_SIZE = 0.008;
    private static final double MOST_SIZE = 0.5;
    private static final double STEP = 1.25;
    /** Dabs of a stroke lie at most this far from each other [radii]. */
    private static final double SPACING = 0.5;

    private final Consumer<String> say;
    private final Consumer<Paint> done;
    private boolean on;
    private double size = FIRST_SIZE;
    private Paint paint = Paint.NONE;
    /** What was painted before the stroke under way, or null. */
    private @Nullable Paint stroke;

    private final CarriedRegion region = new CarriedRegion();
    private @Nullable Dab last;
    private Crossing.@Nullable Cell lastCell;
    private BrushWorker.@Nullable Goal sent;
    private @Nullable Brushed shown;

    /**
     * @param say tells the user something
     * @param done is told what was painted before something was done that can be undone
     */
    public BrushControls(Consumer<String> say, Consumer<Paint> done) {
        this.say = say;
        this.done = done;
    }

    /** The brush as it is now. */
    public BrushState state() {
        return new BrushState(on, size, paint.crossing().way(), paint, shown);
    }

    /** What is painted. */
    public Paint paint() {
        return paint;
    }

    /** What was measured of what is painted. */
    public void measured(Brushed made) {
        shown = paint.isEmpty() ? null : made;
    }

    /** Takes the brush, or lays it down with all that was painted. */
    public void toggle() {
        if (on) {
            layDown();
            say.accept("the brush is laid down");
        } else {
            on = true;
            say.accept("brush: paint on the landscape, or on cells of the maze; the right button erases");
        }
    }

    /** Lays the brush down with all that was painted. */
    public void layDown() {
        endStroke();
        on = false;
        change(Paint.NONE);
        endStroke();
    }

    /** Puts what was painted elsewhere, or before, in the place of this. */
    public void open(Paint other) {
        stroke = other;
        on |= !other.isEmpty();
        change(other);
        endStroke();
    }

    private void change(Paint wanted) {
        stroke = stroke == null ? paint : stroke;
        if (!wanted.region().equals(paint.region())) {
            region.painted(wanted.region());
        }
        paint = wanted;
        shown = wanted.isEmpty() ? null : shown;
    }

    /** Ends a stroke: all that it painted is one step to undo, and what is painted next is not joined to it. */
    public void endStroke() {
        Paint before = stroke;
        stroke = null;
        last = null;
        lastCell = null;
        if (before != null && !before.equals(paint)) {
            done.accept(before);
        }
    }

    /** Makes the brush n steps larger, smaller where negative. */
    public void grow(int n) {
        size = Math.max(LEAST_SIZE, Math.min(MOST_SIZE, size * StrictMath.pow(STEP, n)));
    }

    /** Asks for another way to go on from the painted cells, n further on. */
    public void turnWay(int n) {
        Crossing crossing = paint.crossing();
        endStroke();
        change(paint.with(crossing.with(crossing.way().turned(n))));
        endStroke();
        say.accept("brush: those who " + paint.crossing().way().deed() + " the painted cells");
    }

    /**
     * Paints on the landscape, within a stroke on the straight line from the place before.
     *
     * @param view what the user saw
     * @param px the place [pixels], 0 at the left border
     * @param py the place [pixels], 0 at the upper border
     * @param erase whether to take away what is painted there
     */
    public void paintLandscape(Viewport view, double px, double py, boolean erase) {
        double radius = size * view.halfWidth();
        double x = view.x(0) + (px - 0.5) * view.pitch();
        double y = view.y(0) + (py - 0.5) * view.pitch();
        Dab to = Dab.at(x, y, radius);
        Dab from = last != null && last.radius() == radius ? last : to;
        double way = Math.hypot(to.x() - from.x(), to.y() - from.y());
        int dabs = (int) Math.max(1, Math.ceil(way / (radius * SPACING)));
        Region painted = paint.region();
        for (int i = 1; i <= dabs; i++) {
            double part = (double) i / dabs;
            Dab dab = Dab.at(from.x() + (to.x() - from.x()) * part, from.y() + (to.y() - from.y()) * part, radius);
            painted = erase ? painted.without(dab) : painted.with(dab);
        }
        change(paint.with(painted));
        last = to;
    }

    /**
     * Paints a corridor cell of a maze of the task, within a stroke those on the straight line from the cell before; or
     * takes away what is painted there.
     *
     * @param index which maze, from 0
     * @param x the column from 0
     * @param y the row from 0
     */
    public void paintMaze(int index, Maze maze, int x, int y, boolean erase) {
        Crossing.Cell to = new Crossing.Cell(x, y);
        Crossing.Cell from = lastCell == null ? to : lastCell;
        int length = Math.max(Math.abs(x - from.x()), Math.abs(y - from.y()));
        Crossing crossing = paint.crossing();
        for (int i = 0; i <= length; i++) {
            int column = length == 0 ? x : from.x() + Math.round((float) (x - from.x()) * i / length);
            int row = length == 0 ? y : from.y() + Math.round((float) (y - from.y()) * i / length);
            if (column < maze.width() && row < maze.height() && !maze.isWall(column, row)) {
                crossing = crossing.painted(index, new Crossing.Cell(column, row), erase);
            }
        }
        change(paint.with(crossing));
        lastCell = to;
    }

    /**
     * What is to be measured now; empty where nothing is painted, or nothing is new since the last call. What is
     * painted moves with the landscape.
     */
    public Optional<BrushWorker.Goal> wanted(@Nullable ShownLandscape landscape, Trajectory replay) {
        if (landscape == null) {
            return Optional.empty();
        }
        paint = paint.with(region.on(landscape.rendering().view().plane(), paint.region()));
        if (paint.isEmpty()) {
            sent = null;
            return Optional.empty();
        }
        BrushWorker.Goal goal = new BrushWorker.Goal(paint, landscape, replay);
        if (goal.sameAs(sent)) {
            return Optional.empty();
        }
        sent = goal;
        return Optional.of(goal);
    }
}
