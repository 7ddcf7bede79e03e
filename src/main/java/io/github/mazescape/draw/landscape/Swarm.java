package io.github.mazescape.draw.landscape;

import io.github.mazescape.draw.glide.Glide.Moment;
import io.github.mazescape.draw.kit.Box;
import io.github.mazescape.draw.kit.Pen;
import io.github.mazescape.landscape.SliceMap;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The networks on a map as generation follows generation: the dots of a generation appear, and glow for a while after
 * the next one has come; the champion's ring moves to its new place until about then. While the map glides, dots go
 * from where they were to where they belong. What is drawn depends on nothing but what was taken, and when.
 */
final class Swarm {
    /** How long the dots of a generation glow after it [s]. */
    private static final double AFTERGLOW = 0.8;
    /** How long dots take at most until they have appeared [s]. */
    private static final double APPEARING = 0.15;
    /** At what distance generations glow, that a fast run does not fill the map [s]. */
    private static final double APART = 0.1;
    /** How long the ring takes at most from champion to champion [s]. */
    private static final double MOVING = 0.4;

    private final SwarmDrawing drawing = new SwarmDrawing();
    private final Deque<Glow> glows = new ArrayDeque<>();
    private LandscapeModel.@Nullable Dots dots;
    /** The same networks, where they were on the screen when the map began to glide. */
    private LandscapeModel.@Nullable Dots left;

    private @Nullable Dot ring;
    private boolean ringLeft;
    private double born = Double.NEGATIVE_INFINITY;
    private double appearing;
    private double moving;
    private double takenAt;

    /**
     * Dots of a generation that is over.
     *
     * @param left whether they lie on the picture that is left by a glide, rather than on the one that is to be seen
     * @param since when it ended [s]
     * @param opacity that of its dots then, in [0, 1]
     */
    private record Glow(List<Dot> dots, boolean left, double since, double opacity) {
        double opacityAt(double seconds) {
            double rest = Math.max(0, 1 - (seconds - since) / AFTERGLOW);
            return opacity * rest * rest;
        }
    }

    /**
     * Takes what is to be seen.
     *
     * @param then where things were on the screen in the frame before
     * @param begins whether a glide begins from there now
     * @param seconds when it is shown [s]
     */
    void take(LandscapeModel.Dots now, Moment then, boolean begins, double seconds) {
        LandscapeModel.Dots before = dots;
        if (before != null) {
            boolean goesOn = before.sameNetworksAs(now);
            if (begins) {
                leave(before, then);
            }
            if (!goesOn) {
                end(before, then, begins);
            }
        }
        dots = now;
        takenAt = seconds;
        while (!glows.isEmpty() && glows.getFirst().opacityAt(seconds) <= 0) {
            glows.removeFirst();
        }
    }

    /** Holds where all is on the screen, for the map begins to glide from there. */
    private void leave(LandscapeModel.Dots before, Moment then) {
        List<Glow> old = List.copyOf(glows);
        glows.clear();
        for (Glow glow : old) {
            SliceMap map = glow.left() ? then.before() : then.now();
            glows.add(new Glow(moved(glow.dots(), map), true, glow.since(), glow.opacity()));
        }
        ring = ringAt(then, takenAt);
        ringLeft = true;
        left = new LandscapeModel.Dots(
                before.generation(),
                population(before, then),
                trail(before, then),
                before.champion(),
                new LandscapeModel.Others(before.others().generation(), others(before, then)));
    }

    /** Another generation comes: that before it glows, and the ring moves on from where it is. */
    private void end(LandscapeModel.Dots before, Moment then, boolean begins) {
        double interval = Double.isInfinite(born) ? MOVING : takenAt - born;
        if (begins && left != null) {
            glow(left.population(), true);
        } else {
            SliceMap back = then.now().inverse();
            glow(moved(population(before, then), back), false);
            Dot place = ringAt(then, takenAt);
            ring = place == null ? null : place.moved(back);
            ringLeft = false;
        }
        appearing = Math.min(APPEARING, interval / 2);
        moving = Math.min(MOVING, interval);
        born = takenAt;
    }

