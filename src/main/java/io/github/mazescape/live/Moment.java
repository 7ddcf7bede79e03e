package io.github.mazescape.live;

import io.github.mazescape.live.worker.PlaneView;
import io.github.mazescape.store.bookmark.Bookmark;

/**
 * What was to be seen at one moment, of one piece, so that a whole picture of it can be made whatever the run does.
 *
 * @param bookmark the moment
 * @param view what it shows, with the numbers of its plane
 */
public record Moment(Bookmark bookmark, PlaneView view) {}
