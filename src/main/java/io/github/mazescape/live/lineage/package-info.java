/**
 * From whom what is watched descends: {@code LineageControls} takes what the user asks for (for the conductor's
 * thread), {@code LineageRecorder} records some ancestors in the maze that is replayed (for the thread "measuring"),
 * {@code ShownLineage} is what there is to see of it. Begin with {@code LineageRecorder}.
 *
 * <p>Internal: no part of the library.
 */
@NullMarked
package io.github.mazescape.live.lineage;

import org.jspecify.annotations.NullMarked;
