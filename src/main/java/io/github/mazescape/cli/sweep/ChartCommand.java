package io.github.mazescape.cli.sweep;

import io.github.mazescape.cli.option.DrawingOptions;
import io.github.mazescape.cli.option.PageOption;
import io.github.mazescape.draw.chart.RunsPanel;
import io.github.mazescape.draw.kit.Drawing;
import io.github.mazescape.draw.kit.Scheme;
import io.github.mazescape.film.PictureSize;
import io.github.mazescape.input.InputException;
import io.github.mazescape.run.Setup;
import io.github.mazescape.store.GenerationsReader;
import io.github.mazescape.store.RecordedRun;
import io.github.mazescape.store.format.PictureFile;
import io.github.mazescape.terminal.Progress;
import io.github.mazescape.terminal.Terminal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mazescape chart}: fitness over generations, or over the memory that is left to a champion, as a picture. */
@Command(
        name = "chart",
        mixinStandardHelpOptions = true,
        description = {
            "Draw fitness over generations, of one run or of several in one picture.",
            "",
            "Of one run: the best and the mean of the population, and the centre, each on the mazes of its generation;"
                    + " and the champion on the held-out mazes, beside what the reference foragers reach on those.",
            ""
        },
        footer = {
            "",
            "Example: ./mazescape chart runs/first --out first.png",
            "Example: ./mazescape chart runs/first runs/second --out both.png --show best",
            "Example: ./mazescape chart runs/first runs/second --horizon --out horizon.svg --theme light",
            "Example: ./mazescape chart runs/first --out first.svg --web"
        })
public final class ChartCommand implements Callable<Integer> {
    private static final PictureSize LEAST = new PictureSize(480, 240);
    private static final int MOST_RUNS = 500;

    @Parameters(
            arity = "1..*",
            paramLabel = "RUN",
            description = "The run folders that 'evolve' or 'sweep' made; files beside them are left out.")
    private List<Path> runs = List.of();

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The picture to write: .png or .svg.")
    private Path out = Path.of("");

    @Mixin
    private PageOption page = new PageOption();

    @Mixin
    private DrawingOptions drawing = new DrawingOptions();

    @Option(
            names = "--show",
            paramLabel = "WHAT",
            description = "What is shown of several runs: held-out, centre, best or mean; default: held-out.")
    private @Nullable String show;

    @Option(
            names = "--horizon",
            description = "Draw how far back the last champion of each run remembers, and print it as a table: its"
                    + " held-out fitness where its hidden state is reset every n steps.")
    private boolean horizon;

    @Option(
            names = "--size",
            paramLabel = "WxH",
            description = "The size in pixels, from 480x240, before --scale; default: 1000x560.")
    private @Nullable String size;

    @Override
    public Integer call() {
        PictureFile file = PictureFile.pngOrSvg(out);
        page.check(out);
        Scheme scheme = drawing.scheme(Scheme.DARK);
        int density = drawing.density(1);
        skipFiles();
        if (horizon && show != null) {
            throw InputException.got("--horizon and --show", "one of the two", "both")
                    .advise("leave one out");
        }
        RunChart.Measure measure = RunChart.Measure.named(show == null ? "held-out" : show);
        if (runs.size() > MOST_RUNS) {
            throw InputException.got("", "at most " + MOST_RUNS + " runs in one chart", runs.size());
        }
        PictureSize pixels = size == null
                ? new PictureSize(RunChart.WIDTH, RunsPanel.heightFor(runs.size()))
                : PictureSize.parse(size, LEAST, "labels");
        if (horizon) {
            HorizonChart chart = horizon(champions());
            RunChart.several(chart.model(), pixels).write(file, density, scheme, List.of());
            chart.table().forEach(Terminal::say);
            page.write(
                    out,
                    "How far back " + named() + (runs.size() == 1 ? " remembers" : " remember"),
                    List.of("The held-out fitness of the last champion of each run where its hidden state is reset"
                            + " every n steps."),
                    false);
            return 0;
        }
        List<Setup> experiments = new ArrayList<>();
        List<GenerationsReader> tables = new ArrayList<>();
        for (Path run : runs) {
            try (RecordedRun recorded = RecordedRun.open(run)) {
                experiments.add(recorded.experiment());
            }
            tables.add(GenerationsReader.read(run));
        }
        picture(experiments, tables, measure, pixels).write(file, density, scheme, List.of());
        page.write(
                out,
                "Fitness of " + named() + " over generations",
                List.of(
                        "Fitness is the mean over the mazes of pellets eaten of pellets there.",
                        "Task: " + experiments.get(0).taskInWords() + "."),
                false);
        return 0;
    }

    private String named() {
        return runs.size() == 1 ? "the run " + label(0) : runs.size() + " runs";
    }

    private static HorizonChart horizon(List<HorizonChart.Champion> champions) {
        try (Progress progress = Progress.of(true, "horizon", champions.size(), " runs")) {
            return HorizonChart.of(champions, done -> progress.show(done, ""));
        }
    }

    private List<HorizonChart.Champion> champions() {
        List<HorizonChart.Champion> champions = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            try (RecordedRun recorded = RecordedRun.open(runs.get(i))) {
                double[] weights = recorded.champion(recorded.generations());
                champions.add(new HorizonChart.Champion(label(i), recorded.experiment(), weights));
            }
        }
        return champions;
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

    private Drawing picture(
            List<Setup> experiments, List<GenerationsReader> tables, RunChart.Measure measure, PictureSize pixels) {
        if (runs.size() == 1) {
            return RunChart.one(label(0), experiments.get(0), tables.get(0), pixels);
        }
        List<String> labels =
                IntStream.range(0, runs.size()).mapToObj(this::label).toList();
        return RunChart.several(RunChart.model(measure, labels, experiments, tables), pixels);
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
