package io.github.mazescape.cluster.pair;

import io.github.mazescape.input.InputException;
import io.github.mazescape.store.format.OwnFiles;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;

/**
 * Makes an authority, and for each machine a folder with all that it proves itself by, ready to be copied there. The
 * authority stays where it was made, and makes certificates for further machines when asked again.
 */
public final class Pairing {
    /** The name of the folder of the authority, which no machine gets. */
    public static final String AUTHORITY = "authority";

    private static final String LOOPBACK = "127.0.0.1";

    private Pairing() {}

    /**
     * Makes a folder for each machine that has none yet, by the authority in the folder, or by a new one.
     *
     * @param folder made where it is missing
     * @param hosts names or addresses, under which the machines reach each other
     * @throws InputException if a machine has a folder already, or a name is none
     */
    public static void make(Path folder, List<String> hosts) {
        for (String host : new LinkedHashSet<>(hosts)) {
            HostNames.require("--hosts", host);
            if (host.equals(AUTHORITY) || Files.exists(folder.resolve(host))) {
                throw InputException.got("--hosts", "machines that have no folder in " + folder + " yet", host)
                        .advise("leave it out, or delete its folder to make another one");
            }
        }
        try {
            PrivateFiles.makeFolder(folder);
            Authority authority = Authority.in(folder.resolve(AUTHORITY));
            for (String host : new LinkedHashSet<>(hosts)) {
                Path home = folder.resolve(host);
                PrivateFiles.makeFolder(home);
                authority.certify(host, home);
            }
        } catch (IOException e) {
            throw InputException.at(folder)
                    .expected("to write certificates there")
                    .refused(e);
        }
    }

    /**
     * The certificates by which the processes of one user on one machine know each other, made when they are first
     * asked for.
     *
     * @param folder that of this user alone
     */
    public static Certificates loopback(Path folder) {
        Path own = folder.resolve(LOOPBACK);
        if (!Files.exists(folder)) {
            Path draft = folder.resolveSibling(
                    folder.getFileName() + "-" + ProcessHandle.current().pid());
            try {
                PrivateFiles.makeFolder(
                        Objects.requireNonNull(folder.toAbsolutePath().getParent()));
                make(draft, List.of(LOOPBACK));
                OwnFiles.rename(draft, folder);
            } catch (FileSystemException e) {
                // Another process was faster; its certificates serve.
                if (!Files.exists(own)) {
                    throw InputException.at(folder)
                            .expected("to write certificates there")
                            .refused(e);
                }
                discard(draft);
            } catch (IOException e) {
                throw InputException.at(folder)
                        .expected("to write certificates there")
                        .refused(e);
            }
        }
        return Certificates.read(own);
    }

    private static void discard(Path draft) {
        try {
            for (Path home : List.of(draft.resolve(LOOPBACK), draft.resolve(AUTHORITY))) {
                for (String name : PrivateFiles.NAMES) {
                    OwnFiles.delete(home.resolve(name));
                }
                OwnFiles.deleteEmptyFolder(home);
            }
            OwnFiles.deleteEmptyFolder(draft);
        } catch (IOException e) {
            throw InputException.at(draft).expected("to delete it").refused(e);
        }
    }
}
