/**
 * The experiment on chaos: how a small change of the hidden state grows in networks that are driven by what they sense,
 * and how that goes with the depth of the landscape's folds.
 *
 * <p>Internal: no part of the library.
 */
@NullMarked
package io.github.mazescape.experiment.chaos;

import org.jspecify.annotations.NullMarked;
