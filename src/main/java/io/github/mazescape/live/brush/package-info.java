/**
 * The brush of the live sandbox: what the user paints, and the thread that measures what it means.
 *
 * <p>{@code BrushControls} holds what is painted, for the conductor's thread. {@code BrushWorker} is the thread
 * "brushing": it records the trails of the networks that are painted on the landscape, and finds the pixels whose
 * networks go where a maze is painted, from coarse to fine. Begin with {@code BrushState}.
 *
 * <p>Internal: no part of the library.
 */
@NullMarked
package io.github.mazescape.live.brush;

import org.jspecify.annotations.NullMarked;
