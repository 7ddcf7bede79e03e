/** The run folder: settings, generations and champions on disk, and what they mean as an experiment. */
@NullMarked
package io.github.mazescape.record;

import org.jspecify.annotations.NullMarked;
