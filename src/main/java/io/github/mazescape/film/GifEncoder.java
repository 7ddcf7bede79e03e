package io.github.mazescape.film;

import io.github.mazescape.store.format.Draft;
import java.awt.Rectangle;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes an animated gif with one palette for all frames. The palette depends on all frames. So the encoder keeps them
 * in a compressed temporary file, each as its difference to the one before, reads them again at the end, and writes
 * only the part of each that changed.
 *
 * <p>A gif's clock ticks 100 times a second, and players slow down frames shorter than 2 ticks. The encoder rounds
 * frames to ticks without drift, leaves out frames that come too soon, and joins equal ones, so that the speed is
 * right.
 */
final class GifEncoder implements MovieEncoder {
    private static final int TICKS_PER_SECOND = 100;
    private static final int LEAST_DELAY = 2;
    private static final int MOST_DELAY = 65_535;
    private static final int MOST_SIDE = 65_535;
    private static final int BYTES = 3;

    private final Path file;
    private final double framesPerSecond;
    private final Draft spool;
    private final Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    private final DataOutputStream frames;
    private final MoviePalette palette = new MoviePalette();
    private @Nullable MovieFrame last;
    private long count;

    GifEncoder(Path file, double framesPerSecond) throws IOException {
        this.file = file;
        this.framesPerSecond = framesPerSecond;
        this.spool = Draft.of(file);
        // Where the program ends in the midst of a movie, only this deletes it.
        spool.deleteOnExit();
        this.frames =
                new DataOutputStream(new DeflaterOutputStream(new BufferedOutputStream(spool.output()), deflater));
    }

    @Override
    public void add(MovieFrame frame) throws IOException {
        if (frame.width() > MOST_SIDE || frame.height() > MOST_SIDE) {
            throw new IOException(
                    "expected at most " + MOST_SIDE + " pixels a side, got " + frame.width() + " x " + frame.height());
        }
        palette.count(frame);
        frames.write(difference(frame.bytes(), last));
        last = frame;
        count++;
    }

    private static byte[] difference(byte[] bytes, @Nullable MovieFrame before) {
        if (before != null) {
            byte[] old = before.bytes();
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] ^= old[i];
            }
        }
        return bytes;
    }

    @Override
    public void finish() throws IOException {
        frames.close();
        if (last == null) {
            return;
        }
        palette.choose();
        int width = last.width();
        int height = last.height();
        try (DataInputStream in = new DataInputStream(new InflaterInputStream(new BufferedInputStream(spool.input())));
                GifStream out = new GifStream(file, width, height, palette)) {
            MovieFrame written = new MovieFrame(width, height, new int[width * height]);
            MovieFrame pending = read(in, written);
            MovieFrame current = pending;
            Rectangle changed = new Rectangle(0, 0, width, height);
            long since = 0;
            for (long i = 1; i < count; i++) {
                current = read(in, current);
                long now = Math.round(i * TICKS_PER_SECOND / framesPerSecond);
                Rectangle next = current.changedFrom(pending);
                if (!next.isEmpty() && now - since >= LEAST_DELAY) {
                    show(out, pending, changed, now - since);
                    pending = current;
                    changed = next;
                    since = now;
                }
            }
            long end = Math.round(count * TICKS_PER_SECOND / framesPerSecond);
            show(out, pending, changed, Math.max(LEAST_DELAY, end - since));
        }
    }

    /** Writes a frame. If it lasts longer than the format allows, one pixel is repeated after it. */
    private static void show(GifStream out, MovieFrame frame, Rectangle changed, long ticks) throws IOException {
        Rectangle part = changed;
        for (long left = ticks; left > 0; left -= MOST_DELAY) {
            out.write(frame, part, (int) Math.min(left, MOST_DELAY));
            part = new Rectangle(0, 0, 1, 1);
        }
    }

    private static MovieFrame read(DataInputStream in, MovieFrame before) throws IOException {
        int[] rgb = before.rgb().clone();
        byte[] difference = in.readNBytes(BYTES * rgb.length);
        if (difference.length < BYTES * rgb.length) {
            throw new IOException("the temporary file of frames has been cut short");
        }
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] ^= (difference[BYTES * i] & 0xff) << 16
                    | (difference[BYTES * i + 1] & 0xff) << 8
                    | (difference[BYTES * i + 2] & 0xff);
        }
        return new MovieFrame(before.width(), before.height(), rgb);
    }

    @Override
    public void release() {
        try {
            frames.close();
        } catch (IOException full) {
            // The movie is given up, or has been read already: nothing in the temporary file is needed.
        } finally {
            deflater.end();
            deleteSpool();
        }
    }

    private void deleteSpool() {
        try {
            spool.close();
        } catch (IOException left) {
            // The program's end tries again.
        }
    }
}
