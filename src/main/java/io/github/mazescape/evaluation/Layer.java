package io.github.mazescape.evaluation;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What one value of an evaluation says, and so what a pixel can show. A measured layer is declared here, before the
 * others, and measured in {@code Evaluator.score}; pictures, exports and the pointer then show it. The choices of the
 * setting {@code landscape.layer} list its word, too.
 */
public enum Layer {
    /** Mean over the mazes of pellets eaten / pellets there, [0, 1]. */
    FITNESS(Kind.MEASURED, "fitness", "Fitness landscape", "%.4f", "", 0, 1),
    /** The standard error of the fitness over the mazes; 0 where there is but one maze. */
    STANDARD_ERROR(Kind.MEASURED, "error", "Standard error of fitness", "%.4f", "", Double.NaN, Double.NaN),
    /** Mean over the mazes of the number of different cells visited [cells]. */
    VISITED(Kind.MEASURED, "visited", "Cells visited", "%.1f", "cells", Double.NaN, Double.NaN),
    /** The behaviour fingerprint: equal values are equal behaviour. */
    BEHAVIOUR(Kind.FINGERPRINT, "behaviour", "Behaviour", "%016x", "", Double.NaN, Double.NaN),
    /**
     * Where the forager went: lightness is how many cells it visited, hue and strength are which ones, so that alike
     * colours are alike sets of cells. See {@link io.github.mazescape.foraging.Episode#whereabouts}.
     */
    LIKENESS(Kind.LIKENESS, "likeness", "Likeness of behaviour", "%.1f", "cells", Double.NaN, Double.NaN),
    /** The fitness minus that of the slice's centre, [-1, 1]. */
    DIFFERENCE(Kind.DIFFERENCE, "difference", "Difference to the centre", "%+.4f", "", Double.NaN, Double.NaN),
    /** The fitness minus that of the same network without memory, [-1, 1]. */
    MEMORY(Kind.SUPPLEMENT, "memory", "What memory is worth", "%+.4f", "", Double.NaN, Double.NaN),
    /** The fitness on the held-out mazes minus that on the mazes of the picture, [-1, 1]. */
    HELD_OUT(Kind.SUPPLEMENT, "held-out", "Held-out minus shown fitness", "%+.4f", "", Double.NaN, Double.NaN),
    /** The share of the pixels around that behave alike, in every step in every maze, [0, 1]. */
    ROBUST(Kind.NEIGHBOURS, "robust", "Neighbours that behave alike", "%.3f", "", 0, 1),
    /**
     * The Lyapunov exponent of the hidden state at work [per step]: over 0 a change of it grows, below 0 it fades; see
     * {@link Growth}.
     */
    CHAOS(Kind.SUPPLEMENT, "chaos", "Lyapunov exponent", "%+.3f", "a step", Double.NaN, Double.NaN);

    /** The layers that are numbers measured on their own, in the order of their values and of exports. */
    public static final List<Layer> MEASURED =
            Stream.of(values()).filter(layer -> layer.kind == Kind.MEASURED).toList();

    /** How many coordinates of {@link #LIKENESS} there are; their rows follow those of the measured layers. */
    public static final int COORDINATES = 2;

    /** Where the values lie of the one layer that is known where it is asked for alone: behind all others. */
    public static final int SUPPLEMENT_ROW = MEASURED.size() + COORDINATES;

    /** How many rows of values there are. */
    public static final int ROWS = SUPPLEMENT_ROW + 1;

    private enum Kind {
        MEASURED,
        FINGERPRINT,
        LIKENESS,
        DIFFERENCE,
        SUPPLEMENT,
        NEIGHBOURS
    }

    private final Kind kind;
    private final String word;
    private final String title;
    private final String format;
    private final String unit;
    private final double low;
    private final double high;

    Layer(Kind kind, String word, String title, String format, String unit, double low, double high) {
        this.kind = kind;
        this.word = word;
        this.title = title;
        this.format = format;
        this.unit = unit;
        this.low = low;
        this.high = high;
    }

    /** The word for it in the setting {@code landscape.layer}. */
    public String word() {
        return word;
    }

    /** The title of its picture. */
    public String title() {
        return title;
    }

    /** The name of its column in tables: of a measured layer that of the constant in small letters. */
    public String column() {
        return isFingerprint() ? "fingerprint" : name().toLowerCase(Locale.ROOT);
    }

    /** The lowest value of its colours, or NaN where the known values say how far they reach. */
    public double low() {
        return low;
    }

    /** The highest value of its colours, or NaN where the known values say how far they reach. */
    public double high() {
        return high;
    }

    /** Whether its values are 64-bit fingerprints, which are equal or not, and nothing else. */
    public boolean isFingerprint() {
        return kind == Kind.FINGERPRINT;
    }

    /** Whether its colours show a point of the plane of {@link #LIKENESS}, and only its lightness a number. */
    public boolean isLikeness() {
        return kind == Kind.LIKENESS;
    }

    /** Whether its values are those of {@link #basis} minus the one of the slice's centre. */
    public boolean isDifference() {
        return kind == Kind.DIFFERENCE;
    }

    /** Whether its values are known only of a picture that was asked for them: see {@link Supplement}. */
    public boolean isSupplement() {
        return kind == Kind.SUPPLEMENT || kind == Kind.NEIGHBOURS;
    }

    /** Whether its values tell of a pixel and those around it, so that they are known of whole pictures alone. */
    public boolean isOfNeighbours() {
        return kind == Kind.NEIGHBOURS;
    }

    /** Whether its values lie on both sides of 0, which then has a colour of its own. */
    public boolean isSigned() {
        return kind == Kind.DIFFERENCE || kind == Kind.SUPPLEMENT;
    }

    /**
     * The layer of the values that it is made of: itself where it has its own; of a fingerprint, the one that gives the
     * heights of a terrain.
     */
    public Layer basis() {
        return switch (kind) {
            case MEASURED, SUPPLEMENT, NEIGHBOURS -> this;
            case LIKENESS -> VISITED;
            case FINGERPRINT, DIFFERENCE -> FITNESS;
        };
    }

    /** The row of its values, or of those of its basis. */
    public int row() {
        return isSupplement() ? SUPPLEMENT_ROW : basis().ordinal();
    }

    /**
     * A value in words, with its unit.
     *
     * @param value a Double, or, of a fingerprint, a Long
     */
    public String shown(Number value) {
        return String.format(Locale.ROOT, format, value) + (unit.isEmpty() ? "" : " " + unit);
    }
}
