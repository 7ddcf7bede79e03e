package io.github.mazescape.cli;

import io.github.mazescape.cli.experiment.RunFolders;
import io.github.mazescape.evaluation.Backend;
import io.github.mazescape.evaluation.BatchEvaluator;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evaluation.Cores;
import io.github.mazescape.foraging.Task;
import io.github.mazescape.input.InputException;
import io.github.mazescape.landscape.Directions;
import io.github.mazescape.landscape.Plane;
import io.github.mazescape.run.Setup;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.settings.Settings;
import io.github.mazescape.store.RecordedRun;
import io.github.mazescape.store.RunFolder;
import io.github.mazescape.symmetry.CopiedChampions;
import io.github.mazescape.symmetry.OtherChampions;
import io.github.mazescape.symmetry.OtherChampions.Way;
import io.github.mazescape.terminal.Interrupts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The plane through the champions of three runs, as {@code landscape RUN RUN RUN --directions aligned} shows it.
 *
 * @param generation whose champions
 * @param plane through the first champion and the two others, as they are shown
 * @param others the two others and their copies
 */
record ThreeRuns(long generation, Plane plane, CopiedChampions others) {
    private static final int RUNS = 3;

    /**
     * The runs that a command line names: three, or one that has two others beside it, which differ from it in the seed
     * alone; those that follow it in its folder, and after the last the first.
     *
     * @throws InputException if there are no three
     */
    static List<Path> named(List<Path> runs) {
        if (runs.size() == RUNS) {
            return runs;
        }
        List<Path> three = runs.size() == 1 ? withSiblings(runs.get(0)) : runs;
        if (three.size() < RUNS || runs.size() > RUNS) {
            throw InputException.at("--directions")
                    .expected("three runs for aligned, or one with two beside it that differ in the seed alone")
                    .found(String.valueOf(three.size()))
                    .advise("name three, as of './mazescape sweep --seeds 1..3 --out FOLDER'");
        }
        return three;
    }

    private static List<Path> withSiblings(Path run) {
        Settings own = RunFolder.settings(run);
        Path name = run.toAbsolutePath().normalize().getFileName();
        Path parent = run.toAbsolutePath().normalize().getParent();
        if (name == null || parent == null) {
            return List.of(run);
        }
        List<Path> all = RunFolders.beside(parent);
        int at = all.indexOf(parent.resolve(name));
        List<Path> inOrder = new ArrayList<>(all.subList(at + 1, all.size()));
        inOrder.addAll(all.subList(0, Math.max(0, at)));
        return Stream.concat(
                        Stream.of(run),
                        inOrder.stream()
                                .filter(other -> differsInSeedAlone(own, RunFolder.settings(other)))
                                .limit(RUNS - 1L))
                .toList();
    }

    private static boolean differsInSeedAlone(Settings own, Settings other) {
        return own.seed() != other.seed()
                && own.differences(other).stream()
                        .filter(difference -> difference.parameter().scope().planned())
                        .allMatch(difference -> difference.parameter().equals(Parameters.SEED));
    }

    /**
     * Finds copies of the champions of two runs, and the plane.
     *
     * @param setup what the settings of the first run mean, or others under which its networks mean the same
     * @param first the first run
     * @param runs the folders of all three
     * @param wanted the generation, or null for the last that all of them have
     */
    static ThreeRuns of(Setup setup, RecordedRun first, List<Path> runs, @Nullable Long wanted, Way way, int threads) {
        try (RecordedRun second = like(setup, runs.get(1));
                RecordedRun third = like(setup, runs.get(2))) {
            long last = Math.min(first.generations(), Math.min(second.generations(), third.generations()));
            long generation = wanted == null ? last : wanted;
            double[] own = first.champion(generation);
            List<double[]> others = List.of(second.champion(generation), third.champion(generation));
            Task fixed = setup.tasks().fixed();
            Cancellation cancellation = new Cancellation();
            try (Interrupts interrupts = Interrupts.cancelling(cancellation, "no picture was made");
                    Backend backend = new Cores(threads);
                    BatchEvaluator evaluator = setup.evaluator(backend)) {
                List<double[]> copies = OtherChampions.shown(
                        way.ofCopies(),
                        own,
                        others,
                        evaluator,
                        fixed,
                        setup.seed().child("aligned").child(generation),
                        cancellation);
                interrupts.done();
                CopiedChampions copied = new CopiedChampions(generation, others, copies);
                List<double[]> beside = copied.shown(way);
                Plane plane =
                        Directions.through(own, beside.get(0), beside.get(1)).plane(own);
                return new ThreeRuns(generation, plane, copied);
            }
        }
    }

    /** Opens a run whose networks mean the same as those of another one. */
    private static RecordedRun like(Setup setup, Path folder) {
        RecordedRun run = RecordedRun.open(folder);
        Setup other = run.experiment();
        Optional<String> lack = !other.topology().equals(setup.topology())
                ? Optional.of("another topology")
                : !other.sensors().equals(setup.sensors()) ? Optional.of("other sensors") : Optional.empty();
        if (lack.isPresent()) {
            run.close();
            throw InputException.found(folder, "a run with networks like those of the first", lack.get());
        }
        return run;
    }
}
