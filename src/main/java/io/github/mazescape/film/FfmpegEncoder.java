package io.github.mazescape.film;

import io.github.mazescape.store.format.Draft;
import io.github.mazescape.terminal.Interrupts;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes H.264 in mp4 through an ffmpeg process that reads the planes of {@link Yuv420} from its input. They play
 * everywhere.
 */
final class FfmpegEncoder implements MovieEncoder {
    /** Keeps flat colours within 3 of 255: an error of one in colour is one of two in blue. */
    private static final String QUALITY = "-crf 12 -x264-params chroma-qp-offset=-10";

    /** What ffmpeg ends with after a signal, once its file is complete. */
    private static final int ENDED_BY_SIGNAL = 255;

    private static final int SIGNAL_MILLIS = 2000;
    private static final int MOST_COMPLAINT = 200;

    private final Path ffmpeg;
    private final Path file;
    private final double framesPerSecond;
    private final boolean keptEarly;
    private final Draft complaints;
    private @Nullable Process process;

    /** @param keptEarly whether a file is whole that an interrupt of this program has made ffmpeg end early */
    FfmpegEncoder(Path ffmpeg, Path file, double framesPerSecond, boolean keptEarly) throws IOException {
        this.ffmpeg = ffmpeg;
        this.file = file;
        this.framesPerSecond = framesPerSecond;
        this.keptEarly = keptEarly;
        this.complaints = Draft.of(file);
        complaints.deleteOnExit();
    }

    /** The first ffmpeg on the PATH. */
    static Optional<Path> onPath() {
        String path = System.getenv("PATH");
        return path == null
                ? Optional.empty()
                : Arrays.stream(path.split(File.pathSeparator, -1))
                        .filter(folder -> !folder.isBlank())
                        .flatMap(folder ->
                                List.of("ffmpeg", "ffmpeg.exe").stream().flatMap(name -> in(folder, name)))
                        .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                        .findFirst();
    }

    private static Stream<Path> in(String folder, String name) {
        try {
            return Stream.of(Path.of(folder, name));
        } catch (InvalidPathException unreadable) {
            return Stream.empty();
        }
    }

    private Process start(int width, int height) throws IOException {
        String colours = " -pix_fmt yuv420p -color_range tv -colorspace " + Yuv420.NAME + " -color_primaries "
                + Yuv420.NAME + " -color_trc " + Yuv420.NAME;
        String options =
                "-hide_banner -loglevel error -nostdin -y -f rawvideo" + colours + " -s " + width + "x" + height
                        + " -r " + framesPerSecond + " -i pipe:0 -an -c:v libx264 " + QUALITY + colours
                        + " -movflags +faststart -f mp4";
        List<String> command = new ArrayList<>(List.of(ffmpeg.toString()));
        command.addAll(List.of(options.split(" ")));
        command.add("file:" + file);
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(complaints.path().toFile())
                .start();
    }

    @Override
    public void add(MovieFrame frame) throws IOException {
        MovieFrame even = frame.even();
        if (process == null) {
            process = start(even.width(), even.height());
        }
        try {
            OutputStream pixels = process.getOutputStream();
            Yuv420 planes = Yuv420.of(even);
            pixels.write(planes.luma());
            pixels.write(planes.blue());
            pixels.write(planes.red());
            pixels.flush();
        } catch (IOException broken) {
            int code = exitCode(process);
            if (!endedEarly(code)) {
                throw failure(code, broken);
            }
        }
    }

    /**
     * Whether an interrupt has ended ffmpeg, too: Ctrl-C reaches all processes of a terminal, and {@code timeout} those
     * of its group. ffmpeg completes its file then.
     */
    private boolean endedEarly(int code) throws IOException {
        try {
            return keptEarly && code == ENDED_BY_SIGNAL && Interrupts.underWayWithin(SIGNAL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while ffmpeg was at work", e);
        }
    }

    @Override
    public void finish() throws IOException {
        if (process == null) {
            return;
        }
        @Nullable IOException broken = null;
        try {
            process.getOutputStream().close();
        } catch (IOException pipe) {
            broken = pipe;
        }
        int code = exitCode(process);
        if ((code != 0 || broken != null) && !endedEarly(code)) {
            throw failure(code, broken);
        }
    }

    private static int exitCode(Process process) throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while ffmpeg was at work", interrupted);
        }
    }

    private IOException failure(int code, @Nullable IOException cause) throws IOException {
        String said = new String(Files.readAllBytes(complaints.path()), StandardCharsets.UTF_8);
        String last =
                said.lines().map(String::strip).filter(line -> !line.isEmpty()).reduce("", (a, b) -> b);
        String shown = last.length() <= MOST_COMPLAINT ? last : last.substring(0, MOST_COMPLAINT) + "...";
        return new IOException(
                ffmpeg + " ended with exit code " + code + (shown.isEmpty() ? "" : " and said: " + shown), cause);
    }

    @Override
    public void release() {
        if (process != null && process.isAlive()) {
            process.destroyForcibly();
            try {
                process.waitFor();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        try {
            complaints.close();
        } catch (IOException left) {
            // The program's end tries again.
        }
    }
}
