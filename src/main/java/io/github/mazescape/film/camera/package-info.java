/**
 * Films a path of the camera through landscapes: from bookmark to bookmark.
 *
 * <p>A {@link io.github.mazescape.film.camera.CameraPath} is what the user asks for. {@code CameraMove} says where the
 * camera is between two bookmarks, and where landscapes are measured on the way; {@code CameraMovie} measures them and
 * draws the frames. One thread does it all. Begin with {@code CameraMovie}.
 *
 * <p>Internal: no part of the library.
 */
@NullMarked
package io.github.mazescape.film.camera;

import org.jspecify.annotations.NullMarked;
