package io.github.mazescape.draw.landscape;

import io.github.mazescape.draw.kit.Box;
import io.github.mazescape.draw.kit.Pen;
import java.awt.AlphaComposite;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Draws dots, a trail and a ring on a map that moves, each frame anew but for a trail that stays. */
final class SwarmDrawing {
    /** In how many opacities a trail is drawn that moves itself. */
    private static final int BANDS = 12;

    private DotStamps stamps = new DotStamps(1);
    private int density = 1;
    private @Nullable List<Dot> trail;
    private @Nullable BufferedImage picture;
    private @Nullable Pen pen;
    private Box box = new Box(0, 0, 0, 0);

    /** Begins a frame, which is drawn within a picture's box. */
    void begin(Pen on, Box within) {
        pen = on;
        box = within;
        int wanted = Math.max(1, on.density());
        if (wanted != density) {
            density = wanted;
            stamps = new DotStamps(wanted);
            trail = null;
        }
    }

    private Pen pen() {
        Pen on = pen;
        if (on == null) {
            throw new IllegalStateException("begin a frame first");
        }
        return on;
    }

    /** Draws dots. */
    void dots(List<Dot> dots, double opacity) {
        Pen on = pen();
        for (Dot dot : dots) {
            double x = PopulationImage.x(box, dot);
            double y = PopulationImage.y(box, dot);
            if (x > box.x() - 4 && x < box.right() + 4 && y > box.y() - 4 && y < box.bottom() + 4) {
                stamps.put(on, x, y, DotStamps.opacity(dot.distance()), opacity);
            }
        }
    }

    /** Draws a trail that is the same for many frames, with its last stretch ending at the ring. */
    void trail(List<Dot> dots, @Nullable Dot ring) {
        if (dots.size() < 2) {
            return;
        }
        Pen on = pen();
        if (on.density() == 0) {
            movingTrail(dots, 1);
            return;
        }
        BufferedImage known = kept(dots);
        on.image(known, box.x(), box.y(), density);
        Dot end = ring == null ? dots.get(dots.size() - 1) : ring;
        Dot from = dots.get(dots.size() - 2);
        if (PopulationImage.near(from) || PopulationImage.near(end)) {
            PopulationImage.stretch(on, box, from, end, 1, 0);
            PopulationImage.stretch(on, box, from, end, 1, 1);
        }
    }

    private BufferedImage kept(List<Dot> dots) {
        int width = density * box.width();
        int height = density * box.height();
        BufferedImage known = picture;
        boolean fits = known != null && known.getWidth() == width && known.getHeight() == height;
        if (known != null && fits && dots.equals(trail)) {
            return known;
        }
        BufferedImage fresh =
                known != null && fits ? known : new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D ink = fresh.createGraphics();
        ink.setComposite(AlphaComposite.Clear);
        ink.fillRect(0, 0, width, height);
        ink.dispose();
        try (Pen inside = new Pen(fresh, 0, 0, density)) {
            PopulationImage.trail(inside, new Box(0, 0, box.width(), box.height()), dots, dots.size() - 2);
        }
        picture = fresh;
        trail = dots;
        return fresh;
    }

    /** Draws a trail that has moved as a whole since the frame before: in fewer opacities, for that is fast. */
    void movingTrail(List<Dot> dots, double opacity) {
        int stretches = dots.size() - 1;
        for (int pass = 0; pass < 2; pass++) {
            for (int band = 0; band < BANDS; band++) {
                int from = band * stretches / BANDS;
                int to = (band + 1) * stretches / BANDS;
                if (to > from) {
                    double strength = opacity * (0.15 + 0.85 * to / stretches);
                    line(dots.subList(from, to + 1), pass, strength);
                }
            }
        }
    }

    private void line(List<Dot> dots, int pass, double opacity) {
        Path2D path = new Path2D.Double();
        Dot before = null;
        for (Dot dot : dots) {
            double x = PopulationImage.x(box, dot);
            double y = PopulationImage.y(box, dot);
            if (before == null || !PopulationImage.near(before) && !PopulationImage.near(dot)) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
            before = dot;
        }
        pen().stroke(path, PopulationImage.weight(pass), PopulationImage.colour(pass, opacity));
    }

    /** Draws the champions of other runs. */
    void others(List<LandscapeModel.Other> others) {
        PopulationImage.others(pen(), box, others);
    }

    /** Draws the champion's ring. */
    void ring(Dot champion) {
        PopulationImage.ring(pen(), box, champion);
    }
}
