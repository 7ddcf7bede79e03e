/**
 * A page of many landscapes, each of which opens as a page that zooms. Begin with
 * {@link io.github.mazescape.web.gallery.Gallery}. One thread does it all.
 *
 * <p>Internal: no part of the library.
 */
@NullMarked
package io.github.mazescape.web.gallery;

import org.jspecify.annotations.NullMarked;
