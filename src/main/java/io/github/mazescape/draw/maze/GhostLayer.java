package io.github.mazescape.draw.maze;

import io.github.mazescape.draw.kit.Pen;
import io.github.mazescape.foraging.Trails;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import org.jspecify.annotations.Nullable;

/**
 * Draws ghosts over a maze: all of their trails, translucent, and where each of them is at the moment. The trails of
 * new ghosts are made ready over some frames; until then the old ones stay, and others that come meanwhile wait.
 */
final class GhostLayer {
    private static final double DOT_LIGHT = 0.45;

    private @Nullable GhostTrails shown;
    private @Nullable GhostTrails coming;
    private @Nullable BufferedImage image;
    private int cell;

    /** Draws ghosts of the maze of a replay at its moment; nothing where they are of another maze. */
    void draw(Pen pen, MazeGrid grid, ReplayModel now, Ghosts ghosts) {
        int density = Math.max(1, pen.density());
        if (!ghosts.trails().maze().equals(now.trajectory().maze()) || ghosts.count() == 0) {
            return;
        }
        prepare(ghosts, grid.cell() * density);
        GhostTrails trails = shown;
        if (trails == null) {
            return;
        }
        BufferedImage picture = picture(grid.box().width() * density, grid.box().height() * density);
        int[] pixels = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
        System.arraycopy(trails.pixels(), 0, pixels, 0, pixels.length);
        dots(pixels, picture.getWidth(), trails.ghosts(), now);
        pen.image(picture, grid.box().x(), grid.box().y(), density);
    }

    /** Lets go of all. */
    void clear() {
        shown = null;
        coming = null;
    }

    private void prepare(Ghosts ghosts, int wantedCell) {
        GhostTrails known = shown;
        boolean otherPlace = wantedCell != cell
                || known != null
                        && !known.ghosts()
                                .trails()
                                .maze()
                                .equals(ghosts.trails().maze());
        if (otherPlace) {
            clear();
            cell = wantedCell;
        }
        GhostTrails next = coming;
        if (next == null && (shown == null || shown.ghosts() != ghosts)) {
            next = new GhostTrails(ghosts, cell);
        }
        boolean ready = next != null && next.add();
        shown = ready ? next : shown;
        coming = ready ? null : next;
    }

    private BufferedImage picture(int width, int height) {
        BufferedImage known = image;
        if (known == null || known.getWidth() != width || known.getHeight() != height) {
            known = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
            image = known;
        }
        return known;
    }

    private void dots(int[] pixels, int width, Ghosts ghosts, ReplayModel now) {
        Trails trails = ghosts.trails();
        GhostPlaces places = new GhostPlaces(ghosts, cell);
        int from = Math.min(now.step(), trails.steps());
        int to = Math.min(from + 1, trails.steps());
        int side = Math.max(2, Math.min(4, cell / 7));
        for (int ghost = 0; ghost < ghosts.count(); ghost++) {
            double x = between(trails.x(ghost, from), trails.x(ghost, to), now.fraction());
            double y = between(trails.y(ghost, from), trails.y(ghost, to), now.fraction());
            int left = places.x(ghost, x) - side / 2;
            int top = places.y(ghost, y) - side / 2;
            int colour = ghosts.colour(ghost, DOT_LIGHT);
            for (int row = top; row < top + side; row++) {
                for (int column = left; column < left + side; column++) {
                    pixels[row * width + column] = colour;
                }
            }
        }
    }

    private static double between(int from, int to, double part) {
        return from + (to - from) * part;
    }
}
