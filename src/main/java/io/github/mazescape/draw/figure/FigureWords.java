package io.github.mazescape.draw.figure;

import io.github.mazescape.draw.kit.Wording;
import io.github.mazescape.landscape.DirectionKind;
import io.github.mazescape.landscape.Viewport;
import io.github.mazescape.run.PlaneRecipe;
import io.github.mazescape.run.Setup;
import io.github.mazescape.run.ShownTask;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.settings.Settings;
import io.github.mazescape.store.bookmark.Bookmark;
import io.github.mazescape.symmetry.OtherChampions;
import org.jspecify.annotations.Nullable;

/** What a figure of a bookmark says. */
public final class FigureWords {
    private FigureWords() {}

    /**
     * The words of a figure.
     *
     * @param supersampling how many networks lie along the side of a pixel
     * @param caption in place of the one that tells what was measured; null for that
     */
    public static LandscapeFigure.Words of(
            Bookmark bookmark, ShownTask shown, int supersampling, @Nullable String caption) {
        Settings settings = bookmark.settings();
        DirectionKind kind = bookmark.plane().directions();
        boolean principal = kind == DirectionKind.PATH || kind == DirectionKind.PCA;
        String ablation = shown.ablation();
        return new LandscapeFigure.Words(
                new Setup(settings).layer().title() + (ablation.isEmpty() ? "" : ", " + ablation),
                "generation " + bookmark.generation() + "  ·  seed " + settings.seed(),
                principal ? "first principal component" : "first direction",
                principal ? "second principal component" : "second direction",
                kind.scaledToChampion() ? "norms of the champion" : "lengths of the direction",
                caption == null ? caption(bookmark, shown, supersampling) : caption);
    }

    /** The directions of a plane in words. */
    public static String directions(PlaneRecipe plane) {
        String word = plane.directions().word();
        return plane.directions() == DirectionKind.ALIGNED
                ? word + " (through the champions of two other runs, "
                        + OtherChampions.Way.of(plane.draw()).words() + ")"
                : word;
    }

    private static String caption(Bookmark bookmark, ShownTask shown, int supersampling) {
        Viewport view = bookmark.viewport();
        Settings settings = bookmark.settings();
        String pixel = supersampling == 1
                ? "Each pixel is one network"
                : "Each pixel is the mean colour of " + supersampling + " × " + supersampling + " networks";
        return view.width() + " × " + view.height() + " pixels of a plane through the champion of generation "
                + bookmark.plane().centre() + ", half-width " + Wording.compact(view.halfWidth(), 3)
                + (bookmark.plane().directions().scaledToChampion() ? " norms of it" : "") + ", directions: "
                + directions(bookmark.plane()) + ". " + pixel
                + ", measured " + shown.words() + ", " + settings.integer(Parameters.TASK_STEPS) + " steps each.";
    }
}
