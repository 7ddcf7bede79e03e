package io.github.mazescape.window.trial;

import io.github.mazescape.draw.sandbox.SandboxView;
import io.github.mazescape.live.Frame;
import io.github.mazescape.live.Sandbox;
import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.seed.Seed;
import java.util.function.Consumer;

/**
 * Measures how smoothly the sandbox runs: the time from frame to frame, and after a zoom the time until its first
 * picture is there, and how many pictures each glide of the map has. Zooms in and out at random places while it
 * measures. For the drawing thread.
 */
public final class FrameProbe {
    private static final long SECOND = 1_000_000_000L;
    private static final long WARM_UP = 5 * SECOND;
    private static final long BETWEEN_ZOOMS = SECOND * 11 / 10;
    private static final int DEEPEST = 12;
    private static final double MILLION = 1e6;

    private final Sandbox sandbox;
    private final SandboxView view;
    private final FrameMeter meter = new FrameMeter();
    private final RandomStream random = new Seed(1).child("frame probe").stream();
    private final long seconds;
    private final Consumer<String> done;
    private long begun;
    private long zoomed;
    private long ticket;
    private boolean waiting;
    private int depth;
    private boolean over;

    /**
     * @param view what is drawn
     * @param seconds how long to measure, after a warm-up
     * @param done is told what was measured, in one line
     */
    public FrameProbe(Sandbox sandbox, SandboxView view, long seconds, Consumer<String> done) {
        this.sandbox = sandbox;
        this.view = view;
        this.seconds = seconds;
        this.done = done;
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
        if (now - begun < WARM_UP) {
            return;
        }
        meter.drawn(view.glides(), view.gliding());
        meter.frame();
        Frame frame = sandbox.frame();
        if (waiting && frame.answered() >= ticket && frame.look().showing()) {
            meter.zoom((now - zoomed) / MILLION);
            waiting = false;
        }
        if (!waiting && now - zoomed > BETWEEN_ZOOMS) {
            zoom(now);
        }
        if (now - begun > WARM_UP + seconds * SECOND) {
            over = true;
            done.accept(meter.summary());
        }
    }

    private void zoom(long now) {
        int width = sandbox.frame().look().viewpoint().viewport().width();
        int octaves = depth >= DEEPEST || depth > 0 && random.nextDouble() < 0.3 ? -1 : 1;
        depth += octaves;
        int px = random.nextInt(width);
        int py = random.nextInt(width);
        ticket = sandbox.ask(controls -> controls.view().zoom(px, py, octaves, Sandbox.millis()));
        zoomed = now;
        waiting = true;
    }
}
