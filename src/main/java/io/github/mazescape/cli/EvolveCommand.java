package io.github.mazescape.cli;

import io.github.mazescape.cli.option.MachineOptions;
import io.github.mazescape.cli.option.Options;
import io.github.mazescape.evaluation.Backend;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evolution.Generation;
import io.github.mazescape.input.InputException;
import io.github.mazescape.run.Setup;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.settings.Settings;
import io.github.mazescape.store.RunFolder;
import io.github.mazescape.terminal.Interrupts;
import io.github.mazescape.terminal.Progress;
import io.github.mazescape.terminal.Terminal;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code mazescape evolve}: a run without a window, written to a run folder, and gone on with after a stop. */
@Command(
        name = "evolve",
        mixinStandardHelpOptions = true,
        description = {
            "Evolve foragers without a window and keep the run in a folder.",
            "A run that was stopped, by Ctrl-C or otherwise, goes on with --resume and ends as if it had never stopped."
        },
        footer = {
            "",
            "Example: ./mazescape evolve --out runs/first --seed 1 --generations 300",
            "Example: ./mazescape evolve --out runs/first --resume --generations 600"
        })
final class EvolveCommand implements Callable<Integer> {
    @Mixin
    private Options options = new Options();

    @Mixin
    private MachineOptions machines = new MachineOptions();

    @Option(names = "--out", required = true, paramLabel = "RUN", description = "The run folder to make.")
    private Path out = Path.of("");

    @Option(
            names = "--generations",
            paramLabel = "N",
            description = "How many generations; the same as --set evolution.generations=N. With --resume, more extend"
                    + " the run.")
    private @Nullable Integer generations;

    @Option(
            names = "--resume",
            description = "Go on with the run in the folder, from its last checkpoint and with its settings.")
    private boolean resume;

    @Override
    public Integer call() {
        Settings settings = resume ? options.change(RunFolder.settings(out)) : options.settings();
        if (generations != null) {
            settings = settings.with(Parameters.EVOLUTION_GENERATIONS.key(), Integer.toString(generations));
        }
        Setup experiment = resume ? RunFolder.setup(out, settings) : Setup.read(settings);
        long last = settings.integer(Parameters.EVOLUTION_GENERATIONS);
        try (Backend backend = machines.open(options)) {
            EvolutionRecording recording = new EvolutionRecording(experiment.evolution(experiment.evaluator(backend)));
            Cancellation cancellation = new Cancellation();
            try (RunFolder folder = resume ? RunFolder.resume(out, experiment) : RunFolder.create(out, experiment);
                    Interrupts interrupts = Interrupts.cancelling(
                            cancellation, "the generations after the last checkpoint are not kept" + goOn());
                    Progress progress = Progress.of(options.showsProgress(), "evolve", last, " generations")) {
                folder.notes().forEach(Terminal::complain);
                options.advise(settings);
                try {
                    Generation generation = recording.run(folder, resume, last, progress, cancellation);
                    interrupts.done();
                    if (!options.quiet()) {
                        Terminal.say(summary(generation) + ", kept in " + out);
                    }
                } catch (CancellationException e) {
                    interrupts.outcome(outcome(folder.latest()));
                    throw e;
                } catch (InputException e) {
                    interrupts.outcome(String.valueOf(e.getMessage()));
                    throw e;
                }
            }
        }
        return 0;
    }

    private String outcome(@Nullable Generation kept) {
        return (kept == null ? "no generation was finished" : "generation " + kept.number() + " is kept") + goOn();
    }

    private String goOn() {
        return "; go on with 'mazescape evolve --out " + out + " --resume'";
    }

    private static String summary(@Nullable Generation generation) {
        return generation == null
                ? "no generation"
                : String.format(
                        Locale.ROOT,
                        "generation %d: best %.3f, mean %.3f%s, held-out %.3f",
                        generation.number(),
                        generation.best(),
                        generation.mean(),
                        generation.centre() < 0
                                ? ""
                                : String.format(Locale.ROOT, ", centre %.3f", generation.centreFitness()),
                        generation.heldOut());
    }
}
