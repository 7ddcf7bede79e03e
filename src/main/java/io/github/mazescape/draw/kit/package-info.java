/**
 * Tools that every panel draws with.
 *
 * <p>{@link io.github.mazescape.draw.kit.Pen} draws on a Processing surface, {@link io.github.mazescape.draw.kit.Theme}
 * holds colours and distances, {@link io.github.mazescape.draw.kit.TypeFace} holds the bundled type,
 * {@link io.github.mazescape.draw.kit.Wording} turns numbers into text.
 * {@link io.github.mazescape.draw.kit.HeadlessCanvas} is a surface without a display.
 * {@link io.github.mazescape.draw.kit.PanelCache} keeps the picture of a panel that does not change.
 *
 * <p>A panel and its surface belong to one thread: the drawing thread of the window, or the thread of a command. Begin
 * with {@code Pen}.
 *
 * <p>Internal: no part of the library.
 */
@NullMarked
package io.github.mazescape.draw.kit;

import org.jspecify.annotations.NullMarked;
