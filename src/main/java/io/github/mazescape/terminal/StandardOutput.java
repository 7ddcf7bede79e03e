package io.github.mazescape.terminal;

import io.github.mazescape.input.InputException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Standard output that remembers why it failed. A {@link PrintStream} swallows errors: a result that a full disk cuts
 * short would look whole.
 */
public final class StandardOutput extends PrintStream {
    /** A convention of Unix; elsewhere no stream is taken for a pipe. */
    private static final Path SELF = Path.of("/dev/stdout");

    private static final int FILE_TYPE = 0170000;
    private static final int PIPE = 0010000;
    private static final int SOCKET = 0140000;

    private final Sink sink;

    /**
     * @param sink what takes the bytes; an error of it fails the program
     * @param encoding that of what reads them
     */
    StandardOutput(OutputStream sink, Charset encoding) {
        this(new Sink(sink), encoding);
    }

    private StandardOutput(Sink sink, Charset encoding) {
        super(sink, true, encoding);
        this.sink = sink;
    }

    /** Makes {@link System#out} the process's standard output whose errors {@link #codeAfter} tells. */
    public static void take() {
        String encoding = System.getProperty("stdout.encoding", System.getProperty("sun.stdout.encoding"));
        System.setOut(new StandardOutput(
                new FileOutputStream(FileDescriptor.out),
                encoding == null ? Charset.defaultCharset() : Charset.forName(encoding)));
    }

    /**
     * The exit code of the program once all is printed: the given one, unless that is 0 and standard output did not
     * take everything. Why not is told in one line; if the reader of a pipe left early, as {@code head} does, nothing
     * is told.
     */
    public static int codeAfter(int code) {
        Optional<IOException> failure = System.out instanceof StandardOutput out ? out.failure() : Optional.empty();
        if (code != 0 || failure.isEmpty()) {
            return code;
        }
        if (leadsToAnotherProgram()) {
            return ExitCode.READER_LEFT;
        }
        Terminal.complain(InputException.at("standard output")
                .expected("to write it whole")
                .refused(failure.get())
                .advise("what was printed is cut short")
                .getMessage());
        return ExitCode.FAILED;
    }

    /** The first error of the stream, after all that was printed is written. */
    Optional<IOException> failure() {
        flush();
        return Optional.ofNullable(sink.failure);
    }

    /** A pipe and a socket refuse for one reason alone, whose words are those of the user's language. */
    private static boolean leadsToAnotherProgram() {
        try {
            int type = (int) Files.getAttribute(SELF, "unix:mode") & FILE_TYPE;
            return type == PIPE || type == SOCKET;
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return false;
        }
    }

    /** Passes bytes on and remembers the first error. */
    private static final class Sink extends OutputStream {
        private final OutputStream bytes;

        private volatile @Nullable IOException failure;

        Sink(OutputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] from, int start, int count) throws IOException {
            try {
                bytes.write(from, start, count);
            } catch (IOException e) {
                failure = failure == null ? e : failure;
                throw e;
            }
        }
    }
}
