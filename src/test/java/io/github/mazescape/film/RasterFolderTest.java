package io.github.mazescape.film;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mazescape.draw.landscape.LandscapeView;
import io.github.mazescape.evaluation.Layer;
import io.github.mazescape.network.Precision;
import io.github.mazescape.run.Setup;
import io.github.mazescape.run.ShownTask;
import io.github.mazescape.settings.Settings;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class RasterFolderTest {
    private static String name(double extent, Precision precision, int side, Layer layer, String... more) {
        Setup experiment = new Setup(Settings.defaults()
                .with(List.of("landscape.extent=" + extent, "task.mazes=2"), "test")
                .with(List.of(more), "test"));
        double[] champion = new double[experiment.topology().weightCount()];
        Arrays.fill(champion, 0.1);
        ShownTask shown = ShownTask.of(experiment.settings(), experiment.tasks(), 0, 1);
        LandscapeView view = LandscapeView.around(experiment, List.of(champion), shown, side);
        return RasterFolder.name(view, experiment.topology(), precision, layer);
    }

    @Test
    void aLandscapeOfOtherValuesHasAnotherName() {
        String one = name(0.5, Precision.SINGLE, 8, Layer.FITNESS);
        assertEquals(one, name(0.5, Precision.SINGLE, 8, Layer.FITNESS));
        Set<String> names = new TreeSet<>(Arrays.asList(
                one,
                name(0.5, Precision.DOUBLE, 8, Layer.FITNESS),
                name(0.25, Precision.SINGLE, 8, Layer.FITNESS),
                name(0.5, Precision.SINGLE, 9, Layer.FITNESS),
                name(0.5, Precision.SINGLE, 8, Layer.VISITED),
                name(0.5, Precision.SINGLE, 8, Layer.FITNESS, "landscape.mazes=fixed"),
                name(0.5, Precision.SINGLE, 8, Layer.FITNESS, "landscape.mazes=generation"),
                name(0.5, Precision.SINGLE, 8, Layer.FITNESS, "view.forget=5"),
                name(0.5, Precision.SINGLE, 8, Layer.FITNESS, "view.forget=6"),
                name(0.5, Precision.SINGLE, 8, Layer.FITNESS, "view.mute=pellet")));
        assertEquals(9, names.size(), names::toString);
    }
}
