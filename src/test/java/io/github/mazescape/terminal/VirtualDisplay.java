package io.github.mazescape.terminal;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;

/** A display that nobody sees, for tests that open windows; they are skipped where there is no Xvfb. */
public final class VirtualDisplay implements AutoCloseable {
    private final Process server;
    private final BufferedReader said;
    private final String name;

    private VirtualDisplay(Process server) throws IOException {
        this.server = server;
        said = server.inputReader();
        name = ":" + said.readLine().strip();
    }

    /** Opens one of a size [px]. */
    public static VirtualDisplay open(int width, int height) throws IOException {
        Process server;
        try {
            server = new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", width + "x" + height + "x24")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException absent) {
            assumeTrue(false, "there is no Xvfb on the PATH");
            throw absent;
        }
        return new VirtualDisplay(server);
    }

    /** What DISPLAY is to be. */
    public String name() {
        return name;
    }

    @Override
    public void close() throws IOException {
        server.destroy();
        said.close();
    }
}
