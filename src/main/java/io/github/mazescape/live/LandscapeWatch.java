package io.github.mazescape.live;

import io.github.mazescape.draw.colour.Colouring;
import io.github.mazescape.draw.landscape.Dot;
import io.github.mazescape.draw.landscape.LandscapeMarks;
import io.github.mazescape.draw.landscape.LandscapeModel;
import io.github.mazescape.draw.landscape.LandscapeView;
import io.github.mazescape.evaluation.Layer;
import io.github.mazescape.landscape.Projection;
import io.github.mazescape.landscape.Projector;
import io.github.mazescape.landscape.Raster;
import io.github.mazescape.landscape.Snapshot;
import io.github.mazescape.landscape.Turn;
import io.github.mazescape.landscape.Viewport;
import io.github.mazescape.run.PlaneRecipe;
import io.github.mazescape.run.RunState;
import io.github.mazescape.settings.Settings;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Keeps the landscape where a person looks and evolution stands, and makes models of it to be drawn. */
public final class LandscapeWatch implements AutoCloseable {
    private final EvolutionLoop evolution;
    private final LandscapeControl control;
    private final LandscapeLoop loop;
    private final PlaneViews views;
    private volatile @Nullable LandscapeModel model;
    private volatile @Nullable PlaneView view;

    private @Nullable Look seen;
    private double @Nullable [] followed;
    private volatile @Nullable Published published;

    /** What the newest view was made of. */
    private record Look(Settings start, Viewport viewport, PlaneRecipe plane, boolean following) {}

    /** What the newest model was made of. */
    private record Published(LandscapeLoop.Rendering rendering, long version, RunState moment, Settings settings) {}

    LandscapeWatch(EvolutionLoop evolution, LandscapeControl control, CoreShare share) {
        this.evolution = evolution;
        this.control = control;
        loop = new LandscapeLoop(turn(share));
        views = new PlaneViews(evolution);
    }

    private static Turn turn(CoreShare share) {
        return new Turn() {
            @Override
            public void begin() {
                share.begin(CoreShare.Side.LANDSCAPE);
            }

            @Override
            public void end(long agentSteps) {
                share.end(CoreShare.Side.LANDSCAPE, agentSteps);
            }

            @Override
            public void rest() {
                share.rest(CoreShare.Side.LANDSCAPE);
            }
        };
    }

    void start() {
        loop.start();
    }

    /** The landscape as it is now, or null before the first. */
    @Nullable
    LandscapeModel model() {
        return model;
    }

    /** What is on screen, or null before the first; while a picture of the place that is looked at is not there yet, what is looked at. */
    @Nullable
    PlaneView seen() {
        Published last = published;
        PlaneView wanted = view;
        PlaneView shown = last == null ? null : last.rendering().view();
        return shown != null && shown.viewport().equals(control.look().viewport()) ? shown : wanted;
    }

    /** Whether the picture is that of the look, and every pixel of it measured. */
    boolean complete() {
        return loop.complete();
    }

    /** Whether a first picture of what is looked at is there. */
    public boolean showing() {
        PlaneView wanted = view;
        return wanted != null && wanted.viewport().equals(control.look().viewport()) && loop.showing(wanted);
    }

    /** Whether the model is that of a moment and of the look, every pixel measured. */
    public boolean settled(RunState moment) {
        Published last = published;
        PlaneView wanted = view;
        return last != null
                && wanted != null
                && last.moment() == moment
                && wanted.viewport().equals(control.look().viewport())
                && wanted.spec().equals(control.look().plane())
                && last.rendering().view().shows(wanted)
                && last.rendering().raster().complete()
                && last.version() == last.rendering().raster().version();
    }

    /** The share of the wanted picture that is measured, in [0, 1]. */
    public double progress() {
        LandscapeModel shown = model;
        return shown == null || !showing() ? 0 : shown.progress();
    }

    /** The picture of what is looked at, or null while it is not complete. */
    @Nullable
    public Raster whole() {
        LandscapeLoop.Rendering shown = loop.shown();
        return shown != null && showing() && loop.complete() ? shown.raster() : null;
    }

    /** Why the landscape has come to a stand, or null while all is well. */
    @Nullable
    RuntimeException failure() {
        return loop.failure();
    }

