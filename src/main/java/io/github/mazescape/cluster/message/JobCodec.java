package io.github.mazescape.cluster.message;

import io.github.mazescape.cluster.job.JobFiles;
import io.github.mazescape.cluster.message.Message.FilePart;
import io.github.mazescape.cluster.message.Message.JobFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What jobs and their files look like in a message. */
final class JobCodec {
    private static final int LONGEST_KIND = 64;
    private static final int LONGEST_NAME = 200;
    /** A name without letters, a digest and a length [bytes]. */
    private static final int LEAST_FILE = Integer.BYTES + Digest.BYTES + Integer.BYTES;

    private JobCodec() {}

    static MessageWriter writeFiles(List<JobFile> files, MessageWriter out) {
        out.putInt(files.size());
        for (JobFile file : files) {
            out.putText(file.name());
            file.digest().write(out);
            out.putInt(file.length());
        }
        return out;
    }

    static String kind(MessageReader in) {
        return in.getText("kind", LONGEST_KIND);
    }

    static List<JobFile> readFiles(MessageReader in) {
        int count = in.getCount("files", 0, LEAST_FILE);
        List<JobFile> files = new ArrayList<>();
        Set<String> names = new HashSet<>();
        long bytes = 0;
        for (int i = 0; i < count; i++) {
            String name = in.getText("name", LONGEST_NAME);
            if (!names.add(name)) {
                throw in.wrong("each file once", "one twice");
            }
            JobFile file = new JobFile(name, Digest.read(in), in.getInt("length", 0, JobFiles.MOST_BYTES));
            bytes += file.length();
            if (bytes > JobFiles.MOST_BYTES) {
                throw in.wrong("files of at most " + JobFiles.MOST_BYTES + " bytes", bytes);
            }
            files.add(file);
        }
        return List.copyOf(files);
    }

    static MessageWriter writePart(FilePart part, MessageWriter out) {
        out.putLong(part.job());
        part.file().write(out);
        return out.putInt(part.from()).putInt(part.piece().length).putBytes(part.piece());
    }

    static FilePart readPart(MessageReader in) {
        long job = in.getLong();
        Digest file = Digest.read(in);
        int from = in.getInt("from", 0, JobFiles.MOST_BYTES);
        return new FilePart(job, file, from, in.getBytes(in.getCount("piece", 1, 1)));
    }
}
