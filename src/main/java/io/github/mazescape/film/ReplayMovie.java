package io.github.mazescape.film;

import io.github.mazescape.draw.kit.HeadlessCanvas;
import io.github.mazescape.draw.maze.Replay;
import io.github.mazescape.draw.sandbox.ReplayPanel;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.terminal.Interrupts;
import io.github.mazescape.terminal.Progress;
import java.nio.file.Files;
import java.util.concurrent.CancellationException;

/** Films a replay, with a second of rest at its end. */
public final class ReplayMovie {
    private ReplayMovie() {}

    /**
     * Makes the movie.
     *
     * @param target a file or folder, as {@link MovieWriter#to} takes it
     * @param stepsPerSecond the speed of the forager [steps/s]
     * @return what wrote it; see {@link MovieWriter#encoder()}
     */
    public static String make(
            Replay replay,
            String target,
            PictureSize size,
            double framesPerSecond,
            double stepsPerSecond,
            boolean showsProgress) {
        Cancellation cancellation = new Cancellation();
        try (Interrupts interrupts = Interrupts.cancelling(cancellation, "no movie was made of what was done")) {
            MovieWriter writer = MovieWriter.to(target, framesPerSecond);
            if (Files.isDirectory(writer.path())) {
                interrupts.outcome("the frames so far are kept");
            }
            try {
                draw(replay, writer, size, framesPerSecond, stepsPerSecond, showsProgress, cancellation);
                interrupts.ending("closing the movie " + target);
                writer.close();
                interrupts.outcome("the movie is in " + writer.path());
            } catch (RuntimeException | Error e) {
                writer.discard();
                throw e;
            }
            interrupts.done();
            return writer.encoder();
        }
    }

    private static void draw(
            Replay replay,
            MovieWriter writer,
            PictureSize size,
            double framesPerSecond,
            double stepsPerSecond,
            boolean showsProgress,
            Cancellation cancellation) {
        int moving = (int) Math.ceil(replay.length() * framesPerSecond / stepsPerSecond);
        int frames = moving + Math.max(1, (int) Math.round(framesPerSecond));
        HeadlessCanvas canvas = new HeadlessCanvas(size.width(), size.height());
        ReplayPanel view = new ReplayPanel();
        try (Progress progress = Progress.of(showsProgress, "replay", frames, " frames")) {
            for (int frame = 0; frame < frames; frame++) {
                if (cancellation.requested()) {
                    throw new CancellationException("replay");
                }
                double step = Math.min(replay.length(), frame * stepsPerSecond / framesPerSecond);
                canvas.draw(g -> view.draw(g, replay.at(step)));
                writer.add(canvas.image());
                progress.show(frame + 1L, "");
            }
        }
    }
}
