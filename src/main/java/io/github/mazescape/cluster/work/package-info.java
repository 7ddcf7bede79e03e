/**
 * Parts and jobs under way, without the engine that carries them: what a worker has on its bench, and the tasks and
 * files that are sent and arrive piece by piece. Begin with {@link io.github.mazescape.cluster.work.Workbench}.
 *
 * <p>Internal: no part of the library.
 */
@NullMarked
package io.github.mazescape.cluster.work;

import org.jspecify.annotations.NullMarked;
