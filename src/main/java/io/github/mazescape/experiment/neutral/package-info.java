/** How far behaviour and fitness stay the same around a champion. */
@NullMarked
package io.github.mazescape.experiment.neutral;

import org.jspecify.annotations.NullMarked;
