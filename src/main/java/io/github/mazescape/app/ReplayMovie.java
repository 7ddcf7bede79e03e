package io.github.mazescape.app;

import io.github.mazescape.app.movie.MovieWriter;
import io.github.mazescape.app.picture.PictureSize;
import io.github.mazescape.app.picture.Replay;
import io.github.mazescape.app.terminal.Progress;
import io.github.mazescape.view.HeadlessCanvas;
import io.github.mazescape.view.ReplayView;

/** A replay as a movie, with a second of rest at its end. */
final class ReplayMovie {
    private ReplayMovie() {}

    /**
     * Makes the movie.
     *
     * @param target a file or folder, as {@link MovieWriter#to} takes it
     * @param stepsPerSecond how fast the forager moves [steps/s]
     */
    static void make(
            Replay replay,
            String target,
            PictureSize size,
            double framesPerSecond,
            double stepsPerSecond,
            boolean showsProgress) {
        MovieWriter writer = MovieWriter.to(target, framesPerSecond);
        int moving = (int) Math.ceil(replay.length() * framesPerSecond / stepsPerSecond);
        int frames = moving + Math.max(1, (int) Math.round(framesPerSecond));
        HeadlessCanvas canvas = new HeadlessCanvas(size.width(), size.height());
        ReplayView view = new ReplayView();
        try (Progress progress = Progress.of(showsProgress, "replay", frames, " frames")) {
            for (int frame = 0; frame < frames; frame++) {
                double step = Math.min(replay.length(), frame * stepsPerSecond / framesPerSecond);
                canvas.draw(g -> view.draw(g, replay.at(step)));
                writer.add(canvas.image());
                progress.show(frame + 1L, "");
            }
            writer.close();
        } catch (RuntimeException e) {
            writer.discard();
            throw e;
        }
    }
}
