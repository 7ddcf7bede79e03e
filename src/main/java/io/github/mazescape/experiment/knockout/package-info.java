/** What a champion needs: memory, units, inputs, weights. */
@NullMarked
package io.github.mazescape.experiment.knockout;

import org.jspecify.annotations.NullMarked;
