/** The multithreaded batch evaluator: weights in, fitness and the other layers out, in input order. */
@NullMarked
package io.github.mazescape.evaluation;

import org.jspecify.annotations.NullMarked;
