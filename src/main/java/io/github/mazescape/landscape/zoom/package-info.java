/**
 * Zooming by any factor, and along the borders of behaviour. Begin with {@link io.github.mazescape.landscape.zoom.Aim}.
 */
@NullMarked
package io.github.mazescape.landscape.zoom;

import org.jspecify.annotations.NullMarked;
