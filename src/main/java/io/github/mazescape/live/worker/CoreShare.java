package io.github.mazescape.live.worker;

import io.github.mazescape.landscape.Turn;

/**
 * How evolution and landscape share the cores. Each takes turns of work; the one that has had more than its share waits
 * while the other wants a turn. Who is alone never waits, and what a side did alone is not held against it later: a
 * side that comes back from a rest begins level with the other (start-time fair queueing; Goyal, Vin and Cheng, SIGCOMM
 * 1996). What has time is done behind both ({@link #beginBehind}). Thread-safe.
 */
public final class CoreShare {
    /** How far ahead of its share a side may get [agent-steps]. */
    private static final double SLACK = 400_000;

    private static final double FORGOTTEN = 2e7;
    private static final double LEAST = 0.02;
    /** What both sides do for each agent-step that is done behind them. */
    private static final int BEHIND = 9;

    /** The two sides. */
    public enum Side {
        EVOLUTION,
        LANDSCAPE
    }

    private final double[] done = new double[2];
    private final boolean[] wants = new boolean[2];
    private volatile double evolution = 0.5;
    /** What both sides are to do before there is another turn behind them [agent-steps]. */
    private double ahead;

    /** The share of evolution, in [0, 1]. */
    public double evolution() {
        return evolution;
    }

    /** Gives evolution another share, in [0, 1]; neither side is ever starved. */
    public synchronized void setEvolution(double share) {
        evolution = Math.max(0, Math.min(1, share));
        done[0] = 0;
        done[1] = 0;
        notifyAll();
    }

    /** Waits for a turn. Returns at once when interrupted. */
    public synchronized void begin(Side side) {
        int own = side.ordinal();
        int other = 1 - own;
        if (!wants[own]) {
            done[own] = Math.max(done[own], had(other) * share(own));
            wants[own] = true;
        }
        try {
            while (wants[other] && had(own) > had(other) + SLACK) {
                wait(20);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends a turn in which so many agent-steps were done. */
    public synchronized void end(Side side, long agentSteps) {
        done[side.ordinal()] += agentSteps;
        ahead -= agentSteps;
        if (done[0] + done[1] > FORGOTTEN) {
            double least = Math.min(had(0), had(1));
            done[0] -= least * share(0);
            done[1] -= least * share(1);
        }
        notifyAll();
    }

    /** The landscape's turns. */
    public Turn landscape() {
        return new Turn() {
            @Override
            public void begin() {
                CoreShare.this.begin(Side.LANDSCAPE);
            }

            @Override
            public void end(long agentSteps) {
                CoreShare.this.end(Side.LANDSCAPE, agentSteps);
            }

            @Override
            public void rest() {
                CoreShare.this.rest(Side.LANDSCAPE);
            }
        };
    }

    /**
     * Waits for a turn behind both sides: none while neither wants one, else until they have done {@value #BEHIND}
     * times what the last such turn took. Returns at once when interrupted.
     */
    public synchronized void beginBehind() {
        try {
            while (ahead > 0 && (wants[0] || wants[1])) {
                wait(20);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends a turn behind both sides, in which so many agent-steps were done. */
    public synchronized void endBehind(long agentSteps) {
        ahead = BEHIND * (double) agentSteps;
    }

    /** A side has nothing more to do for now; it is not waited for. */
    public synchronized void rest(Side side) {
        wants[side.ordinal()] = false;
        notifyAll();
    }

    /** What a side has done, as a multiple of its share [agent-steps]. */
    private double had(int side) {
        return done[side] / share(side);
    }

    private double share(int side) {
        double part = side == Side.EVOLUTION.ordinal() ? evolution : 1 - evolution;
        return Math.max(LEAST, part);
    }
}
