package io.github.mazescape.window.trial;

import io.github.mazescape.input.InputException;
import io.github.mazescape.live.Sandbox;
import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.seed.Seed;
import io.github.mazescape.settings.Domain;
import io.github.mazescape.settings.Parameter;
import io.github.mazescape.settings.Parameters;
import io.github.mazescape.window.canvas.SandboxCanvas;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import processing.core.PConstants;
import processing.event.MouseEvent;

/**
 * Uses the sandbox as nobody would, at random but from a seed: points, drags, wheels, presses commands and changes
 * settings, a few times a second, and watches for exceptions, frozen frames and memory that grows. For the drawing
 * thread.
 */
public final class Monkey {
    private static final long SECOND = 1_000_000_000L;
    private static final long BETWEEN = SECOND / 8;
    private static final double FROZEN_MILLIS = 500;
    private static final long MEGABYTE = 1 << 20;
    /** A film is ended after this many actions, on average. */
    private static final int FILMED = 24;
    /** How much more memory there may be in use at the end than after a third of the time [bytes]. */
    private static final long GROWTH = 160 * MEGABYTE;

    /** What a monkey may change; others would only make every machine wait. */
    private static final List<Parameter> SETTINGS = List.of(
            Parameters.MAZE_BRAID,
            Parameters.MAZE_PELLETS,
            Parameters.MAZE_GENERATOR,
            Parameters.EVOLUTION_SIGMA,
            Parameters.EVOLUTION_ELITES,
            Parameters.EVOLUTION_SELECTION,
            Parameters.EVOLUTION_REFRESH,
            Parameters.NETWORK_MEMORY,
            Parameters.NETWORK_CELL,
            Parameters.EVALUATION_PRECISION,
            Parameters.LANDSCAPE_LAYER,
            Parameters.LANDSCAPE_DIRECTIONS,
            Parameters.VIEW_REPLAY);

    private final SandboxCanvas sketch;
    private final Sandbox sandbox;
    private final List<Runnable> commands;
    private final long seconds;
    private final Consumer<Report> done;
    private final RandomStream random;
    private final FrameMeter meter = new FrameMeter();
    private long begun;
    private long acted;
    private long early;
    private int actions;
    private volatile @Nullable Throwable thrown;
    private boolean over;

    /**
     * What came of it.
     *
     * @param well whether nothing went wrong
     * @param words all of it in one line
     */
    public record Report(boolean well, String words) {}

    /**
     * @param commands what the user can do from menus and by keys
     * @param seed what it does
     * @param seconds for how long
     */
    public Monkey(
            SandboxCanvas sketch,
            Sandbox sandbox,
            List<Runnable> commands,
            long seed,
            long seconds,
            Consumer<Report> done) {
        this.sketch = sketch;
        this.sandbox = sandbox;
        this.commands = List.copyOf(commands);
        this.seconds = seconds;
        this.done = done;
        random = new Seed(seed).child("monkey").stream();
        Thread.setDefaultUncaughtExceptionHandler((thread, problem) -> thrown = problem);
    }

    /** A frame begins. */
    public void frame() {
        long now = System.nanoTime();
        if (over || sandbox.frame().landscape() == null) {
            return;
        }
        if (begun == 0) {
            begun = now;
        }
        meter.frame();
        if (now - acted > BETWEEN) {
            acted = now;
            try {
                act();
                actions++;
            } catch (InputException refused) {
                // A conflict of settings is an answer, too.
            } catch (RuntimeException e) {
                thrown = e;
            }
        }
        if (early == 0 && now - begun > seconds * SECOND / 3) {
            early = inUse();
            meter.skip();
        }
        if (thrown == null) {
            thrown = sandbox.bug() == null ? sandbox.frame().failure() : sandbox.bug();
        }
        if (thrown == null && !(sketch.trouble().last() instanceof InputException)) {
            thrown = sketch.trouble().last();
        }
        if (now - begun > seconds * SECOND || thrown != null) {
            over = true;
            done.accept(report());
        }
    }

    private void act() {
        int x = random.nextInt(Math.max(1, sketch.width));
        int y = random.nextInt(Math.max(1, sketch.height));
        if (sketch.film().on() && random.nextInt(FILMED) == 0) {
            sketch.film().toggle(() -> Path.of(""));
            return;
        }
        switch (random.nextInt(10)) {
            case 0, 1 -> {
                mouse(MouseEvent.MOVE, x, y, 0);
                mouse(MouseEvent.WHEEL, x, y, random.nextInt(5) - 2);
            }
            case 2, 3 -> click(x, y, 1);
            case 4 -> drag(x, y);
            case 5 -> click(x, y, 2);
            case 6, 7, 8 -> commands.get(random.nextInt(commands.size())).run();
            default -> change();
        }
    }

    private void click(int x, int y, int count) {
        mouse(MouseEvent.MOVE, x, y, 0);
        mouse(MouseEvent.PRESS, x, y, count);
        mouse(MouseEvent.RELEASE, x, y, count);
        mouse(MouseEvent.CLICK, x, y, count);
    }

    private void drag(int x, int y) {
        mouse(MouseEvent.PRESS, x, y, 1);
        int toX = x;
        int toY = y;
        for (int i = 0; i < 5; i++) {
            toX += random.nextInt(81) - 40;
            toY += random.nextInt(81) - 40;
            mouse(MouseEvent.DRAG, toX, toY, 1);
        }
        mouse(MouseEvent.RELEASE, toX, toY, 1);
    }

    private void mouse(int action, int x, int y, int count) {
        int modifiers = random.nextInt(6) == 0 ? MouseEvent.SHIFT : 0;
        int button = random.nextInt(5) == 0 ? PConstants.RIGHT : PConstants.LEFT;
        sketch.postEvent(new MouseEvent(null, System.currentTimeMillis(), action, modifiers, x, y, button, count));
    }

    private void change() {
        Parameter parameter = SETTINGS.get(random.nextInt(SETTINGS.size()));
        String drawn;
        if (parameter.domain() instanceof Domain.Choice choice) {
            drawn = choice.words().get(random.nextInt(choice.words().size()));
        } else if (parameter.domain() instanceof Domain.Flag) {
            drawn = String.valueOf(random.nextInt(2) == 0);
        } else if (parameter.domain() instanceof Domain.Whole) {
            drawn = String.valueOf(random.nextInt(20));
        } else {
            drawn = String.format(Locale.ROOT, "%.3f", 0.1 + 0.8 * random.nextDouble());
        }
        String value = drawn;
        sandbox.ask(controls -> controls.change(Map.of(parameter, value)));
    }

    private Report report() {
        long late = inUse();
        Throwable problem = thrown;
        if (problem != null) {
            // What a monkey finds is a bug of the program, and the trace is its report.
            problem.printStackTrace();
        }
        boolean grows = early > 0 && late - early > GROWTH;
        boolean frozen = meter.longest() > FROZEN_MILLIS;
        String words = String.format(
                Locale.ROOT,
                "%d actions; %s; memory in use %s%d MB at the end%s%s%s",
                actions,
                meter.summary(),
                early == 0 ? "" : early / MEGABYTE + " MB after a third of the time, ",
                late / MEGABYTE,
                problem == null ? "" : "; an exception: " + problem,
                frozen ? "; a frame froze" : "",
                grows ? "; memory grows" : "");
        return new Report(problem == null && !frozen && !grows && actions > 0, words);
    }

    private static long inUse() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
