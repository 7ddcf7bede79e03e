package io.github.mazescape.cli.shard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.cli.EvolveProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Does a sweep in three shares, each a process of its own, of which one is killed in the midst of a run and
 * started again, and merges them by a process that is killed as well.
 */
@Tag("long")
class KilledShardTest {
    private static final int GENERATIONS = 60;

    @TempDir
    private Path temp;

    private List<String> sweep(Path folder, String... more) {
        List<String> arguments = new ArrayList<>(EvolveProcess.arguments(folder, GENERATIONS));
        arguments.set(0, "sweep");
        arguments.addAll(List.of("--set", "evolution.sigma=0.05,0.2", "--seeds", "1..3"));
        arguments.addAll(List.of(more));
        return arguments;
    }

    private void done(List<String> command) throws IOException, InterruptedException {
        Path errors = temp.resolve("errors");
        assertEquals(0, EvolveProcess.run(errors, command), () -> String.valueOf(command));
    }

    private void killed(List<String> command, Path folder, String sign) throws IOException, InterruptedException {
        Process process = EvolveProcess.builder(temp.resolve("errors"), command).start();
        while (process.isAlive() && !holds(folder, sign)) {
            Thread.sleep(1);
        }
        assertTrue(process.isAlive(), command + " ended before it was killed");
        process.destroyForcibly();
        EvolveProcess.await(process);
    }

    private static boolean holds(Path folder, String sign) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.anyMatch(path -> path.getFileName().toString().endsWith(sign));
        }
    }

    @Test
    void threeSharesOneOfThemKilledMergeToTheBytesOfThePlainSweep() throws IOException, InterruptedException {
        Path whole = temp.resolve("whole");
        done(sweep(whole));
        List<String> merge = new ArrayList<>(List.of("merge"));
        for (int number = 3; number >= 1; number--) {
            Path shard = temp.resolve("s" + number);
            List<String> command = sweep(shard, "--shard", number + "/3");
            if (number == 2) {
                killed(command, shard, ".part");
            }
            done(command);
            merge.add(shard.toString());
        }
        Path merged = temp.resolve("merged");
        merge.addAll(List.of("--out", merged.toString()));
        killed(merge, merged, "seed=2");
        done(merge);
        Folders.assertSame(whole, merged);
    }
}
