package io.github.mazescape.film;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.jcodec.api.FrameGrab;
import org.jcodec.codecs.h264.H264Utils;
import org.jcodec.codecs.h264.io.model.SeqParameterSet;
import org.jcodec.codecs.h264.io.model.VUIParameters;
import org.jcodec.common.io.NIOUtils;
import org.jcodec.common.io.SeekableByteChannel;
import org.jcodec.common.model.Picture;
import org.jcodec.containers.mp4.MP4Util;
import org.jcodec.containers.mp4.boxes.Box;
import org.jcodec.containers.mp4.boxes.ColorExtension;
import org.jcodec.containers.mp4.boxes.MovieBox;
import org.jcodec.containers.mp4.boxes.NodeBox;
import org.jcodec.containers.mp4.boxes.VideoSampleEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An mp4 shows the colours of its frames, whichever encoder there is, and says what its numbers mean. */
class MovieColoursTest {
    private static final int NEAR = 3;
    private static final int FRAMES = 4;
    private static final int SWATCH = 24;
    private static final int COLUMNS = 6;
    /** Darks of the window, its accents, greys, and the corners of the cube. */
    private static final int[] COLOURS = {
        0x0d0f13, 0x1b2029, 0x272e3a, 0x102040, 0xdc281e, 0x4cc2ff,
        0xffb454, 0x000000, 0xffffff, 0x808080, 0x010101, 0xfefefe,
        0xff0000, 0x00ff00, 0x0000ff, 0xffff00, 0x00ffff, 0xff00ff
    };

    private static final int WIDTH = COLUMNS * SWATCH;
    private static final int HEIGHT = COLOURS.length / COLUMNS * SWATCH;

    /** Without it ffmpeg's own conversion is off by up to 2. */
    private static final String EXACTLY = "scale=flags=accurate_rnd+full_chroma_int";

    @TempDir
    private Path folder = Path.of("");

