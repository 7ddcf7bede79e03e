package io.github.mazescape.draw.sandbox;

import io.github.mazescape.draw.Examples;
import io.github.mazescape.draw.Golden;
import io.github.mazescape.draw.chart.ChartMarks;
import io.github.mazescape.draw.landscape.LandscapeModel;
import io.github.mazescape.draw.maze.ReplayModel;
import io.github.mazescape.foraging.Ablation;
import io.github.mazescape.foraging.Sensor;
import io.github.mazescape.foraging.Trajectory;
import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The sandbox says on which mazes it measures and what is taken from the networks, in the panels that show it. */
class AblationPictureTest {
    private static SandboxFrame frame() {
        SandboxFrame usual = Examples.frame();
        Trajectory walk = Examples.trajectory();
        Ablation ablation = new Ablation(5, Set.of(Sensor.PELLET));
        Trajectory taken = new Trajectory(walk.maze(), walk.sensors(), ablation, walk.steps());
        LandscapeModel model = Examples.landscape();
        LandscapeModel.Measurement measured = model.measurement();
        LandscapeModel named = new LandscapeModel(
                model.snapshot(),
                model.colouring(),
                model.centre(),
                model.range(),
                model.dots(),
                new LandscapeModel.Measurement(
                        measured.halfWidth(),
                        measured.precision(),
                        measured.directions(),
                        measured.resolution(),
                        measured.progress(),
                        "16 fixed mazes",
                        "forgets every 5 steps, pellet off"));
        return new SandboxFrame(
                named,
                usual.marks(),
                SandboxFrame.Foraging.of(
                        new ReplayModel(taken, 86, 0.4, 3, 16, "champion, generation 120", 0.83, true)),
                usual.chart(),
                ChartMarks.NONE,
                usual.status(),
                null,
                0);
    }

    @Test
    void theSandboxWithMemoryAndASenseTaken() throws IOException {
        Golden.check("sandbox-ablated", 1280, 800, g -> new SandboxView().draw(g, frame()));
    }

    @Test
    void theSmallestSandboxWithMemoryAndASenseTaken() throws IOException {
        Golden.check("sandbox-ablated-900x600", 900, 600, g -> new SandboxView().draw(g, frame()));
    }
}
