package io.github.mazescape.cli;

import io.github.mazescape.cli.experiment.CellJobRunner;
import io.github.mazescape.cli.option.Options;
import io.github.mazescape.cli.sweep.RunJobRunner;
import io.github.mazescape.cluster.Access;
import io.github.mazescape.cluster.Worker;
import io.github.mazescape.cluster.job.JobRunner;
import io.github.mazescape.cluster.pair.Pairing;
import io.github.mazescape.evaluation.Backend;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evaluation.Cores;
import io.github.mazescape.experiment.cells.CellJob;
import io.github.mazescape.input.InputException;
import io.github.mazescape.terminal.ExitCode;
import io.github.mazescape.terminal.Interrupts;
import io.github.mazescape.terminal.LentWork;
import io.github.mazescape.terminal.Terminal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code mazescape worker}: lends this machine to a coordinator, or makes the certificates for several machines. */
@Command(
        name = "worker",
        mixinStandardHelpOptions = true,
        description = {
            "Lend this machine to another one, on which a command runs with --workers PORT.",
            "A worker takes part from when it joins until Ctrl-C, in one command after the other. It never runs code and"
                    + " touches no file that it is sent."
        },
        footer = {
            "",
            "On one machine nothing else is needed. For several, make a folder of certificates for each, and copy",
            "FOLDER/NAME to machine NAME; FOLDER/authority stays where it is. Names are those by which the machines",
            "reach each other, or addresses. The machines must use the same version of the program.",
            "",
            "Example: ./mazescape worker --pair certificates --hosts ada.local,babbage.local",
            "Example: ./mazescape evolve --out runs/first --workers 7000 --certificates certificates/ada.local",
            "Example: ./mazescape worker --join ada.local:7000 --certificates babbage.local"
        })
final class WorkerCommand implements Callable<Integer> {
    private static final int MOST_PORT = 65535;

    private static final Map<String, JobRunner> RUNNERS = Map.of(
            RunJobRunner.KIND, JobRunner.of(new RunJobRunner()), CellJob.KIND, JobRunner.of(new CellJobRunner()));

    @Option(names = "--join", paramLabel = "HOST:PORT", description = "Where the other command listens.")
    private @Nullable String join;

    @Option(
            names = "--certificates",
            paramLabel = "FOLDER",
            description = "With --join: the folder of this machine that --pair made. Without it the other command must"
                    + " run on this machine.")
    private @Nullable Path certificates;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many threads to lend; default: one per processor.")
    private @Nullable Integer threads;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description =
                    "With --join: the port at which the other command reaches this machine; default: any that is free.")
    private int port;

    @Option(
            names = "--address",
            paramLabel = "ADDRESS",
            description = "With --join and --certificates: the address to listen at; default: all of this machine.")
    private @Nullable String address;

    @Option(
            names = "--pair",
            paramLabel = "FOLDER",
            description = "Make certificates for machines, by a new authority or by the one that is in the folder.")
    private @Nullable Path pair;

    @Option(names = "--hosts", paramLabel = "A,B", split = ",", description = "With --pair: the names of the machines.")
    private @Nullable List<String> hosts;

    @Option(names = "--quiet", description = "Do not tell how far the work is.")
    private boolean quiet;

    @Override
    public Integer call() {
        if ((join == null) == (pair == null)) {
            throw InputException.got(
                            "", "--join HOST:PORT, or --pair FOLDER --hosts A,B", join == null ? "neither" : "both")
                    .advise("name one of them");
        }
        if ((pair == null) != (hosts == null)) {
            throw InputException.at("--hosts")
                    .expected("the names of machines with --pair, and nowhere else")
                    .got(hosts == null ? "none" : String.join(",", hosts));
        }
        return pair != null && hosts != null ? pair(pair, hosts) : join(String.valueOf(join));
    }

    private int pair(Path folder, List<String> names) {
        Pairing.make(folder, names);
        for (String name : names) {
            Terminal.say(folder.resolve(name) + ": copy this folder to " + name);
        }
        if (!quiet) {
            Terminal.complain("who has a folder can join, so copy it on a safe way; "
                    + folder.resolve(Pairing.AUTHORITY) + " stays here");
        }
        return 0;
    }

    private int join(String given) {
        int colon = given.lastIndexOf(':');
        String host = colon < 1 ? "" : given.substring(0, colon);
        int to = colon < 1 ? -1 : port(given.substring(colon + 1));
        if (to < 1) {
            throw InputException.got("--join", "HOST:PORT, such as 127.0.0.1:7000", "'" + given + "'");
        }
        if (port < 0 || port > MOST_PORT) {
            throw InputException.got("--port", "a port from 0 to " + MOST_PORT, port);
        }
        String coordinator = Access.reachable("--join", host, certificates);
        Access access = Access.of(address, port, certificates);
        Cancellation cancellation = new Cancellation();
        try (Backend cores = new Cores(Options.threads(threads));
                Interrupts interrupts = Interrupts.cancelling(cancellation, "this machine is not lent any more");
                LentWork shown = LentWork.show(!quiet, cores)) {
            Terminal.complain("lending " + cores.threads() + (cores.threads() == 1 ? " thread" : " threads") + " to "
                    + coordinator + ":" + to + "; Ctrl-C ends it");
            Optional<String> dismissed = new Worker(
                            access, coordinator, to, cores, RUNNERS, System::nanoTime, Terminal::complain)
                    .run(cancellation);
            if (dismissed.isPresent()) {
                Terminal.complain("sent home by " + coordinator + ":" + to + ": " + dismissed.get());
                return ExitCode.FAILED;
            }
        }
        return ExitCode.INTERRUPTED;
    }

    private static int port(String given) {
        try {
            int number = Integer.parseInt(given);
            return number <= MOST_PORT ? number : -1;
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
