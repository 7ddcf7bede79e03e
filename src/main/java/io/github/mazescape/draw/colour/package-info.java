/**
 * Turns the values of a landscape into colours.
 *
 * <p>{@link io.github.mazescape.draw.colour.Colouring} says what is shown and how,
 * {@link io.github.mazescape.draw.colour.Grading} maps values to positions in a palette,
 * {@link io.github.mazescape.draw.colour.Palette} maps positions to colours;
 * {@link io.github.mazescape.draw.colour.LikenessColours} shows how alike foragers behave. All are immutable and serve
 * any thread. Begin with {@code Grading}.
 *
 * <p>Internal: no part of the library.
 */
@NullMarked
package io.github.mazescape.draw.colour;

import org.jspecify.annotations.NullMarked;
