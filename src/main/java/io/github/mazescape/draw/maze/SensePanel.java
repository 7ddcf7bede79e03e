package io.github.mazescape.draw.maze;

import io.github.mazescape.draw.kit.Box;
import io.github.mazescape.draw.kit.Pen;
import io.github.mazescape.draw.kit.Theme;
import io.github.mazescape.draw.kit.TypeFace;
import io.github.mazescape.draw.kit.Wording;
import io.github.mazescape.foraging.Trajectory.Step;
import java.util.List;

/** Draws the texts beside the maze: steps done, pellets eaten, fitness, and the current inputs. */
final class SensePanel {
    private static final int ROW = 17;

    void draw(Pen pen, Box box, ReplayModel model) {
        int steps = model.trajectory().steps().size();
        int pellets = model.trajectory().maze().pelletCount();
        boolean roomy = box.width() >= 230;
        int fitnessWidth = (int) Math.ceil(TypeFace.STRONG.width("0.00", Theme.LARGE));
        int third = Math.min(box.width() * (roomy ? 74 : 68) / 100, box.width() - fitnessWidth);
        int second = roomy ? box.width() * 40 / 100 : between(width("step", steps), third - width("eaten", pellets));
        number(pen, box.x(), box.y(), "step", String.valueOf(model.step()), " / " + steps, roomy);
        number(pen, box.x() + second, box.y(), "eaten", String.valueOf(model.eaten()), " / " + pellets, roomy);
        number(pen, box.x() + third, box.y(), "fitness", Wording.fitness(model.fitness()), "", true);
        senses(pen, box.inset(0, 66, 0, 0), model);
    }

    /** The middle between two places of a column. */
    private static int between(double from, double latest) {
        return (int) Math.round((from + latest) / 2);
    }

    private static double width(String label, int largest) {
        return Math.max(
                TypeFace.REGULAR.width(label, Theme.SMALL),
                TypeFace.STRONG.width(String.valueOf(largest), Theme.LARGE));
    }

    private static void number(Pen pen, int x, int y, String label, String value, String of, boolean roomy) {
        pen.text(TypeFace.REGULAR, Theme.SMALL, label, x, y + 9, Theme.DIM);
        pen.text(TypeFace.STRONG, Theme.LARGE, value, x, y + 34, Theme.TEXT);
        if (roomy) {
            double right = x + TypeFace.STRONG.width(value, Theme.LARGE);
            pen.text(TypeFace.REGULAR, Theme.SMALL, of, right, y + 34, Theme.DIM);
        } else {
            pen.text(TypeFace.REGULAR, Theme.SMALL, of.strip(), x, y + 50, Theme.DIM);
        }
    }

    private static void senses(Pen pen, Box box, ReplayModel model) {
        List<String> names = model.trajectory().sensors().names();
        Step now = model.now();
        int fit = Math.max(0, (box.height() - 12) / ROW + 1);
        int shown = names.size() <= fit ? names.size() : Math.max(0, fit - 1);
        for (int i = 0; i < shown; i++) {
            boolean on = now != null && (now.observation() >> i & 1) != 0;
            int colour = names.get(i).startsWith("pellet") ? Theme.WARM : Theme.ACCENT;
            double baseline = box.y() + 9 + i * ROW;
            if (on) {
                pen.disc(box.x() + 5, baseline - 4.5, 4, colour);
            } else {
                pen.ring(box.x() + 5, baseline - 4.5, 3.5, 1, Theme.WALL);
            }
            pen.text(TypeFace.REGULAR, Theme.SMALL, names.get(i), box.x() + 18, baseline, on ? Theme.TEXT : Theme.DIM);
        }
        if (shown < names.size() && fit > 0) {
            String more = "and " + (names.size() - shown) + " more inputs";
            pen.text(TypeFace.REGULAR, Theme.SMALL, more, box.x() + 18, box.y() + 9 + shown * ROW, Theme.DIM);
        }
    }
}
