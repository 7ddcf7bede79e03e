/** What a forager does in mazes: sensors, actions, the one episode loop, trajectories and reference foragers. */
@NullMarked
package io.github.mazescape.foraging;

import org.jspecify.annotations.NullMarked;
