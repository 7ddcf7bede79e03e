/**
 * Draws the whole sandbox as one frame, in the window and in movies alike.
 *
 * <p>{@link io.github.mazescape.draw.sandbox.SandboxFrame} holds everything that a frame shows,
 * {@link io.github.mazescape.draw.sandbox.SandboxLayout} says where it lies,
 * {@link io.github.mazescape.draw.sandbox.SandboxView} draws it with the panels of the other packages and with the
 * status bar, the help and the hints of this one.
 *
 * <p>A frame is immutable. A view belongs to the thread that draws it. Begin with {@code SandboxView}.
 *
 * <p>Internal: no part of the library.
 */
@NullMarked
package io.github.mazescape.draw.sandbox;

import org.jspecify.annotations.NullMarked;
