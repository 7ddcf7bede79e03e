package io.github.mazescape.cluster.pair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.input.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DamagedPairingTest {
    private static final String HOST = "127.0.0.2";

    @TempDir
    private Path folder;

    @BeforeEach
    void pair() {
        Pairing.make(folder, List.of(HOST));
    }

    @Test
    void aStoreThatWasCopiedInPartIsNamed() throws IOException {
        Path keys = folder.resolve(HOST).resolve(Certificates.KEYS);
        byte[] whole = Files.readAllBytes(keys);
        Files.write(keys, Arrays.copyOf(whole, whole.length / 2));
        InputException refused = assertThrows(InputException.class, () -> Certificates.read(folder.resolve(HOST)));
        assertTrue(String.valueOf(refused.getMessage()).startsWith(keys + ": expected"), refused.getMessage());
    }

    @Test
    void aMachineIsCertifiedAlthoughAnAttemptWasCutOffBefore() throws IOException {
        Path authority = folder.resolve(Pairing.AUTHORITY);
        Keytool.makePair(
                authority.resolve(Authority.STORE), authority.resolve(Certificates.PASSWORD), "127.0.0.3", List.of());
        Pairing.make(folder, List.of("127.0.0.3"));
        assertEquals("127.0.0.3", Certificates.read(folder.resolve("127.0.0.3")).host());
    }
}
