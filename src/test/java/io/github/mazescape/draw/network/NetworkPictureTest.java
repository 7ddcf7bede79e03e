package io.github.mazescape.draw.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.draw.Examples;
import io.github.mazescape.draw.Golden;
import io.github.mazescape.draw.kit.Box;
import io.github.mazescape.draw.kit.HeadlessCanvas;
import io.github.mazescape.draw.kit.Theme;
import io.github.mazescape.draw.maze.ReplayModel;
import io.github.mazescape.draw.sandbox.SandboxLayout;
import io.github.mazescape.evaluation.KnockOuts;
import io.github.mazescape.foraging.Trajectory;
import io.github.mazescape.foraging.Trajectory.Step;
import io.github.mazescape.network.Cell;
import io.github.mazescape.network.Topology;
import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.seed.Seed;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the panel of a network to golden pictures, in the boxes that the sandbox gives it. */
class NetworkPictureTest {
    private static final Box AT_1280 = SandboxLayout.of(1280, 800).hidden();
    private static final Box AT_900 = SandboxLayout.of(900, 600).hidden();
    private static final Box AT_1920 = SandboxLayout.of(1920, 1080).hidden();
    /** A tall window, in which the column has room below the outputs. */
    private static final Box TALL = SandboxLayout.of(1100, 900).hidden();

    @Test
    void anElmanNetworkInTheWindow() throws IOException {
        check("network-1280x800", AT_1280, walk(16, 86), network(16, Cell.ELMAN, true, 0.28));
    }

    @Test
    void anElmanNetworkInTheSmallestWindow() throws IOException {
        check("network-900x600", AT_900, walk(16, 86), network(16, Cell.ELMAN, true, 0.28));
    }

    @Test
    void aGruOnALargeScreenAtTheLastStep() throws IOException {
        check("network-gru-1920x1080", AT_1920, walk(16, 200), network(16, Cell.GRU, true, 0.6));
    }

    @Test
    void aNetworkInATallColumn() throws IOException {
        check("network-tall", TALL, walk(16, 30), network(16, Cell.ELMAN, true, 0.28));
    }

    @Test
    void whatIsLostWithoutEachPart() throws IOException {
        RandomStream random = new Seed(5).stream();
        double[] units = new double[16];
        double[][] recurrent = new double[16][16];
        for (int i = 0; i < 16; i++) {
            units[i] = 0.4 * random.nextDouble();
            for (int j = 0; j < 16; j++) {
                recurrent[i][j] = 0.1 * random.nextGaussian() * random.nextDouble();
            }
        }
        NetworkModel network = network(16, Cell.ELMAN, true, 0.28);
        check("network-knockout", AT_1280, walk(16, 86), network.with(new KnockOuts(0.8, units, recurrent)));
    }

    @Test
    void oneHiddenUnitAtTheFirstStep() throws IOException {
        check("network-one-unit", TALL, walk(1, 0), network(1, Cell.ELMAN, true, 0.5));
    }

    @Test
    void sixtyFourHiddenUnits() throws IOException {
        check("network-64-units", AT_1920, walk(64, 120), network(64, Cell.ELMAN, true, 0.1));
    }

    @Test
    void sixtyFourHiddenUnitsInATallColumn() throws IOException {
        check("network-64-units-tall", TALL, walk(64, 120), network(64, Cell.ELMAN, true, 0.1));
    }

    @Test
    void aNetworkWithoutMemory() throws IOException {
        check("network-no-memory", AT_1280, walk(16, 86), network(16, Cell.ELMAN, false, 0.28));
    }

    @Test
    void aForagerWithoutANetwork() throws IOException {
        check("network-none", AT_1280, walk(0, 86), null);
    }

    @Test
    void nobodyYet() throws IOException {
        check("network-nobody", AT_1280, null, null);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void moreHiddenUnitsThanRowsOfPixelsStayWithinTheBox(boolean memory) {
        Box box = AT_900;
        int margin = 200;
        NetworkModel network = network(256, Cell.ELMAN, memory, 0.05);
        for (NetworkModel shown : Arrays.asList(network, null)) {
            HeadlessCanvas canvas = new HeadlessCanvas(box.width(), box.height() + margin);
            canvas.draw(g -> {
                g.background(Theme.GROUND);
                new NetworkPanel().draw(g, new Box(0, 0, box.width(), box.height()), walk(256, 120), shown);
            });
            int[] below = Arrays.copyOfRange(
                    canvas.pixels(), box.width() * box.height(), box.width() * (box.height() + margin));
            assertTrue(Arrays.stream(below).allMatch(pixel -> pixel == Theme.GROUND));
        }
    }

    @Test
    void aPanelThatHasDrawnOtherNetworksBeforeDrawsTheSame() {
        NetworkModel wanted = network(16, Cell.ELMAN, true, 0.28);
        NetworkPanel used = new NetworkPanel();
        pixels(used, AT_1920, walk(16, 150), network(16, Cell.GRU, true, 0.6));
        pixels(used, TALL, walk(16, 150), wanted);
        pixels(used, TALL, walk(64, 3), network(64, Cell.ELMAN, true, 0.1));
        ReplayModel replay = walk(16, 85);
        assertArrayEquals(pixels(new NetworkPanel(), TALL, replay, wanted), pixels(used, TALL, replay, wanted));
    }

    static NetworkModel network(int units, Cell cell, boolean memory, double gain) {
        Topology topology = new Topology(7, units, 3, cell, memory);
        RandomStream random = new Seed(11).stream();
        double[] weights = new double[topology.weightCount()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = gain * random.nextGaussian();
        }
        return NetworkModel.of(topology, weights);
    }

    /** The walk of the examples with another number of hidden units. */
    static ReplayModel walk(int units, int step) {
        Trajectory walk = Examples.trajectory();
        List<Step> steps = new ArrayList<>();
        for (Step old : walk.steps()) {
            double[] hidden = new double[units];
            for (int unit = 0; unit < units; unit++) {
                double value = old.hidden()[unit % 16] * (unit % 3 == 2 ? -1 : 1);
                hidden[unit] = Math.max(-1, Math.min(1, value + 0.02 * (unit / 16)));
            }
            double[] outputs = units == 0 ? new double[0] : old.outputs();
            steps.add(new Step(
                    old.x(), old.y(), old.heading(), old.observation(), old.action(), old.ate(), hidden, outputs));
        }
        Trajectory other = new Trajectory(walk.maze(), walk.sensors(), steps);
        return new ReplayModel(other, step, 0, 3, 16, "champion, generation 120", 0.83);
    }

    private static int[] pixels(NetworkPanel panel, Box box, ReplayModel replay, NetworkModel network) {
        HeadlessCanvas canvas = new HeadlessCanvas(box.width(), box.height());
        canvas.draw(g -> {
            g.background(Theme.GROUND);
            panel.draw(g, new Box(0, 0, box.width(), box.height()), replay, network);
        });
        return canvas.pixels();
    }

    private static void check(String name, Box box, @Nullable ReplayModel replay, @Nullable NetworkModel network)
            throws IOException {
        int gap = Theme.GAP;
        Golden.check(name, box.width() + 2 * gap, box.height() + 2 * gap, g -> {
            g.background(Theme.GROUND);
            new NetworkPanel().draw(g, new Box(gap, gap, box.width(), box.height()), replay, network);
        });
    }
}
