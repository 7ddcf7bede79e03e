package io.github.mazescape.cluster.work;

import io.github.mazescape.cluster.job.JobFiles;
import io.github.mazescape.cluster.message.Digest;
import io.github.mazescape.cluster.message.Message.FilePart;
import io.github.mazescape.cluster.message.Message.FileWanted;
import io.github.mazescape.cluster.message.Message.JobFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The files of a job as they are announced and sent, piece by piece, to whoever asks. Immutable. */
public final class SentFiles {
    private static final int PIECE = 1 << 19;

    private final List<JobFile> list = new ArrayList<>();
    private final Map<Digest, byte[]> bytes = new HashMap<>();

    public SentFiles(JobFiles files) {
        files.files().forEach((name, content) -> {
            Digest digest = Digest.of(content);
            list.add(new JobFile(name, digest, content.length));
            bytes.put(digest, content);
        });
    }

    /** What is announced. */
    public List<JobFile> list() {
        return list;
    }

    /** The files themselves: whoever gets them need not send them back. */
    public KnownFiles known() {
        KnownFiles known = new KnownFiles(JobFiles.MOST_BYTES);
        addTo(known);
        return known;
    }

    /** Adds the files to those that need not be sent here. */
    void addTo(KnownFiles known) {
        bytes.forEach(known::put);
    }

    /** The piece that was asked for; null where there is none. */
    @Nullable
    public FilePart piece(FileWanted wanted) {
        byte[] file = bytes.get(wanted.file());
        if (file == null || wanted.from() >= file.length) {
            return null;
        }
        int to = Math.min(file.length, wanted.from() + PIECE);
        return new FilePart(wanted.job(), wanted.file(), wanted.from(), Arrays.copyOfRange(file, wanted.from(), to));
    }
}
