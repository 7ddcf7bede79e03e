package io.github.mazescape.cluster;

import io.github.mazescape.cluster.pair.Certificates;
import io.github.mazescape.cluster.pair.Pairing;
import io.github.mazescape.input.InputException;
import io.github.mazescape.store.format.OwnFolder;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Under which address a machine is reached by the others, and how it proves who it is. Where the user names no
 * certificates, nothing leaves this machine, and those serve that the user's own processes know each other by.
 *
 * @param host the name that its certificate is for
 * @param bound the address that it listens at
 * @param port from 0; 0 for any that is free
 */
public record Access(String host, String bound, int port, Certificates certificates) {
    /** The address of this machine that no other machine reaches. */
    public static final String LOOPBACK = "127.0.0.1";

    private static final String EVERYWHERE = "0.0.0.0";
    private static final String OWN = "loopback";

    /**
     * Access to this machine as the user asked for it.
     *
     * @param address at which it listens; null for the loopback address, or with certificates for all that this machine
     *     has, but for a machine that is known by its number
     * @param folder of the certificates of this machine; null for none
     */
    public static Access of(@Nullable String address, int port, @Nullable Path folder) {
        if (folder == null) {
            String host = loopback("--address", address == null ? LOOPBACK : address);
            return new Access(host, host, port, own());
        }
        Certificates certificates = Certificates.read(folder);
        String host = certificates.host();
        String bound = certificates.isForAddress() ? host : EVERYWHERE;
        return new Access(host, address == null ? bound : address, port, certificates);
    }

    private static Certificates own() {
        Path folder = OwnFolder.file(OWN);
        if (folder == null) {
            throw InputException.at("--certificates")
                    .expected("a folder, since this user has none of his own to keep certificates in")
                    .got("none");
        }
        return Pairing.loopback(folder);
    }

    /**
     * The address to which a worker goes.
     *
     * @param option what errors call it
     * @param host as the user named it
     * @param folder of the certificates of this machine; null for none
     */
    public static String reachable(String option, String host, @Nullable Path folder) {
        return folder == null ? loopback(option, host) : host;
    }

    private static String loopback(String option, String host) {
        try {
            if (InetAddress.getByName(host).isLoopbackAddress()) {
                return LOOPBACK;
            }
        } catch (UnknownHostException e) {
            throw InputException.got(option, "a machine that is known", "'" + host + "'")
                    .advise("check its name");
        }
        throw InputException.got(
                        option,
                        "an address of this machine alone, such as " + LOOPBACK + ", without certificates",
                        host)
                .advise("'./mazescape worker --pair FOLDER --hosts A,B' makes certificates; name a machine's folder of"
                        + " them by --certificates");
    }
}
