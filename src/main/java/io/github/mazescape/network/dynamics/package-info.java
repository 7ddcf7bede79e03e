/**
 * How the state of a network moves: one step from any state, the Jacobian of a step, how a small change grows, the
 * eigenvalues of the recurrent weights. In double precision; nothing here is on the way of an evaluation.
 */
@NullMarked
package io.github.mazescape.network.dynamics;

import org.jspecify.annotations.NullMarked;
