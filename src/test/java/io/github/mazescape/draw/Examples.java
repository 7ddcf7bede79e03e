package io.github.mazescape.draw;

import io.github.mazescape.draw.chart.ChangeMark;
import io.github.mazescape.draw.chart.ChartMarks;
import io.github.mazescape.draw.chart.ChartModel;
import io.github.mazescape.draw.chart.ReferenceStretch;
import io.github.mazescape.draw.chart.SeedCurve;
import io.github.mazescape.draw.chart.SeedStrip;
import io.github.mazescape.draw.colour.Colouring;
import io.github.mazescape.draw.kit.ValueRange;
import io.github.mazescape.draw.landscape.Dot;
import io.github.mazescape.draw.landscape.LandscapeMarks;
import io.github.mazescape.draw.landscape.LandscapeModel;
import io.github.mazescape.draw.maze.ReplayModel;
import io.github.mazescape.draw.sandbox.HelpModel;
import io.github.mazescape.draw.sandbox.SandboxFrame;
import io.github.mazescape.draw.sandbox.StatusModel;
import io.github.mazescape.evaluation.Layer;
import io.github.mazescape.foraging.Sensors;
import io.github.mazescape.foraging.Trajectory;
import io.github.mazescape.foraging.Trajectory.Step;
import io.github.mazescape.landscape.Snapshot;
import io.github.mazescape.maze.Heading;
import io.github.mazescape.maze.Maze;
import io.github.mazescape.maze.MazeText;
import io.github.mazescape.network.Precision;
import io.github.mazescape.run.ChampionPath.FitnessEntry;
import io.github.mazescape.run.ReferenceLevel;
import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.seed.Seed;
import java.util.ArrayList;
import java.util.List;

/** Fixed models for pictures: what they show is made up, but looks like what a run shows after some generations. */
public final class Examples {
    private static final Maze MAZE = MazeText.parse("""
            #################
            #>. . .#. . . . #
            # ### ####### # #
            #.  #.   .#.  #.#
            # # ##### # # # #
            # #.  .#. . # #.#
            # ### # ##### # #
            #. .#.#  .  #.# #
            ### # ### # # # #
            #. . .  #.# . #.#
            # ##### # ##### #
            #.#. .# # .   . #
            # # # # ##### # #
            #. .#.# . .  .#.#
            # ### # ### ### #
            #. .  . . #. . .#
            #################
            """, "Examples");
    private static final int[] QUARTERS = {0, 1, 3};

    private Examples() {}

    public static SandboxFrame frame() {
        return new SandboxFrame(
                landscape(),
                LandscapeMarks.NONE,
                SandboxFrame.Foraging.of(replay(86, 0.4)),
                chart(120),
                ChartMarks.NONE,
                status(),
                null,
                0);
    }

    public static SandboxFrame nothingYet() {
        StatusModel status = new StatusModel(0, 42, new StatusModel.Pace(0, 0, false, 20, true), status().task(), "");
        return new SandboxFrame(
                null,
                LandscapeMarks.NONE,
                SandboxFrame.Foraging.of(null),
                ChartModel.EMPTY,
                ChartMarks.NONE,
                status,
                null,
                0);
    }

    static StatusModel status() {
        String task = "16 mazes 17 × 17, 200 steps, mazes renewed every 10 generations";
        return new StatusModel(120, 42, new StatusModel.Pace(31.4e6, 60, false, 20, true), task, "");
    }

    public static LandscapeModel landscape() {
        RandomStream random = new Seed(7).child("dots").stream();
        List<Dot> population = new ArrayList<>();
        for (int i = 0; i < 256; i++) {
            double spread = i < 120 ? 0.10 : 0.55;
            population.add(new Dot(
                    spread * random.nextGaussian(),
                    spread * random.nextGaussian(),
                    Math.abs(i < 120 ? 0.2 * random.nextGaussian() : 0.9 + 0.3 * random.nextGaussian())));
        }
        List<Dot> trail = new ArrayList<>();
        double u = -0.85;
        double v = 0.7;
        for (int i = 0; i < 40; i++) {
            trail.add(new Dot(u, v, 1 - i / 40.0));
            u += -0.09 * u + 0.035 * random.nextGaussian();
            v += -0.09 * v + 0.035 * random.nextGaussian();
        }
        trail.add(new Dot(0, 0, 0));
        return new LandscapeModel(
                snapshot(256),
                Colouring.of(Layer.FITNESS),
                height(0, 0),
                ValueRange.UNIT,
                new LandscapeModel.Dots(population, trail, new Dot(0, 0, 0)),
                new LandscapeModel.Measurement(0.2, Precision.SINGLE, "random orthonormal", 4, 0.63));
    }

