package io.github.mazescape.cli.sweep;

import io.github.mazescape.draw.chart.RunsModel;
import io.github.mazescape.draw.chart.RunsPanel;
import io.github.mazescape.draw.kit.Scheme;
import io.github.mazescape.film.PictureSize;
import io.github.mazescape.run.ReferenceLevel;
import io.github.mazescape.run.Setup;
import io.github.mazescape.store.GenerationsReader;
import io.github.mazescape.store.format.PictureFile;
import io.github.mazescape.store.format.PlainFile;
import io.github.mazescape.store.format.WholeFile;
import io.github.mazescape.web.sweep.RunOutcome;
import io.github.mazescape.web.sweep.SweepPage;
import io.github.mazescape.web.sweep.SweptRun;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What came of a sweep: a line for each run in {@code summary.csv}, a line for each combination in {@code chart.png},
 * and both to look into in {@code report.html}.
 */
final class SweepSummary {
    private static final String COLUMNS =
            "seed,generations,best,mean,held_out,held_out_last_" + RunOutcome.LATELY + "\n";
    private static final int LONGEST_HEAD = 4096;

    private final SweepGrid grid;
    private final Map<SweepGrid.Run, GenerationsReader> done = new LinkedHashMap<>();

    SweepSummary(SweepGrid grid) {
        this.grid = grid;
    }

    /** Adds a finished run. */
    void add(SweepGrid.Run run, GenerationsReader table) {
        done.put(run, table);
    }

    /** Whether a file begins as the table of a sweep does. */
    static boolean isTable(Path file) throws IOException {
        if (!PlainFile.exists(file)) {
            return false;
        }
        try (FileChannel channel = PlainFile.open(file, StandardOpenOption.READ)) {
            ByteBuffer head = ByteBuffer.allocate(LONGEST_HEAD);
            PlainFile.readFully(channel, head, 0);
            String text = new String(head.array(), 0, head.position(), StandardCharsets.ISO_8859_1);
            int columns = text.indexOf(COLUMNS);
            return columns >= 0 && columns < text.indexOf('\n');
        }
    }

    /**
     * Writes the table: the values swept, seed, and how the run ended; the last column is a mean over 20 generations.
     */
    void writeTable(Path file) {
        StringBuilder text = new StringBuilder();
        grid.keys().forEach(key -> text.append(key).append(','));
        text.append(COLUMNS);
        done.forEach((run, table) -> {
            run.values().forEach(value -> text.append(value).append(','));
            RunOutcome outcome = RunOutcome.of(table.rows());
            text.append(run.settings().seed()).append(',').append(table.rows().size());
            for (double value :
                    new double[] {outcome.best(), outcome.mean(), outcome.heldOut(), outcome.heldOutLately()}) {
                text.append(',').append(String.format(Locale.ROOT, "%.6f", value));
            }
            text.append('\n');
        });
        WholeFile.write(file, out -> out.write(text.toString().getBytes(StandardCharsets.UTF_8)));
    }

    /** Writes the page of all runs. */
    void writePage(Path file) {
        List<SweptRun> runs = new ArrayList<>();
        List<Setup> setups = new ArrayList<>();
        done.forEach((run, table) -> {
            runs.add(new SweptRun(run.settings(), table.rows()));
            setups.add(new Setup(run.settings()));
        });
        SweepPage.write(file, runs, RunChart.references(setups));
    }

    /** Draws the held-out fitness of each combination. */
    void writeChart(Path file) {
        new PictureFile(file).write(chart(), List.of());
    }

    /** The mean over the seeds of each combination, with a shade from the least to the most. */
    private BufferedImage chart() {
        Map<String, List<double[]>> groups = new LinkedHashMap<>();
        List<Setup> experiments = new ArrayList<>();
        boolean oneSeed = done.keySet().stream()
                        .map(run -> run.settings().seed())
                        .distinct()
                        .count()
                < 2;
        done.forEach((run, table) -> {
            String label =
                    grid.keys().isEmpty() ? grid.name(run) : grid.label(run).replace(",", ", ");
            groups.computeIfAbsent(label, wanted -> new ArrayList<>()).add(RunChart.Measure.HELD_OUT.of(table));
            experiments.add(new Setup(run.settings()));
        });
        List<RunsModel.Line> lines = new ArrayList<>();
        groups.forEach((label, runs) -> lines.add(line(label, runs)));
        boolean grouped = !oneSeed && !grid.keys().isEmpty();
        List<ReferenceLevel> references = RunChart.references(experiments);
        String aside = grouped
                ? "mean over the seeds, shade from the least to the most"
                : RunChart.aside(experiments, references);
        RunsModel model = new RunsModel(
                RunChart.Measure.HELD_OUT.title(), aside, RunsModel.Across.GENERATIONS, lines, references);
        return RunChart.several(model, new PictureSize(RunChart.WIDTH, RunsPanel.heightFor(lines.size())))
                .pixels(1, Scheme.DARK);
    }

    private static RunsModel.Line line(String label, List<double[]> runs) {
        if (runs.size() == 1) {
            return RunsModel.Line.of(label, runs.get(0));
        }
        int length = runs.stream().mapToInt(run -> run.length).min().orElse(0);
        double[] mean = new double[length];
        double[] low = new double[length];
        double[] high = new double[length];
        for (int i = 0; i < length; i++) {
            low[i] = Double.POSITIVE_INFINITY;
            high[i] = Double.NEGATIVE_INFINITY;
            for (double[] run : runs) {
                mean[i] += run[i] / runs.size();
                low[i] = Math.min(low[i], run[i]);
                high[i] = Math.max(high[i], run[i]);
            }
        }
        return new RunsModel.Line(label, mean, low, high);
    }
}
