package io.github.mazescape.cluster.work;

import io.github.mazescape.cluster.message.Digest;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The files that were used last, by their digests, up to a number of bytes. For one thread. */
public final class KnownFiles {
    private final long most;
    private final Map<Digest, byte[]> files = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    /** @param most how many bytes are kept; 0 for none */
    public KnownFiles(long most) {
        this.most = most;
    }

    public byte @Nullable [] get(Digest digest) {
        return files.get(digest);
    }

    public void put(Digest digest, byte[] file) {
        byte[] before = files.put(digest, file);
        bytes += file.length - (before == null ? 0 : before.length);
        Iterator<byte[]> oldest = files.values().iterator();
        while (bytes > most && oldest.hasNext()) {
            bytes -= oldest.next().length;
            oldest.remove();
        }
    }
}
