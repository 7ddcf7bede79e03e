package io.github.mazescape.cli.experiment;

import io.github.mazescape.cli.option.MachineOptions;
import io.github.mazescape.cli.option.Options;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.experiment.Experiment;
import io.github.mazescape.experiment.ParameterValues;
import io.github.mazescape.experiment.cells.Shard;
import io.github.mazescape.experiment.report.Reported;
import io.github.mazescape.input.InputException;
import io.github.mazescape.run.Setup;
import io.github.mazescape.terminal.ExitCode;
import io.github.mazescape.terminal.Interrupts;
import io.github.mazescape.terminal.Terminal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mazescape experiment}: questions about runs that end in a verdict. */
@Command(
        name = "experiment",
        mixinStandardHelpOptions = true,
        description = {
            "Ask something of runs, by a measurement that ends in a verdict.",
            "",
            "  experiment list            the experiments and what they ask",
            "  experiment list NAME       what one claims, takes, and lets be set",
            "  experiment NAME RUN...     carry one out",
            "  experiment all RUN...      carry out all of them, and write the report card",
            "  experiment report FOLDER   write the reports once more from the rows in FOLDER",
            "",
            "A RUN is a run folder, or a folder of them, as 'sweep' makes it, of which the finished ones count."
                    + " No verdict comes from fewer than five.",
            ""
        },
        footer = {
            "",
            "Each experiment first runs its own code on cases with known answers; a verdict is withheld where it misses"
                    + " one. The rows, the numbers as JSON, the tables, the plots and a report that can be sent as one"
                    + " file (report.html) lie in a folder. The same command goes on with what was interrupted.",
            "",
            "Example: ./mazescape experiment list",
            "Example: ./mazescape experiment modes --calibrate",
            "Example: ./mazescape experiment modes runs/first runs/second --quick --out runs/modes",
            "Example: ./mazescape experiment report runs/modes",
            "Example: ./mazescape experiment modes runs/first runs/second --quick --shard 1/2 --out runs/cells/1",
            "Example: ./mazescape experiment modes runs/first runs/second --quick --shard 2/2 --out runs/cells/2"
        })
public final class ExperimentCommand implements Callable<Integer> {
    private static final String KEYS = "experiment.";

    @Mixin
    private Options options = new Options();

    @Mixin
    private MachineOptions machines = new MachineOptions();

    @Parameters(index = "0", paramLabel = "WHAT", description = "list, all, report, or the name of an experiment.")
    private String what = "";

