package io.github.mazescape.cluster;

import io.github.mazescape.cluster.pair.Certificates;
import io.github.mazescape.input.InputException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/**
 * Under which address a machine is reached by the others, and how it proves who it is. Without certificates nothing
 * leaves this machine.
 *
 * @param host its name in its certificate, or a loopback address
 * @param bound the address that it listens at
 * @param port from 0; 0 for any that is free
 * @param certificates null for none
 */
public record Access(String host, String bound, int port, @Nullable Certificates certificates) {
    /** The address of this machine that no other machine reaches. */
    public static final String LOOPBACK = "127.0.0.1";

    private static final String EVERYWHERE = "0.0.0.0";

    /**
     * Access to this machine as the user asked for it.
     *
     * @param address at which it listens; null for the loopback address, or that of the name in the certificate
     */
    public static Access of(@Nullable String address, int port, @Nullable Certificates certificates) {
        if (certificates == null) {
            String host = loopback("--address", address == null ? LOOPBACK : address);
            return new Access(host, host, port, null);
        }
        String bound = isNumeric(certificates.host()) ? certificates.host() : EVERYWHERE;
        return new Access(certificates.host(), address == null ? bound : address, port, certificates);
    }

    private static boolean isNumeric(String host) {
        return host.matches("[0-9.]+|.*:.*");
    }

    /**
     * The address to which a worker goes.
     *
     * @param option what errors call it
     * @param host as the user named it
     */
    public static String reachable(String option, String host, @Nullable Certificates certificates) {
        return certificates == null ? loopback(option, host) : host;
    }

    private static String loopback(String option, String host) {
        try {
            InetAddress address = InetAddress.getByName(host);
            if (address.isLoopbackAddress()) {
                return address.getHostAddress();
            }
        } catch (UnknownHostException e) {
            throw InputException.got(option, "a machine that is known", "'" + host + "'")
                    .advise("check its name");
        }
        throw InputException.got(
                        option, "an address of this machine alone, such as " + LOOPBACK + ", without certificates", host)
                .advise("'./mazescape worker --pair FOLDER --hosts A,B' makes certificates; name a machine's folder of"
                        + " them by --certificates");
    }
}
