package io.github.mazescape.film;

import io.github.mazescape.draw.landscape.LandscapeView;
import io.github.mazescape.evaluation.Layer;
import io.github.mazescape.foraging.Ablation;
import io.github.mazescape.foraging.Task;
import io.github.mazescape.input.InputException;
import io.github.mazescape.maze.Maze;
import io.github.mazescape.maze.MazeText;
import io.github.mazescape.network.Precision;
import io.github.mazescape.network.Topology;
import io.github.mazescape.store.format.Draft;
import io.github.mazescape.store.format.FolderLock;
import io.github.mazescape.store.format.OwnFiles;
import io.github.mazescape.store.format.PlainFile;
import io.github.mazescape.store.format.WholeFile;
import io.github.mazescape.terminal.Terminal;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the landscapes of a movie in a folder beside it until the movie is whole. The name of each file is a hash of
 * everything that its values depend on: plane, task, network, precision, size and layer. So a movie that is made anew
 * with other settings, of another run or at another speed finds exactly the landscapes it can use. A damaged file
 * counts as missing.
 */
public final class RasterFolder implements AutoCloseable {
    private static final String SUFFIX = ".raster";
    private static final String UNFINISHED = ".part";
    private static final long MAGIC = 0x4d5a524153543032L;

    private static final Pattern NAME = Pattern.compile("[0-9a-f]{32}\\" + SUFFIX);
    /** The longest name of a file that Linux, macOS and Windows take [bytes]. */
    private static final int LONGEST_NAME = 255;

    private final Path folder;
    private @Nullable FolderLock lock;

    /**
     * The landscapes of a movie, with those that an interrupted one has left.
     *
     * @param target the movie's name
     * @throws InputException if another process makes this movie, or if a folder of that name holds anything else
     */
    public RasterFolder(String target) {
        folder = folder(target);
        if (OwnFiles.isFolder(folder)) {
            create();
        }
    }

    /** Makes the folder, if it is not there yet. */
    void create() {
        if (lock != null) {
            return;
        }
        try {
            Files.createDirectories(folder);
            OwnFiles.requireOwn(folder, RasterFolder::isOwn);
            lock = FolderLock.take(folder, "a folder for the landscapes of a movie");
        } catch (IOException e) {
            throw InputException.at(folder)
                    .expected("a folder for the landscapes")
                    .refused(e);
        }
    }

    /** The folder for the landscapes of a movie: its name and {@code .part}, or a hash where that would be too long. */
    static Path folder(String target) {
        Path movie = Path.of(target.replaceFirst("[/\\\\]+$", ""));
        String name = String.valueOf(movie.getFileName());
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        boolean fits = bytes.length + UNFINISHED.length() <= LONGEST_NAME;
        return movie.resolveSibling((fits ? name : hash(sha256().digest(bytes))) + UNFINISHED);
    }

    private static boolean isOwn(String name) {
        return NAME.matcher(name).matches() || Draft.isName(name);
    }

    /** Whether there is any landscape. */
    boolean holdsAny() {
        if (lock == null) {
            return false;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
            return files.iterator().hasNext();
        } catch (IOException e) {
            throw InputException.at(folder)
                    .expected("a folder for the landscapes")
                    .refused(e);
        }
    }

    /** The name of a landscape. */
    public static String name(LandscapeView view, Topology topology, Precision precision, Layer layer) {
        MessageDigest digest = sha256();
        try (DataOutputStream out =
                new DataOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), digest))) {
            out.writeUTF(topology + " " + precision + " " + layer + " "
                    + view.viewport().width() + " " + view.task().steps() + " "
                    + view.task().sensors().names());
            Ablation ablation = view.task().ablation();
            if (!ablation.equals(Ablation.NONE)) {
                out.writeUTF(ablation.toString());
            }
            doubles(out, view.plane().origin());
            doubles(out, view.plane().across());
            doubles(out, view.plane().down());
            out.writeDouble(view.viewport().halfWidth());
            out.writeDouble(view.viewport().halfHeight());
            if (view.viewport().onLattice()) {
                out.writeLong(view.viewport().column());
                out.writeLong(view.viewport().row());
            }
            mazes(out, view.task());
            Task other = view.shown().supplement().other();
            if (other != null) {
                mazes(out, other);
            }
        } catch (IOException e) {
            throw new IllegalStateException("a digest takes every byte", e);
        }
        return hash(digest.digest());
    }

    private static void mazes(DataOutputStream out, Task task) throws IOException {
        for (Maze maze : task.mazes()) {
            out.write(MazeText.print(maze).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String hash(byte[] digest) {
        return HexFormat.of().formatHex(digest, 0, 16);
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
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) != bytes) {
                return Optional.empty();
            }
            ByteBuffer content = ByteBuffer.wrap(PlainFile.read(file, bytes));
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
        FolderLock held = lock;
        if (held == null) {
            return;
        }
        try {
            lock = null;
            OwnFiles.deleteFolder(held, RasterFolder::isOwn);
        } catch (IOException | InputException left) {
            Terminal.complain(
                    folder + ": the landscapes of the finished movie could not be deleted; delete the folder");
        }
    }

    /** Keeps the landscapes for the next attempt. */
    @Override
    public void close() {
        try {
            if (lock != null) {
                lock.close();
            }
        } catch (IOException e) {
            throw InputException.at(folder)
                    .expected("to let go of the landscapes")
                    .refused(e);
        }
    }
}
