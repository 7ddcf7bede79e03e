package io.github.mazescape.draw.landscape;

import io.github.mazescape.draw.brush.BrushMarks;
import io.github.mazescape.draw.lineage.LineageMarks;
import io.github.mazescape.evaluation.LineProfile;
import io.github.mazescape.landscape.SliceMap;
import org.jspecify.annotations.Nullable;

/**
 * What the user points at in the landscape, and what it is outdated by. It is drawn over the picture.
 *
 * @param hover the pixel under the pointer, or null
 * @param a the place of the subject, or null
 * @param b the place of the pinned second subject, or null
 * @param box the box being dragged, or null
 * @param outdated what the picture is of, where that is no longer what the run is; or null
 * @param brush what the brush shows, or null
 * @param border what there is to say of borders of behaviour, or null
 * @param lineage from whom a network descends, or null
 * @param profile the fitness on the line from the subject to the second one, or null
 */
public record LandscapeMarks(
        @Nullable Hover hover,
        @Nullable Dot a,
        @Nullable Dot b,
        @Nullable Selection box,
        @Nullable Outdated outdated,
        @Nullable BrushMarks brush,
        @Nullable BorderNote border,
        @Nullable LineageMarks lineage,
        @Nullable LineProfile profile) {
    /** Nothing is pointed at. */
    public static final LandscapeMarks NONE = new LandscapeMarks(null, null, null, null, null);

    /** Marks on a picture of what the run is now. */
    public LandscapeMarks(@Nullable Hover hover, @Nullable Dot a, @Nullable Dot b, @Nullable Selection box) {
        this(hover, a, b, box, null);
    }

    /** Marks without a brush and a note on borders. */
    public LandscapeMarks(
            @Nullable Hover hover,
            @Nullable Dot a,
            @Nullable Dot b,
            @Nullable Selection box,
            @Nullable Outdated outdated) {
        this(hover, a, b, box, outdated, null, null, null, null);
    }

    /** The same with what there is to say of borders. */
    public LandscapeMarks noting(@Nullable BorderNote note) {
        return new LandscapeMarks(hover, a, b, this.box, outdated, brush, note, lineage, profile);
    }

    /** The same with what the brush shows. */
    public LandscapeMarks with(@Nullable BrushMarks painted) {
        return new LandscapeMarks(hover, a, b, this.box, outdated, painted, border, lineage, profile);
    }

    /** The same with ancestors, or without. */
    public LandscapeMarks with(@Nullable LineageMarks ancestors) {
        return new LandscapeMarks(hover, a, b, this.box, outdated, brush, border, ancestors, profile);
    }

    /** The same with the fitness between the two subjects, or without. */
    public LandscapeMarks with(@Nullable LineProfile between) {
        return new LandscapeMarks(hover, a, b, this.box, outdated, brush, border, lineage, between);
    }

    /** The marks on a slice that a map has moved; the pointer stays where it is. */
    LandscapeMarks moved(SliceMap map) {
        return new LandscapeMarks(
                hover,
                a == null ? null : a.moved(map),
                b == null ? null : b.moved(map),
                box,
                outdated,
                brush,
                border,
                lineage == null ? null : lineage.moved(map),
                profile);
    }

    /**
     * The pixel under the pointer.
     *
     * @param u along the slice's width, in [-1, 1]
     * @param v along the slice's height, downward, in [-1, 1]
     * @param value its value as text, as "fitness 0.83"
     * @param distance the distance from the slice's centre [champion norms]
     */
    public record Hover(double u, double v, String value, double distance) {}

    /**
     * A picture that another one is about to replace.
     *
     * @param of what it is of, as "of the task before"
     * @param coming how far the other one is, as "12 % of the new one"
     * @param dimmed whether it is to look invalid: it says nothing of the run as it is now
     */
    public record Outdated(String of, String coming, boolean dimmed) {}

    /**
     * What there is to say of borders of behaviour.
     *
     * @param title such as "all alike to 1.0e-07"
     * @param words more of it, or empty
     * @param towardsU which way the nearest border lies, to the right; NaN to point nowhere
     * @param towardsV as {@code towardsU}, downward
     */
    public record BorderNote(String title, String words, double towardsU, double towardsV) {}

    /** A box with two opposite corners at (u1, v1) and (u2, v2), in any order. */
    public record Selection(double u1, double v1, double u2, double v2) {}

    /** A point of the slice, u and v in [-1, 1]. */
    public record Spot(double u, double v) {}
}
