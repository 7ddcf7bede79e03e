package io.github.mazescape.store;

import io.github.mazescape.input.PlainText;
import io.github.mazescape.store.format.PlainFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The log of a run folder: a line for whatever happened to the run. */
final class RunLog {
    private RunLog() {}

    /** Adds a line to a log, which is made if it is missing. */
    static void append(Path file, String line) throws IOException {
        byte[] bytes = (PlainText.line(line) + "\n").getBytes(StandardCharsets.UTF_8);
        try (FileChannel log = PlainFile.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            PlainFile.writeFully(log, ByteBuffer.wrap(bytes), log.size());
        }
    }
}
