package io.github.mazescape.landscape;

import io.github.mazescape.evaluation.Evaluations;
import io.github.mazescape.evaluation.Layer;
import io.github.mazescape.foraging.Task;

/**
 * The picture of a slice, or of a view of a plane, while it is made. On a slice, pixel (x, y) shows the point {@code u = (2x + 1) / width - 1, v = (2y + 1) / height -
 * 1} of the slice, in the middle of the pixel. A pixel is either unknown, or a preview that shows the value of a measured pixel
 * nearby, or exact: measured with exactly its own weights. Once exact, a pixel does not change.
 *
 * <p>Thread-safe, for one {@link Renderer} that writes and any number of readers. A reader sees all of a batch of
 * measurements or nothing of it.
 */
public final class Raster {
    /** The most pixels along one side. */
    public static final int MAX_SIDE = 16384;

    /** The pixel steps from coarse to fine. */
    static final int[] STEPS = {16, 8, 4, 2, 1};

    private final Sampling sampling;
    private final Task task;
    private final int width;
    private final int height;
    private final Pixels pixels;
    private volatile int exact;
    private volatile int resolution = STEPS[0];
    private volatile long version;
    private volatile double focusX;
    private volatile double focusY;
    private volatile long guesses;
    private volatile long wrongGuesses;

    /**
     * A picture of which nothing is known yet.
     *
     * @param slice what to show
     * @param task on which task
     * @param width the width [pixels], 1 to 16384
     * @param height the height [pixels], 1 to 16384
     */
    public Raster(Slice slice, Task task, int width, int height) {
        this(new Sampling.OfSlice(slice, width, height), task, width, height);
    }

    /**
     * A view of a plane of which nothing is known yet.
     *
     * @param task on which task
     */
    public Raster(Plane plane, Viewport viewport, Task task) {
        this(new Sampling.OfPlane(plane, viewport), task, viewport.width(), viewport.height());
    }

    private Raster(Sampling sampling, Task task, int width, int height) {
        requireSide("width", width);
        requireSide("height", height);
        this.sampling = sampling;
        focusX = width / 2.0;
        focusY = height / 2.0;
        this.task = task;
        this.width = width;
        this.height = height;
        pixels = new Pixels(width, height);
    }

    private static void requireSide(String name, int pixels) {
        if (pixels < 1 || pixels > MAX_SIDE) {
            throw new IllegalArgumentException(name + ": expected 1 to " + MAX_SIDE + " pixels, got " + pixels);
        }
    }

    /** The slice that is shown; of a view of a plane the one within its borders. */
    public Slice slice() {
        return sampling.slice();
    }

    /** How many weights a pixel shows. */
    public int weightCount() {
        return sampling.weightCount();
    }

    /** The task on which the pixels are measured. */
    public Task task() {
        return task;
    }

    /** The width [pixels]. */
    public int width() {
        return width;
    }

    /** The height [pixels]. */
    public int height() {
        return height;
    }

    /** Where the middle of a column lies in the slice, in (-1, 1). */
    public double u(int x) {
        return Sampling.middle(x, width);
    }

    /** Where the middle of a row lies in the slice, in (-1, 1). */
    public double v(int y) {
        return Sampling.middle(y, height);
    }

    /**
     * Writes the weights that a pixel shows.
     *
     * @param weights as long as the slice's centre. Overwritten.
     */
    public void weights(int x, int y, double[] weights) {
        sampling.copy(x, y, weights);
    }

    /**
     * Takes over what another picture knows: pixels that show the same point on the same task are exact at once, the others show the
     * nearest known one as a preview. To be called before this picture is rendered.
     *
     * @param other a picture of the same plane; from one of another plane or task nothing is taken. Not modified.
     */
    public void reuse(Raster other) {
        if (!(sampling instanceof Sampling.OfPlane mine)
                || !(other.sampling instanceof Sampling.OfPlane theirs)
                || !mine.plane().equals(theirs.plane())
                || task != other.task) {
            return;
        }
        Viewport now = mine.viewport();
        Viewport then = theirs.viewport();
        LatticeMatch columns =
                LatticeMatch.of(now.pitch(), now.column(), width, then.pitch(), then.column(), other.width);
        LatticeMatch rows = LatticeMatch.of(now.pitch(), now.row(), height, then.pitch(), then.row(), other.height);
        synchronized (other) {
            synchronized (this) {
                exact += pixels.reuse(other.pixels, columns, rows, then.pitch() / now.pitch());
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

    /** Whether a pixel lies within a square of the coarser grid, of side {@code 2 * step}, whose corners are measured and behave alike. */
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

    /** The value of a pixel, exact or preview, as {@link #copy} has it; NaN where nothing is known. */
    public synchronized double value(Layer layer, int x, int y) {
        return pixels.value(layer, index(x, y));
    }

    /** The behaviour fingerprint of a pixel, exact or preview; 0 where nothing is known. */
    public synchronized long fingerprint(int x, int y) {
        return pixels.fingerprint(index(x, y));
    }

    /**
     * Copies a layer, row by row, exact and preview pixels alike, NaN where nothing is known. A behaviour fingerprint is given
     * as a number in [0, 1) made of its upper 24 bits; of the difference the fitness is given, before the centre's is subtracted.
     *
     * @param target width * height values or more. Overwritten.
     */
    public synchronized void copy(Layer layer, float[] target) {
        requireRoom(target.length);
        for (int i = 0; i < pixels.count(); i++) {
            target[i] = (float) pixels.value(layer, i);
        }
    }

    /**
     * Copies a layer, as above.
     *
     * @param target width * height values or more. Overwritten.
     */
    public synchronized void copy(Layer layer, double[] target) {
        requireRoom(target.length);
        for (int i = 0; i < pixels.count(); i++) {
            target[i] = pixels.value(layer, i);
        }
    }

    /**
     * Copies the behaviour fingerprints, row by row, 0 where nothing is known.
     *
     * @param target width * height values or more. Overwritten.
     */
    public synchronized void copyFingerprints(long[] target) {
        requireRoom(target.length);
        pixels.copyFingerprints(target);
    }

    /** All layers as they are now: a copy, from which any picture can be coloured. */
    public synchronized Snapshot snapshot() {
        return pixels.snapshot(version);
    }

    private void requireRoom(int length) {
        if (length < pixels.count()) {
            throw new IllegalArgumentException("target: expected room for " + width + " x " + height + " = "
                    + pixels.count() + " values, got " + length);
        }
    }

    private int index(int x, int y) {
        if (x < 0 || x >= width || y < 0 || y >= height) {
            throw new IndexOutOfBoundsException(
                    "pixel (" + x + ", " + y + ") of a " + width + " x " + height + " picture");
        }
        return y * width + x;
    }

    /** Says which step is being filled in. */
    void enter(int step) {
        resolution = step;
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
