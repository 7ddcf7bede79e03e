package io.github.mazescape.film;

import io.github.mazescape.input.InputException;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Writes the frames of a movie in the order in which they are added. A file gets its name once it is whole: until then
 * the frames go to a draft beside it.
 *
 * <p>A thread of its own compresses and writes the frames. The caller copies a frame and goes on. It waits only while
 * {@link #MOST_PIXELS} are waiting to be written. The next call of {@link #add} or {@link #close} throws a failure of
 * the writing thread. Not for several callers at once.
 */
public final class MovieWriter implements AutoCloseable {
    /** The most pixels that wait to be written: 64 MiB, or 8 frames of 1920 x 1080. */
    static final int MOST_PIXELS = 1 << 24;

    /** The file or folder of a movie. Only the writing thread calls it. */
    interface Target {
        /** The name of the movie. */
        Path path();

        /** See {@link MovieWriter#encoder()}. */
        default String encoder() {
            return "";
        }

        /** Adds a frame. */
        void add(MovieFrame frame);

        /** Completes the movie after at least one frame and gives it its name. */
        void finish();

        /** Lets go of everything and deletes what is not whole. */
        void discard();
    }

    private final Target target;
    private final ExecutorService writing = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "movie");
        thread.setDaemon(true);
        return thread;
    });
    private final Semaphore room = new Semaphore(MOST_PIXELS);
    private volatile @Nullable Throwable failure;
    private volatile boolean dropping;
    private boolean ended;
    private @Nullable MovieFrame first;
    private int frames;

    /** Writes to a target. */
    MovieWriter(Target target) {
        this.target = target;
    }

    /**
     * A writer for a file or a folder.
     *
     * @param target a name that ends in {@code .mp4} (through ffmpeg if it is on the PATH, else through JCodec), in
     *     {@code .gif}, or in a slash (numbered PNGs in that folder); an existing folder needs no slash
     * @param framesPerSecond in (0, 240]
     * @throws InputException if the target is neither, or cannot be written to
     */
    public static MovieWriter to(String target, double framesPerSecond) {
        return to(target, framesPerSecond, FfmpegEncoder.onPath());
    }

    /**
     * As {@link #to(String, double)}, for a movie that is worth keeping where an interrupt ends it early: one that
     * reaches ffmpeg, too, costs the last frames and not the movie.
     */
    public static MovieWriter keptEarly(String target, double framesPerSecond) {
        return to(target, framesPerSecond, FfmpegEncoder.onPath(), true, true);
    }

    /**
     * As {@link #keptEarly}, for a name that the program chose: over no file that is there.
     *
     * @param wanted a file, whose name gets another number if something has taken it by the end; see {@link #path}
     */
    public static MovieWriter toNew(Path wanted, double framesPerSecond) {
        return to(wanted.toString(), framesPerSecond, FfmpegEncoder.onPath(), false, true);
    }

    /** As {@link #to(String, double)}, with this ffmpeg or with none. */
    static MovieWriter to(String target, double framesPerSecond, Optional<Path> ffmpeg) {
        return to(target, framesPerSecond, ffmpeg, true, false);
    }

    private static MovieWriter to(
            String target, double framesPerSecond, Optional<Path> ffmpeg, boolean replaces, boolean keptEarly) {
        if (target.isBlank()) {
            // Java takes the empty name for the working folder, which would fill with frames.
            throw InputException.got("--out", "the name of a file or folder", "'" + target + "'");
        }
        if (!(framesPerSecond > 0 && framesPerSecond <= 240)) {
            throw InputException.got("frames per second", "a number above 0 and up to 240", framesPerSecond);
        }
        Path path;
        try {
            path = Path.of(target).toAbsolutePath();
        } catch (InvalidPathException wrong) {
            throw InputException.got("movie", "the name of a file or folder", wrong.getReason());
        }
        if (target.endsWith("/") || target.endsWith("\\") || Files.isDirectory(path)) {
            return new MovieWriter(new MovieFolder(path));
        }
        String name = target.toLowerCase(Locale.ROOT);
        if (name.endsWith(".gif")) {
            return new MovieWriter(new MovieFile(path, replaces, "", draft -> new GifEncoder(draft, framesPerSecond)));
        }
        if (name.endsWith(".mp4")) {
            return new MovieWriter(new MovieFile(
                    path,
                    replaces,
                    ffmpeg.isPresent() ? ", by ffmpeg" : ", by JCodec, for there is no ffmpeg on the PATH",
                    draft -> ffmpeg.isPresent()
                            ? new FfmpegEncoder(ffmpeg.get(), draft, framesPerSecond, keptEarly)
                            : new JcodecEncoder(draft, framesPerSecond)));
        }
        throw InputException.got(target, "a name that ends in .mp4 or .gif, or a folder with / at its end", "neither")
                .advise("choose one of them");
    }

    /** The file or folder, as an absolute path. That of {@link #toNew} is certain once the movie is closed. */
    public Path path() {
        return target.path();
    }

    /** How many frames were added. */
    public int frames() {
        return frames;
    }

    /**
     * What writes the movie, in words that end a sentence, as ", by ffmpeg"; empty where that does not depend on what
     * is installed.
     */
    public String encoder() {
        return target.encoder();
    }

    /**
     * Adds a frame.
     *
     * @param image of the same size as the first; not modified, and may be drawn on again afterwards
     * @throws InputException if this or an earlier frame cannot be written; the movie is discarded then
     */
    public void add(BufferedImage image) {
        if (ended) {
            throw new IllegalStateException(target.path() + ": expected an open movie, got one that has ended");
        }
        if (failure != null) {
            discard();
            throwFailure();
        }
        MovieFrame frame = MovieFrame.of(image);
        MovieFrame reference = first == null ? frame : first;
        if (frame.width() != reference.width() || frame.height() != reference.height()) {
            throw new IllegalArgumentException("frame: expected " + reference.width() + " x " + reference.height()
                    + " pixels, the size of the first, got " + frame.width() + " x " + frame.height());
        }
        first = reference;
        frames++;
        int pixels = Math.min(MOST_PIXELS, frame.rgb().length);
        room.acquireUninterruptibly(pixels);
        writing.execute(() -> {
            attempt(() -> target.add(frame));
            room.release(pixels);
        });
    }

    /**
     * Discards the movie: waiting frames are not written, and whatever is not whole is deleted. Whole PNGs in a folder
     * stay.
     */
    public void discard() {
        dropping = true;
        end(target::discard);
    }

    /**
     * Writes the waiting frames, finishes the movie and gives it its name. It does nothing if the movie was discarded.
     *
     * @throws InputException if the movie cannot be written, or has no frame; it is discarded then
     */
    @Override
    public void close() {
        if (ended) {
            return;
        }
        if (first == null) {
            discard();
            throw InputException.got(target.path(), "at least one frame", "none");
        }
        end(() -> {
            attempt(target::finish);
            if (failure != null) {
                target.discard();
            }
        });
        throwFailure();
    }

    /** Takes a step on the writing thread, unless an earlier one failed or the movie was discarded. */
    private void attempt(Runnable step) {
        if (failure == null && !dropping) {
            try {
                step.run();
            } catch (RuntimeException | Error e) {
                failure = e;
            }
        }
    }

    /** Takes the last step and waits for it. */
    private void end(Runnable last) {
        if (ended) {
            return;
        }
        ended = true;
        writing.execute(last);
        writing.shutdown();
        boolean interrupted = false;
        while (!writing.isTerminated()) {
            try {
                writing.awaitTermination(1, TimeUnit.DAYS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void throwFailure() {
        Throwable thrown = failure;
        if (thrown instanceof Error error) {
            throw error;
        }
        if (thrown instanceof RuntimeException fault) {
            throw fault;
        }
    }
}
