package io.github.mazescape.film;

import io.github.mazescape.input.InputException;
import io.github.mazescape.store.format.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A movie in one file. It is encoded into a draft beside the file, which is synced and renamed at the end. */
final class MovieFile implements MovieWriter.Target {
    private final Path target;
    private final Path partial;
    private final String words;
    private final MovieEncoder encoder;

    /**
     * Starts a file.
     *
     * @param target its final name; a file that is there already is replaced at the end
     * @param words what {@link #encoder} says
     */
    MovieFile(Path target, String words, MovieEncoder.Maker maker) {
        Path folder = target.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw InputException.got(target, "a folder to write to", "none").advise("create it first");
        }
        this.target = target;
        this.words = words;
        this.partial = WholeFile.draft(target);
        try {
            Files.deleteIfExists(partial);
            // Only this deletes the draft if the program ends before the movie does.
            partial.toFile().deleteOnExit();
            this.encoder = maker.encoderFor(partial);
        } catch (IOException failure) {
            deletePartial();
            throw InputException.at(target + ": the movie could not be written").refused(failure);
        }
    }

    @Override
    public Path path() {
        return target;
    }

    @Override
    public String encoder() {
        return words;
    }

    @Override
    public void add(MovieFrame frame) {
        try {
            encoder.add(frame);
        } catch (IOException failure) {
            throw InputException.at(target + ": the movie could not be written").refused(failure);
        }
    }

    @Override
    public void finish() {
        try {
            encoder.finish();
            encoder.release();
            WholeFile.publish(partial, target);
        } catch (IOException failure) {
            throw InputException.at(target + ": the movie could not be written").refused(failure);
        }
    }

    @Override
    public void discard() {
        encoder.release();
        deletePartial();
    }

    private void deletePartial() {
        try {
            Files.deleteIfExists(partial);
        } catch (IOException left) {
            // The program's end tries again.
        }
    }
}
