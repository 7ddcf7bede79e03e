package io.github.mazescape.film;

import java.io.IOException;
import java.nio.file.Path;

/** Turns frames of one size into one file, which need not be whole before it is finished. */
interface MovieEncoder {
    /** Adds a frame of the same size as the first. */
    void add(MovieFrame frame) throws IOException;

    /** Completes the file; called once, after at least one frame. */
    void finish() throws IOException;

    /** Lets go of everything it holds; called once, also after {@link #finish}. */
    void release();

    /** Makes the encoder for a file. */
    interface Maker {
        MovieEncoder encoderFor(Path file) throws IOException;
    }
}
