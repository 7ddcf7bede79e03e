package io.github.mazescape.experiment.behaviour;

import io.github.mazescape.experiment.Inputs;
import io.github.mazescape.experiment.Plot;
import io.github.mazescape.experiment.Rows;
import io.github.mazescape.experiment.RunInput;
import io.github.mazescape.maze.Maze;
import io.github.mazescape.statistics.Linkage;
import io.github.mazescape.statistics.MultiDimensionalScaling;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Champions by how alike they act: as a matrix, as a map, and as ways through one maze. */
final class ModesPlots {
    /** Ways over one another are drawn a little apart [cells]. */
    private static final double APART = 0.5;

    private ModesPlots() {}

    static List<Plot> of(Rows rows, Inputs inputs, Relatives relatives, Likeness likeness, Modes modes) {
        return List.of(matrix(inputs, likeness), map(inputs, relatives, likeness, modes), ways(rows, inputs, modes));
    }

    private static Plot matrix(Inputs inputs, Likeness likeness) {
        List<RunInput> runs = inputs.runs();
        int[] order = Linkage.average(Likeness.distances(Likeness.part(likeness.kappa(), likeness.last())))
                .order();
        int n = order.length;
        double[][] values = new double[n][n];
        List<String> names = new ArrayList<>();
        for (int row = 0; row < n; row++) {
            names.add(runs.get(order[row]).name());
            for (int column = 0; column < n; column++) {
                // The first row is at the top, the first name at the bottom.
                values[row][column] =
                        likeness.kappa()[likeness.last()[order[n - 1 - row]]][likeness.last()[order[column]]];
            }
        }
        return new Plot(
                "kappa",
                "How alike the champions of the runs act",
                "Each square is a pair of champions, the likest side by side: 1 is the same behaviour, 0 what chance"
                        + " gives.",
                Plot.Axis.named("", names),
                Plot.Axis.named("", names),
                List.of(new Plot.Heat("kappa", values, -0.5, n - 0.5, -0.5, n - 0.5, 0, 1)));
    }

    private static Plot map(Inputs inputs, Relatives relatives, Likeness likeness, Modes modes) {
        double[][] places = MultiDimensionalScaling.classical(Likeness.distances(likeness.kappa()));
        List<Plot.Mark> marks = new ArrayList<>();
        for (int run = 0; run < inputs.runs().size(); run++) {
            int[] own = relatives.of(run);
            double[] x = IntStream.of(own).mapToDouble(i -> places[i][0]).toArray();
            double[] y = IntStream.of(own).mapToDouble(i -> places[i][1]).toArray();
            int mode = modes.labels()[run];
            marks.add(new Plot.Line("", mode, x, y));
            marks.add(new Plot.Points("", mode, new double[] {x[0]}, new double[] {y[0]}));
            marks.add(new Plot.Words(inputs.runs().get(run).name(), mode, x[0], y[0]));
        }
        return new Plot(
                "map",
                "Champions by behaviour, from early to late",
                "Each line is a run that ends in the dot of its last champion; the closer, the more alike they act."
                        + " Colours are modes. Two dimensions by classical scaling of 1 - kappa.",
                Plot.Axis.linear("first coordinate [1 - kappa]"),
                Plot.Axis.linear("second coordinate [1 - kappa]"),
                marks);
    }

    private static Plot ways(Rows rows, Inputs inputs, Modes modes) {
        Maze maze = inputs.few(1).mazes().get(0);
        double[][] walls = new double[maze.height()][maze.width()];
        for (int y = 0; y < maze.height(); y++) {
            for (int x = 0; x < maze.width(); x++) {
                walls[y][x] = maze.isWall(x, y) ? 0 : Double.NaN;
            }
        }
        List<Plot.Mark> marks = new ArrayList<>();
        marks.add(new Plot.Heat("", walls, 0, maze.width(), 0, maze.height(), 0, 1));
        int runs = inputs.runs().size();
        for (int run = 0; run < runs; run++) {
            double[] path = rows.of("run/" + inputs.runs().get(run).name()).all(ModesExperiment.PATH);
            double aside = 0.5 + APART * ((run + 0.5) / runs - 0.5);
            double[] x = new double[path.length];
            double[] y = new double[path.length];
            for (int step = 0; step < path.length; step++) {
                x[step] = (int) path[step] % maze.width() + aside;
                y[step] = maze.height() - 1 - (int) path[step] / maze.width() + aside;
            }
            marks.add(new Plot.Line("", modes.labels()[run], x, y));
        }
        return new Plot(
                "ways",
                "The ways of all champions through one maze",
                "One line a champion, drawn a little aside so that none hides another; colours are modes, dark cells"
                        + " are walls.",
                Plot.Axis.linear("column [cells]", 0, maze.width()),
                Plot.Axis.linear("row from below [cells]", 0, maze.height()),
                marks);
    }
}
