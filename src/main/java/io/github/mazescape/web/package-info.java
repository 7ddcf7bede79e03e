/**
 * What pages are made of that open from disk in any browser, without a server and without a request to anywhere: texts
 * made safe, numbers packed for a script, templates from resources.
 *
 * <p>Begin with {@link io.github.mazescape.web.PageTemplate}. All of it is immutable or belongs to one thread.
 *
 * <p>Internal: no part of the library.
 */
@NullMarked
package io.github.mazescape.web;

import org.jspecify.annotations.NullMarked;
