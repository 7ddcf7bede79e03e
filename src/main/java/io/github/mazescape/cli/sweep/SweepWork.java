package io.github.mazescape.cli.sweep;

import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.experiment.cells.Job;
import io.github.mazescape.experiment.cells.Pieces;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.settings.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * The runs of a sweep as pieces of work. What comes of one is whether it is fresh, and not one that was finished
 * before.
 *
 * @param names the name of each run
 * @param threads how many threads a run in this process may use
 * @param progress is told of generations that are done
 */
record SweepWork(
        SweepRuns runs,
        List<SweepGrid.Run> chosen,
        List<String> names,
        int threads,
        Cancellation cancellation,
        Progress progress)
        implements Pieces.Work<Boolean> {
    /** Is told how many more generations of a run are done, on any thread. */
    interface Progress {
        void done(int number, long generations);
    }

    private Settings settings(int number) {
        return chosen.get(number).settings();
    }

    private long generations(int number) {
        return settings(number).integer(Parameters.EVOLUTION_GENERATIONS);
    }

    @Override
    public Boolean here(int number) {
        if (runs.finished(names.get(number), settings(number))) {
            progress.done(number, generations(number));
            return false;
        }
        runs.run(names.get(number), settings(number), threads, cancellation, more -> progress.done(number, more));
        return true;
    }

    @Override
    public Optional<Job> job(int number) {
        return runs.finished(names.get(number), settings(number))
                ? Optional.empty()
                : Optional.of(runs.job(names.get(number), settings(number)));
    }

    @Override
    public Optional<Boolean> taken(int number, SortedMap<String, Path> files) {
        String name = names.get(number);
        Settings settings = settings(number);
        if (runs.finished(name, settings)) {
            progress.done(number, generations(number));
            return Optional.of(true);
        }
        progress.done(number, runs.taken(name, settings, files));
        return runs.finished(name, settings) ? Optional.of(true) : Optional.empty();
    }
}
