package io.github.mazescape.cluster.pair;

import io.github.mazescape.input.GivenFile;
import io.github.mazescape.input.InputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;

/**
 * What a machine proves itself by, as it lies in a folder that {@link Pairing} made: its name, its key with its
 * certificate, the certificate of the authority, and the password of both stores.
 *
 * @param host the name that its certificate is for
 * @param keys the store of its key (PKCS #12)
 * @param trusted the store of the authority's certificate (PKCS #12)
 * @param password of both stores
 */
public record Certificates(String host, Path keys, Path trusted, String password) {
    static final String HOST = "host";
    static final String KEYS = "keys.p12";
    static final String TRUSTED = "trusted.p12";
    static final String PASSWORD = "password";

    private static final int MOST_BYTES = 1 << 10;

    /**
     * What lies in a folder.
     *
     * @throws InputException if it is not there
     */
    public static Certificates read(Path folder) {
        String host = line(folder.resolve(HOST));
        HostNames.require(folder.resolve(HOST), host);
        Path keys = present(folder.resolve(KEYS));
        Path trusted = present(folder.resolve(TRUSTED));
        String password = line(folder.resolve(PASSWORD));
        requireStore(keys, password);
        requireStore(trusted, password);
        return new Certificates(host, keys, trusted, password);
    }

    /** Whether the name is an address in numbers. */
    public boolean isForAddress() {
        return HostNames.isAddress(host);
    }

    private static void requireStore(Path file, String password) {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore.getInstance("PKCS12").load(in, password.toCharArray());
        } catch (FileSystemException e) {
            throw InputException.at(file).expected("a readable file").refused(e);
        } catch (IOException | GeneralSecurityException e) {
            throw InputException.found(file, "what 'worker --pair' made, with the password beside it", "another")
                    .advise("copy the whole folder of this machine again");
        }
    }

    private static Path present(Path file) {
        GivenFile.otherThanFile(file).ifPresent(other -> {
            throw InputException.found(file, "a file that 'worker --pair' made", other)
                    .advise("copy the whole folder of this machine");
        });
        return file;
    }

    private static String line(Path file) {
        try {
            if (Files.size(present(file)) > MOST_BYTES) {
                throw InputException.found(file, "one short line", Files.size(file) + " bytes");
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw InputException.at(file).expected("a readable line").refused(e);
        }
    }

    /** Does not tell the password. */
    @Override
    public String toString() {
        return "certificates of " + host;
    }
}
