/**
 * What machines say to each other: a format of its own, versioned, at most 1 MiB a message, checked before anything is
 * allocated and never deserialised into objects. Begin with {@link io.github.mazescape.cluster.message.Message}, the
 * kinds there are; {@link io.github.mazescape.cluster.message.MessageCodec} writes and reads them, and
 * {@link io.github.mazescape.cluster.message.TaskCodec} a task, which goes in pieces. Stateless; any thread may call.
 *
 * <p>Internal: no part of the library.
 */
@NullMarked
package io.github.mazescape.cluster.message;

import org.jspecify.annotations.NullMarked;
