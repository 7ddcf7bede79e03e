package io.github.mazescape.draw.landscape;

import io.github.mazescape.draw.Examples;
import io.github.mazescape.draw.colour.ColourScale;
import io.github.mazescape.draw.colour.Colouring;
import io.github.mazescape.draw.colour.Palette;
import io.github.mazescape.draw.kit.Box;
import io.github.mazescape.draw.kit.HeadlessCanvas;
import io.github.mazescape.draw.kit.ValueRange;
import io.github.mazescape.evaluation.Layer;
import io.github.mazescape.landscape.PathFit;
import io.github.mazescape.landscape.Plane;
import io.github.mazescape.landscape.Slice;
import io.github.mazescape.landscape.Snapshot;
import io.github.mazescape.landscape.Viewport;
import io.github.mazescape.network.Precision;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;

/** How long the landscape panel takes to draw [ms on a processor]; to be run by hand, also with "panel" alone. */
final class LandscapeBench {
    private LandscapeBench() {}

    public static void main(String[] arguments) {
        for (int side : new int[] {330, 660}) {
            Snapshot[] snapshots = new Snapshot[] {Examples.snapshot(side), renewed(Examples.snapshot(side))};
            for (ColourScale scale : arguments.length == 0 ? ColourScale.values() : new ColourScale[0]) {
                for (boolean extras : new boolean[] {false, true}) {
                    LandscapeImage image = new LandscapeImage();
                    Colouring colouring = new Colouring(Layer.FITNESS, Palette.MAGMA, scale, extras, extras);
                    time(
                            side + " cells, " + scale + (extras ? ", relief, contours" : ""),
                            i -> image.of(
                                    new LandscapeImage.Source(snapshots[i % 2], colouring, ValueRange.UNIT, 0),
                                    660,
                                    660));
                }
            }
            LandscapeImage image = new LandscapeImage();
            time(
                    side + " cells, behaviour",
                    i -> image.of(
                            new LandscapeImage.Source(snapshots[i % 2], Colouring.of(Layer.BEHAVIOUR), null, 0),
                            660,
                            660));
            LandscapePanel panel = new LandscapePanel();
            HeadlessCanvas canvas = new HeadlessCanvas(700, 780);
            Box box = new Box(16, 16, 660, 730);
            LandscapeModel[] models = new LandscapeModel[2];
            for (int i = 0; i < 2; i++) {
                LandscapeModel m = Examples.landscape();
                models[i] = new LandscapeModel(
                        snapshots[i],
                        m.colouring(),
                        0,
                        null,
                        m.dots(),
                        new LandscapeModel.Measurement(0.2, Precision.SINGLE, "random orthonormal", 1, 0.5));
            }
            canvas.draw(g -> {
                time(side + " cells, panel, nothing new", i -> panel.draw(g, box, models[0], LandscapeMarks.NONE));
                LandscapeMarks marks = new LandscapeMarks(
                        new LandscapeMarks.Hover(0.3, -0.5, "fitness 0.63", 0.0583),
                        new Dot(0.1, 0.2, 0),
                        new Dot(0.5, 0.5, 0),
                        null);
                time(side + " cells, panel, pointed at", i -> panel.draw(g, box, models[0], marks));
                time(side + " cells, panel, new values", i -> panel.draw(g, box, models[i % 2], LandscapeMarks.NONE));
                LandscapeModel other = models[1];
                LandscapeModel moved = new LandscapeModel(
                        snapshots[1],
                        other.colouring(),
                        0,
                        null,
                        new LandscapeModel.Dots(
                                other.population(),
                                other.dots().trail().subList(1, 40),
                                other.dots().champion()),
                        new LandscapeModel.Measurement(0.2, null, "random", 1, 1));
                time(
                        side + " cells, panel, new values and dots",
                        i -> panel.draw(g, box, i % 2 == 0 ? models[0] : moved, LandscapeMarks.NONE));
                LandscapePanel live = new LandscapePanel();
                time(
                        side + " cells, panel, a generation each third frame",
                        i -> live.draw(g, box, generation(models[0], i / 3), LandscapeMarks.NONE, i / 60.0));
                LandscapePanel gliding = new LandscapePanel();
                time(
                        side + " cells, panel, gliding",
                        i -> gliding.draw(g, box, turned(models[0], i / 24, i / 3), LandscapeMarks.NONE, i / 60.0));
            });
        }
    }

    private static LandscapeModel generation(LandscapeModel model, int number) {
        LandscapeModel.Dots dots = model.dots();
        return new LandscapeModel(
                model.snapshot(),
                model.colouring(),
                0,
                null,
                new LandscapeModel.Dots(
                        number + 1,
                        dots.population(),
                        dots.trail().subList(number % 2, 40),
                        dots.trail().get(38 + number % 2)),
                model.measurement(),
                model.place());
    }

    /** The landscape on one of many planes. */
    private static LandscapeModel turned(LandscapeModel model, int plane, int number) {
        double angle = 0.2 * plane;
        double[] across = {Math.cos(angle), Math.sin(angle), 0};
        double[] down = {-Math.sin(angle), Math.cos(angle), 0};
        LandscapeModel now = generation(model, number);
        return new LandscapeModel(
                now.snapshot(),
                now.colouring(),
                0,
                null,
                now.dots(),
                now.measurement(),
                new LandscapeModel.Place(
                        new Slice(new Plane(new double[3], across, down), Viewport.of(1 + plane % 2, 330, 330)),
                        null,
                        List.of(),
                        PathFit.Shares.NONE));
    }

    private static Snapshot renewed(Snapshot s) {
        return new Snapshot(
                2, s.width(), s.height(), s.layers().clone(), s.fingerprint().clone());
    }

    private static void time(String what, IntConsumer work) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        double[] millis = new double[120];
        for (int i = -120; i < millis.length; i++) {
            long start = threads.getCurrentThreadCpuTime();
            work.accept(i + 120);
            if (i >= 0) {
                millis[i] = (threads.getCurrentThreadCpuTime() - start) / 1e6;
            }
        }
        Arrays.sort(millis);
        System.out.printf(Locale.ROOT, "%-50s median %6.2f  99 %% %6.2f%n", what, millis[60], millis[118]);
    }
}
