package io.github.mazescape.store.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.input.InputException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files and names of files that are nearly right, and the one line that each is refused with. */
class OddFilesTest {
    @TempDir
    private Path folder = Path.of("");

    private static void assertRefused(String line, Executable what) {
        assertEquals(line, assertThrows(InputException.class, what).getMessage());
    }

    @ParameterizedTest
    @CsvSource({"-1, 1", "1000000000, 1", "0, 0", "0, 1048577"})
    void aTableOfNoPossibleShapeIsNotWritten(long rows, int columns) {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> new NumpyHeader(rows, columns));
        assertTrue(String.valueOf(refused.getMessage()).endsWith(", got (" + rows + ", " + columns + ")"));
    }

    /** The header of a table of 2 rows of 3 columns, one byte of which is another. */
    private static byte[] header(int position, char other) {
        byte[] header = new NumpyHeader(2, 3).bytes().array();
        header[position] = (byte) other;
        return header;
    }

    @ParameterizedTest(name = "byte {0}")
    @ValueSource(ints = {0, 5, 6, 8, 9, 10, 127})
    void aHeaderWithAnotherMagicNumberVersionOrLengthIsNotRead(int position) {
        assertRefused(
                "a.npy: expected a table of doubles in NumPy's format, found something else; is this the file that"
                        + " mazescape wrote?",
                () -> NumpyHeader.parse(header(position, '!'), 1000, "a.npy"));
    }

    @Test
    void aTableOfNoOrTooManyColumnsIsNotRead() {
        String wanted = "a.npy: expected a table of 1 to 1048576 columns, found ";
        String advice = "; is this the file that mazescape wrote?";
        String shape = new String(new NumpyHeader(2, 3).bytes().array(), StandardCharsets.ISO_8859_1);
        for (String columns : List.of("0", "1048577")) {
            byte[] header = shape.replace("(2, 3), }" + " ".repeat(columns.length() - 1), "(2, " + columns + "), }")
                    .getBytes(StandardCharsets.ISO_8859_1);
            assertRefused(wanted + columns + advice, () -> NumpyHeader.parse(header, 1L << 40, "a.npy"));
        }
    }

    @Test
    void rowsThatWereCutOffAreMissed() throws IOException {
        Path file = folder.resolve("rows.npy");
        try (NumpyRows rows = NumpyRows.create(file, 2)) {
            rows.append(new double[] {1, 2});
            rows.append(new double[] {3, 4});
            try (RandomAccessFile other = new RandomAccessFile(file.toFile(), "rw")) {
                other.setLength(new NumpyHeader(2, 2).fileLength() - 1);
            }
            assertRefused(file + ": expected row 1, found the end; the file was cut short", () -> rows.row(1));
        }
        assertRefused(
                file + ": expected 2 rows, found fewer; the file is cut short", () -> NumpyRows.resume(file, 2, 2));
        try (NumpyRows rows = NumpyRows.resume(file, 1, 2)) {
            assertEquals(2, rows.row(0)[1]);
        }
    }

    @Test
    void nothingVouchesForAFileThatEndsBeforeItsContentBegins() throws IOException {
        Path file = Files.write(folder.resolve("a"), new byte[200]);
        try (FileChannel channel = FileChannel.open(file)) {
            assertFalse(new FileChecksum(127, 0).holds(channel, 128));
            assertTrue(new FileChecksum(128, 0).holds(channel, 128));
        }
    }

    @Test
    void theNumbersOfALandscapeAreOneTextFileOrTwoTables() {
        Path tables = Path.of("out", "a.NPY");
        assertEquals(List.of(Path.of("out", "a.CSV")), LandscapeData.files(Path.of("out", "a.CSV")));
        assertEquals(List.of(tables, Path.of("out", "a-fingerprints.npy")), LandscapeData.files(tables));
    }

    @Test
    void aFolderIsNoNameForAPicture() throws IOException {
        Path taken = Files.createDirectory(folder.resolve("a.png"));
        assertRefused(
                "--out: expected the name of a file, got the folder '" + taken + "'; name a file in it",
                () -> PictureFile.png(taken));
        Path root = folder.toAbsolutePath().getRoot();
        assertRefused(
                "--data: expected a file in an existing folder, got '" + root + "'; make the folder first",
                () -> PictureFile.requireFolder("--data", root));
    }

    /** A picture that begins with a text chunk of this content, with a checksum that holds. */
    private Path picture(String content) throws IOException {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        PngPicture.write(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB), List.of(), plain);
        byte[] chunk = ("iTXt" + content).getBytes(StandardCharsets.ISO_8859_1);
        CRC32 check = new CRC32();
        check.update(chunk);
        Path file = folder.resolve("text.png");
        try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(file))) {
            ByteBuffer bytes = ByteBuffer.wrap(plain.toByteArray());
            out.writeLong(bytes.getLong());
            out.writeInt(content.length());
            out.write(chunk);
            out.writeInt((int) check.getValue());
            out.write(bytes.array(), bytes.position(), bytes.remaining());
        }
        return file;
    }

    @Test
    void onlyATextThatIsPlainIsRead() throws IOException {
        assertEquals(
                List.of(new PngPicture.Text("mazescape", "a")),
                PngTexts.read(picture("mazescape\0\0\0\0\0a"), "mazescape"));
        String foreign = "mazescape" + "x".repeat(100);
        assertEquals(List.of(), PngTexts.read(picture("Comment\0\0\0\0\0a"), "mazescape"));
        for (String content : List.of("mazescape\0\1\0\0\0a", "mazescape\0\0\0en\0\0a", "mazescape", foreign)) {
            Path file = picture(content);
            String keyword = content.substring(0, Math.min(80, (content + "\0").indexOf('\0')));
            assertRefused(
                    file + ": expected the text '" + keyword
                            + "' plain and not compressed, as mazescape writes it, found another form",
                    () -> PngTexts.read(file, "mazescape"));
        }
    }
}