    private void glow(List<Dot> population, boolean onLeft) {
        boolean apart = glows.isEmpty() || takenAt - glows.getLast().since() >= APART;
        if (apart && !population.isEmpty()) {
            glows.add(new Glow(population, onLeft, takenAt, appeared(takenAt)));
        }
    }

    private double appeared(double seconds) {
        return appearing <= 0 ? 1 : Math.min(1, (seconds - born) / appearing);
    }

    /** Whether anything moves or fades by itself. */
    boolean moves(double seconds) {
        return !glows.isEmpty() || seconds - born < Math.max(appearing, moving);
    }

    private List<Dot> population(LandscapeModel.Dots seen, Moment glide) {
        LandscapeModel.Dots from = left;
        return glide.share() < 1 && from != null && from.sameNetworksAs(seen)
                ? between(
                        moved(from.population(), glide.before()), moved(seen.population(), glide.now()), glide.share())
                : moved(seen.population(), glide.now());
    }

    private List<Dot> trail(LandscapeModel.Dots seen, Moment glide) {
        LandscapeModel.Dots from = left;
        boolean both = from != null
                && from.sameNetworksAs(seen)
                && from.trail().size() == seen.trail().size();
        return glide.share() < 1 && from != null && both
                ? between(moved(from.trail(), glide.before()), moved(seen.trail(), glide.now()), glide.share())
                : moved(seen.trail(), glide.now());
    }

    private List<LandscapeModel.Other> others(LandscapeModel.Dots seen, Moment glide) {
        LandscapeModel.Dots from = left;
        List<LandscapeModel.Other> there = seen.others().all().stream()
                .map(other -> other.moved(glide.now()))
                .toList();
        if (glide.share() == 1 || from == null || from.others().all().size() != there.size()) {
            return there;
        }
        List<LandscapeModel.Other> between = new ArrayList<>();
        for (int i = 0; i < there.size(); i++) {
            between.add(from.others().all().get(i).moved(glide.before()).towards(there.get(i), glide.share()));
        }
        return between;
    }

    private @Nullable Dot ringAt(Moment glide, double seconds) {
        LandscapeModel.Dots seen = dots;
        Dot to = seen == null ? null : seen.champion();
        Dot from = ring;
        if (to == null) {
            return null;
        }
        Dot end = to.moved(glide.now());
        double share = ringLeft ? glide.share() : moving <= 0 ? 1 : Math.min(1, (seconds - born) / moving);
        return from == null || share >= 1
                ? end
                : from.moved(ringLeft ? glide.before() : glide.now()).towards(end, share);
    }

    /** Draws all of it into a picture's box, to which the pen is confined. */
    void draw(Pen pen, Box box, Moment glide, double seconds) {
        LandscapeModel.Dots seen = dots;
        if (seen == null) {
            return;
        }
        drawing.begin(pen, box);
        Dot champion = ringAt(glide, seconds);
        LandscapeModel.Dots from = left;
        if (glide.share() < 1) {
            boolean both = from != null && from.sameNetworksAs(seen);
            if (from != null && !both) {
                drawing.movingTrail(moved(from.trail(), glide.before()), 1 - glide.share());
            }
            drawing.movingTrail(trail(seen, glide), both ? 1 : glide.share());
        } else {
            drawing.trail(seen.trail(), champion);
        }
        if (champion != null) {
            drawing.ring(champion);
        }
        for (Glow glow : glows) {
            drawing.dots(moved(glow.dots(), glow.left() ? glide.before() : glide.now()), glow.opacityAt(seconds));
        }
        drawing.dots(population(seen, glide), appeared(seconds));
        drawing.others(others(seen, glide));
    }

    void forget() {
        dots = null;
        left = null;
        ring = null;
        ringLeft = false;
        glows.clear();
        born = Double.NEGATIVE_INFINITY;
        appearing = 0;
        moving = 0;
    }

    private static List<Dot> moved(List<Dot> dots, SliceMap map) {
        return map.equals(SliceMap.IDENTITY)
                ? dots
                : dots.stream().map(dot -> dot.moved(map)).toList();
    }

    private static List<Dot> between(List<Dot> from, List<Dot> to, double share) {
        List<Dot> between = new ArrayList<>();
        for (int i = 0; i < to.size(); i++) {
            between.add(from.get(i).towards(to.get(i), share));
        }
        return between;
    }
}
