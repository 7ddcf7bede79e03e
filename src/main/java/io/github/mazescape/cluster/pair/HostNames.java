package io.github.mazescape.cluster.pair;

import io.github.mazescape.input.InputException;
import java.util.regex.Pattern;

/** The names of machines that certificates can be for: names of hosts and addresses of the internet. */
final class HostNames {
    private static final Pattern NAME =
            Pattern.compile("(?=.{1,253}$)[A-Za-z0-9]([A-Za-z0-9-]{0,62})(\\.[A-Za-z0-9]([A-Za-z0-9-]{0,62}))*");
    private static final Pattern ADDRESS = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}");

    private HostNames() {}

    /** @param where what errors call it */
    static void require(Object where, String host) {
        if (!NAME.matcher(host).matches()) {
            throw InputException.got(
                    where, "the name of a machine, such as ada.example.org or 192.168.1.7", "'" + host + "'");
        }
    }

    /** Whether it is an address in numbers rather than a name. */
    static boolean isAddress(String host) {
        return ADDRESS.matcher(host).matches();
    }
}