    /** The landscape in other colours. */
    public static LandscapeModel landscape(Colouring colouring) {
        LandscapeModel model = landscape();
        return new LandscapeModel(
                model.snapshot(), colouring, model.centre(), colouring.range(), model.dots(), model.measurement());
    }

    /** Terraces, folds and a ridge, the lower part in blocks of 4 x 4 and its last rows not known yet. */
    public static Snapshot snapshot(int side) {
        float[] fitness = new float[side * side];
        float[] error = new float[side * side];
        float[] visited = new float[side * side];
        float[] across = new float[side * side];
        float[] down = new float[side * side];
        float[] asked = new float[side * side];
        long[] fingerprint = new long[side * side];
        for (int row = 0; row < side; row++) {
            for (int column = 0; column < side; column++) {
                boolean coarse = row >= side * 63 / 100;
                double u = 2.0 * (coarse ? column / 4 * 4 + 1.5 : column + 0.5) / side - 1;
                double v = 2.0 * (coarse ? row / 4 * 4 + 1.5 : row + 0.5) / side - 1;
                boolean unknown = row >= side * 15 / 16;
                int i = row * side + column;
                double height = height(u, v);
                fitness[i] = unknown ? Float.NaN : (float) height;
                error[i] = unknown ? Float.NaN : (float) Math.sqrt(height * (1 - height) / 16);
                visited[i] = unknown ? Float.NaN : (float) (1 + 60 * height * height * height);
                across[i] = unknown ? Float.NaN : Math.round(40 * StrictMath.sin(4 * u + 3 * height));
                down[i] = unknown ? Float.NaN : Math.round(40 * StrictMath.cos(3 * v - 2 * height));
                asked[i] = unknown ? Float.NaN : (float) (height * (0.5 - u) / 2);
                fingerprint[i] = unknown ? 0 : 1 + Math.round(height * 40) * 4 + Math.round(1 + StrictMath.sin(9 * u));
            }
        }
        return new Snapshot(1, side, side, new float[][] {fitness, error, visited, across, down, asked}, fingerprint);
    }

    private static double height(double u, double v) {
        double ridge = Math.abs(0.8 * u - 0.6 * v + 0.12 * StrictMath.sin(7 * v + 2 * u));
        double far = u * u + v * v;
        double fold = StrictMath.sin(23 * u + 9 * StrictMath.sin(5 * v)) * StrictMath.cos(17 * v - 4 * u);
        double smooth = 0.86 / (1 + 1.6 * far + 2.2 * ridge) + 0.05 * fold + (u + 0.4 * v > 0.35 ? -0.12 : 0);
        return Math.max(0.02, Math.min(1, StrictMath.floor(smooth * 40) / 40));
    }

    public static ReplayModel replay(int step, double fraction) {
        return new ReplayModel(trajectory(), step, fraction, 3, 16, "champion, generation 120", 0.83);
    }

    /** A wall follower's walk of 200 steps with made-up hidden units. */
    public static Trajectory trajectory() {
        List<Step> steps = new ArrayList<>();
        boolean[][] eaten = new boolean[MAZE.height()][MAZE.width()];
        int x = MAZE.startX();
        int y = MAZE.startY();
        Heading heading = MAZE.startHeading();
        boolean turned = false;
        for (int i = 0; i < 200; i++) {
            int observation = observation(x, y, heading, eaten);
            boolean right = (observation & 2) != 0;
            boolean ahead = (observation & 1) != 0;
            int action = right && !turned ? 1 : ahead ? 0 : 2;
            turned = action == 1;
            if (action == 0) {
                x += heading.dx();
                y += heading.dy();
            }
            heading = heading.turned(QUARTERS[action]);
            boolean ate = MAZE.hasPellet(x, y) && !eaten[y][x] && action == 0;
            eaten[y][x] = true;
            double[] hidden = new double[16];
            for (int unit = 0; unit < hidden.length; unit++) {
                double wave =
                        StrictMath.sin(0.07 * i * (1 + unit % 5) + unit) + 0.5 * StrictMath.cos(1.3 * unit * action);
                hidden[unit] = Math.max(-1, Math.min(1, wave + ((observation >> unit % 7 & 1) != 0 ? 0.35 : -0.35)));
            }
            double[] outputs = {0.4 * hidden[0], 0.3 * hidden[1], 0.5 * hidden[2]};
            outputs[action] = 1.2 + 0.3 * hidden[3];
            steps.add(new Step(x, y, heading.ordinal(), observation, action, ate, hidden, outputs));
        }
        return new Trajectory(MAZE, Sensors.REFERENCE, steps);
    }

