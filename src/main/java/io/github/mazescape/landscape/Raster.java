package io.github.mazescape.landscape;

import io.github.mazescape.evaluation.Evaluations;
import io.github.mazescape.evaluation.Layer;
import io.github.mazescape.evaluation.PlanePoints;
import io.github.mazescape.evaluation.Supplement;
import io.github.mazescape.foraging.Task;
import java.lang.ref.WeakReference;

/**
 * The picture of a viewport on a plane while it is made. A pixel is either unknown, or a preview that shows the value
 * of a measured pixel nearby, or exact: measured with exactly its own weights. Once exact, a pixel does not change.
 *
 * <p>Thread-safe, for one {@link Renderer} that writes and any number of readers. A reader sees all of a batch of
 * measurements or nothing of it.
 */
public final class Raster {
    /** The most pixels along one side. */
    public static final int MAX_SIDE = 16384;

    /** The pixel steps from coarse to fine. */
    static final int[] STEPS = {16, 8, 4, 2, 1};

    private final Plane plane;
    private final Viewport viewport;
    private final Task task;
    private final Supplement supplement;
    private final int width;
    private final int height;
    private final Pixels pixels;
    private volatile int exact;
    private volatile int resolution = STEPS[0];
    private volatile long version;
    private WeakReference<Snapshot> newest = new WeakReference<>(null);
    private volatile double focusX;
    private volatile double focusY;
    private volatile long guesses;
    private volatile long wrongGuesses;

    /**
     * A picture of which nothing is known yet.
     *
     * @param task on which task
     */
    public Raster(Plane plane, Viewport viewport, Task task) {
        this(plane, viewport, task, Supplement.NONE);
    }

    /**
     * A picture of which nothing is known yet.
     *
     * @param task on which task
     * @param supplement what it is asked to know of each pixel beside
     */
    public Raster(Plane plane, Viewport viewport, Task task, Supplement supplement) {
        this.plane = plane;
        this.viewport = viewport;
        this.task = task;
        this.supplement = supplement;
        width = viewport.width();
        height = viewport.height();
        focusX = width / 2.0;
        focusY = height / 2.0;
        pixels = new Pixels(viewport);
    }

    /** The plane that is shown. */
    public Plane plane() {
        return plane;
    }

    /** The piece of it that is shown. */
    public Viewport viewport() {
        return viewport;
    }

    /** The task on which the pixels are measured. */
    public Task task() {
        return task;
    }

    /** What it knows of each pixel beside. */
    public Supplement supplement() {
        return supplement;
    }

    /** The width [pixels]. */
    public int width() {
        return width;
    }

    /** The height [pixels]. */
    public int height() {
        return height;
    }

    /**
     * Writes the weights that a pixel shows.
     *
     * @param weights as long as the plane's origin. Overwritten.
     */
    public void weights(int x, int y, double[] weights) {
        plane.copy(viewport.x(x), viewport.y(y), weights);
    }

    /** The points that pixels show, as {@link Slice#points} has them. */
    public PlanePoints points(int[] pixels) {
        return new Slice(plane, viewport).points(pixels);
    }

    /**
     * Takes over what another picture knows: pixels that show the same point on the same task are exact at once, the
     * others show the nearest known one as a preview. To be called before this picture is rendered.
     *
     * @param other a picture of the same plane; from one of another plane or task, or one
     *     that does not know what this one is asked for, nothing is taken. Not modified.
     */
    public void reuse(Raster other) {
        Viewport then = other.viewport;
        boolean known = supplement.other() == null || supplement.equals(other.supplement);
        boolean same = plane.equals(other.plane) && task.equals(other.task) && known;
        if (!viewport.onLattice() || !then.onLattice() || !same) {
            return;
        }
        double pitch = viewport.pitch();
        LatticeMatch columns =
                LatticeMatch.of(pitch, viewport.column(), width, then.pitch(), then.column(), other.width);
        LatticeMatch rows = LatticeMatch.of(pitch, viewport.row(), height, then.pitch(), then.row(), other.height);
        synchronized (other) {
            synchronized (this) {
                exact += pixels.reuse(other.pixels, columns, rows, then.pitch() / pitch);
                version++;
            }
        }
    }

    /** Asks that pixels near a point come first from now on [pixels]; the middle to begin with. */
    public void focus(double x, double y) {
        focusX = x;
        focusY = y;
    }

