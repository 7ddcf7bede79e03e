package io.github.mazescape.faults;

import io.github.mazescape.faults.DiskRequests.Kind;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;

/** A channel of a watched file system. Locks are those of the real channel. */
final class WatchedChannel extends FileChannel {
    private final FileChannel real;
    private final Path file;
    private final DiskRequests requests;

    WatchedChannel(FileChannel real, Path file, DiskRequests requests) {
        this.real = real;
        this.file = file;
        this.requests = requests;
    }

    @Override
    public int read(ByteBuffer to) throws IOException {
        requests.note(Kind.READ, file);
        return real.read(to);
    }

    @Override
    public long read(ByteBuffer[] to, int offset, int length) throws IOException {
        requests.note(Kind.READ, file);
        return real.read(to, offset, length);
    }

    @Override
    public int read(ByteBuffer to, long position) throws IOException {
        requests.note(Kind.READ, file);
        return real.read(to, position);
    }

    @Override
    public int write(ByteBuffer from) throws IOException {
        requests.note(Kind.WRITE, file);
        return real.write(from);
    }

    @Override
    public long write(ByteBuffer[] from, int offset, int length) throws IOException {
        requests.note(Kind.WRITE, file);
        return real.write(from, offset, length);
    }

    @Override
    public int write(ByteBuffer from, long position) throws IOException {
        requests.note(Kind.WRITE, file);
        return real.write(from, position);
    }

    @Override
    public long position() throws IOException {
        return real.position();
    }

    @Override
    public FileChannel position(long position) throws IOException {
        real.position(position);
        return this;
    }

    @Override
    public long size() throws IOException {
        return real.size();
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
        requests.note(Kind.WRITE, file);
        real.truncate(size);
        return this;
    }

    @Override
    public void force(boolean metaData) throws IOException {
        requests.note(Kind.FORCE, file);
        real.force(metaData);
    }

    @Override
    public long transferTo(long position, long count, WritableByteChannel to) throws IOException {
        requests.note(Kind.READ, file);
        return real.transferTo(position, count, to);
    }

    @Override
    public long transferFrom(ReadableByteChannel from, long position, long count) throws IOException {
        requests.note(Kind.WRITE, file);
        return real.transferFrom(from, position, count);
    }

    @Override
    public MappedByteBuffer map(MapMode mode, long position, long size) throws IOException {
        return real.map(mode, position, size);
    }

    @Override
    public FileLock lock(long position, long size, boolean shared) throws IOException {
        return real.lock(position, size, shared);
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
        return real.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
        real.close();
    }
}
