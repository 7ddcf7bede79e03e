/** What is shown of a run, between the numbers and the panels that draw them; and files of pictures. */
@NullMarked
package io.github.mazescape.app.picture;

import org.jspecify.annotations.NullMarked;
