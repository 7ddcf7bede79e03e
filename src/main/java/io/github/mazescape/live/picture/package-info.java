/**
 * Which picture of the landscape is shown, and when the one in the making gives way to another: {@code LandscapeChoice}
 * decides, {@code LastViewed} says how urgent a view is, {@code MapFollowing} when a map moves on with the run. All for
 * the conductor's thread of the package above. Begin with {@code LandscapeChoice}.
 *
 * <p>Internal: no part of the library.
 */
@NullMarked
package io.github.mazescape.live.picture;

import org.jspecify.annotations.NullMarked;
