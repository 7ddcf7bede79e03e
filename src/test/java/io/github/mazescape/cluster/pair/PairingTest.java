package io.github.mazescape.cluster.pair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.mazescape.input.InputException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PairingTest {
    private static final String NAME = "ada.example.org";
    private static final String ADDRESS = "192.0.2.7";

    @TempDir
    private static Path temp;

    private static Path folder;

    @BeforeAll
    static void pair() {
        folder = temp.resolve("certificates");
        Pairing.make(folder, List.of(NAME, ADDRESS));
    }

    private static KeyStore store(Path file, String password) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, password.toCharArray());
        }
        return store;
    }

    @Test
    void eachMachineHasAKeyForItsNameByTheAuthority() throws Exception {
        for (String host : List.of(NAME, ADDRESS)) {
            Certificates read = Certificates.read(folder.resolve(host));
            assertEquals(host, read.host());
            KeyStore keys = store(read.keys(), read.password());
            assertEquals(List.of(host), Collections.list(keys.aliases()));
            assertTrue(keys.isKeyEntry(host));
            X509Certificate own = (X509Certificate) keys.getCertificate(host);
            Certificate authority = store(read.trusted(), read.password()).getCertificate("mazescape-authority");
            own.verify(authority.getPublicKey());
            Collection<List<?>> names = Objects.requireNonNull(own.getSubjectAlternativeNames());
            assertEquals(List.of(List.of(host.equals(NAME) ? 2 : 7, host)), List.copyOf(names));
            assertEquals(-1, own.getBasicConstraints(), "it certifies nobody");
        }
        assertNotEquals(
                Certificates.read(folder.resolve(NAME)).password(),
                Certificates.read(folder.resolve(ADDRESS)).password());
    }

    @Test
    void theAuthorityKeepsNoKeyOfAMachineAndGivesItsOwnToNone() throws Exception {
        Path authority = folder.resolve(Pairing.AUTHORITY);
        KeyStore own = store(
                authority.resolve("authority.p12"),
                Files.readString(authority.resolve("password")).strip());
        assertEquals(List.of("mazescape-authority"), Collections.list(own.aliases()));
        Certificates ada = Certificates.read(folder.resolve(NAME));
        assertFalse(store(ada.trusted(), ada.password()).isKeyEntry("mazescape-authority"));
    }

    @Test
    void onlyTheUserMayReadThem() throws Exception {
        assumeTrue(temp.getFileSystem().supportedFileAttributeViews().contains("posix"));
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.toList()) {
                String mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
                boolean inFolderOfOnesOwn = path.endsWith("authority.p12");
                assertTrue(mode.endsWith("------") || inFolderOfOnesOwn, path + " has " + mode);
            }
        }
    }

    @Test
    void aFurtherMachineIsCertifiedByTheSameAuthorityAndNoMachineTwice() throws Exception {
        Path more = temp.resolve("more");
        Pairing.make(more, List.of("one"));
        Pairing.make(more, List.of("two"));
        Certificates one = Certificates.read(more.resolve("one"));
        Certificates two = Certificates.read(more.resolve("two"));
        assertEquals(
                store(one.trusted(), one.password()).getCertificate("mazescape-authority"),
                store(two.trusted(), two.password()).getCertificate("mazescape-authority"));
        InputException refused = assertThrows(InputException.class, () -> Pairing.make(more, List.of("three", "two")));
        assertTrue(String.valueOf(refused.getMessage()).startsWith("--hosts: "), refused.getMessage());
        assertFalse(Files.exists(more.resolve("three")), "nothing is made then");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", "a/b", "a b", "-x", "a,b", "x\u001b", "authority", "a..b"})
    void whatIsNoNameOfAMachineIsRefused(String name) {
        assertThrows(InputException.class, () -> Pairing.make(temp.resolve("refused"), List.of(name)));
        assertFalse(Files.exists(temp.resolve("refused")));
    }

    @Test
    void theUsersOwnProcessesShareOneSetThatIsMadeOnce() {
        Path own = temp.resolve("config").resolve("loopback");
        Certificates made = Pairing.loopback(own);
        assertEquals("127.0.0.1", made.host());
        assertEquals(made, Pairing.loopback(own));
    }

    @Test
    void aFolderThatLacksSomethingIsToldByTheFile() {
        InputException refused = assertThrows(InputException.class, () -> Certificates.read(temp.resolve("nowhere")));
        assertEquals(
                temp.resolve("nowhere").resolve("host")
                        + ": expected a file that 'worker --pair' made, found no such file; copy the whole folder of this"
                        + " machine",
                refused.getMessage());
    }
}
