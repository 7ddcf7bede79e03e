package io.github.mazescape.cli;

import io.github.mazescape.cli.experiment.ExperimentMerge;
import io.github.mazescape.cli.option.FigureOptions;
import io.github.mazescape.cli.option.Options;
import io.github.mazescape.cli.sweep.SweepMerge;
import io.github.mazescape.cli.tile.TileMerge;
import io.github.mazescape.evaluation.Backend;
import io.github.mazescape.evaluation.Cores;
import io.github.mazescape.film.LandscapeShot;
import io.github.mazescape.input.InputException;
import io.github.mazescape.store.format.LandscapeData;
import io.github.mazescape.store.format.PictureFile;
import io.github.mazescape.terminal.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mazescape merge}: the whole of what several processes did in shares. */
@Command(
        name = "merge",
        mixinStandardHelpOptions = true,
        description = "Make one sweep, or one experiment, of what --shard left in several folders, or one picture of"
                + " what --tile did: the same to the byte as one process makes it, times aside.",
        footer = {
            "",
            "The folders may come in any order, twice, or copied. What is missing is named, and so are two that",
            "contradict each other; then nothing is written. The same command goes on with a merge that was cut off.",
            "An experiment needs its runs once more, where they were.",
            "",
            "Example: ./mazescape merge runs/shards/1 runs/shards/2 --out runs/whole",
            "Example: ./mazescape merge runs/cells/1 runs/cells/2 --out runs/merged-modes",
            "Example: ./mazescape merge runs/tiles/1 runs/tiles/2 --out merged.png --data merged.npy"
        })
final class MergeCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FOLDER", arity = "1..*", description = "The folders of the shards.")
    private List<Path> folders = new ArrayList<>();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "PLACE",
            description = "The folder for the whole; of tiles the picture, .png or .svg.")
    private Path out = Path.of("");

    @Option(
            names = "--data",
            paramLabel = "FILE",
            description = "Of tiles: also write the numbers, as .npy (NumPy), .csv or .tif.")
    private @Nullable Path data;

    @Mixin
    private FigureOptions figure = new FigureOptions();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many threads evaluate what tiles do not hold; default: one per processor.")
    private @Nullable Integer threads;

    @Option(names = "--quiet", description = "Say nothing of what was merged.")
    private boolean quiet;

    @Override
    public Integer call() {
        List<Path> shards = shards();
        if (shards.stream().anyMatch(TileMerge::isTile)) {
            picture(shards);
            return 0;
        }
        if (data != null || figure.wanted(new PictureFile(out))) {
            throw InputException.got("--out", "a folder for a sweep or an experiment", "what is said of pictures");
        }
        if (shards.stream().anyMatch(SweepMerge::isShard)) {
            int runs = SweepMerge.merge(shards, out);
            tell(runs + " runs of " + shards.size() + " folders; see report.html, summary.csv and chart.png there");
            return 0;
        }
        if (shards.stream().anyMatch(ExperimentMerge::isShard)) {
            Path page = ExperimentMerge.merge(shards, out);
            tell("the cells of " + shards.size() + " folders; see " + page.getFileName() + " there");
            return 0;
        }
        throw InputException.found(shards.get(0), "a folder of --shard", "none");
    }

    private void picture(List<Path> tiles) {
        PictureFile file = PictureFile.pngOrSvg(out);
        Path numbers = data;
        if (numbers != null) {
            LandscapeCommand.requireDataName(numbers);
        }
        TileMerge merge = TileMerge.of(tiles);
        int density = figure.density(merge.bookmark().viewport().width());
        try (Backend backend = new Cores(Options.threads(threads))) {
            LandscapeShot shot = merge.shot(backend, !quiet);
            if (numbers != null) {
                LandscapeData.write(shot.raster(), numbers);
            }
            if (figure.wanted(file)) {
                shot.figure(figure.parts(), figure.caption())
                        .drawing(density)
                        .write(file, density, figure.scheme(), merge.bookmark().texts());
            } else {
                shot.write(file);
            }
        }
        tell("the pixels of " + tiles.size() + " tiles");
    }

    private void tell(String what) {
        if (!quiet) {
            Terminal.say(out + ": " + what);
        }
    }

    /** The folders, each once, without the one for the whole, which a pattern of the shell may name as well. */
    private List<Path> shards() {
        Map<Path, Path> real = new LinkedHashMap<>();
        for (Path folder : folders) {
            if (!Files.isDirectory(folder)) {
                throw InputException.found(folder, "a folder of a shard", Files.exists(folder) ? "a file" : "none");
            }
            try {
                if (!Files.isDirectory(out) || !Files.isSameFile(folder, out)) {
                    real.putIfAbsent(folder.toRealPath(), folder);
                }
            } catch (IOException e) {
                throw InputException.at(folder).expected("a folder of a shard").refused(e);
            }
        }
        if (real.isEmpty()) {
            throw InputException.at("--out")
                    .expected("a folder besides those that are merged")
                    .got("the only one of them");
        }
        return List.copyOf(real.values());
    }
}
