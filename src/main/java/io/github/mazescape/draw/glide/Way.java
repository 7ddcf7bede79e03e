package io.github.mazescape.draw.glide;

import io.github.mazescape.draw.glide.Glide.Moment;
import io.github.mazescape.draw.glide.Glide.Still;
import io.github.mazescape.landscape.Slice;
import io.github.mazescape.landscape.SliceMap;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The way of a glide: from picture to picture, each stretch in the same time.
 *
 * @param stops the pictures that are left one after the other
 * @param maps where the places of each lie in the next one, of the last in what is to be seen
 * @param start when it begins [s]
 * @param duration how long it takes [s]
 * @param underway whether things move already when it begins
 */
record Way(List<Still> stops, List<SliceMap> maps, double start, double duration, boolean underway) {
    /**
     * @param first where places of the first picture lie in its slice
     * @param target where what is to be seen lies
     */
    static Way of(
            List<Still> stops,
            SliceMap first,
            @Nullable Slice target,
            double start,
            double duration,
            boolean underway) {
        List<SliceMap> maps = new ArrayList<>();
        for (int i = 0; i < stops.size(); i++) {
            Slice next = i + 1 < stops.size() ? stops.get(i + 1).slice() : target;
            SliceMap map = map(stops.get(i).slice(), next);
            SliceMap whole = map == null ? null : i == 0 ? map.after(first) : map;
            maps.add(whole != null && Glide.even(whole) && overlap(whole) ? whole : SliceMap.IDENTITY);
        }
        return new Way(List.copyOf(stops), List.copyOf(maps), start, duration, underway);
    }

    /** Where the places of a slice lie in another one, or null where that is not known. */
    static @Nullable SliceMap map(@Nullable Slice from, @Nullable Slice to) {
        return from == null || to == null ? null : from.onto(to).orElse(null);
    }

    /** Whether two pictures have any place in common; if not, nothing would be seen half way. */
    private static boolean overlap(SliceMap map) {
        SliceMap back = map.inverse();
        double wide = Math.abs(map.uu()) + Math.abs(map.uv());
        double high = Math.abs(map.vu()) + Math.abs(map.vv());
        boolean there = Math.abs(map.u0()) < 1 + wide && Math.abs(map.v0()) < 1 + high;
        double wideBack = Math.abs(back.uu()) + Math.abs(back.uv());
        double highBack = Math.abs(back.vu()) + Math.abs(back.vv());
        return there && Math.abs(back.u0()) < 1 + wideBack && Math.abs(back.v0()) < 1 + highBack;
    }

    /** Whether it is not over yet. */
    boolean goesOn(double seconds) {
        return seconds < start + duration;
    }

    /** How far it is: the number of the stop that is being left, and the share of the stretch from there. */
    private double progress(double seconds) {
        double time = Math.max(0, Math.min(1, (seconds - start) / duration));
        double left = 1 - time;
        double eased = underway ? 1 - left * left * left : time * time * (3 - 2 * time);
        return eased * stops.size();
    }

    Moment at(double seconds) {
        if (!goesOn(seconds)) {
            return Moment.REST;
        }
        double progress = progress(seconds);
        int stretch = Math.min(stops.size() - 1, (int) progress);
        SliceMap moved = maps.get(stretch).partly(progress - stretch);
        SliceMap before = SliceMap.IDENTITY;
        for (int i = 0; i < stretch; i++) {
            before = maps.get(i).after(before);
        }
        SliceMap rest = SliceMap.IDENTITY;
        for (int i = stretch; i < stops.size(); i++) {
            rest = maps.get(i).after(rest);
        }
        return new Moment(moved.after(before), moved.after(rest.inverse()), progress / stops.size());
    }

    /** Draws both pictures of the stretch over a target. */
    void draw(BufferedImage last, double seconds, BufferedImage target) {
        double progress = progress(seconds);
        int stretch = Math.min(stops.size() - 1, (int) progress);
        double share = progress - stretch;
        SliceMap within = maps.get(stretch).partly(share).inverse();
        BufferedImage next = stretch + 1 < stops.size() ? stops.get(stretch + 1).picture() : last;
        Reprojection.draw(
                new Reprojection.Layer(stops.get(stretch).picture(), within),
                new Reprojection.Layer(next, maps.get(stretch).after(within)),
                share,
                target);
    }
}
