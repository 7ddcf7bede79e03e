package io.github.mazescape.window.canvas;

import io.github.mazescape.draw.landscape.LandscapeModel;
import io.github.mazescape.live.Frame;
import io.github.mazescape.live.Sandbox;
import io.github.mazescape.live.worker.Viewpoint;

/**
 * Moves the plane along the third direction, there and back, so that the landscape is a film even while evolution
 * stands still. It moves on whenever the picture is fine enough, by a share of what is in view. The drawing thread
 * moves, any thread switches it on.
 */
public final class Travel {
    /** How far the plane goes to either side [direction lengths]. */
    static final double FARTHEST = 1;

    private static final double STRIDE = 0.04;
    private static final int FINE_ENOUGH = 2;

    private final Sandbox sandbox;
    private volatile boolean on;
    private int way = 1;

    public Travel(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    public boolean on() {
        return on;
    }

    public void toggle() {
        on = !on;
    }

    /** Moves on, if it is on, the frame shows where the last stride led, and its picture is fine enough. */
    void frame(Frame frame) {
        LandscapeModel model = frame.landscape();
        if (on
                && model != null
                && model.measurement().resolution() <= FINE_ENOUGH
                && frame.look().showing()
                && frame.answered() == sandbox.asked()) {
            step(frame);
        }
    }

    /** Moves on by one stride from where a frame is. */
    void step(Frame frame) {
        Viewpoint now = frame.look().viewpoint();
        double depth = now.plane().depth() + way * STRIDE * now.viewport().halfWidth();
        if (Math.abs(depth) > FARTHEST) {
            way = depth > 0 ? -1 : 1;
            depth = Math.copySign(FARTHEST, depth);
        }
        double wanted = depth;
        sandbox.ask(controls -> controls.view().depth(wanted, Sandbox.millis()));
    }
}
