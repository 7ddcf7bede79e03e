package io.github.mazescape.draw.landscape;

import io.github.mazescape.draw.colour.Colouring;
import io.github.mazescape.draw.glide.Glide;
import io.github.mazescape.draw.kit.Box;
import io.github.mazescape.draw.kit.Pen;
import io.github.mazescape.foraging.Task;
import io.github.mazescape.landscape.SliceMap;
import io.github.mazescape.landscape.Waypoint;
import java.awt.image.BufferedImage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The picture of a landscape and the networks on it while they move. For each frame: {@link #take}, then draw. */
final class MovingMap {
    private final Glide glide;
    private final Swarm swarm = new Swarm();
    private @Nullable BufferedImage picture;
    private double seconds;

    /** @param glideSeconds how long a glide to another plane takes [s] */
    MovingMap(double glideSeconds) {
        glide = new Glide(glideSeconds);
    }

    /** All that decides a picture but its place and how fine it is. */
    private record Look(@Nullable Task task, Colouring colouring) {}

    /** Takes what is to be seen now; returns whether anything of it moves. */
    boolean take(LandscapeModel model, LandscapeImage image, Box box, double now) {
        LandscapeModel.Place place = model.place();
        Glide.View view = new Glide.View(place.slice(), new Look(place.task(), model.colouring()));
        Glide.Moment then = glide.at(seconds);
        boolean begins = glide.show(view, () -> stills(model));
        LandscapeImage.Source source = model.source();
        picture = source == null ? null : glide.picture(image.of(source, box.width(), box.height()), now);
        swarm.take(model.dots(), then, begins, now);
        seconds = now;
        return glide.gliding(now) || swarm.moves(now);
    }

    private static List<Glide.Still> stills(LandscapeModel model) {
        return model.place().way().stream().map(stop -> still(stop, model)).toList();
    }

    private static Glide.Still still(Waypoint stop, LandscapeModel model) {
        return new Glide.Still(
                LandscapeImage.of(stop.snapshot(), model.colouring(), model.range(), model.centre()), stop.slice());
    }

    void draw(Pen pen, Box box) {
        try (Pen inside = pen.within(box)) {
            if (picture != null) {
                inside.image(picture, box.x(), box.y());
            }
            swarm.draw(inside, box, glide.at(seconds), seconds);
        }
    }

    /** Where the places of what is to be seen are on the screen. */
    SliceMap places() {
        return glide.at(seconds).now();
    }

    int glides() {
        return glide.glides();
    }

    boolean gliding() {
        return glide.gliding(seconds);
    }

    void forget() {
        glide.forget();
        swarm.forget();
        picture = null;
    }
}
