package io.github.mazescape.cli.option;

import io.github.mazescape.cluster.Access;
import io.github.mazescape.cluster.Coordinator;
import io.github.mazescape.evaluation.Backend;
import io.github.mazescape.evaluation.Cores;
import io.github.mazescape.evaluation.schedule.Fleet;
import io.github.mazescape.experiment.cells.Pieces;
import io.github.mazescape.input.InputException;
import io.github.mazescape.terminal.Terminal;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of commands that other machines may help. What carries that is loaded only where it is asked for. */
public final class MachineOptions {
    private static final int MOST_PORT = 65535;

    @Option(
            names = "--workers",
            paramLabel = "PORT",
            description = "Share the work with the machines that join at this port, at any time, by './mazescape worker"
                    + " --join'; 0 for any free port. The results are the same. With --threads 0 they do all of it.")
    private @Nullable Integer port;

    @Option(
            names = "--certificates",
            paramLabel = "FOLDER",
            description = "With --workers: the folder of this machine that './mazescape worker --pair' made. Without it"
                    + " only processes of this machine can join.")
    private @Nullable Path certificates;

    @Option(
            names = "--address",
            paramLabel = "ADDRESS",
            description = "With --workers and --certificates: the address to listen at; default: all of this machine.")
    private @Nullable String address;

    /** Whether other machines are asked for. */
    public boolean wanted() {
        return port != null;
    }

    /**
     * What evaluates: the threads here, and the machines that join where they are asked for.
     *
     * @return to be closed by the caller
     */
    public Backend open(Options options) {
        if (port == null) {
            for (Object given : new @Nullable Object[] {certificates, address}) {
                if (given != null) {
                    throw InputException.at("--workers")
                            .expected("a port, since --certificates or --address is given")
                            .got("none")
                            .advise("name one, such as --workers 7000");
                }
            }
            return new Cores(options.threads());
        }
        return Listening.at(port(port), address, certificates, options);
    }

    /** How many threads of this process do whole pieces of work; 0 where other machines are to do all of them. */
    public int threads(Options options) {
        return port == null ? options.threads() : options.threadsOrNone();
    }

    /**
     * Where whole pieces of work are done: in this process, and on the machines that join where they are asked for.
     *
     * @param backend as {@link #open} gave it
     * @param here how many at a time in this process, at least 1, or 0 where other machines are asked for
     */
    public Pieces pieces(Backend backend, int here) {
        return port == null ? Pieces.onThreads(here) : Listening.pieces(backend, here);
    }

    /**
     * How another machine is lent to a backend that was opened here, in some lines; empty where none is asked for.
     *
     * @param backend as {@link #open} gave it
     */
    public Optional<String> invitation(Backend backend) {
        return port == null ? Optional.empty() : Optional.of(Listening.invitation(backend, certificates));
    }

    /** A number of a port that the user gave. */
    static int port(int given) {
        if (given < 0 || given > MOST_PORT) {
            throw InputException.got("--workers", "a port from 0 to " + MOST_PORT, given);
        }
        return given;
    }

    /** A class of its own, so that the engine is loaded only with it. */
    private static final class Listening {
        static Backend at(int port, @Nullable String address, @Nullable Path certificates, Options options) {
            int threads = options.threadsOrNone();
            Access access = Access.of(address, port, certificates);
            Fleet fleet = new Fleet(new Cores(Math.max(1, threads)), threads > 0, System::nanoTime);
            Coordinator coordinator = Coordinator.open(access, fleet, Terminal::complain);
            if (!options.quiet()) {
                Terminal.complain("machines join by '" + command(coordinator, certificates) + "'");
            }
            return coordinator;
        }

        static Pieces pieces(Backend backend, int here) {
            return ((Coordinator) backend).pieces(here);
        }

        static String invitation(Backend backend, @Nullable Path certificates) {
            return "Another machine joins by\n\n" + command((Coordinator) backend, certificates) + "\n\n"
                    + (certificates == null
                            ? "Only processes of this machine can; docs/many-machines.md says how others may."
                            : "where FOLDER is the one that was made for it.");
        }

        private static String command(Coordinator coordinator, @Nullable Path certificates) {
            return "./mazescape worker --join " + coordinator.address()
                    + (certificates == null ? "" : " --certificates FOLDER");
        }
    }
}
