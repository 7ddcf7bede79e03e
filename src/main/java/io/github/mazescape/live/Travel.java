package io.github.mazescape.live;

import io.github.mazescape.draw.landscape.LandscapeModel;

/**
 * A journey of the slice along the third direction, there and back: how a landscape becomes a film even when evolution stands still. It moves
 * on whenever the picture of where it is has become fine enough, by a share of what is in view. For the drawing thread.
 */
public final class Travel {
    /** How far the slice goes to either side [direction lengths]. */
    static final double FARTHEST = 1;

    private static final double STRIDE = 0.04;
    private static final int FINE_ENOUGH = 2;

    private final Simulation simulation;
    private volatile boolean on;
    private int way = 1;

    public Travel(Simulation simulation) {
        this.simulation = simulation;
    }

    public boolean on() {
        return on;
    }

    public void toggle() {
        on = !on;
    }

    /** Moves on, if it is on and the picture is fine enough. */
    public void frame() {
        LandscapeModel model = simulation.landscape();
        if (on
                && model != null
                && model.measurement().resolution() <= FINE_ENOUGH
                && simulation.watch().showing()) {
            step();
        }
    }

    /** Moves on by one stride. */
    public void step() {
        LandscapeControl control = simulation.control();
        LandscapeControl.Look look = control.look();
        double depth = look.plane().depth() + way * STRIDE * look.viewport().halfWidth();
        if (Math.abs(depth) > FARTHEST) {
            way = depth > 0 ? -1 : 1;
            depth = Math.copySign(FARTHEST, depth);
        }
        control.depth(depth, Simulation.millis());
        simulation.publishSoon();
    }
}
