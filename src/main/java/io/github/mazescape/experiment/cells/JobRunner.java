package io.github.mazescape.experiment.cells;

import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.input.InputException;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.concurrent.CancellationException;

/** Does jobs of a kind that another machine asks for. It takes nothing from that machine but data. */
@FunctionalInterface
public interface JobRunner {
    /**
     * Does a job.
     *
     * @param text what to do; may be a stranger's
     * @param files where the files of the job lie here, by their names. Not modified.
     * @param folder empty, and for this job alone; whoever calls deletes it
     * @param threads how many threads may be used, at least 1
     * @return the files of the result, by their names
     * @throws InputException if it is no such job, or more than this machine can do
     * @throws CancellationException if the work was asked to stop
     */
    SortedMap<String, Path> run(
            String text, SortedMap<String, Path> files, Path folder, int threads, Cancellation cancellation);
}
