package io.github.mazescape.draw.glide;

import io.github.mazescape.landscape.Slice;
import io.github.mazescape.landscape.SliceMap;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets one picture of a slice pass into another. While a slice makes way for another one, both pictures are drawn where
 * their places lie in each other, and the new one takes over: what they have in common moves over the screen along
 * straight lines, zooms go by equal factors in equal times. Where the planes have next to nothing in common, the
 * pictures cross-fade where they are. What is drawn depends on nothing but what was shown, and when.
 *
 * <p>For each frame, call {@link #show} and then {@link #picture}. For one thread.
 */
public final class Glide {
    /** How long a glide to another plane takes where a person waits for it [s]. */
    public static final double SWIFT = 0.5;

    /** How long it takes until the same place looks otherwise [s]. */
    private static final double TO_COLOURS = 0.3;
    /** How long a glide within a plane takes at least, as by one step of the wheel [s]. */
    private static final double WITHIN_PLANE = 0.2;
    /** Below this evenness, a slice that is seen on another one is next to a line. */
    private static final double LEAST_EVENNESS = 0.1;
    /** Up to here, a place is the same place [half-widths]. */
    private static final double SAME = 1e-6;

    private final double toPlane;
    private @Nullable View view;
    private @Nullable Still shown;
    private double shownAt;
    private @Nullable Way way;
    private @Nullable BufferedImage drawn;
    private @Nullable BufferedImage left;
    private int glides;

    /** @param toPlane how long a glide to another plane takes [s] */
    public Glide(double toPlane) {
        this.toPlane = toPlane;
    }

    /**
     * What is to be seen.
     *
     * @param slice where it lies, or null where that is not known
     * @param look all that the picture depends on but its place and how fine it is
     */
    public record View(@Nullable Slice slice, Object look) {}

    /**
     * A picture on the way.
     *
     * @param picture of the type RGB, of any size
     * @param slice where it lies
     */
    public record Still(BufferedImage picture, @Nullable Slice slice) {}

    /**
     * How far a glide is.
     *
     * @param before where places of what was on screen when it began are on the screen now
     * @param now where places of what is to be seen are on the screen now
     * @param share how much of it is done, in [0, 1]; 1 where nothing glides
     */
    public record Moment(SliceMap before, SliceMap now, double share) {
        /** Nothing glides. */
        public static final Moment REST = new Moment(SliceMap.IDENTITY, SliceMap.IDENTITY, 1);
    }

    /**
     * Says what is to be seen now. A glide begins from what is on screen if that is another place, or looks otherwise;
     * call it before the picture that was given to {@link #picture} is changed.
     *
     * @param between the pictures to pass on the way, where there are any
     * @return whether a glide begins
     */
    public boolean show(View wanted, Supplier<List<Still>> between) {
        View before = view;
        Still from = shown;
        view = wanted;
        if (before == null || from == null || before.equals(wanted)) {
            return false;
        }
        SliceMap change = Way.map(before.slice(), wanted.slice());
        boolean stays = before.slice() == null && wanted.slice() == null || change != null && near(change);
        if (stays && before.look().equals(wanted.look())) {
            return false;
        }
        Moment then = at(shownAt);
        boolean gliding = then.share() < 1;
        boolean within = before.slice() != null
                && wanted.slice() != null
                && before.slice().plane().equals(wanted.slice().plane());
        double lasting = stays ? TO_COLOURS : within && change != null ? lasting(change) : toPlane;
        double sinceLast = way == null ? lasting : Math.max(WITHIN_PLANE, shownAt - way.start());
        List<Still> stops = new ArrayList<>();
        stops.add(new Still(captured(from, gliding), before.slice()));
        if (!stays) {
            stops.addAll(between.get());
        }
        way = Way.of(
                stops,
                then.now().inverse(),
                wanted.slice(),
                shownAt,
                Math.min(lasting, sinceLast),
                gliding || within && !stays);
        glides++;
        return true;
    }

    /**
     * What is on the screen: the picture itself while nothing glides.
     *
     * @param picture of what is to be seen, of the type RGB. Not modified.
     * @param seconds when the frame is shown [s], as {@link #show} was told
     * @return valid until the next call
     */
    public BufferedImage picture(BufferedImage picture, double seconds) {
        shown = new Still(picture, null);
        shownAt = seconds;
        Way gliding = way;
        if (gliding == null || !gliding.goesOn(seconds)) {
            way = null;
            return picture;
        }
        BufferedImage target = fitting(drawn, picture);
        drawn = target;
        gliding.draw(picture, seconds, target);
        return target;
    }

    /** How far the glide is at a time of or after the last frame [s]. */
    public Moment at(double seconds) {
        Way gliding = way;
        return gliding == null ? Moment.REST : gliding.at(seconds);
    }

    /** Whether something glides at a time of or after the last frame [s]. */
    public boolean gliding(double seconds) {
        Way gliding = way;
        return gliding != null && gliding.goesOn(seconds);
    }

    /** How many glides there have been. */
    public int glides() {
        return glides;
    }

    /** Forgets what is on the screen: the next picture comes at once. */
    public void forget() {
        view = null;
        shown = null;
        way = null;
    }

    /** What is on the screen, as a picture that the next frames do not change. */
    private BufferedImage captured(Still from, boolean gliding) {
        BufferedImage now = gliding && drawn != null ? drawn : from.picture();
        if (gliding && drawn != null) {
            drawn = left;
            left = now;
            return now;
        }
        BufferedImage copy = fitting(left, now);
        int[] pixels = Reprojection.pixels(now);
        System.arraycopy(pixels, 0, Reprojection.pixels(copy), 0, pixels.length);
        left = copy;
        return copy;
    }

    private static BufferedImage fitting(@Nullable BufferedImage known, BufferedImage like) {
        return known != null && known.getWidth() == like.getWidth() && known.getHeight() == like.getHeight()
                ? known
                : new BufferedImage(like.getWidth(), like.getHeight(), BufferedImage.TYPE_INT_RGB);
    }

    private static boolean near(SliceMap map) {
        return Math.abs(map.uu() - 1) < SAME
                && Math.abs(map.vv() - 1) < SAME
                && Math.abs(map.uv()) < SAME
                && Math.abs(map.vu()) < SAME
                && Math.abs(map.u0()) < SAME
                && Math.abs(map.v0()) < SAME;
    }

    /** The longer, the farther it is: by octaves, and by half-widths. */
    private double lasting(SliceMap change) {
        double octaves = Math.abs(Math.log(change.scale())) / Math.log(2);
        double moved = Math.hypot(change.u0(), change.v0()) / Math.max(1, change.scale());
        return Math.min(toPlane, WITHIN_PLANE * Math.max(1, Math.max(octaves, moved)));
    }

    static boolean even(SliceMap map) {
        boolean finite = Double.isFinite(map.uu() + map.uv() + map.u0() + map.vu() + map.vv() + map.v0());
        return finite && map.area() > 0 && map.evenness() >= LEAST_EVENNESS;
    }
}
