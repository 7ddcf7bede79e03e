package io.github.mazescape.view;

import processing.core.PGraphics;

/** The whole sandbox: the landscape at the left; maze, hidden units and chart at the right; the status bar at the bottom. */
public final class SandboxView {
    /** Draws a frame over the whole of a JAVA2D surface, between its beginDraw and endDraw. */
    public void draw(PGraphics g, SandboxFrame frame) {
        g.background(0);
    }
}
