package io.github.mazescape.film;

import io.github.mazescape.input.InputException;
import io.github.mazescape.store.format.Draft;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A movie in one file. It is encoded into a draft beside the file, which is synced and renamed at the end. */
final class MovieFile implements MovieWriter.Target {
    private final boolean replaces;
    private Path target;
    private final Draft draft;
    private final String words;
    private final MovieEncoder encoder;

    /**
     * Starts a file.
     *
     * @param target its final name
     * @param replaces whether a file of that name is replaced at the end; else the movie gets a numbered name
     * @param words what {@link #encoder} says
     */
    MovieFile(Path target, boolean replaces, String words, MovieEncoder.Maker maker) {
        Path folder = target.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw InputException.got(target, "a folder to write to", "none").advise("create it first");
        }
        this.target = target;
        this.replaces = replaces;
        Draft.deleteAbandoned(folder);
        this.words = words;
        try {
            this.draft = Draft.of(target);
        } catch (IOException failure) {
            throw InputException.at(target + ": the movie could not be written").refused(failure);
        }
        // Only this deletes the draft if the program ends before the movie does.
        draft.deleteOnExit();
        try {
            this.encoder = maker.encoderFor(draft.path());
        } catch (IOException failure) {
            deleteDraft();
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
            if (replaces) {
                draft.publish(target);
            } else {
                target = draft.publishNew(target);
            }
        } catch (IOException failure) {
            throw InputException.at(target + ": the movie could not be written").refused(failure);
        }
    }

    @Override
    public void discard() {
        encoder.release();
        deleteDraft();
    }

    private void deleteDraft() {
        try {
            draft.close();
        } catch (IOException left) {
            // The program's end tries again.
        }
    }
}
