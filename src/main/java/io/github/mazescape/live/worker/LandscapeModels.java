package io.github.mazescape.live.worker;

import io.github.mazescape.draw.colour.Colouring;
import io.github.mazescape.draw.landscape.LandscapeModel;
import io.github.mazescape.draw.landscape.LandscapeView;
import io.github.mazescape.evaluation.Growth;
import io.github.mazescape.evaluation.Layer;
import io.github.mazescape.landscape.Snapshot;
import io.github.mazescape.live.worker.LandscapeWorker.Rendering;
import io.github.mazescape.run.RunState;
import io.github.mazescape.run.ShownTask;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.settings.Settings;
import io.github.mazescape.symmetry.CopiedChampions;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes models of the landscape to be drawn, of the picture as far as it is known. For the thread "measuring". */
final class LandscapeModels {
    private final PlaneViews views;
    private @Nullable ShownLandscape newest;
    private CopiedChampions marked = CopiedChampions.NONE;

    LandscapeModels(PlaneViews views) {
        this.views = views;
    }

    /** The landscape as it is known now; the same object where nothing changed. */
    ShownLandscape of(Rendering rendering, RunState state, Settings settings, CopiedChampions others) {
        long version = rendering.raster().version();
        ShownLandscape known = newest;
        if (known != null && known.isOf(rendering, version, state, settings) && others == marked) {
            return known;
        }
        LandscapeModel model = model(rendering, state, settings, others);
        ShownLandscape made = new ShownLandscape(
                rendering, version, state, settings, model, reading(rendering, version, settings, model, known));
        newest = made;
        marked = others;
        return made;
    }

    /** What is read of a picture once it is whole; the same object for as long as it is the same picture. */
    private static @Nullable ViewReading reading(
            Rendering rendering,
            long version,
            Settings settings,
            LandscapeModel model,
            @Nullable ShownLandscape before) {
        Snapshot snapshot = model.snapshot();
        if (!settings.flag(Parameters.VIEW_READING)
                || snapshot == null
                || !rendering.raster().complete()) {
            return null;
        }
        ViewReading read = before != null && before.rendering() == rendering && before.version() == version
                ? before.reading()
                : null;
        return read == null ? ViewReading.of(snapshot, growth(rendering.view())) : read;
    }

    private static Growth growth(PlaneView seen) {
        return new Growth.Meter(seen.shown().task(), seen.evaluator().topology())
                .of(seen.plane().origin());
    }

    private LandscapeModel model(Rendering rendering, RunState state, Settings settings, CopiedChampions others) {
        PlaneView seen = rendering.view();
        Colouring wanted = Colouring.of(settings);
        // For a while, the picture may still be one that was not asked for the values of this layer.
        Colouring colouring =
                wanted.layer().isSupplement() && seen.shown().supplement().layer() != wanted.layer()
                        ? wanted.with(Layer.FITNESS)
                        : wanted;
        // For a while, the picture may still be that of networks before a restart.
        boolean sameNetworks =
                seen.evaluator().topology().equals(state.evaluator().topology());
        LandscapeView view = seen.drawnAs(ShownTask.of(settings, state));
        return view.model(
                        rendering.raster().snapshot(),
                        colouring,
                        colouring.layer().isDifference() ? views.originFitness(seen) : 0,
                        seen.precision(),
                        sameNetworks ? state.generation() : null,
                        sameNetworks ? state.history().path(state.number()) : List.of(),
                        rendering.raster().resolution(),
                        rendering.raster().progress(),
                        Objects.requireNonNull(rendering.way().get()))
                .with(view.others(sameNetworks ? others : CopiedChampions.NONE));
    }
}
