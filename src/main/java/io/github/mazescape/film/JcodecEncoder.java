package io.github.mazescape.film;

import java.io.IOException;
import java.nio.file.Path;
import org.jcodec.api.awt.AWTSequenceEncoder;
import org.jcodec.common.io.NIOUtils;
import org.jcodec.common.io.SeekableByteChannel;
import org.jcodec.common.model.Rational;

/** Writes H.264 in mp4 through JCodec, which is pure Java. It is slower than ffmpeg and its files are larger. */
final class JcodecEncoder implements MovieEncoder {
    private static final int TICKS = 1000;

    private final SeekableByteChannel channel;
    private final AWTSequenceEncoder encoder;

    JcodecEncoder(Path file, double framesPerSecond) throws IOException {
        channel = NIOUtils.writableChannel(file.toFile());
        int ticks = (int) Math.max(1, Math.round(framesPerSecond * TICKS));
        encoder = new AWTSequenceEncoder(channel, Rational.R(ticks, TICKS));
    }

    @Override
    public void add(MovieFrame frame) throws IOException {
        encoder.encodeImage(frame.even().image());
    }

    @Override
    public void finish() throws IOException {
        encoder.finish();
    }

    @Override
    public void release() {
        NIOUtils.closeQuietly(channel);
    }
}
