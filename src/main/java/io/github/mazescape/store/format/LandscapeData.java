package io.github.mazescape.store.format;

import io.github.mazescape.evaluation.Layer;
import io.github.mazescape.landscape.Raster;
import io.github.mazescape.settings.Decimal;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * The numbers behind a landscape, for other programs. {@code .tif}, {@code .tiff}: see {@link TiffPages}. {@code .npy}:
 * an array of doubles, height by width by 3 (fitness, its standard error, visited cells: the {@link Layer#MEASURED}
 * layers), and beside it {@code NAME-fingerprints.npy}, an array of unsigned 64-bit integers, height by width.
 * {@code .csv}: a line for each pixel, row by row, with its place in the viewport and all layers, the fingerprint as
 * {@code 0x} and 16 hexadecimal digits: without a prefix other programs would take some of them for numbers.
 */
public final class LandscapeData {
    private static final String NPY = ".npy";
    private static final String CSV = ".csv";
    private static final List<String> TIFF = List.of(".tif", ".tiff");
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};
    private static final int HEADER_BYTES = 128;

    private LandscapeData() {}

    /** Whether the name ends like a file that this can write. */
    public static boolean writes(Path file) {
        return ends(file, NPY) || ends(file, CSV) || isTiff(file);
    }

    /** The files that are written under a name that {@link #writes} knows. */
    public static List<Path> files(Path file) {
        return ends(file, NPY) ? List.of(file, fingerprints(file)) : List.of(file);
    }

    private static boolean ends(Path file, String ending) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(ending);
    }

    private static Path fingerprints(Path file) {
        String name = String.valueOf(file.getFileName());
        return file.resolveSibling(name.substring(0, name.length() - NPY.length()) + "-fingerprints" + NPY);
    }

    private static boolean isTiff(Path file) {
        return TIFF.stream().anyMatch(ending -> ends(file, ending));
    }

    /** Writes a complete raster; each file whole or not at all. */
    public static void write(Raster raster, Path file) {
        WholeFile.write(file, out -> numbers(raster, file, out));
        if (ends(file, NPY)) {
            WholeFile.write(fingerprints(file), out -> fingerprints(raster, out));
        }
    }

    /**
     * Writes a complete raster as {@link #write} does, but over none that is there.
     *
     * @param wanted the name, which may get another number if something has taken it meanwhile
     * @return the name that it got
     */
    public static Path writeNew(Raster raster, Path wanted) {
        Path file = WholeFile.writeNew(wanted, out -> numbers(raster, wanted, out));
        if (ends(file, NPY)) {
            WholeFile.writeNew(fingerprints(file), out -> fingerprints(raster, out));
        }
        return file;
    }

    private static void numbers(Raster raster, Path file, OutputStream out) throws IOException {
        if (ends(file, CSV)) {
            csv(raster, out);
        } else if (isTiff(file)) {
            TiffPages.write(raster, out);
        } else {
            layers(raster, out);
        }
    }

    private static void layers(Raster raster, OutputStream out) throws IOException {
        out.write(header("<f8", raster.height() + ", " + raster.width() + ", " + Layer.MEASURED.size()));
        ByteBuffer row = ByteBuffer.allocate(raster.width() * Layer.MEASURED.size() * Double.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN);
        for (int y = 0; y < raster.height(); y++) {
            row.clear();
            for (int x = 0; x < raster.width(); x++) {
                for (Layer layer : Layer.MEASURED) {
                    row.putDouble(raster.value(layer, x, y));
                }
            }
            out.write(row.array());
        }
    }

    private static void fingerprints(Raster raster, OutputStream out) throws IOException {
        out.write(header("<u8", raster.height() + ", " + raster.width()));
        ByteBuffer row = ByteBuffer.allocate(raster.width() * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int y = 0; y < raster.height(); y++) {
            row.clear();
            for (int x = 0; x < raster.width(); x++) {
                row.putLong(raster.fingerprint(x, y));
            }
            out.write(row.array());
        }
    }

    /** The header of NumPy's format 1.0 (NEP 1). */
    private static byte[] header(String type, String shape) {
        String description = "{'descr': '" + type + "', 'fortran_order': False, 'shape': (" + shape + "), }";
        int room = HEADER_BYTES - MAGIC.length - Short.BYTES;
        ByteBuffer header = ByteBuffer.allocate(HEADER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        header.put(MAGIC).putShort((short) room);
        header.put(
                (description + " ".repeat(room - 1 - description.length()) + "\n").getBytes(StandardCharsets.US_ASCII));
        return header.array();
    }

    private static void csv(Raster raster, OutputStream out) throws IOException {
        OutputStream lines = new BufferedOutputStream(out);
        StringBuilder line = new StringBuilder("x,y,u,v,");
        Layer.MEASURED.forEach(layer -> line.append(layer.column()).append(','));
        line.append(Layer.BEHAVIOUR.column()).append('\n');
        lines.write(line.toString().getBytes(StandardCharsets.US_ASCII));
        String[] u = new String[raster.width()];
        for (int x = 0; x < u.length; x++) {
            u[x] = Decimal.of(raster.viewport().u(x));
        }
        for (int y = 0; y < raster.height(); y++) {
            String v = Decimal.of(raster.viewport().v(y));
            for (int x = 0; x < raster.width(); x++) {
                line.setLength(0);
                line.append(x)
                        .append(',')
                        .append(y)
                        .append(',')
                        .append(u[x])
                        .append(',')
                        .append(v)
                        .append(',');
                for (Layer layer : Layer.MEASURED) {
                    line.append(Decimal.of(raster.value(layer, x, y))).append(',');
                }
                line.append("0x")
                        .append(Layer.BEHAVIOUR.shown(raster.fingerprint(x, y)))
                        .append('\n');
                lines.write(line.toString().getBytes(StandardCharsets.US_ASCII));
            }
        }
        lines.flush();
    }
}
