/** File formats, and files written whole or not at all. */
@NullMarked
package io.github.mazescape.store.format;

import org.jspecify.annotations.NullMarked;
