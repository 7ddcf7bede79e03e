package io.github.mazescape.draw.chart;

import io.github.mazescape.draw.Golden;
import io.github.mazescape.run.ReferenceLevel;
import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.seed.Seed;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunsPictureTest {
    private static RunsModel.Line line(int number, boolean group) {
        RandomStream random = new Seed(number).stream();
        double[] values = new double[60 - 5 * (number % 3)];
        double[] low = new double[values.length];
        double[] high = new double[values.length];
        double value = 0.2;
        for (int i = 0; i < values.length; i++) {
            value += (0.9 - 0.05 * number - value) * 0.06 + 0.01 * random.nextGaussian();
            values[i] = value;
            low[i] = value - 0.06;
            high[i] = value + 0.04;
        }
        String label = "hidden " + (4 << number) + ", sigma 0.1";
        return group ? new RunsModel.Line(label, values, low, high) : RunsModel.Line.of(label, values);
    }

    private static void draw(String name, int count, boolean group) throws IOException {
        List<RunsModel.Line> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lines.add(line(i, group));
        }
        RunsModel model = new RunsModel(
                "Held-out fitness over generations",
                group ? "mean over the seeds, shade from the least to the most" : "",
                RunsModel.Across.GENERATIONS,
                lines,
                group ? List.of() : List.of(new ReferenceLevel("wall follower", 0.9)));
        Golden.check(name, 800, 420, g -> new RunsPanel().draw(g, model));
    }

    @Test
    void aMemoryHorizonHasALogarithmicAxisWithAMarkAtEachNumberOfSteps() throws IOException {
        List<Integer> resets = List.of(1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 200);
        List<RunsModel.Line> lines = new ArrayList<>();
        for (int run = 0; run < 2; run++) {
            double most = 0.86 - 0.3 * run;
            double memory = 0.7 * (1 - run);
            lines.add(RunsModel.Line.of(
                    "seed=" + (1 + run),
                    resets.stream().mapToDouble(n -> most - memory / n).toArray()));
        }
        RunsModel model = new RunsModel(
                "Memory horizon: held-out fitness of the last champion",
                "",
                new RunsModel.Across("hidden state reset every n steps (200 is never)", resets),
                lines,
                List.of(
                        new ReferenceLevel("random walker", 0.39),
                        new ReferenceLevel("wall follower", 0.71),
                        new ReferenceLevel("map forager", 0.97)));
        Golden.check("runs-horizon", 800, 420, g -> new RunsPanel().draw(g, model));
    }

    @Test
    void groupsOfRunsHaveAShade() throws IOException {
        draw("runs-groups", 3, true);
    }

    @Test
    void manyRunsHaveColoursOfTheirOwn() throws IOException {
        draw("runs-many", 9, false);
    }
}
