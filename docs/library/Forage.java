///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 17+
//DEPS io.github.mazescape:mazescape:0.1.0
//RUNTIME_OPTIONS --add-modules jdk.incubator.vector

import io.github.mazescape.evaluation.BatchEvaluator;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evolution.Evolution;
import io.github.mazescape.evolution.Generation;
import io.github.mazescape.landscape.Directions;
import io.github.mazescape.landscape.Plane;
import io.github.mazescape.landscape.Raster;
import io.github.mazescape.landscape.Renderer;
import io.github.mazescape.landscape.Viewport;
import io.github.mazescape.run.Setup;
import io.github.mazescape.settings.Settings;
import io.github.mazescape.sketch.SketchPalette;
import java.io.File;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;

/** Evolves foragers for 50 generations and writes the landscape around the last champion to landscape.png. */
class Forage {
    public static void main(String... settings) throws IOException {
        Setup setup = Setup.read(Settings.defaults().with(List.of(settings), "Forage"));
        try (BatchEvaluator cores = setup.evaluator(Runtime.getRuntime().availableProcessors())) {
            Cancellation never = new Cancellation();
            Evolution evolution = setup.evolution(cores);
            Generation last = evolution.generations(never).skip(49).findFirst().orElseThrow();
            double[] champion = last.champion();
            System.out.println("generation " + last.number() + ": fitness " + last.championFitness());
            Plane plane = Directions.random(setup.topology(), champion, setup.seed()).plane(champion);
            Raster raster = new Raster(plane, Viewport.centred(0.5, 256, 256), evolution.task(last));
            new Renderer(cores).render(raster, never);
            ImageIO.write(SketchPalette.MAGMA.picture(raster), "png", new File("landscape.png"));
        }
    }
}
