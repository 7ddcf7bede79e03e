package io.github.mazescape.film;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.FileImageOutputStream;

/**
 * Writes an animated gif that repeats endlessly, by the writer of the JDK. That writer takes its parameters as trees of
 * metadata.
 */
final class GifStream implements AutoCloseable {
    private static final String STREAM = "javax_imageio_gif_stream_1.0";
    private static final String IMAGE = "javax_imageio_gif_image_1.0";
    private static final byte[] FOREVER = {1, 0, 0};

    private final MoviePalette palette;
    private final IndexColorModel colours;
    private final FileImageOutputStream out;
    private final ImageWriter writer;
    private boolean looping;

    GifStream(Path file, int width, int height, MoviePalette palette) throws IOException {
        this.palette = palette;
        this.colours = new IndexColorModel(8, MoviePalette.SIZE, palette.colours(), 0, false, -1, DataBuffer.TYPE_BYTE);
        this.out = new FileImageOutputStream(file.toFile());
        this.writer = ImageIO.getImageWritersByFormatName("gif").next();
        writer.setOutput(out);
        IIOMetadata metadata = writer.getDefaultStreamMetadata(null);
        metadata.setFromTree(STREAM, screen(width, height));
        writer.prepareWriteSequence(metadata);
    }

    private IIOMetadataNode screen(int width, int height) {
        IIOMetadataNode root = new IIOMetadataNode(STREAM);
        root.appendChild(node("Version", "value=89a"));
        root.appendChild(node(
                "LogicalScreenDescriptor",
                "logicalScreenWidth=" + width + " logicalScreenHeight=" + height
                        + " colorResolution=8 pixelAspectRatio=0"));
        IIOMetadataNode table = node(
                "GlobalColorTable",
                "sizeOfGlobalColorTable=" + MoviePalette.SIZE + " backgroundColorIndex=0 sortFlag=FALSE");
        for (int i = 0; i < MoviePalette.SIZE; i++) {
            table.appendChild(node(
                    "ColorTableEntry",
                    "index=" + i + " red=" + colours.getRed(i) + " green=" + colours.getGreen(i) + " blue="
                            + colours.getBlue(i)));
        }
        root.appendChild(table);
        return root;
    }

    private static IIOMetadataNode node(String name, String attributes) {
        IIOMetadataNode node = new IIOMetadataNode(name);
        for (String attribute : attributes.split(" ")) {
            int equals = attribute.indexOf('=');
            node.setAttribute(attribute.substring(0, equals), attribute.substring(equals + 1));
        }
        return node;
    }

    /**
     * Writes a part of a frame over the frames before.
     *
     * @param delay how long it is shown [1/100 s]
     */
    void write(MovieFrame frame, Rectangle part, int delay) throws IOException {
        BufferedImage image = new BufferedImage(part.width, part.height, BufferedImage.TYPE_BYTE_INDEXED, colours);
        WritableRaster raster = image.getRaster();
        int[] row = new int[part.width];
        for (int y = 0; y < part.height; y++) {
            for (int x = 0; x < part.width; x++) {
                row[x] = palette.index(frame.rgb()[(part.y + y) * frame.width() + part.x + x]);
            }
            raster.setPixels(0, y, part.width, 1, row);
        }
        IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), null);
        metadata.setFromTree(IMAGE, describe(part, delay));
        writer.writeToSequence(new IIOImage(image, null, metadata), null);
    }

    private IIOMetadataNode describe(Rectangle part, int delay) {
        IIOMetadataNode root = new IIOMetadataNode(IMAGE);
        root.appendChild(node(
                "ImageDescriptor",
                "imageLeftPosition=" + part.x + " imageTopPosition=" + part.y + " imageWidth=" + part.width
                        + " imageHeight=" + part.height + " interlaceFlag=FALSE"));
        root.appendChild(node(
                "GraphicControlExtension",
                "disposalMethod=doNotDispose userInputFlag=FALSE transparentColorFlag=FALSE delayTime=" + delay
                        + " transparentColorIndex=0"));
        if (!looping) {
            looping = true;
            IIOMetadataNode forever = node("ApplicationExtension", "applicationID=NETSCAPE authenticationCode=2.0");
            forever.setUserObject(FOREVER);
            IIOMetadataNode extensions = new IIOMetadataNode("ApplicationExtensions");
            extensions.appendChild(forever);
            root.appendChild(extensions);
        }
        return root;
    }

    @Override
    public void close() throws IOException {
        try (out) {
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
    }
}