    @Parameters(index = "1..*", paramLabel = "RUN", description = "Run folders, or what 'list' and 'report' take.")
    private List<String> words = new ArrayList<>();

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description = "The folder for the results; default: experiments/NAME, for all of them experiments, and with"
                    + " --quick below experiments/quick.")
    private @Nullable Path out;

    @Option(names = "--quick", description = "Take about a tenth of the time, for a first look without a verdict.")
    private boolean quick;

    @Option(
            names = "--calibrate",
            description = "Do nothing but run the experiment's own code on all its cases with known answers.")
    private boolean calibrating;

    @Option(
            names = "--shard",
            paramLabel = "I/N",
            description = "Do one of N shares of the cells alone, such as 3/64, each in a folder of its own (--out), on"
                    + " any machine; 'merge' writes the reports of them.")
    private @Nullable String shard;

    @Override
    public Integer call() {
        if (shard != null
                && (calibrating || out == null || List.of("list", "report").contains(what))) {
            throw InputException.at("--shard")
                    .expected("an experiment or all, RUNs, and --out FOLDER beside it")
                    .got(out == null ? "no --out" : calibrating ? "--calibrate" : what);
        }
        return switch (what) {
            case "list" -> list();
            case "report" -> report();
            case "all" -> calibrating ? calibrate(Catalogue.all()) : all();
            default -> calibrating ? calibrate(List.of(Catalogue.named(what))) : one(Catalogue.named(what));
        };
    }

    private int list() {
        if (words.size() > 1) {
            throw InputException.got("list", "the name of one experiment, or none", words.size());
        }
        ExperimentList.lines(words.isEmpty() ? null : Catalogue.named(words.get(0)))
                .forEach(Terminal::say);
        return 0;
    }

    private int report() {
        if (words.size() != 1) {
            throw InputException.got("report", "one FOLDER", words.size());
        }
        Path folder = Path.of(words.get(0));
        List<Reported> all = RecordedExperiments.reportAgain(folder, new Cancellation());
        all.forEach(ExperimentCommand::tell);
        sayWhere(all.size() > 1 ? folder.resolve("card.html") : folder.resolve("report.html"));
        return 0;
    }

    private int calibrate(List<Experiment> experiments) {
        if (!words.isEmpty()) {
            throw InputException.got("--calibrate", "no RUN, since it goes by none", words.get(0));
        }
        Cancellation cancellation = new Cancellation();
        boolean holds = true;
        try (Interrupts interrupts = Interrupts.cancelling(cancellation, "nothing is kept of a calibration")) {
            for (Experiment experiment : experiments) {
                holds &= CalibrationTable.tell(experiment, cancellation);
            }
            interrupts.done();
        }
        return holds ? 0 : ExitCode.FAILED;
    }

    private int one(Experiment experiment) {
        refuseKeysBesides(List.of(experiment));
        NamedRuns runs = runs();
        PlannedExperiment planned = plan(experiment, runs);
        if (runs.size() > planned.runs().size() && !options.quiet()) {
            Terminal.complain(
                    experiment.name() + " takes the first " + planned.runs().size() + " of " + runs.size() + " runs");
        }
        options.advise(planned.inputs().setup().settings());
        Path folder = out == null ? root().resolve(experiment.name()) : out;
        try (ExperimentWork work = new ExperimentWork(options, machines, folder, planned.cost())) {
            if (shard != null) {
                Shard share = Shard.parse(shard, "--shard");
                sayShare(folder, share, work.carryOut(planned, share, folder));
                work.done();
                return 0;
            }
            tell(work.carryOut(planned, folder));
            work.done();
        }
        sayWhere(folder.resolve("report.html"));
        return 0;
    }

    private int all() {
        refuseKeysBesides(Catalogue.all());
        if (words.isEmpty()) {
            throw InputException.got("all", "RUN folders", "none")
                    .advise("make runs with './mazescape sweep --seeds 1..5 --out FOLDER'");
        }
        NamedRuns runs = runs();
        options.advise(runs.runs().get(0).setup().settings());
        Path folder = out == null ? root() : out;
        if (shard != null) {
            Shard share = Shard.parse(shard, "--shard");
            sayShare(
                    folder,
                    share,
                    AllExperiments.carryOut(
                            experiment -> plan(experiment, runs), runs.size(), options, machines, folder, share));
            return 0;
        }
        AllExperiments.carryOut(
                        experiment -> plan(experiment, runs), runs.size(), options, machines, folder, command("all"))
                .forEach(ExperimentCommand::tell);
        sayWhere(folder.resolve("card.html"));
        return 0;
    }

    private NamedRuns runs() {
        return NamedRuns.read(RunFolders.find(words.stream().map(Path::of).toList()));
    }

    private PlannedExperiment plan(Experiment experiment, NamedRuns runs) {
        List<String> others = options.assignments().stream()
                .filter(assignment -> !assignment.startsWith(KEYS))
                .toList();
        if (runs.size() > 0 && (options.choosesSettingsBesidesSet() || !others.isEmpty())) {
            throw InputException.got(experiment.name(), "runs with their own settings, or settings and no run", "both")
                    .advise("leave out the RUN, or what was said of settings; --set experiment.* goes with runs, too");
        }
        Setup otherwise = Setup.read(options.settings(others));
        ParameterValues values = ParameterValues.of(experiment, quick, options.assignments());
        return PlannedExperiment.of(experiment, runs, otherwise, values, command(experiment.name()));
    }

    /** Refuses a parameter of an experiment that is not among those that are carried out. */
    private void refuseKeysBesides(List<Experiment> experiments) {
        for (String assignment : options.assignments()) {
            if (assignment.startsWith(KEYS)
                    && experiments.stream()
                            .noneMatch(experiment -> assignment.startsWith(KEYS + experiment.name() + "."))) {
                throw InputException.got("--set", "a parameter of " + what, "'" + assignment + "'")
                        .advise("'./mazescape experiment list NAME' tells those of an experiment");
            }
        }
    }

    private Path root() {
        return quick ? Path.of("experiments", "quick") : Path.of("experiments");
    }

    /** How to do the same again, in words of a shell; where the results are put is left out. */
    private String command(String name) {
        List<String> command = new ArrayList<>(List.of("./mazescape", "experiment", name));
        words.stream().map(ShellWord::of).forEach(command::add);
        command.addAll(options.settingsWords().stream().map(ShellWord::of).toList());
        if (quick) {
            command.add("--quick");
        }
        return String.join(" ", command);
    }

    private static void tell(Reported reported) {
        Terminal.say(reported.experiment().name() + ": "
                + reported.result().verdict().words());
        Terminal.say("  " + reported.result().sentence());
    }

    private void sayShare(Path folder, Shard share, int cells) {
        if (!options.quiet()) {
            Terminal.say(
                    folder + ": shard " + share + ", " + cells + " cells; 'merge' writes the reports of all shards");
        }
    }

    private void sayWhere(Path file) {
        if (!options.quiet()) {
            Terminal.say("See " + file);
        }
    }
}
