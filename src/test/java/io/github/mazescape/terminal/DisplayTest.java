package io.github.mazescape.terminal;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DisplayTest {
    private static final int FIRST_PORT = 6000;

    @ParameterizedTest
    @ValueSource(strings = {":7777", "unix:7777.0", "localhost:7777.0", ":99999", "no.such.host.invalid:0"})
    void whereNoServerIsNothingAnswers(String name) {
        assertFalse(Display.answers(name));
    }

    @Test
    void aServerAnswersUntilItIsGone() throws IOException {
        String name;
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assumeTrue(server.getLocalPort() > FIRST_PORT, "the port is no display's");
            name = "localhost:" + (server.getLocalPort() - FIRST_PORT);
            assertTrue(Display.answers(name));
            assertTrue(Display.answers(name + ".0"));
        }
        assertFalse(Display.answers(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/private/tmp/launchd/org.xquartz:0", "host::0", "display"})
    void whatIsNoUsualNameIsLeftToAwt(String name) {
        assertTrue(Display.answers(name));
    }
}
