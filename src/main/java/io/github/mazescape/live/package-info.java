/**
 * The live sandbox without its window. {@code Conductor} is the one thread that decides; what the user asks for comes
 * to it as an {@code Intent} on {@code Controls}, and what there is to see leaves it as a {@code Frame}. Begin with
 * {@code Sandbox}.
 *
 * <p>Internal: no part of the library.
 */
@NullMarked
package io.github.mazescape.live;

import org.jspecify.annotations.NullMarked;
