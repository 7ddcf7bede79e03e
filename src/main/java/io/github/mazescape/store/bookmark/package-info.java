/**
 * Bookmarks: everything it takes to see a landscape or a moment of the sandbox again. A
 * {@link io.github.mazescape.store.bookmark.Bookmark} is written as a line for people to paste, or as texts in a
 * picture; what is read may come from anyone. All is immutable and may be called by any thread.
 */
@NullMarked
package io.github.mazescape.store.bookmark;

import org.jspecify.annotations.NullMarked;