    /** Looks where it is to be looked, and makes a model of what there is so far. For the publisher's thread. */
    void publish(RunState moment, Settings settings) {
        if (!moment.plan().equals(evolution.plan())) {
            return;
        }
        follow(moment);
        LandscapeControl.Look look = control.look();
        if (!moment.history().reached(look.plane().centre())) {
            return;
        }
        PlaneView wanted = views.of(moment, look);
        Look now = new Look(moment.plan().start(), look.viewport(), look.plane(), look.following());
        Look before = seen;
        boolean asked = before != null
                && (!now.viewport().equals(before.viewport())
                        || !now.start().equals(before.start())
                        || !now.following() && !now.plane().equals(before.plane()));
        seen = now;
        view = wanted;
        loop.focus(control.focusX(), control.focusY());
        loop.show(wanted, asked);
        LandscapeLoop.Rendering shown = loop.shown();
        if (shown != null) {
            model(shown, moment, settings);
        }
    }

    private void follow(RunState moment) {
        double[] champion = moment.raw().champion();
        if (control.look().following() && followed != champion) {
            control.follow(moment.number());
            followed = champion;
        }
    }

    private void model(LandscapeLoop.Rendering shown, RunState moment, Settings settings) {
        Published now = new Published(shown, shown.raster().version(), moment, settings);
        if (now.equals(published)) {
            return;
        }
        PlaneView seen = shown.view();
        LandscapeView made = new LandscapeView(seen.spec().directions(), seen.plane(), seen.viewport(), seen.task());
        Colouring colouring = Colouring.of(settings);
        // For a while, the picture may still be that of networks before a restart.
        boolean sameNetworks =
                seen.evaluator().topology().equals(moment.evaluator().topology());
        model = made.model(
                shown.raster().snapshot(),
                colouring,
                colouring.layer() == Layer.DIFFERENCE ? views.originFitness(seen) : 0,
                seen.precision(),
                sameNetworks ? moment.generation() : null,
                sameNetworks ? moment.history().path(moment.number()) : List.of(),
                shown.raster().resolution(),
                shown.raster().progress());
        published = now;
    }

    /** What is pointed at. */
    LandscapeMarks marks(SubjectFeed subjects, LandscapeMarks.@Nullable Selection box) {
        PlaneView seen = seen();
        if (seen == null) {
            return LandscapeMarks.NONE;
        }
        return new LandscapeMarks(hover(seen), dot(seen, subjects.first()), dot(seen, subjects.second()), box);
    }

    private LandscapeMarks.@Nullable Hover hover(PlaneView seen) {
        double x = control.focusX();
        double y = control.focusY();
        LandscapeModel shown = model;
        if (shown == null) {
            return null;
        }
        Snapshot snapshot = shown.snapshot();
        Viewport viewport = seen.viewport();
        if (snapshot == null || Double.isNaN(x) || snapshot.width() != viewport.width()) {
            return null;
        }
        int px = Math.max(0, Math.min(snapshot.width() - 1, (int) x));
        int py = Math.max(0, Math.min(snapshot.height() - 1, (int) y));
        int index = py * snapshot.width() + px;
        Layer layer = shown.colouring().layer();
        String value = switch (layer) {
            case BEHAVIOUR -> String.format(Locale.ROOT, "%016x", snapshot.fingerprint()[index]);
            case DIFFERENCE ->
                String.format(Locale.ROOT, "%+.4f", snapshot.value(Layer.FITNESS, index) - shown.centre());
            case VISITED -> String.format(Locale.ROOT, "%.1f cells", snapshot.value(layer, index));
            default -> String.format(Locale.ROOT, "%.4f", snapshot.value(layer, index));
        };
        double distance = new Subject.Place(seen, viewport.x(px), viewport.y(py)).distance();
        return new LandscapeMarks.Hover(
                (2 * x) / viewport.width() - 1, (2 * y) / viewport.height() - 1, value, distance);
    }

    private static @Nullable Dot dot(PlaneView seen, @Nullable Subject subject) {
        if (subject == null || subject.weights().length != seen.plane().origin().length) {
            return null;
        }
        Projection at = new Projector(seen.plane(), seen.viewport()).project(subject.weights());
        return new Dot(at.u(), at.v(), 0);
    }

    @Override
    public void close() {
        loop.close();
    }
}