    private static int observation(int x, int y, Heading heading, boolean[][] eaten) {
        int observation = 0;
        int[] pelletBits = {4, 5, -1, 6};
        for (int side = 0; side < 4; side++) {
            Heading to = heading.turned(side);
            int nx = x + to.dx();
            int ny = y + to.dy();
            observation |= MAZE.isWall(nx, ny) ? 0 : 1 << side;
            if (pelletBits[side] >= 0 && MAZE.hasPellet(nx, ny) && !eaten[ny][nx]) {
                observation |= 1 << pelletBits[side];
            }
        }
        return observation;
    }

    /** The chart of a run whose champion is the centre. */
    public static ChartModel chart(int generations) {
        return chart(generations, true);
    }

    /** The chart of a run whose champion is the centre, or else the best of each generation. */
    public static ChartModel chart(int generations, boolean centred) {
        RandomStream random = new Seed(7).child("chart").stream();
        List<FitnessEntry> entries = new ArrayList<>();
        for (int i = 1; i <= generations; i++) {
            double rise = 1 - 1 / (1 + i / 18.0);
            double best = 0.32 + 0.58 * rise + 0.015 * random.nextGaussian() - (i % 10 == 0 ? 0.03 : 0);
            double mean = 0.12 + 0.50 * rise + 0.01 * random.nextGaussian() - (i % 10 == 0 ? 0.05 : 0);
            double heldOut = i % 5 == 0 || i == 1 ? 0.30 + 0.54 * rise + 0.01 * random.nextGaussian() : Double.NaN;
            double centre = centred ? best - 0.06 + 0.04 * rise : Double.NaN;
            entries.add(new FitnessEntry(i, best, mean, centre, heldOut));
        }
        return ChartModel.ofUnchanged(entries, levels(0.99, 0.93, 0.58, 0.22));
    }

    /** The chart of a run whose mazes and other settings were changed, beside three runs of other seeds. */
    public static ChartModel changedChart(int generations) {
        ChartModel plain = chart(generations);
        List<SeedCurve> others = new ArrayList<>();
        for (int seed = 1; seed <= 3; seed++) {
            double shift = 0.07 * seed - 0.16;
            others.add(new SeedCurve(
                    seed,
                    plain.generations().subList(0, generations - 7 * seed).stream()
                            .map(entry -> new FitnessEntry(
                                    entry.generation(),
                                    entry.best(),
                                    entry.mean(),
                                    entry.centre(),
                                    entry.heldOut() + shift))
                            .toList()));
        }
        return new ChartModel(
                plain.generations(),
                List.of(
                        new ReferenceStretch(1, 59, levels(0.97, 0.88, 0.66, 0.31), List.of()),
                        new ReferenceStretch(60, Long.MAX_VALUE, levels(0.99, 0.93, 0.58, 0.22), List.of())),
                List.of(
                        new ChangeMark(20, List.of("evolution.sigma 0.05 → 0.1")),
                        new ChangeMark(59, List.of("maze.braid 0.5 → 0.2", "maze 3 painted"))),
                SeedStrip.beside(plain.generations(), others));
    }

    private static List<ReferenceLevel> levels(double greedy, double map, double follower, double walker) {
        return List.of(
                new ReferenceLevel("greedy, full knowledge", greedy),
                new ReferenceLevel("map forager", map),
                new ReferenceLevel("wall follower", follower),
                new ReferenceLevel("random walker", walker));
    }

    /** Some keys and gestures. */
    public static HelpModel help() {
        return new HelpModel(List.of(
                new HelpModel.Group(
                        "Run",
                        List.of(
                                new HelpModel.Entry("space", "pause, go on"),
                                new HelpModel.Entry("→", "one generation"),
                                new HelpModel.Entry("+", "evolve faster"))),
                new HelpModel.Group(
                        "Landscape",
                        List.of(
                                new HelpModel.Entry("wheel", "zoom at the pointer"),
                                new HelpModel.Entry("shift + drag", "zoom to a box"),
                                new HelpModel.Entry("r", "new random directions")))));
    }
}
