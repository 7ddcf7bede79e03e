package io.github.mazescape.cli.sweep;

import io.github.mazescape.draw.chart.RunsModel;
import io.github.mazescape.draw.chart.RunsPanel;
import io.github.mazescape.film.PictureSize;
import io.github.mazescape.input.InputException;
import io.github.mazescape.run.Setup;
import io.github.mazescape.store.GenerationsReader;
import io.github.mazescape.store.RecordedRun;
import io.github.mazescape.store.format.PictureFile;
import io.github.mazescape.terminal.Terminal;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mazescape chart}: fitness over generations as a picture. */
@Command(
        name = "chart",
        mixinStandardHelpOptions = true,
        description =
                "Draw fitness over generations: one run with its best, mean and held-out fitness, or several in one.",
        footer = {
            "",
            "Example: ./mazescape chart runs/first --out first.png",
            "Example: ./mazescape chart runs/first runs/second --out both.png --show best"
        })
public final class ChartCommand implements Callable<Integer> {
    private static final PictureSize LEAST = new PictureSize(480, 240);
    private static final int MOST_RUNS = 500;

    @Parameters(
            arity = "1..*",
            paramLabel = "RUN",
            description = "The run folders that 'evolve' or 'sweep' made; files beside them are left out.")
    private List<Path> runs = List.of();

    @Option(names = "--out", required = true, paramLabel = "FILE.png", description = "The picture to write.")
    private Path out = Path.of("");

    @Option(
            names = "--show",
            paramLabel = "WHAT",
            defaultValue = "held-out",
            description = "What is shown of several runs: held-out, best or mean; default: ${DEFAULT-VALUE}.")
    private String show = "";

    @Option(names = "--size", paramLabel = "WxH", description = "The size in pixels, from 480x240; default: 1000x560.")
    private @Nullable String size;

    @Override
    public Integer call() {
        PictureFile file = PictureFile.png(out);
        skipFiles();
        RunChart.Measure measure = RunChart.Measure.named(show);
        if (runs.size() > MOST_RUNS) {
            throw InputException.got("", "at most " + MOST_RUNS + " runs in one chart", runs.size());
        }
        PictureSize pixels = size == null
                ? new PictureSize(RunChart.WIDTH, RunsPanel.heightFor(runs.size()))
                : PictureSize.parse(size, LEAST, "labels");
        List<Setup> experiments = new ArrayList<>();
        List<GenerationsReader> tables = new ArrayList<>();
        for (Path run : runs) {
            try (RecordedRun recorded = RecordedRun.open(run)) {
                experiments.add(recorded.experiment());
            }
            tables.add(GenerationsReader.read(run));
        }
        file.write(picture(experiments, tables, measure, pixels), List.of());
        return 0;
    }

    /** Leaves out files that lie beside runs, such as a sweep's summary, where a pattern of the shell names them. */
    private void skipFiles() {
        List<Path> skipped = runs.stream().filter(Files::isRegularFile).toList();
        if (skipped.size() < runs.size() && !skipped.isEmpty()) {
            runs = runs.stream().filter(run -> !skipped.contains(run)).toList();
            Terminal.complain("left out, since these are files and no run folders: "
                    + skipped.stream().map(Path::toString).collect(Collectors.joining(", ")));
        }
    }

    private BufferedImage picture(
            List<Setup> experiments, List<GenerationsReader> tables, RunChart.Measure measure, PictureSize pixels) {
        if (runs.size() == 1) {
            return RunChart.one(experiments.get(0), tables.get(0), pixels);
        }
        List<RunsModel.Line> lines = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            lines.add(RunsModel.Line.of(label(i), measure.of(tables.get(i))));
        }
        return RunChart.several(new RunsModel(measure.title(), "", lines, RunChart.references(experiments)), pixels);
    }

    /** A run's folder; with the folder above it where two runs have the same name. */
    private String label(int run) {
        Path path = runs.get(run).toAbsolutePath().normalize();
        String name = String.valueOf(path.getFileName());
        long same = runs.stream()
                .filter(other -> other.toAbsolutePath().normalize().endsWith(name))
                .count();
        Path above = path.getParent();
        return same < 2 || above == null || above.getFileName() == null ? name : above.getFileName() + "/" + name;
    }
}
