package io.github.mazescape.cluster.job;

import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.input.InputException;
import io.github.mazescape.store.format.ForcedFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.concurrent.CancellationException;

/** Does jobs of a kind on this machine for another one. */
@FunctionalInterface
public interface JobRunner {
    /**
     * Does a job.
     *
     * @param inputs what it takes; may be a stranger's
     * @param workFolder empty, and for this job alone; whoever calls deletes it
     * @param threads how many threads may be used, at least 1
     * @throws InputException if it is no such job, or more than this machine can do
     * @throws CancellationException if the work was asked to stop
     */
    JobFiles run(JobFiles inputs, Path workFolder, int threads, Cancellation cancellation);

    /** Does jobs by what does pieces of work whose files lie on the disk. */
    static JobRunner of(io.github.mazescape.experiment.cells.JobRunner pieces) {
        return (inputs, workFolder, threads, cancellation) -> {
            byte[] text = inputs.files().get(Job.TEXT);
            if (text == null) {
                throw InputException.found("job", Job.TEXT, "none");
            }
            SortedMap<String, Path> given = inputs.writeInto(workFolder.resolve("inputs"));
            Path own = workFolder.resolve("own");
            try {
                ForcedFolder.create(own);
            } catch (IOException e) {
                throw InputException.at(own).expected("a folder for a job").refused(e);
            }
            return JobFiles.read(
                    pieces.run(new String(text, StandardCharsets.UTF_8), given, own, threads, cancellation));
        };
    }
}
