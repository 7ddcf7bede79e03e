/**
 * How machines prove to each other who they are: an authority of the user's own and certificates by it, made with the
 * {@code keytool} of the JDK. Begin with {@link io.github.mazescape.cluster.pair.Pairing}. Any thread may call.
 *
 * <p>Internal: no part of the library.
 */
@NullMarked
package io.github.mazescape.cluster.pair;

import org.jspecify.annotations.NullMarked;
