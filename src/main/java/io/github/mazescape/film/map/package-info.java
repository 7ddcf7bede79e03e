/**
 * Which landscape a movie shows of each generation: {@link io.github.mazescape.film.map.FilmedMaps}.
 *
 * <p>Internal: no part of the library.
 */
@NullMarked
package io.github.mazescape.film.map;

import org.jspecify.annotations.NullMarked;
