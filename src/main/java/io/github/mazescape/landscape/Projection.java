package io.github.mazescape.landscape;

/**
 * Where an individual lies as seen in a viewport.
 *
 * @param u along the viewport's width; inside the picture within [-1, 1]
 * @param v along the viewport's height; inside the picture within [-1, 1]
 * @param distance the out-of-plane distance: how far the weights lie from the plane, in the norm of weight space
 */
public record Projection(double u, double v, double distance) {}
