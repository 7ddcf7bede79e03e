package io.github.mazescape.film;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.jcodec.codecs.h264.H264Encoder;
import org.jcodec.codecs.h264.encode.DumbRateControl;
import org.jcodec.codecs.h264.io.model.SeqParameterSet;
import org.jcodec.codecs.h264.io.model.SliceType;
import org.jcodec.codecs.h264.io.model.VUIParameters;
import org.jcodec.common.VideoEncoder.EncodedFrame;
import org.jcodec.common.io.NIOUtils;
import org.jcodec.common.io.SeekableByteChannel;
import org.jcodec.common.model.ColorSpace;
import org.jcodec.common.model.Packet;
import org.jcodec.common.model.Packet.FrameType;
import org.jcodec.common.model.Picture;
import org.jcodec.common.model.Size;

/**
 * Writes H.264 in mp4 through JCodec, which is pure Java. It is slower than ffmpeg and its files are larger. JCodec's
 * own encoder of sequences writes full range without saying so, which players show with crushed darks; this one writes
 * what {@link Yuv420} gives, and says so.
 */
final class JcodecEncoder implements MovieEncoder {
    private static final int TICKS = 1000;
    /** Neither component, PAL, NTSC, SECAM nor MAC. */
    private static final int UNSPECIFIED_FORMAT = 5;

    private final SeekableByteChannel channel;
    private final IndexFirstMuxer muxer;
    private final H264Encoder encoder = new Tagged();
    private final int ticksPerSecond;
    private int frames;

    JcodecEncoder(Path file, double framesPerSecond) throws IOException {
        channel = NIOUtils.rwChannel(file.toFile());
        ticksPerSecond = (int) Math.max(1, Math.round(framesPerSecond * TICKS));
        try {
            muxer = new IndexFirstMuxer(channel);
        } catch (IOException failure) {
            NIOUtils.closeQuietly(channel);
            throw failure;
        }
    }

    @Override
    public void add(MovieFrame frame) throws IOException {
        Picture picture = picture(Yuv420.of(frame.even()));
        ByteBuffer room = ByteBuffer.allocate(2 * picture.getWidth() * picture.getHeight() + (1 << 16));
        EncodedFrame encoded = encoder.encodeFrame(picture, room);
        FrameType type = encoded.isKeyFrame() ? FrameType.KEY : FrameType.INTER;
        long now = (long) frames * TICKS;
        muxer.add(
                Packet.createPacket(encoded.getData(), now, ticksPerSecond, TICKS, frames++, type, null),
                picture.getSize());
    }

    /** JCodec knows no other name for these planes, and keeps bytes less 128. */
    private static Picture picture(Yuv420 planes) {
        byte[][] data = {signed(planes.luma()), signed(planes.blue()), signed(planes.red())};
        return Picture.createPicture(planes.width(), planes.height(), data, ColorSpace.YUV420J);
    }

    private static byte[] signed(byte[] unsigned) {
        byte[] signed = new byte[unsigned.length];
        for (int i = 0; i < signed.length; i++) {
            signed[i] = (byte) (unsigned[i] - 128);
        }
        return signed;
    }

    @Override
    public void finish() throws IOException {
        muxer.finish();
    }

    @Override
    public void release() {
        NIOUtils.closeQuietly(channel);
    }

    /** Writes the colours' meaning into the stream, and keeps the colours near to those of the frames. */
    private static final class Tagged extends H264Encoder {
        Tagged() {
            super(new NearQuality());
        }

        @Override
        public SeqParameterSet initSPS(Size size) {
            VUIParameters colours = new VUIParameters();
            colours.videoSignalTypePresentFlag = true;
            colours.videoFormat = UNSPECIFIED_FORMAT;
            colours.videoFullRangeFlag = false;
            colours.colourDescriptionPresentFlag = true;
            colours.colourPrimaries = Yuv420.CODE;
            colours.transferCharacteristics = Yuv420.CODE;
            colours.matrixCoefficients = Yuv420.CODE;
            SeqParameterSet parameters = super.initSPS(size);
            parameters.vuiParams = colours;
            return parameters;
        }
    }

    /** Keeps colours within 3 of 255, and is coarser only where a block would need more room than there is. */
    private static final class NearQuality extends DumbRateControl {
        /**
         * Above 15, decoders smooth edges between blocks. JCodec does not smooth the frames that it predicts from, so
         * that what is shown would drift off by 30 of 255 in a second. Below 7, the numbers of a change from black to
         * white are larger than this profile of H.264 can write.
         */
        private static final int QUANTISER = 9;

        @Override
        public int startPicture(Size size, int room, SliceType type) {
            super.startPicture(size, room, type);
            return QUANTISER;
        }
    }
}
