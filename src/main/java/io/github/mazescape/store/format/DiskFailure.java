package io.github.mazescape.store.format;

import io.github.mazescape.input.InputException;
import java.io.IOException;
import java.nio.file.Path;

/** Says in one line what the disk refused to do, and what to do about it. */
public final class DiskFailure {
    private DiskFailure() {}

    /** The exception to throw for one that came from the disk, which becomes its cause. */
    public static InputException of(Path folder, IOException e) {
        return InputException.at(folder + ": cannot be read or written")
                .refused(e)
                .advise(
                        "what is on disk stays as it is: make room or allow the access, then go on with --resume, or name"
                                + " another folder");
    }
}
