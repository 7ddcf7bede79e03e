/**
 * Brushing and linking (Becker and Cleveland, "Brushing scatterplots", Technometrics 29(2), 1987) of the landscape and
 * a maze: what the user painted on either, and which pixels, or which foragers, that means.
 *
 * <p>{@link io.github.mazescape.brush.Paint} is all that is painted: a {@link io.github.mazescape.brush.Region} of the
 * plane and {@link io.github.mazescape.brush.Crossing} cells of a maze. All is immutable and may be called by any
 * thread. Begin with {@code Paint}.
 *
 * <p>Internal: no part of the library.
 */
@NullMarked
package io.github.mazescape.brush;

import org.jspecify.annotations.NullMarked;
