package io.github.mazescape.draw.sandbox;

import io.github.mazescape.draw.Examples;
import io.github.mazescape.draw.Golden;
import io.github.mazescape.draw.kit.Box;
import io.github.mazescape.draw.kit.Theme;
import io.github.mazescape.draw.maze.ReplayModel;
import io.github.mazescape.foraging.Trajectory;
import io.github.mazescape.foraging.Trajectory.Step;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Holds two foragers side by side to golden pictures, in the boxes that the sandbox gives them. */
class ComparePictureTest {
    private static final int NEVER = -1;
    private static final Box AT_1280 = SandboxLayout.of(1280, 800).maze();
    private static final Box AT_900 = SandboxLayout.of(900, 600).maze();
    private static final Box AT_1920 = SandboxLayout.of(1920, 1080).maze();

    @Test
    void twoThatPartInTheWindow() throws IOException {
        check("compare-1280x800", AT_1280, compared(60, 120));
    }

    @Test
    void twoThatPartInTheSmallestWindow() throws IOException {
        check("compare-900x600", AT_900, compared(60, 120));
    }

    @Test
    void twoThatPartOnALargeScreenAtTheLastStep() throws IOException {
        check("compare-1920x1080", AT_1920, compared(60, 200));
    }

    @Test
    void equalsThatNeverPart() throws IOException {
        check("compare-equal", AT_900, compared(NEVER, 40));
    }

    @Test
    void twoThatPartAtTheFirstStepBeforeIt() throws IOException {
        check("compare-first-step", AT_1280, compared(0, 0));
    }

    /** A wall follower, and one that turns left four times at a step before it goes on. */
    private static CompareModel compared(int parting, int step) {
        Trajectory walk = Examples.trajectory();
        List<Step> all = walk.steps();
        List<Step> others = new ArrayList<>(all);
        for (int i = Math.max(0, parting); i < all.size() && parting >= 0; i++) {
            others.set(i, i < parting + 4 ? turned(walk, parting - 1, i - parting + 1) : all.get(i - 4));
        }
        Trajectory other = new Trajectory(walk.maze(), walk.sensors(), others);
        return new CompareModel(
                new ReplayModel(walk, step, 0, 3, 16, "champion, generation 120", 0.83),
                new ReplayModel(other, step, 0, 3, 16, "pixel (0.120, −0.030)", parting < 0 ? 0.83 : 0.79),
                parting,
                parting < 0 ? 0 : 13);
    }

    private static Step turned(Trajectory walk, int after, int quarters) {
        Step first = walk.steps().get(Math.max(0, after));
        int x = after < 0 ? walk.maze().startX() : first.x();
        int y = after < 0 ? walk.maze().startY() : first.y();
        int heading = (after < 0 ? walk.maze().startHeading().ordinal() : first.heading()) - quarters & 3;
        return new Step(x, y, heading, first.observation(), 2, false, first.hidden(), first.outputs());
    }

    private static void check(String name, Box box, CompareModel model) throws IOException {
        int gap = Theme.GAP;
        Golden.check(name, box.width() + 2 * gap, box.height() + 2 * gap, g -> {
            g.background(Theme.GROUND);
            new ComparePanel().draw(g, new Box(gap, gap, box.width(), box.height()), model);
        });
    }
}
