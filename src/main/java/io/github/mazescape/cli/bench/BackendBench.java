package io.github.mazescape.cli.bench;

import io.github.mazescape.evaluation.Backend;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evaluation.Chunk;
import io.github.mazescape.evaluation.PlanePoints;
import io.github.mazescape.evaluation.schedule.Muster;
import io.github.mazescape.evaluation.schedule.Standing;
import io.github.mazescape.run.Setup;
import io.github.mazescape.settings.Settings;
import io.github.mazescape.terminal.Terminal;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;

/**
 * Measures what each backend does while all of them share one batch of the reference task: the threads of this process,
 * and each machine that lends its own. The rate of each is the one by which the work is shared.
 *
 * @param backend what evaluates; stays open
 * @param members who is there
 * @param nanos how long the batch goes on [ns]
 * @param format how the figures are printed
 */
record BackendBench(Backend backend, Muster members, long nanos, Format format) {
    /** More points than are done in that time: the batch is cancelled. */
    private static final int POINTS = 1_000_000;
    /** How much longer it goes on where somebody has not answered yet. */
    private static final int MOST_TIMES = 20;

    /** Measures and prints; the threads of this process come first. */
    void run() {
        Setup experiment = new Setup(Settings.defaults());
        double[][] directions = StepBench.genomes(experiment, 3);
        double[] at = new double[POINTS];
        PlanePoints points = new PlanePoints(directions[0], directions[1], directions[2], at, at);
        Chunk chunk = new Chunk(experiment.tasks().task(0), experiment.topology(), experiment.kernel(), points, false);
        Cancellation cancellation = new Cancellation();
        Thread end = new Thread(() -> cancelInTime(cancellation), "end of bench");
        end.setDaemon(true);
        end.start();
        try {
            backend.evaluate(chunk, cancellation);
        } catch (CancellationException e) {
            // That is how it ends, unless there are machines enough to do it all.
        }
        print(members.members());
    }

    private void cancelInTime(Cancellation cancellation) {
        long start = System.nanoTime();
        try {
            long passed = 0;
            while (passed < nanos || passed < MOST_TIMES * nanos && someUnmeasured()) {
                Thread.sleep(1);
                passed = System.nanoTime() - start;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        cancellation.request();
    }

    private boolean someUnmeasured() {
        return members.members().stream().anyMatch(standing -> standing.rate() == 0);
    }

    private void print(List<Standing> standings) {
        if (format == Format.TABLE) {
            Terminal.say("");
            Terminal.say(String.format(Locale.ROOT, "%-33s %8s %14s", "backend", "threads", "M steps/s"));
        }
        for (Standing standing : standings) {
            Terminal.say(
                    format == Format.TABLE
                            ? String.format(
                                    Locale.ROOT,
                                    "%-33s %8d %14.2f",
                                    standing.name(),
                                    standing.threads(),
                                    standing.rate() / 1e6)
                            : String.format(
                                    Locale.ROOT,
                                    "{\"backend\":\"%s\",\"threads\":%d,\"agent_steps_per_second\":%.0f}",
                                    standing.name(),
                                    standing.threads(),
                                    standing.rate()));
        }
    }
}
