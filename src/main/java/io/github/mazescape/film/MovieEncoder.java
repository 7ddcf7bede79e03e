package io.github.mazescape.film;

import java.io.IOException;
import java.nio.file.Path;

/** Turns frames of one size into one file. The file is whole once {@link #finish} returns. */
interface MovieEncoder {
    /** Adds a frame of the same size as the first. */
    void add(MovieFrame frame) throws IOException;

    /** Completes the file. It is called once, after at least one frame. */
    void finish() throws IOException;

    /** Lets go of everything it holds. It is called at the end, also after {@link #finish}, and may be called again. */
    void release();

    /** Makes the encoder for a file. */
    interface Maker {
        MovieEncoder encoderFor(Path file) throws IOException;
    }
}
