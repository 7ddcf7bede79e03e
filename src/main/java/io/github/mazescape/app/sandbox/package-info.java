/** The live sandbox: a simulation on threads of its own, the window that shows it, and all that a person can do with it. */
@NullMarked
package io.github.mazescape.app.sandbox;

import org.jspecify.annotations.NullMarked;
