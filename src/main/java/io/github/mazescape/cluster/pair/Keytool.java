package io.github.mazescape.cluster.pair;

import io.github.mazescape.input.InputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Makes pairs of keys and certificates with the program that comes with Java for that. */
final class Keytool {
    private static final String DAYS = "3650";

    private Keytool() {}

    /**
     * Adds a pair of keys with a certificate to a store, which is made where it is missing.
     *
     * @param password the file with the password of the store
     * @param name by which the store calls the pair, and that of whom the certificate is for
     * @param more further words of the command line
     */
    static void makePair(Path store, Path password, String name, List<String> more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keystore",
                store.toString(),
                "-storetype",
                "PKCS12",
                "-storepass:file",
                password.toString(),
                "-alias",
                name,
                "-dname",
                "CN=" + name,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-sigalg",
                "SHA256withECDSA",
                "-startdate",
                "-1d",
                "-validity",
                DAYS));
        command.addAll(more);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        try {
            if (process.waitFor() != 0) {
                throw InputException.at(store)
                        .expected("keytool to make a certificate for " + name)
                        .refused(new IOException(said));
            }
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
