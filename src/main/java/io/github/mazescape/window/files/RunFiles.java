package io.github.mazescape.window.files;

import io.github.mazescape.evaluation.BatchEvaluator;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evolution.Evolution;
import io.github.mazescape.evolution.Generation;
import io.github.mazescape.input.InputException;
import io.github.mazescape.live.Frame;
import io.github.mazescape.live.Sandbox;
import io.github.mazescape.run.FileMazes;
import io.github.mazescape.run.Plan;
import io.github.mazescape.run.RunState;
import io.github.mazescape.run.Setup;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.settings.Settings;
import io.github.mazescape.store.RecordedRun;
import io.github.mazescape.store.RunFolder;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Opens run folders in the sandbox, and writes its run into one. A run is a function of its settings, so that both make
 * its generations again, to the bit. For any thread.
 */
public final class RunFiles {
    private static final double NANOS = 1e9;
    private static final int TENTH = 10;

    private final Sandbox sandbox;
    private final NumberedNames names;
    private final FileWriting writing;
    private final Consumer<String> say;
    private final AtomicReference<@Nullable Cancellation> saving = new AtomicReference<>();

    /**
     * @param names for what is saved
     * @param say shows a line for a few seconds
     */
    public RunFiles(Sandbox sandbox, NumberedNames names, FileWriting writing, Consumer<String> say) {
        this.sandbox = sandbox;
        this.names = names;
        this.writing = writing;
        this.say = say;
    }

    /** Goes to the last generation of the run in a folder, and pauses there. */
    public void open(Path folder) {
        writing.read(() -> {
            try (RecordedRun run = RecordedRun.open(folder)) {
                Settings settings = run.experiment().settings();
                long last = run.generations();
                if (last == 0) {
                    throw InputException.found(folder, "a run with generations", "no generation in it")
                            .advise("it was stopped before the first");
                }
                FileMazes mazes =
                        Objects.requireNonNull(run.experiment(settings).mazes(), "mazes");
                Plan plan = Plan.of(settings)
                        .madeOf(
                                mazes.mazes().isEmpty()
                                        ? new TreeMap<>()
                                        : new TreeMap<>(Map.of(settings.shown(Parameters.MAZE_FILES), mazes.sum())));
                String words = "opened " + folder + "; its " + last + " generations are made again; ctrl+z goes back";
                sandbox.ask(controls -> controls.open(plan, last, words));
            } catch (InputException e) {
                say.accept(String.valueOf(e.getMessage()));
            }
        });
    }

    /** Writes the run into a new folder, up to the newest generation; asked for again before it is done, it is not. */
    public void save() {
        Cancellation before = saving.getAndSet(null);
        if (before != null) {
            before.request();
            return;
        }
        Frame.Run run = sandbox.frame().run();
        RunState state = run.state();
        if (state == null) {
            say.accept("there is nothing to save before the first generation");
            return;
        }
        if (!run.plan().changes().isEmpty()) {
            say.accept("the run was changed after generation "
                    + run.plan().changes().get(0).after()
                    + ", and a run folder holds one that was not; ctrl+c and s keep its changes");
            return;
        }
        Path folder = names.next("mazescape", "run");
        Cancellation cancellation = new Cancellation();
        saving.set(cancellation);
        say.accept("saving " + run.head() + " generations as " + folder + "; the same again cancels");
        Plan plan = run.plan().madeOf(state.files());
        long head = run.head();
        writing.begin(folder, () -> {
            try {
                write(folder, plan, head, cancellation);
                return "saved " + folder + "; evolve --resume goes on with it";
            } catch (CancellationException e) {
                return "cancelled: " + folder + " holds the generations until now";
            } finally {
                saving.compareAndSet(cancellation, null);
            }
        });
    }

    private void write(Path folder, Plan plan, long head, Cancellation cancellation) {
        long last = Math.max(head, plan.start().integer(Parameters.EVOLUTION_GENERATIONS));
        Settings settings = plan.start().with(Parameters.EVOLUTION_GENERATIONS.key(), String.valueOf(last));
        Setup setup = new Setup(settings, plan.read(settings));
        // One thread, since the sandbox goes on meanwhile.
        try (BatchEvaluator evaluator = setup.evaluator(1);
                RunFolder run = RunFolder.create(folder, setup)) {
            Evolution evolution = setup.evolution(evaluator);
            try {
                Generation generation = null;
                while (generation == null || generation.number() < head) {
                    long start = System.nanoTime();
                    generation = evolution.next(generation, cancellation);
                    run.append(generation, (System.nanoTime() - start) / NANOS);
                    tell(folder, generation.number(), head);
                }
            } finally {
                run.checkpoint();
            }
        }
    }

    private void tell(Path folder, long number, long head) {
        long tenths = TENTH * number / head;
        if (tenths > TENTH * (number - 1) / head) {
            say.accept("saving " + folder + ", " + TENTH * tenths + " %");
        }
    }
}
