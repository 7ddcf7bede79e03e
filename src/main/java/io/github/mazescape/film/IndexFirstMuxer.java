package io.github.mazescape.film;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.jcodec.common.Codec;
import org.jcodec.common.VideoCodecMeta;
import org.jcodec.common.io.NIOUtils;
import org.jcodec.common.io.SeekableByteChannel;
import org.jcodec.common.model.ColorSpace;
import org.jcodec.common.model.Packet;
import org.jcodec.common.model.Size;
import org.jcodec.containers.mp4.Brand;
import org.jcodec.containers.mp4.boxes.Box;
import org.jcodec.containers.mp4.boxes.ColorExtension;
import org.jcodec.containers.mp4.boxes.FullBox;
import org.jcodec.containers.mp4.boxes.MovieBox;
import org.jcodec.containers.mp4.boxes.NodeBox;
import org.jcodec.containers.mp4.muxer.CodecMP4MuxerTrack;
import org.jcodec.containers.mp4.muxer.MP4Muxer;
import org.jspecify.annotations.Nullable;

/**
 * Puts H.264 frames into an mp4 file whose index stands before its data, so that it can be played while it is loaded,
 * and which says what its colours mean. How large the index is shows only at the end: the data is moved then.
 */
final class IndexFirstMuxer extends MP4Muxer {
    private static final int BLOCK = 1 << 14;
    private static final int BOX_HEAD = 8;
    private static final int VERSION_AND_FLAGS = 4;
    /** Before {@code mdatOffset}, the place of the length of the data, stand two heads of 8 bytes. */
    private static final int HEADS = 2 * BOX_HEAD;

    private @Nullable CodecMP4MuxerTrack track;

    IndexFirstMuxer(SeekableByteChannel file) throws IOException {
        super(file, Brand.MP4.getFileTypeBox());
    }

    /** Adds a frame of the same size as the first. */
    void add(Packet frame, Size size) throws IOException {
        CodecMP4MuxerTrack adding = track;
        if (adding == null) {
            VideoCodecMeta meta = VideoCodecMeta.createSimpleVideoCodecMeta(size, ColorSpace.YUV420);
            adding = (CodecMP4MuxerTrack) addVideoTrack(Codec.H264, meta);
            adding.getEntries().get(0).add(colours());
            track = adding;
        }
        adding.addFrame(frame);
    }

    /** The box {@code colr} of kind {@code nclx} (ISO/IEC 14496-12): primaries, transfer, matrix, and limited range. */
    private static ColorExtension colours() {
        ByteBuffer content = ByteBuffer.allocate(11);
        content.put(new byte[] {'n', 'c', 'l', 'x'});
        content.putShort((short) Yuv420.CODE).putShort((short) Yuv420.CODE).putShort((short) Yuv420.CODE);
        content.put((byte) 0).flip();
        ColorExtension box = ColorExtension.createColr();
        box.parse(content);
        return box;
    }

    @Override
    public void storeHeader(MovieBox movie) throws IOException {
        for (String path : List.of("mvhd", "trak.tkhd", "trak.mdia.mdhd")) {
            forgetTime(NodeBox.findFirstPath(movie, FullBox.class, Box.path(path)));
        }
        long end = out.position();
        long start = mdatOffset - HEADS;
        int shift = bytes(movie).remaining();
        long[] chunks = movie.getVideoTrack().getCo64().getChunkOffsets();
        for (int i = 0; i < chunks.length; i++) {
            chunks[i] += shift;
        }
        out.setPosition(mdatOffset);
        NIOUtils.writeLong(out, end - mdatOffset + BOX_HEAD);
        move(start, end, shift);
        out.setPosition(start);
        out.write(bytes(movie));
    }

    /** Clears when a box was created and changed, so that the same frames give the same bytes at any time. */
    private static void forgetTime(FullBox box) {
        ByteBuffer bytes = ByteBuffer.allocate(1024);
        box.write(bytes);
        bytes.flip();
        bytes.putLong(BOX_HEAD + VERSION_AND_FLAGS, 0);
        box.parse(bytes.position(BOX_HEAD));
    }

    private static ByteBuffer bytes(MovieBox movie) {
        ByteBuffer bytes = ByteBuffer.allocate(movie.estimateSize() + BLOCK);
        movie.write(bytes);
        bytes.flip();
        return bytes;
    }

    /** Moves bytes towards the end of the file, the last first, since the places overlap. */
    private void move(long start, long end, int shift) throws IOException {
        ByteBuffer block = ByteBuffer.allocate(BLOCK);
        for (long left = end; left > start; ) {
            int length = (int) Math.min(BLOCK, left - start);
            left -= length;
            block.clear().limit(length);
            out.setPosition(left);
            while (block.hasRemaining() && out.read(block) >= 0) {
                // A read may bring less than is asked for.
            }
            block.flip();
            out.setPosition(left + shift);
            out.write(block);
        }
    }
}
