/** Panels that draw a model into a Processing graphics surface; colour maps and type. */
@NullMarked
package io.github.mazescape.view;

import org.jspecify.annotations.NullMarked;
