package io.github.mazescape.draw.maze;

import io.github.mazescape.draw.kit.Box;
import io.github.mazescape.draw.kit.Pen;
import io.github.mazescape.draw.kit.Theme;
import io.github.mazescape.draw.kit.TypeFace;
import io.github.mazescape.draw.kit.Wording;
import io.github.mazescape.foraging.Trajectory.Step;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Draws the texts beside the maze: steps done, pellets eaten, fitness, and the current inputs. */
final class SensePanel {
    private static final int ROW = 17;
    /** The least room between two numbers [px]. */
    private static final int GAP = 9;

    void draw(Pen pen, Box box, ReplayModel model) {
        int steps = model.trajectory().steps().size();
        int pellets = model.trajectory().maze().pelletCount();
        boolean roomy = box.width() >= 230;
        String mean = roomy ? "mean fitness" : "mean";
        String mazes = mazes(model, roomy);
        double words = Math.max(TypeFace.REGULAR.width(mean, Theme.SMALL), TypeFace.REGULAR.width(mazes, Theme.SMALL));
        double all = width("step", steps, Theme.LARGE) + width("eaten", pellets, Theme.LARGE);
        double largest = Math.max(words, TypeFace.STRONG.width("0.00", Theme.LARGE));
        int size = roomy || all + largest + 2 * GAP <= box.width() ? Theme.LARGE : Theme.TITLE;
        int fitnessWidth = (int) Math.ceil(Math.max(words, TypeFace.STRONG.width("0.00", size)));
        int third = Math.min(box.width() * (roomy ? 74 : 68) / 100, box.width() - fitnessWidth);
        double eaten = wide("this maze", pellets, size);
        int usual = box.width() * 40 / 100;
        int second = roomy
                ? !model.fixed() || usual + eaten + GAP <= third
                        ? usual
                        : between(wide("step", steps, size), third - eaten)
                : between(width("step", steps, size), third - width("eaten", pellets, size));
        number(pen, size, box.x(), box.y(), "step", String.valueOf(model.step()), " / " + steps, roomy);
        number(pen, size, box.x() + second, box.y(), "eaten", String.valueOf(model.eaten()), " / " + pellets, roomy);
        if (roomy) {
            below(pen, box.x() + second, box.y(), "this maze");
        }
        number(pen, size, box.x() + third, box.y(), mean, Wording.fitness(model.fitness()), "", true);
        below(pen, box.x() + third, box.y(), mazes);
        senses(pen, box.inset(0, 66, 0, 0), model);
    }

    /** On how many mazes, and of which kind, the forager is worth what stands above. */
    private static String mazes(ReplayModel model, boolean roomy) {
        String mazes = model.mazes() == 1 ? " maze" : " mazes";
        return model.fixed()
                ? model.mazes() + " fixed" + (roomy ? mazes : "")
                : (roomy ? "of " : "") + model.mazes() + mazes;
    }

    /** The middle between two places of a column. */
    private static int between(double from, double latest) {
        return (int) Math.round((from + latest) / 2);
    }

    private static double width(String label, int largest, int size) {
        return Math.max(
                TypeFace.REGULAR.width(label, Theme.SMALL), TypeFace.STRONG.width(String.valueOf(largest), size));
    }

    /** As {@link #width}, with how many there are beside the number. */
    private static double wide(String label, int largest, int size) {
        double number = TypeFace.STRONG.width(String.valueOf(largest), size)
                + TypeFace.REGULAR.width(" / " + largest, Theme.SMALL);
        return Math.max(TypeFace.REGULAR.width(label, Theme.SMALL), number);
    }

    private static void number(Pen pen, int size, int x, int y, String label, String value, String of, boolean roomy) {
        pen.text(TypeFace.REGULAR, Theme.SMALL, label, x, y + 9, Theme.DIM);
        pen.text(TypeFace.STRONG, size, value, x, y + 34, Theme.TEXT);
        if (roomy) {
            double right = x + TypeFace.STRONG.width(value, size);
            pen.text(TypeFace.REGULAR, Theme.SMALL, of, right, y + 34, Theme.DIM);
        } else {
            below(pen, x, y, of.strip());
        }
    }

    private static void below(Pen pen, int x, int y, String remark) {
        pen.small(remark, x, y + 50, Theme.DIM);
    }

    private static void senses(Pen pen, Box box, ReplayModel model) {
        List<String> names = model.trajectory().sensors().names();
        Set<String> off = new HashSet<>();
        model.trajectory().ablation().muted().forEach(sensor -> off.addAll(sensor.inputs()));
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
            double end = box.x() + 18 + TypeFace.REGULAR.width(names.get(i), Theme.SMALL);
            pen.text(TypeFace.REGULAR, Theme.SMALL, names.get(i), box.x() + 18, baseline, on ? Theme.TEXT : Theme.DIM);
            if (off.contains(names.get(i))) {
                pen.line(box.x() + 17, baseline - 4, end + 1, baseline - 4, 1, Theme.DIM);
            }
        }
        if (shown < names.size() && fit > 0) {
            String more = "and " + (names.size() - shown) + " more";
            pen.small(
                    Wording.fitted(more, Theme.SMALL, box.width() - 18),
                    box.x() + 18,
                    box.y() + 9 + shown * ROW,
                    Theme.DIM);
        }
    }
}
