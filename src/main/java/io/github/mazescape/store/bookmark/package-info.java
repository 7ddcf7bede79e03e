/** Bookmarks: everything it takes to see a landscape or a moment of the sandbox again. */
@NullMarked
package io.github.mazescape.store.bookmark;

import org.jspecify.annotations.NullMarked;
