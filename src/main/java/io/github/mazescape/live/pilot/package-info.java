/**
 * The zoom that steers itself along borders of behaviour, and what is said of views without a border. Begin with
 * {@link io.github.mazescape.live.pilot.Pilot}.
 *
 * <p>Internal: no part of the library.
 */
@NullMarked
package io.github.mazescape.live.pilot;

import org.jspecify.annotations.NullMarked;
