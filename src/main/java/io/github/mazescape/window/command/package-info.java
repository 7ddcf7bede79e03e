/**
 * What the user can do in the window: menus, keys and help.
 *
 * <p>Internal: no part of the library.
 */
@NullMarked
package io.github.mazescape.window.command;

import org.jspecify.annotations.NullMarked;
