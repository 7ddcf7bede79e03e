/** The run folder: settings, generations, champions and checkpoints on disk. */
@NullMarked
package io.github.mazescape.store;

import org.jspecify.annotations.NullMarked;
