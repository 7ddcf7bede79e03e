package io.github.mazescape.window.brush;

import io.github.mazescape.brush.Crossing;
import io.github.mazescape.brush.Paint;
import io.github.mazescape.draw.brush.BrushMarks;
import io.github.mazescape.draw.brush.LitPixels;
import io.github.mazescape.draw.maze.BrushedMaze;
import io.github.mazescape.draw.maze.Ghosts;
import io.github.mazescape.draw.maze.MazeGrid;
import io.github.mazescape.landscape.Viewport;
import io.github.mazescape.live.Frame;
import io.github.mazescape.live.brush.BrushState;
import io.github.mazescape.live.brush.Brushed;
import io.github.mazescape.live.worker.MeasuringWorker.Shown;
import io.github.mazescape.live.worker.ShownLandscape;
import io.github.mazescape.live.worker.ShownReplay;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is drawn of the brush in a frame. */
public final class BrushView {
    private BrushView() {}

    /** What the brush shows on the landscape, or null for nothing; with the brush itself where it is pointed there. */
    public static @Nullable BrushMarks marks(Frame frame, BrushMarks.@Nullable Cursor cursor) {
        BrushState brush = frame.brush();
        Viewport viewport = viewport(frame);
        if (viewport == null || !brush.on()) {
            return null;
        }
        Brushed shown = brush.shown() == null ? Brushed.NONE : brush.shown();
        LitPixels lit = shown.lit();
        boolean here = lit != null && lit.viewport().equals(viewport);
        Brushed drawn = new Brushed(shown.ghosts(), here ? lit : null);
        return new BrushMarks(viewport, brush.paint().region(), drawn.lit(), cursor, words(frame, brush, drawn));
    }

    /**
     * The viewport of the picture that is drawn, which may lag behind the one that is wanted; null before the first.
     */
    static @Nullable Viewport viewport(Frame frame) {
        Shown shown = frame.shown();
        ShownLandscape landscape = shown == null ? null : shown.landscape();
        return landscape == null ? null : landscape.rendering().view().viewport();
    }

    /** What the brush shows in the maze that is replayed. */
    public static BrushedMaze maze(Frame frame, MazeGrid.@Nullable Cell hovered) {
        BrushState brush = frame.brush();
        ShownReplay replay = frame.replay();
        if (!brush.on() || replay == null) {
            return BrushedMaze.NONE;
        }
        Crossing crossing = brush.paint().crossing();
        boolean here = crossing.maze() == replay.replay().maze();
        Brushed shown = brush.shown();
        return new BrushedMaze(
                shown == null ? null : shown.ghosts(), here ? crossing : Crossing.NONE.with(crossing.way()), hovered);
    }

    private static List<String> words(Frame frame, BrushState brush, Brushed shown) {
        Paint paint = brush.paint();
        if (paint.isEmpty()) {
            return List.of(
                    "brush: paint here, and these agents run in the maze",
                    "or paint cells of the maze, and the pixels that go there light up");
        }
        List<String> words = new ArrayList<>();
        Ghosts ghosts = shown.ghosts();
        ShownReplay replay = frame.replay();
        if (ghosts != null && replay != null && !paint.region().isEmpty()) {
            int count = ghosts.count();
            words.add(String.format(Locale.ROOT, "%,d", count) + (count == 1 ? " agent runs" : " agents run")
                    + " in maze " + (replay.replay().maze() + 1));
        }
        LitPixels lit = shown.lit();
        Crossing crossing = paint.crossing();
        if (lit != null && !crossing.isEmpty()) {
            int cells = crossing.cells().size();
            words.add((lit.step() > 1 ? "about " : "") + percent(lit.share()) + " of the pixels "
                    + crossing.way().deed() + (cells == 1 ? " the painted cell" : " one of " + cells + " cells")
                    + " of maze " + (crossing.maze() + 1));
        }
        return words;
    }

    private static String percent(double share) {
        double percent = 100 * share;
        return percent > 0 && percent < 1 ? "under 1 %" : Math.round(percent) + " %";
    }
}
