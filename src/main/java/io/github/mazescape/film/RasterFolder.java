package io.github.mazescape.film;

import io.github.mazescape.draw.landscape.LandscapeView;
import io.github.mazescape.evaluation.Layer;
import io.github.mazescape.input.InputException;
import io.github.mazescape.maze.Maze;
import io.github.mazescape.maze.MazeText;
import io.github.mazescape.network.Precision;
import io.github.mazescape.network.Topology;
import io.github.mazescape.store.format.WholeFile;
import io.github.mazescape.terminal.Terminal;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * Keeps the landscapes of a movie in a folder beside it until the movie is whole. The name of each file is a hash of
 * everything that its values depend on: plane, task, network, precision, size and layer. So a movie that is made anew
 * with other settings, of another run or at another speed finds exactly the landscapes it can use. A damaged file
 * counts as missing.
 */
public final class RasterFolder {
    private static final String SUFFIX = ".raster";
    private static final long MAGIC = 0x4d5a524153543032L;

    private final Path folder;

    /** @param target the movie's name */
    public RasterFolder(String target) {
        folder = folder(target);
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw InputException.at(folder)
                    .expected("a folder for the landscapes")
                    .refused(e);
        }
    }

    /** The folder for the landscapes of a movie. */
    static Path folder(String target) {
        return Path.of(target.replaceFirst("[/\\\\]+$", "") + ".part");
    }

    /** The name of a landscape. */
    public static String name(LandscapeView view, Topology topology, Precision precision, Layer layer) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (DataOutputStream out =
                    new DataOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), digest))) {
                out.writeUTF(topology + " " + precision + " " + layer + " "
                        + view.viewport().width() + " " + view.task().steps() + " "
                        + view.task().sensors().names());
                doubles(out, view.plane().origin());
                doubles(out, view.plane().across());
                doubles(out, view.plane().down());
                out.writeDouble(view.viewport().halfWidth());
                out.writeDouble(view.viewport().halfHeight());
                for (Maze maze : view.task().mazes()) {
                    out.write(MazeText.print(maze).getBytes(StandardCharsets.UTF_8));
                }
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        } catch (IOException e) {
            throw new IllegalStateException("a digest takes every byte", e);
        }
    }

    private static void doubles(DataOutputStream out, double[] values) throws IOException {
        for (double value : values) {
            out.writeDouble(value);
        }
    }

    /** The values of a landscape, side * side of them, if its file is there and whole. */
    public Optional<double[]> find(String name, int side) {
        Path file = folder.resolve(name + SUFFIX);
        int bytes = Long.BYTES + side * side * Double.BYTES + Long.BYTES;
        try {
            if (!Files.isRegularFile(file) || Files.size(file) != bytes) {
                return Optional.empty();
            }
            ByteBuffer content = ByteBuffer.wrap(Files.readAllBytes(file));
            if (content.capacity() != bytes
                    || content.getLong() != MAGIC
                    || content.getLong(bytes - Long.BYTES) != check(content.array(), bytes - Long.BYTES)) {
                return Optional.empty();
            }
            double[] values = new double[side * side];
            content.asDoubleBuffer().get(values);
            return Optional.of(values);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Keeps the values of a landscape. */
    public void keep(String name, double[] values) {
        int bytes = Long.BYTES + values.length * Double.BYTES + Long.BYTES;
        ByteBuffer content = ByteBuffer.allocate(bytes);
        content.putLong(MAGIC);
        for (double value : values) {
            content.putDouble(value);
        }
        content.putLong(check(content.array(), bytes - Long.BYTES));
        WholeFile.write(folder.resolve(name + SUFFIX), out -> out.write(content.array()));
    }

    private static long check(byte[] bytes, int length) {
        CRC32 check = new CRC32();
        check.update(bytes, 0, length);
        return check.getValue();
    }

    /** Deletes the landscapes once the movie is whole. */
    public void delete() {
        try {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
                for (Path file : files) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        } catch (IOException left) {
            Terminal.complain(
                    folder + ": the landscapes of the finished movie could not be deleted; delete the folder");
        }
    }
}