    double focusX() {
        return focusX;
    }

    double focusY() {
        return focusY;
    }

    /** How many pixels were shown as a guess: those between four measured ones of equal behaviour. */
    public long guesses() {
        return guesses;
    }

    /** How many of the guesses proved wrong: the pixel, once measured, behaved otherwise. */
    public long wrongGuesses() {
        return wrongGuesses;
    }

    /**
     * Whether a pixel lies within a square of the coarser grid, of side {@code 2 * step}, whose corners are measured
     * and behave alike.
     */
    synchronized boolean guessed(int x, int y, int step) {
        return pixels.betweenAlike(x, y, 2 * step);
    }

    /** Grows whenever values were added; a reader that has seen this version has nothing new to draw. */
    public long version() {
        return version;
    }

    /** The share of the pixels that are exact, in [0, 1]. */
    public double progress() {
        return (double) exact / pixels.count();
    }

    /** Whether all pixels are exact. */
    public boolean complete() {
        return exact == pixels.count();
    }

    /** The pixel step that is being filled in: 16, 8, 4, 2 or 1 [pixels]. */
    public int resolution() {
        return resolution;
    }

    /** Whether a pixel was measured with its own weights. */
    public synchronized boolean isExact(int x, int y) {
        return pixels.isExact(index(x, y));
    }

    /**
     * The value of a pixel, exact or preview; NaN where nothing is known. A behaviour fingerprint is given as a number
     * in [0, 1) made of its upper 24 bits; of the difference the fitness is given, before the centre's is subtracted.
     */
    public synchronized double value(Layer layer, int x, int y) {
        return pixels.value(layer, index(x, y));
    }

    /** The behaviour fingerprint of a pixel, exact or preview; 0 where nothing is known. */
    public synchronized long fingerprint(int x, int y) {
        return pixels.fingerprint(index(x, y));
    }

    /**
     * All layers as they are now, from which any picture can be coloured: the same object for as long as they stay as
     * they are and somebody holds it.
     */
    public synchronized Snapshot snapshot() {
        Snapshot known = newest.get();
        if (known == null || known.version() != version) {
            known = pixels.snapshot(version, supplement);
            newest = new WeakReference<>(known);
        }
        return known;
    }

    private int index(int x, int y) {
        if (x < 0 || x >= width || y < 0 || y >= height) {
            throw new IndexOutOfBoundsException(
                    "pixel (" + x + ", " + y + ") of a " + width + " x " + height + " picture");
        }
        return y * width + x;
    }

    /** The first column on the grid of a step. */
    int firstColumn(int step) {
        return pixels.firstColumn(step);
    }

    /** The first row on the grid of a step. */
    int firstRow(int step) {
        return pixels.firstRow(step);
    }

    /** Says which step is being filled in, and shows what is known on its grid as previews. */
    synchronized void enter(int step) {
        resolution = step;
        if (exact > 0) {
            pixels.spread(step);
            version++;
        }
    }

    /**
     * Adds measurements, and shows each as a preview around its pixel.
     *
     * @param measured y * width + x of each, on the grid of the step. Not modified.
     * @param results the measurements, in the same order. Not modified.
     * @param step the step of the grid [pixels]
     */
    synchronized void add(int[] measured, Evaluations results, int step) {
        for (int i = 0; i < measured.length; i++) {
            pixels.measured(measured[i], results, i, step);
        }
        exact += measured.length;
        version++;
    }

    /**
     * Takes over pixels that were measured elsewhere.
     *
     * @param row the number of their row
     * @param measured those of the whole row. Not modified.
     */
    public synchronized void take(int row, Evaluations measured) {
        int[] columns = new int[width];
        for (int x = 0; x < width; x++) {
            columns[x] = index(x, row);
        }
        add(columns, measured, 1);
    }

    /** Counts guesses and how they fared; to be called before their measurements are added. */
    synchronized void compareGuesses(int[] measured, Evaluations results, int step) {
        int wrong = 0;
        for (int i = 0; i < measured.length; i++) {
            long guess = pixels.fingerprint(pixels.corner(measured[i], 2 * step));
            wrong += guess == results.fingerprint()[i] ? 0 : 1;
        }
        guesses += measured.length;
        wrongGuesses += wrong;
    }
}
