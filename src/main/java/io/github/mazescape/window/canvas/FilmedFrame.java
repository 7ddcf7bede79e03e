package io.github.mazescape.window.canvas;

import io.github.mazescape.draw.chart.ChartMarks;
import io.github.mazescape.draw.chart.ChartModel;
import io.github.mazescape.draw.lineage.LineageMarks;
import io.github.mazescape.draw.sandbox.SandboxFrame;
import io.github.mazescape.draw.sandbox.StatusModel;
import io.github.mazescape.live.Frame;
import io.github.mazescape.live.worker.MeasuringWorker.Shown;
import io.github.mazescape.window.brush.BrushView;
import org.jspecify.annotations.Nullable;

/**
 * What a film shows of a frame: the picture and the line that says which run it is of. Pointer, help, news, maze editor
 * and speeds belong to the one who films.
 */
final class FilmedFrame {
    private FilmedFrame() {}

    /**
     * What the film shows of a frame.
     *
     * @param task the task in words
     * @param seconds when the film shows it, from its beginning [s]
     * @param line the ancestors that are shown on the landscape, or null
     */
    static SandboxFrame of(
            Frame frame, SandboxFrame.Foraging foraging, String task, double seconds, @Nullable LineageMarks line) {
        Frame.Run run = frame.run();
        return new SandboxFrame(
                frame.landscape(),
                CanvasMarks.of(frame, Double.NaN, Double.NaN, null)
                        .with(frame.brush().paint().isEmpty() ? null : BrushView.marks(frame, null))
                        .with(line),
                foraging,
                chart(frame),
                ChartMarks.at(cursor(frame)),
                new StatusModel(run.number(), run.settings().seed(), null, task, ""),
                null,
                seconds);
    }

    /** Fitness over generations; empty before the first is measured. */
    static ChartModel chart(Frame frame) {
        @Nullable Shown shown = frame.shown();
        return shown == null ? ChartModel.EMPTY : shown.chart();
    }

    /** The generation that is shown if it is not the newest, else 0. */
    static long cursor(Frame frame) {
        Frame.Run run = frame.run();
        return run.position() >= run.head() ? 0 : run.position();
    }
}
