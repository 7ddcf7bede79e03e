package io.github.mazescape.cluster.work;

import io.github.mazescape.cluster.job.JobFiles;
import io.github.mazescape.cluster.message.Digest;
import io.github.mazescape.cluster.message.Message.FilePart;
import io.github.mazescape.cluster.message.Message.FileWanted;
import io.github.mazescape.cluster.message.Message.JobFile;
import io.github.mazescape.input.InputException;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The files of a job on their way here: one after the other, each put together of the pieces that were asked for, and
 * held against its digest. Nothing is allocated for bytes that are only announced. For one thread.
 */
public final class ArrivingFiles {
    private final long job;
    private final List<JobFile> files;
    private final KnownFiles known;
    private final SortedMap<String, byte[]> whole = new TreeMap<>();
    private int next;
    private ByteArrayOutputStream pieces = new ByteArrayOutputStream();

    /** @param known files that need not be sent again. Those that arrive are put there. */
    public ArrivingFiles(long job, List<JobFile> files, KnownFiles known) {
        this.job = job;
        this.files = files;
        this.known = known;
        skipKnown();
    }

    private void skipKnown() {
        while (next < files.size()) {
            JobFile file = files.get(next);
            byte[] bytes = file.length() == 0 ? new byte[0] : known.get(file.digest());
            if (bytes == null) {
                return;
            }
            whole.put(file.name(), bytes);
            next++;
        }
    }

    /** What to ask for next; null where all is here. */
    @Nullable
    public FileWanted wanted() {
        return next == files.size() ? null : new FileWanted(job, files.get(next).digest(), pieces.size());
    }

    /**
     * Takes in a piece, unless it is not the one that is wanted.
     *
     * @return whether it was
     * @throws InputException if the bytes are not those that were announced
     */
    public boolean take(FilePart part) {
        if (next == files.size() || !part.file().equals(files.get(next).digest()) || part.from() != pieces.size()) {
            return false;
        }
        JobFile file = files.get(next);
        if (part.piece().length > file.length() - part.from()) {
            throw InputException.found("file of a job", file.length() + " bytes", "more");
        }
        pieces.writeBytes(part.piece());
        if (pieces.size() == file.length()) {
            byte[] bytes = pieces.toByteArray();
            pieces = new ByteArrayOutputStream();
            if (!Digest.of(bytes).equals(file.digest())) {
                throw InputException.found("file of a job", "the bytes that were announced", "others");
            }
            known.put(file.digest(), bytes);
            whole.put(file.name(), bytes);
            next++;
            skipKnown();
        }
        return true;
    }

    /**
     * All files, once nothing is wanted any more.
     *
     * @throws InputException if a name is none
     */
    public JobFiles whole() {
        return new JobFiles(whole);
    }
}