    /** The swatches, each frame with those of the one before moved by one. */
    private static BufferedImage frame(int number) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        for (int i = 0; i < COLOURS.length; i++) {
            graphics.setColor(new Color(colour(i, number)));
            graphics.fillRect(i % COLUMNS * SWATCH, i / COLUMNS * SWATCH, SWATCH, SWATCH);
        }
        graphics.dispose();
        return image;
    }

    private static int colour(int swatch, int frame) {
        return COLOURS[(swatch + frame) % COLOURS.length];
    }

    private Path write(String name, Optional<Path> ffmpeg) {
        Path file = folder.resolve(name);
        try (MovieWriter movie = MovieWriter.to(file.toString(), 10, ffmpeg)) {
            for (int i = 0; i < FRAMES; i++) {
                movie.add(frame(i));
            }
        }
        return file;
    }

    private interface Decoded {
        int at(int x, int y);
    }

    /**
     * Compares the middles of the swatches, since colours have half the resolution, and edges are not of one colour.
     */
    private static void assertColours(int frame, Decoded decoded) {
        for (int i = 0; i < COLOURS.length; i++) {
            for (int y = 4; y < SWATCH - 4; y++) {
                for (int x = 4; x < SWATCH - 4; x++) {
                    int shown = decoded.at(i % COLUMNS * SWATCH + x, i / COLUMNS * SWATCH + y);
                    int swatch = i;
                    assertTrue(
                            DecodedColour.distance(colour(i, frame), shown) <= NEAR,
                            () -> Integer.toHexString(colour(swatch, frame)) + " shows as "
                                    + Integer.toHexString(shown & 0xffffff) + " in frame " + frame);
                }
            }
        }
    }

    @Test
    void thePlanesHoldEveryColourToWithinARounding() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 20_000; i++) {
            int rgb = random.nextInt(1 << 24);
            Yuv420 planes = Yuv420.of(new MovieFrame(2, 2, new int[] {rgb, rgb, rgb, rgb}));
            int shown = DecodedColour.at(planes, 1, 1);
            assertTrue(
                    DecodedColour.distance(rgb, shown) <= 2,
                    () -> Integer.toHexString(rgb) + " becomes " + Integer.toHexString(shown));
        }
    }

    @Test
    void jcodecShowsTheColoursOfTheFrames() throws Exception {
        Path file = write("a.mp4", Optional.empty());
        for (int i = 0; i < FRAMES; i++) {
            Picture picture = FrameGrab.getFrameFromFile(file.toFile(), i);
            assertColours(i, (x, y) -> DecodedColour.at(picture, x, y));
        }
    }

    /** The index of a movie, which has to stand before its data. */
    private static MovieBox index(Path file) throws IOException {
        try (SeekableByteChannel channel = NIOUtils.readableChannel(file.toFile())) {
            List<String> boxes = MP4Util.getRootAtoms(channel).stream()
                    .map(atom -> atom.getHeader().getFourcc())
                    .toList();
            assertEquals("ftyp", boxes.get(0));
            assertTrue(boxes.indexOf("moov") < boxes.indexOf("mdat"), boxes::toString);
        }
        return MP4Util.parseMovie(file.toFile());
    }

    private static void assertTagged(MovieBox index) {
        VideoSampleEntry entry = (VideoSampleEntry) index.getVideoTrack().getSampleEntries()[0];
        ColorExtension box = NodeBox.findFirst(entry, ColorExtension.class, "colr");
        assertNotNull(box);
        assertEquals(1, box.getPrimariesIndex());
        assertEquals(1, box.getTransferFunctionIndex());
        assertEquals(1, box.getMatrixIndex());
        SeqParameterSet stream =
                H264Utils.readSPS(H264Utils.parseAVCC(entry).getSpsList().get(0).duplicate());
        VUIParameters colours = stream.vuiParams;
        assertTrue(colours.videoSignalTypePresentFlag && colours.colourDescriptionPresentFlag);
        assertFalse(colours.videoFullRangeFlag);
        assertEquals(1, colours.colourPrimaries);
        assertEquals(1, colours.transferCharacteristics);
        assertEquals(1, colours.matrixCoefficients);
    }

    @Test
    void jcodecSaysWhatTheColoursMeanAndPutsTheIndexFirst() throws IOException {
        Path file = write("a.mp4", Optional.empty());
        assertTagged(index(file));
        assertTrue(
                new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains("colrnclx\0\1\0\1\0\1\0"));
    }

    @Test
    void jcodecWritesTheSameBytesAtAnyTime() throws IOException {
        Path first = write("a.mp4", Optional.empty());
        MovieBox index = index(first);
        for (String path : List.of("mvhd", "trak.tkhd", "trak.mdia.mdhd")) {
            Box box = NodeBox.findFirstPath(index, Box.class, Box.path(path));
            ByteBuffer bytes = ByteBuffer.allocate(1024);
            box.write(bytes);
            assertEquals(0, bytes.getLong(12), path + " tells when it was written");
        }
        assertEquals(-1, Files.mismatch(first, write("b.mp4", Optional.empty())));
    }

    /** Both are larger than the blocks in which the data is moved. */
    @Test
    void theDataOfALongMovieIsWholeBehindItsIndex() throws Exception {
        int frames = 3000;
        Path file = folder.resolve("long.mp4");
        BufferedImage grey = new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB);
        try (MovieWriter movie = MovieWriter.to(file.toString(), 25, Optional.empty())) {
            for (int i = 0; i < frames; i++) {
                Arrays.fill(((DataBufferInt) grey.getRaster().getDataBuffer()).getData(), i % 256 * 0x010101);
                movie.add(grey);
            }
        }
        assertEquals(frames, index(file).getVideoTrack().getFrameCount());
        assertTrue(Files.size(file) > 100_000, () -> file.toFile().length() + " bytes");
        for (int i : new int[] {0, 1234, frames - 1}) {
            int shown = DecodedColour.at(FrameGrab.getFrameFromFile(file.toFile(), i), 8, 8);
            assertTrue(DecodedColour.distance(i % 256 * 0x010101, shown) <= NEAR, () -> "frame " + i);
        }
    }

    /** A program in place of ffmpeg that keeps what it is given. */
    private Path recordingFfmpeg() throws IOException {
        Path script = folder.resolve("ffmpeg");
        Files.writeString(
                script,
                "#!/bin/sh\ncd '" + folder + "' && echo \"$@\" > arguments && cat > pixels\n"
                        + "for file; do :; done; echo made > \"${file#file:}\"\n");
        assumeTrue(script.toFile().setExecutable(true), "no executable scripts here");
        return script;
    }

    @Test
    void ffmpegIsGivenTheSamePlanesAndToldWhatTheyMean() throws IOException {
        write("a.mp4", Optional.of(recordingFfmpeg()));
        ByteArrayOutputStream expected = new ByteArrayOutputStream();
        for (int i = 0; i < FRAMES; i++) {
            Yuv420 planes = Yuv420.of(MovieFrame.of(frame(i)));
            expected.writeBytes(planes.luma());
            expected.writeBytes(planes.blue());
            expected.writeBytes(planes.red());
        }
        assertArrayEquals(expected.toByteArray(), Files.readAllBytes(folder.resolve("pixels")));
        String arguments = Files.readString(folder.resolve("arguments"));
        String colours = "-pix_fmt yuv420p -color_range tv -colorspace bt709 -color_primaries bt709 -color_trc bt709";
        int input = arguments.indexOf("-i pipe:0");
        assertTrue(arguments.substring(0, input).contains(colours), arguments);
        assertTrue(arguments.substring(input).contains(colours), arguments);
        assertTrue(arguments.contains("-movflags +faststart"), arguments);
    }

    @Test
    void bothEncodersShowTheSameColours() throws Exception {
        Optional<Path> ffmpeg = FfmpegEncoder.onPath();
        assumeTrue(ffmpeg.isPresent(), "no ffmpeg on the PATH");
        assertTagged(index(write("f.mp4", ffmpeg)));
        write("j.mp4", Optional.empty());
        for (String name : List.of("f", "j")) {
            String[] command = {
                ffmpeg.get().toString(), "-loglevel", "error", "-i", name + ".mp4", "-vf", EXACTLY, name + "-%d.png"
            };
            Process decoding =
                    new ProcessBuilder(command).directory(folder.toFile()).start();
            assertEquals(0, decoding.waitFor());
            for (int i = 0; i < FRAMES; i++) {
                BufferedImage shown = ImageIO.read(
                        folder.resolve(name + "-" + (i + 1) + ".png").toFile());
                assertColours(i, shown::getRGB);
            }
        }
    }

    @Test
    void theWriterSaysWhichEncoderIsAtWork() throws IOException {
        Path ffmpeg = recordingFfmpeg();
        assertEquals(", by ffmpeg", encoder("a.mp4", Optional.of(ffmpeg)));
        assertEquals(", by JCodec, for there is no ffmpeg on the PATH", encoder("a.mp4", Optional.empty()));
        assertEquals("", encoder("a.gif", Optional.of(ffmpeg)));
        assertEquals("", encoder("frames/", Optional.empty()));
    }

    private String encoder(String name, Optional<Path> ffmpeg) {
        try (MovieWriter writer = MovieWriter.to(folder + "/" + name, 10, ffmpeg)) {
            writer.add(frame(0));
            writer.discard();
            return writer.encoder();
        }
    }
}
