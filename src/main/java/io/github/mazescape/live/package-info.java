/** The live sandbox without its window. */
@NullMarked
package io.github.mazescape.live;

import org.jspecify.annotations.NullMarked;
