package io.github.mazescape.cluster.work;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.github.mazescape.cluster.job.JobFiles;
import io.github.mazescape.cluster.job.JobRunner;
import io.github.mazescape.cluster.message.Message;
import io.github.mazescape.cluster.message.Message.FilePart;
import io.github.mazescape.cluster.message.Message.FileWanted;
import io.github.mazescape.cluster.message.Message.JobDone;
import io.github.mazescape.cluster.message.Message.JobFile;
import io.github.mazescape.cluster.message.Message.JobGiven;
import io.github.mazescape.cluster.work.JobBench.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class JobBenchTest {
    private static final String NAME = "run";
    /** Appends a byte to the one file of a job. */
    private static final JobRunner LONGER = (inputs, folder, threads, cancellation) -> {
        byte[] before = Objects.requireNonNull(inputs.files().get(NAME));
        byte[] after = new byte[before.length + 1];
        System.arraycopy(before, 0, after, 0, before.length);
        return files(after);
    };

    private final BlockingQueue<Outcome> outcomes = new LinkedBlockingQueue<>();
    private final List<Message> said = new ArrayList<>();

    private static JobFiles files(byte[] content) {
        return new JobFiles(new TreeMap<>(Map.of(NAME, content)));
    }

    /** Waits for what came of the job that is under way, and returns the files of the result as they are announced. */
    private List<JobFile> result(JobBench bench) throws InterruptedException {
        Outcome outcome = outcomes.poll(30, TimeUnit.SECONDS);
        assertNotNull(outcome, "the job has not begun");
        bench.take(outcome, said::add);
        return assertInstanceOf(JobDone.class, said.get(said.size() - 1)).files();
    }

    @Test
    void aFileIsAskedForUnlessItCameOrWasMadeHereBefore() throws Exception {
        byte[] content = {1, 2, 3};
        SentFiles sent = new SentFiles(files(content));
        try (JobBench bench = new JobBench(Map.of("longer", LONGER), 1, outcomes::add)) {
            bench.begin(new JobGiven(1, "longer", sent.list()), said::add);
            FileWanted wanted = assertInstanceOf(FileWanted.class, said.remove(0));
            FilePart piece = sent.piece(wanted);
            assertNotNull(piece);
            bench.take(piece, said::add);
            List<JobFile> made = result(bench);
            bench.end(1);
            said.clear();

            bench.begin(new JobGiven(2, "longer", made), said::add);
            List<JobFile> again = result(bench);
            assertEquals(content.length + 2, again.get(0).length());
            bench.end(2);
            bench.begin(new JobGiven(3, "longer", sent.list()), said::add);
            assertEquals(made, result(bench));
            assertEquals(2, said.size(), said::toString);
            FilePart whole = assertInstanceOf(
                    FilePart.class, bench.piece(new FileWanted(3, made.get(0).digest(), 0)));
            assertArrayEquals(new byte[] {1, 2, 3, 0}, whole.piece());
        }
    }
}
